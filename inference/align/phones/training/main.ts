/**
 * `node --import tsx inference/align/phones/training/main.ts [--without family,...] [--recordings folder] [--out file]`
 *
 * Trains the network of speech sounds on all synthetic voices that are installed (flite, festival, espeak-ng, and the built-in
 * one) and puts it in its place, or into `--out`. `--without` leaves out the families whose names begin so, to learn how
 * well the network does with voices that it has never heard. `--recordings` is where the recordings are kept for the next
 * run. The same voices and the same texts give the same network.
 */
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stdout } from 'node:process';
import { parseArgs } from 'node:util';
import { randomFrom } from '../../../audio/random.fixture.ts';
import { PHONE_RATE } from '../bands.ts';
import { writeNetwork } from '../network.ts';
import { openCorpus, type Utterance } from './corpus.ts';
import { train } from './train.ts';

const SEED = 1;

const { values } = parseArgs({
  options: {
    without: { type: 'string', default: '' },
    recordings: { type: 'string', default: join(tmpdir(), 'voxback-recordings') },
    out: { type: 'string' },
  },
});
const started = performance.now();
const tell = (line: string) => {
  const seconds = Math.round((performance.now() - started) / 1000);
  stdout.write(`${String(seconds).padStart(5)} s  ${line}\n`);
};
const without = values.without.split(',').filter((family) => family !== '');
const utterances = await openCorpus(values.recordings, without, tell);
tellFamilies(utterances);
const network = train(utterances, randomFrom(SEED), tell);
await writeNetwork(network, values.out);
tell('written');

function tellFamilies(all: readonly Utterance[]): void {
  for (const name of new Set(all.map(({ family }) => family))) {
    const recordings = all.filter(({ family }) => family === name);
    const seconds = recordings.reduce((sum, { samples }) => sum + samples.length / PHONE_RATE, 0);
    tell(`${name}: ${recordings.length} recordings, ${Math.round(seconds)} s`);
  }
}
