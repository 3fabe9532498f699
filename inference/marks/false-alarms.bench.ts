/**
 * `npx vitest bench --run inference/marks/false-alarms`: how often a mark is found where there is none, as the distribution
 * of what the detector compares with its threshold.
 *
 * `BENCH_COUNT` clips (default 40) of 3 s, cut out of longer speech: of the speech synthesizers that are installed here (flite,
 * espeak-ng, Festival) in voices of several pitches and paces, or, where there are none, of espeak-ng as it comes with this
 * package. Each is looked at with a secret of its own. `BENCH_RESULTS=folder` as in `marks.bench.ts`.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { env } from 'node:process';
import { bench, describe } from 'vitest';
import type { Pcm } from '../audio/pcm.ts';
import { readWav } from '../audio/wav.ts';
import { openReader } from '../builtin/reading.ts';
import { print, quantile, Results, randomFrom, sentence } from './figures.fixture.ts';
import { codeOfBot, findMark } from './index.ts';

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

const folder = mkdtempSync(join(tmpdir(), 'voxback-speech-'));
const results = new Results<Clip>('unmarked');
const speakers = await openSpeakers();
for (let number = 0; number < Number(env.BENCH_COUNT ?? 40); number++) {
  await results.get(`clip ${number}`, async () => look(number));
}
printDistribution();
const clip = clipOf(0).pcm;
rmSync(folder, { recursive: true });

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

interface Speaker {
  readonly name: string;
  readonly language: 'en' | 'zh';
  say(text: string, random: () => number): Pcm;
}

async function openSpeakers(): Promise<readonly Speaker[]> {
  const file = join(folder, 'speech.wav');
  const by = (command: string, args: readonly string[], input?: string): Pcm => {
    execFileSync(command, args, { stdio: ['pipe', 'ignore', 'ignore'], ...(input !== undefined && { input }) });
    return readWav(readFileSync(file));
  };
  const between = (low: number, high: number, random: () => number) => low + random() * (high - low);
  const flite = ['awb', 'kal', 'kal16', 'rms', 'slt'].map(
    (voice): Speaker => ({
      name: `flite ${voice}`,
      language: 'en',
      say: (text, random) => {
        const settings = [
          `duration_stretch=${between(0.8, 1.3, random)}`,
          `int_f0_target_mean=${between(85, 220, random)}`,
        ];
        return by('flite', ['-voice', voice, ...settings.flatMap((one) => ['--setf', one]), '-t', text, '-o', file]);
      },
    }),
  );
  const espeak = ['en-us+m3', 'en-gb+f2', 'en-gb-scotland+m7', 'en-us+f4', 'cmn', 'cmn+f3', 'cmn+m1', 'cmn+f5'].map(
    (voice): Speaker => ({
      name: `espeak-ng ${voice}`,
      language: voice.startsWith('cmn') ? 'zh' : 'en',
      say: (text, random) => {
        const pitch = Math.round(between(20, 80, random));
        const pace = Math.round(between(120, 210, random));
        return by('espeak-ng', ['-v', voice, '-p', `${pitch}`, '-s', `${pace}`, '-w', file, text]);
      },
    }),
  );
  const festival = ['kal_diphone', 'ked_diphone', 'cmu_us_slt_arctic_hts'].map(
    (voice): Speaker => ({
      name: `Festival ${voice}`,
      language: 'en',
      say: (text, random) => {
        const pace = `(Parameter.set 'Duration_Stretch ${between(0.8, 1.25, random).toFixed(2)})`;
        return by('text2wave', ['-eval', `(begin (voice_${voice}) ${pace})`, '-o', file, '-'], text);
      },
    }),
  );
  const installed = [...flite, ...espeak, ...festival].filter((speaker) => {
    try {
      return speaker.say('One two three, 一二三.', randomFrom(0)).samples.length > 0;
    } catch {
      return false;
    }
  });
  if (installed.length > 0) return installed;
  const reader = await openReader();
  return (['en', 'zh'] as const).map((language) => ({
    name: `built-in reading, ${language}`,
    language,
    say: (text, random) => reader.read(text, between(0.7, 1.4, random)).audio,
  }));
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
