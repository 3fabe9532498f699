/**
 * `npx vitest bench --run inference/marks/false-alarms`: how often a mark is found where there is none, as the distribution
 * of what the detector compares with its threshold.
 *
 * `BENCH_COUNT` clips (default 40) of 3 s, cut out of longer speech: of the speech synthesizers that are installed here (flite,
 * espeak-ng, Festival) in voices of several pitches and paces, or, where there are none, of espeak-ng as it comes with this
 * package. Each is looked at with a secret of its own. `BENCH_RESULTS=folder` as in `marks.bench.ts`.
 */
import { env } from 'node:process';
import { bench, describe } from 'vitest';
import type { Pcm } from '../audio/pcm.ts';
import { print, quantile, Results, randomFrom, sentence } from './figures.fixture.ts';
import { codeOfBot, findMark } from './index.ts';
import { openSpeakers } from './speakers.fixture.ts';

const CLIP_SECONDS = 3;
/** Scores are counted in steps of a quarter from here on. */
const [LOWEST, STEP, STEPS] = [3, 0.25, 20];

interface Clip {
  readonly by: string;
  /** The highest score of all places, speeds and sets of bands, and the score from which on a mark counts as found. */
  readonly score: number;
  readonly threshold: number;
  readonly isFound: boolean;
  /** Single scores: how many, and how many reach each step. */
  readonly trials: number;
  readonly reached: readonly number[];
}

const results = new Results<Clip>('unmarked');
const speakers = await openSpeakers();
for (let number = 0; number < Number(env.BENCH_COUNT ?? 40); number++) {
  await results.get(`clip ${number}`, async () => look(number));
}
printDistribution();
const clip = clipOf(0).pcm;

describe('false alarms', () => {
  bench('one clip', () => void findMark(clip, codeOfBot(new Uint8Array(32))));
});

function look(number: number): Clip {
  const { by, pcm } = clipOf(number);
  const code = codeOfBot(new Uint8Array(new Uint32Array(8).fill(1000 + number).buffer));
  const reached = Array.from({ length: STEPS }, () => 0);
  let trials = 0;
  const finding = findMark(pcm, code, (scores) => {
    trials += scores.length;
    for (const score of scores) {
      for (let step = 0; step < STEPS && score >= LOWEST + step * STEP; step++)
        reached[step] = (reached[step] ?? 0) + 1;
    }
  });
  const { mark, fit, threshold } = finding;
  return { by, score: fit?.score ?? 0, threshold, isFound: mark === 'found', trials, reached };
}

/** Two sentences by one of the speakers, of which three seconds are taken anywhere. */
function clipOf(number: number): { readonly by: string; readonly pcm: Pcm } {
  const random = randomFrom(number);
  const speaker = speakers[number % speakers.length];
  if (speaker === undefined) throw new Error('There is always one.');
  const text = `${sentence(speaker.language, random)} ${sentence(speaker.language, random)}`;
  const { samples, sampleRate } = speaker.say(text, random);
  const length = CLIP_SECONDS * sampleRate;
  const start = Math.floor(random() * Math.max(0, samples.length - length));
  return { by: speaker.name, pcm: { samples: samples.slice(start, start + length), sampleRate } };
}

function printDistribution(): void {
  const clips = results.all;
  const found = clips.filter(({ isFound }) => isFound).length;
  const scores = clips.map(({ score }) => score);
  const trials = clips.reduce((sum, clip) => sum + clip.trials, 0);
  print(
    '',
    `${clips.length} clips of ${CLIP_SECONDS} s without the mark, by ${speakers.length} voices: found in ${found}`,
  );
  print(
    `threshold ${quantile(
      clips.map(({ threshold }) => threshold),
      0,
    ).toFixed(2)}; highest score of a clip:`,
  );
  print([0.5, 0.9, 0.99, 1].map((share) => `${100 * share} % ${quantile(scores, share).toFixed(2)}`).join(', '), '');
  print(`| score | of ${trials} single scores | bound | of ${clips.length} clips |`, '|---|---|---|---|');
  for (let step = 0; step < STEPS; step++) {
    const at = LOWEST + step * STEP;
    const reached = clips.reduce((sum, clip) => sum + (clip.reached[step] ?? 0), 0);
    const ofClips = scores.filter((score) => score >= at).length;
    // A score is the better one of two sets of bands.
    const bound = 2 * Math.exp((-at * at) / 2);
    print(`| ${at} | ${(reached / trials).toExponential(1)} | ${bound.toExponential(1)} | ${ofClips / clips.length} |`);
    if (reached === 0) break;
  }
}
