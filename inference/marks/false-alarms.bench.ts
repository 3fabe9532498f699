/**
 * `npx vitest bench --run inference/marks/false-alarms`: how often a mark is found where there is none, as the distribution
 * of what the detector compares with its threshold.
 *
 * `BENCH_COUNT` clips (default 40) of 3 s: what the built-in engine reads, and the speech synthesizers that are installed here
 * (flite, espeak-ng, Festival) in voices of several pitches and paces, cut into pieces that share nothing. Each is looked at
 * with a secret of its own. `BENCH_CLIPS=folder`: the WAV files there come first, cut in the same way.
 * `BENCH_RESULTS=folder` as in `marks.bench.ts`.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { env } from 'node:process';
import { bench, describe } from 'vitest';
import type { Pcm } from '../audio/pcm.ts';
import { randomFrom } from '../audio/random.fixture.ts';
import { resample } from '../audio/resample.ts';
import { quantile } from '../audio/statistics.ts';
import { readWav } from '../audio/wav.ts';
import { print, Results, sentence } from './figures.fixture.ts';
import { codeOfBot, findMark } from './index.ts';
import { LISTEN_HZ } from './levels.ts';
import { openReadings, openSpeakers, type Speaker } from './speakers.fixture.ts';

const CLIP_SECONDS = 3;
/** Scores are counted in steps of a quarter from here on. */
const [LOWEST, STEP, STEPS] = [3, 0.25, 20];
/** Scores that reach a step: fewer say nothing of how they fall off. */
const FEW = 20;

interface Clip {
  readonly by: string;
  /** The highest score of all places, speeds and sets of bands, and the score from which on a mark counts as found. */
  readonly score: number;
  readonly threshold: number;
  readonly isFound: boolean;
  /** Single scores: how many, their sum and that of their squares, and how many reach each step. */
  readonly trials: number;
  readonly sum: number;
  readonly squares: number;
  readonly reached: readonly number[];
}

const results = new Results<readonly Clip[]>('unmarked');
const wanted = Number(env.BENCH_COUNT ?? 40);
const isEnough = () => results.all.flat().length >= wanted;
for (const name of env.BENCH_CLIPS === undefined ? [] : readdirSync(env.BENCH_CLIPS).sort()) {
  if (!name.endsWith('.wav') || isEnough()) continue;
  const pcm = () => readWav(readFileSync(join(env.BENCH_CLIPS ?? '', name)));
  await results.get(name, async () => look(name, pcm(), 0x10000 + results.all.length));
}
const speakers = [...(await openReadings()), ...(await openSpeakers())];
for (let number = 0; !isEnough(); number++) {
  const speaker = speakers[number % speakers.length];
  if (speaker === undefined) throw new Error('There is always one.');
  await results.get(`speech ${number}`, async () => look(speaker.name, speech(speaker, number), number));
}
printDistribution();
const clip = piecesOf(speech(speakers[0] as Speaker, 0))[0] as Pcm;

describe('false alarms', () => {
  bench('one clip', () => void findMark(clip, codeOfBot(new Uint8Array(32))));
});

function look(by: string, pcm: Pcm, number: number): readonly Clip[] {
  return piecesOf(pcm).map((piece, index) => {
    const code = codeOfBot(new Uint8Array(new Uint32Array(8).fill(1000 + 16 * number + index).buffer));
    const reached = Array.from({ length: STEPS }, () => 0);
    let [trials, sum, squares] = [0, 0, 0];
    const { mark, fit, threshold } = findMark(piece, code, (scores) => {
      trials += scores.length;
      for (const score of scores) {
        sum += score;
        squares += score * score;
        for (let step = 0; step < STEPS && score >= LOWEST + step * STEP; step++)
          reached[step] = (reached[step] ?? 0) + 1;
      }
    });
    return { by, score: fit?.score ?? 0, threshold, isFound: mark === 'found', trials, sum, squares, reached };
  });
}

/** Two sentences by one of the speakers. */
function speech({ language, say }: Speaker, number: number): Pcm {
  const random = randomFrom(number);
  return say(`${sentence(language, random)} ${sentence(language, random)}`, random);
}

/** Three seconds each, one behind the other, without what is left. */
function piecesOf(pcm: Pcm): readonly Pcm[] {
  const { samples } = resample(pcm, LISTEN_HZ);
  const length = CLIP_SECONDS * LISTEN_HZ;
  return Array.from({ length: Math.floor(samples.length / length) }, (_, piece) => ({
    samples: samples.slice(piece * length, (piece + 1) * length),
    sampleRate: LISTEN_HZ,
  }));
}

function printDistribution(): void {
  const clips = results.all.flat();
  const found = clips.filter(({ isFound }) => isFound).length;
  const scores = clips.map(({ score }) => score);
  const trials = clips.reduce((sum, clip) => sum + clip.trials, 0);
  print(
    '',
    `${clips.length} clips of ${CLIP_SECONDS} s without the mark, by ${new Set(clips.map(({ by }) => by)).size} voices: found in ${found}`,
  );
  const mean = clips.reduce((sum, one) => sum + one.sum, 0) / trials;
  const spread = Math.sqrt(clips.reduce((sum, one) => sum + one.squares, 0) / trials - mean * mean);
  print(`single scores: mean ${mean.toFixed(3)}, standard deviation ${spread.toFixed(3)}`);
  printTail(clips, clips[0]?.threshold ?? 0);
  const quantiles = [0.5, 0.9, 0.99, 1].map((share) => `${100 * share} % ${quantile(scores, share).toFixed(2)}`);
  const middle = scores.reduce((sum, score) => sum + score, 0) / clips.length;
  const around = Math.sqrt(scores.reduce((sum, score) => sum + (score - middle) ** 2, 0) / (clips.length - 1));
  print(
    `highest of a clip: mean ${middle.toFixed(3)}, standard deviation ${around.toFixed(3)}, ${quantiles.join(', ')}`,
    '',
  );
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

/**
 * How the single scores fall off beyond what was seen: ln of their share as a straight line over z * z, as that of sums of
 * many terms is, weighed by how many there are. At most so many of the scores of a clip as there are can reach a threshold,
 * each by itself: its chance of a false alarm is no more than theirs together.
 */
function printTail(clips: readonly Clip[], threshold: number): void {
  const trials = clips.reduce((sum, clip) => sum + clip.trials, 0);
  let [weight, x, y, xx, xy] = [0, 0, 0, 0, 0];
  for (let step = 0; step < STEPS; step++) {
    const reached = clips.reduce((sum, clip) => sum + (clip.reached[step] ?? 0), 0);
    if (reached < FEW) continue;
    const [square, log] = [(LOWEST + step * STEP) ** 2, Math.log(reached / trials)];
    weight += reached;
    x += reached * square;
    y += reached * log;
    xx += reached * square * square;
    xy += reached * square * log;
  }
  const slope = (weight * xy - x * y) / (weight * xx - x * x);
  const share = Math.exp((y - slope * x) / weight + slope * threshold * threshold);
  const ofClip = (share * trials) / clips.length;
  print(
    `tail: exp(-z² / (2 * ${Math.sqrt(-1 / (2 * slope)).toFixed(3)}²)); above ${threshold.toFixed(2)} ${share.toExponential(1)} of single scores, ${ofClip.toExponential(1)} of clips`,
  );
}
