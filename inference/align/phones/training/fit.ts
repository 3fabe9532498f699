/** A network learns from examples, epoch by epoch. */
import { emptyNetwork, type PhoneNetwork } from '../network.ts';
import { Adam } from './adam.ts';
import { normal, type Random } from './chance.ts';
import { type Examples, priorOf, readExample } from './examples.ts';
import { Gradient } from './gradient.ts';

/** Examples of a step. */
const BATCH = 512;
/** Length of the first step; of the last it is this share. */
const RATE = 1.5e-3;
const LAST_SHARE = 0.05;

export interface Epoch {
  readonly epoch: number;
  /** Mean over the examples while it learned. */
  readonly loss: number;
  /** Share of them whose sound it named. */
  readonly accuracy: number;
}

/** A network that knows nothing yet: weights at random, as wide as rectified units want them (He et al., 2015). */
export function untrained(random: Random): PhoneNetwork {
  const network = emptyNetwork();
  for (const { weights, inputs } of network.layers) {
    const width = Math.sqrt(2 / inputs);
    for (let i = 0; i < weights.length; i++) weights[i] = width * normal(random);
  }
  return network;
}

/** Changes `network` in place. */
export function fitNetwork(
  network: PhoneNetwork,
  examples: Examples,
  epochs: number,
  random: Random,
  tell: (epoch: Epoch) => void,
): void {
  const gradient = new Gradient(network.layers, BATCH);
  const adam = new Adam(network.layers.flatMap(({ weights, bias }) => [weights, bias]));
  const order = Uint32Array.from(examples.labels, (_, index) => index);
  const batches = Math.floor(order.length / BATCH);
  const labels = new Uint8Array(BATCH);
  for (let epoch = 0; epoch < epochs; epoch++) {
    shuffle(order, random);
    let [loss, right] = [0, 0];
    for (let batch = 0; batch < batches; batch++) {
      for (let row = 0; row < BATCH; row++) {
        const index = order[batch * BATCH + row];
        readExample(examples, index, gradient.inputs, row);
        labels[row] = examples.labels[index];
      }
      const score = gradient.compute(labels);
      loss += score.loss;
      right += score.right;
      const done = (epoch * batches + batch) / (epochs * batches);
      adam.step(gradient.tables, RATE * (1 - (1 - LAST_SHARE) * done));
    }
    tell({ epoch: epoch + 1, loss: loss / (batches * BATCH), accuracy: right / (batches * BATCH) });
  }
  network.prior.set(priorOf(examples.labels));
}

/** Fisher and Yates, in place. */
function shuffle(order: Uint32Array, random: Random): void {
  for (let i = order.length - 1; i > 0; i--) {
    const other = Math.floor((i + 1) * random());
    [order[i], order[other]] = [order[other], order[i]];
  }
}
