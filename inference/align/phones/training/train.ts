/** From utterances to a network: it learns to hear from the voice whose times are known, and then when the others say what. */
import { bandsOf } from '../bands.ts';
import type { PhoneNetwork } from '../network.ts';
import { labelsByOrder, labelsByTimes } from './alignment.ts';
import type { Random } from './chance.ts';
import type { Utterance } from './corpus.ts';
import { type Labelled, type Making, makeExamples } from './examples.ts';
import { fitNetwork, untrained } from './fit.ts';

interface Round extends Making {
  readonly epochs: number;
  /** Whether it begins with a network that knows nothing: no trace of what was taken for right before. */
  readonly isFromScratch: boolean;
}

const FIRST: Round = { versions: 4, speeds: [0.8, 1.25], every: 2, epochs: 3, isFromScratch: true };
/** After each of them the times are found anew. */
const ROUNDS: readonly Round[] = [
  { versions: 1, speeds: [0.88, 1.13], every: 2, epochs: 2, isFromScratch: false },
  { versions: 3, speeds: [0.88, 1.13], every: 3, epochs: 4, isFromScratch: true },
];

export function train(utterances: readonly Utterance[], random: Random, tell: (line: string) => void): PhoneNetwork {
  const heard = utterances.map((utterance) => ({ ...utterance, bands: bandsOf(utterance.samples) }));
  const exact = heard.flatMap(({ samples, bands, phones, isExact }) =>
    isExact ? [{ samples, labels: labelsByTimes(phones, bands.frames) }] : [],
  );
  let network = learn(untrained(random), exact, FIRST, random, tell);
  for (const round of ROUNDS) {
    const known = network;
    const aligned = heard.flatMap(({ samples, bands, phones, isExact }) => {
      const labels = isExact ? undefined : labelsByOrder(known, bands, phones);
      return labels === undefined ? [] : [{ samples, labels }];
    });
    network = learn(round.isFromScratch ? untrained(random) : network, [...exact, ...aligned], round, random, tell);
  }
  return network;
}

function learn(
  network: PhoneNetwork,
  recordings: readonly Labelled[],
  round: Round,
  random: Random,
  tell: (line: string) => void,
): PhoneNetwork {
  const examples = makeExamples(recordings, round, random);
  tell(`${recordings.length} recordings, ${examples.labels.length} frames`);
  fitNetwork(network, examples, round.epochs, random, ({ epoch, loss, accuracy }) =>
    tell(`  epoch ${epoch}: loss ${loss.toFixed(3)}, accuracy ${accuracy.toFixed(3)}`),
  );
  return network;
}
