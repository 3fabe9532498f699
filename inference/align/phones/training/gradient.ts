/** How the weights of a network are to change so that it names the right sounds: forward, and back again. */
import { type Layer, logSoftmax } from '../network.ts';
import { Forward } from './forward.ts';
import { byRows, multiply, transposed } from './matrix.ts';

/** Share of the certainty that is spread over all sounds: labels at the border of two sounds are never quite right. */
export const SMOOTHING = 0.05;

export interface Score {
  /** Sum over the frames of the cross entropy with the smoothed labels. */
  readonly loss: number;
  /** Frames whose likeliest sound is the right one. */
  readonly right: number;
}

/** The gradient of the mean loss of up to `capacity` frames. */
export class Gradient {
  /** [capacity, inputs] to be filled before each call. */
  readonly inputs: Float32Array;
  /** Of the weights and the bias of each layer in turn. */
  readonly tables: readonly Float32Array[];
  readonly #layers: readonly Layer[];
  readonly #forward: Forward;
  /** Gradients of the units of each layer, inputs first. */
  readonly #slopes: readonly Float32Array[];

  constructor(layers: readonly Layer[], capacity: number) {
    this.#layers = layers;
    this.#forward = new Forward(layers, capacity);
    this.inputs = this.#forward.inputs;
    this.#slopes = this.#forward.units.map(({ length }) => new Float32Array(length));
    this.tables = layers.flatMap(({ weights, bias }) => [
      new Float32Array(weights.length),
      new Float32Array(bias.length),
    ]);
  }

  /** Of as many of `inputs` as there are `labels`. */
  compute(labels: Uint8Array): Score {
    const logits = this.#forward.run(labels.length);
    const score = judge(logits, labels, this.#slopes[this.#layers.length]);
    this.#backward(labels.length);
    return score;
  }

  #backward(rows: number): void {
    for (let index = this.#layers.length - 1; index >= 0; index--) {
      const { inputs, outputs, weights } = this.#layers[index];
      const [x, slopes] = [this.#forward.units[index], byRows(this.#slopes[index + 1], outputs)];
      const [ofWeights, ofBias] = this.tables.slice(2 * index);
      multiply(transposed(byRows(x, inputs)), slopes, ofWeights, { rows: inputs, inner: rows, columns: outputs });
      sumRows(slopes.data, rows, ofBias);
      if (index === 0) continue;
      const back = this.#slopes[index];
      multiply(slopes, transposed(byRows(weights, outputs)), back, { rows, inner: outputs, columns: inputs });
      // A unit that was cut off at 0 passes nothing on.
      for (let i = 0; i < rows * inputs; i++) if (x[i] === 0) back[i] = 0;
    }
  }
}

/** Of `logits`, [labels, classes], which become logarithms of probabilities; into `slopes` goes the gradient of the mean. */
function judge(logits: Float32Array, labels: Uint8Array, slopes: Float32Array): Score {
  const classes = logits.length / labels.length;
  let [loss, right] = [0, 0];
  labels.forEach((label, frame) => {
    const row = logits.subarray(frame * classes, (frame + 1) * classes);
    logSoftmax(row);
    if (row.every((value) => value <= row[label])) right++;
    for (let k = 0; k < classes; k++) {
      const wanted = SMOOTHING / classes + (k === label ? 1 - SMOOTHING : 0);
      loss -= wanted * row[k];
      slopes[frame * classes + k] = (Math.exp(row[k]) - wanted) / labels.length;
    }
  });
  return { loss, right };
}

function sumRows(data: Float32Array, rows: number, sums: Float32Array): void {
  sums.fill(0);
  for (let row = 0; row < rows; row++) {
    for (let k = 0; k < sums.length; k++) sums[k] += data[row * sums.length + k];
  }
}
