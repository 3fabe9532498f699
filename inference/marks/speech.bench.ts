/**
 * `npx vitest bench --run inference/marks/speech`: what the mark changes of how a reply measures, beside what an encoding by
 * Opus changes of it, which every reply goes through, and what a second one changes of the first.
 *
 * `BENCH_COUNT` replies (default 8; an English line and a Chinese one in turn), `BENCH_RESULTS=folder` and
 * `BENCH_DRAW=held-out` as in `marks.bench.ts`.
 * English is written down by pocketsphinx, where it is installed, which knows some eighty words and not how they follow
 * each other: what it errs in is the sound. How near a Chinese line lies to what it says is told by the spoken sentence's own
 * measure, as no recogniser of Chinese is there without weights. `BENCH_WORDS=only` leaves out all but the words.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { env } from 'node:process';
import { bench, describe } from 'vitest';
import { CEPSTRA, type Cepstra, cepstraOf } from '../align/features.ts';
import { nearnessOf, openComparison } from '../align/sentence-comparison.ts';
import { loudness } from '../audio/loudness.ts';
import { openCodec } from '../audio/opus.ts';
import type { Pcm } from '../audio/pcm.ts';
import { trackPitch } from '../audio/pitch-track.ts';
import { resample } from '../audio/resample.ts';
import { quantile } from '../audio/statistics.ts';
import { writeWav } from '../audio/wav.ts';
import { openReader } from '../builtin/index.ts';
import { compareSpeech } from '../ears/index.ts';
import { print, Results } from './figures.fixture.ts';
import { codeOfBot, codeOfVoice, embed } from './index.ts';
import { DRAW, lineOf, openReplies, secretOf, VOICES, wordsFor } from './replies.fixture.ts';

/** dB below the loudest frame: nobody hears how softer ones differ. */
const SILENT_DB = 50;
/** Mel bands that the cepstra are sums over, as `cepstraOf` has them. */
const MEL_BANDS = 40;
/** Cents from which on two pitches are an octave apart: an error of the tracker, counted by itself. */
const OCTAVE_CENTS = 600;

interface Difference {
  /** Samples more. */
  readonly length: number;
  /** Root mean square over frames and frequencies of the difference of smoothed spectra, dB: the mel-cepstral distance. */
  readonly spectrumDb: number;
  /** Root mean square of the difference of pitch where both are voiced. */
  readonly pitchCents: number;
  /** Share of frames that are voiced in one of them alone, or an octave apart. */
  readonly voicing: number;
  readonly loudnessLu: number;
}

/** By the name of what was done. */
type Differences = Readonly<Record<string, Difference>>;

/** Where Debian has pocketsphinx's model of English. */
const MODEL = '/usr/share/pocketsphinx/model/en-us';

/**
 * How well words are heard, without the mark, with it (the mean of two keys), and after Opus instead: errors per word, or
 * nearness to the line.
 */
interface Words {
  readonly language: 'en' | 'zh';
  readonly plain: number | undefined;
  readonly marked: number | undefined;
  readonly encoded: number | undefined;
}

const keys = DRAW.keys.map((key) => {
  const secret = secretOf(key);
  return [codeOfBot(secret), codeOfVoice(secret, 'voice')];
});
const codes = keys[0] ?? [];
const differences = new Results<Differences>(`speech${DRAW.suffix}`);
const words = new Results<Words>(`speech-words${DRAW.suffix}`);
const speak = await openReplies();
const compare = await openComparison(await openReader());
const codec = await openCodec({});
const recognise = recogniser();
// An English line, then a Chinese one.
const numbers = Array.from(
  { length: Number(env.BENCH_COUNT ?? 8) },
  (_, n) => (n % 2) * VOICES + Math.floor(n / 2) + Math.floor(n / 2 / VOICES) * VOICES,
);
if (env.BENCH_WORDS !== 'only')
  for (const number of numbers) await differences.get(`reply ${number}`, () => measure(number));
for (const number of numbers) {
  if (number % VOICES !== DRAW.notUnderstood) await words.get(`reply ${number}`, () => listen(number));
}
printFigures();

describe('a reply', async () => {
  const reply = await speak(0);
  const marked = embed(reply, codes);
  bench('compared with the same without the mark', async () => void differ(await hear(reply), await hear(marked)));
});

async function measure(number: number): Promise<Differences> {
  const plain = await speak(number);
  const [first, second] = [await opus(plain, 32_000), await opus(plain, 24_000)];
  const [heard, heardFirst] = [await hear(plain), await hear(first)];
  return {
    'the mark': differ(heard, await hear(embed(plain, codes))),
    'Opus 32k': differ(heard, heardFirst),
    'Opus 24k instead of 32k': differ(heardFirst, await hear(second)),
  };
}

async function listen(number: number): Promise<Words> {
  const { language, text } = lineOf(number);
  const another = lineOf(number + 2 * VOICES).text;
  const plain = await speak(number);
  const vocabulary = wordsFor(number);
  const wellIs = async (pcm: Pcm) => {
    if (language === 'zh') {
      const compared = await compare(pcm, [text, another]);
      return compared === undefined ? 0 : nearnessOf(compared, 0);
    }
    return recognise && compareSpeech(text, recognise(pcm, vocabulary), 'en')?.errorRate;
  };
  const withMark: number[] = [];
  for (const key of keys) {
    const well = await wellIs(embed(plain, key));
    if (well !== undefined) withMark.push(well);
  }
  const marked = withMark.length === 0 ? undefined : mean(withMark);
  return { language, plain: await wellIs(plain), marked, encoded: await wellIs(await opus(plain, 32_000)) };
}

/** Encoded and decoded again, as long as before: what the decoder adds behind the end is no change of speech. */
async function opus(reply: Pcm, bitRate: number): Promise<Pcm> {
  const { pcm } = await codec.decode((await codec.encodeVoice(reply, { bitRate })).bytes);
  const samples = new Float32Array(reply.samples.length);
  samples.set(resample(pcm, reply.sampleRate).samples.subarray(0, samples.length));
  return { ...reply, samples };
}

interface Heard {
  readonly samples: number;
  readonly cepstra: Cepstra;
  /** Hz every 5 ms, 0 where unvoiced. */
  readonly pitch: Float32Array;
  readonly loudness: number;
}

async function hear(pcm: Pcm): Promise<Heard> {
  const pitch = trackPitch(resample(pcm, 24_000).samples);
  return { samples: pcm.samples.length, cepstra: await cepstraOf(pcm), pitch, loudness: loudness(pcm) };
}

function differ(one: Heard, other: Heard): Difference {
  return {
    length: other.samples - one.samples,
    spectrumDb: spectrumDistance(one.cepstra, other.cepstra),
    ...pitchDifference(one.pitch, other.pitch),
    loudnessLu: other.loudness - one.loudness,
  };
}

function spectrumDistance(a: Cepstra, b: Cepstra): number {
  const loudest = a.levelDb.reduce((most, level) => Math.max(most, level), Number.NEGATIVE_INFINITY);
  let [sum, frames] = [0, 0];
  for (let frame = 0; frame < Math.min(a.frames, b.frames); frame++) {
    if (a.levelDb[frame] < loudest - SILENT_DB) continue;
    frames += 1;
    for (let k = frame * CEPSTRA; k < (frame + 1) * CEPSTRA; k++) sum += ((a.data[k] - b.data[k]) / MEL_BANDS) ** 2;
  }
  return (10 / Math.LN10) * Math.sqrt((2 * sum) / Math.max(1, frames));
}

function pitchDifference(a: Float32Array, b: Float32Array): Pick<Difference, 'pitchCents' | 'voicing'> {
  let [sum, both, differs] = [0, 0, 0];
  for (let frame = 0; frame < a.length; frame++) {
    if (a[frame] === 0 && b[frame] === 0) continue;
    const cents = 1200 * Math.log2(b[frame] / a[frame]);
    if (Math.abs(cents) > OCTAVE_CENTS) differs += 1;
    else {
      both += 1;
      sum += cents * cents;
    }
  }
  return { pitchCents: Math.sqrt(sum / Math.max(1, both)), voicing: differs / a.length };
}

/** What writes down English: pocketsphinx, where it is installed, any row of the words it is given. */
function recogniser(): ((pcm: Pcm, vocabulary: readonly string[]) => string) | undefined {
  let dictionary: readonly string[];
  try {
    execFileSync('sh', ['-c', 'command -v pocketsphinx_batch'], { stdio: 'ignore' });
    dictionary = readFileSync(`${MODEL}/cmudict-en-us.dict`, 'utf8').split('\n');
  } catch {
    return undefined;
  }
  return (pcm, vocabulary) => {
    const wanted = new Set(vocabulary);
    const known = dictionary.filter((line) => wanted.has(line.split(/[ (]/)[0] ?? ''));
    const folder = mkdtempSync(join(tmpdir(), 'voxback-speech-'));
    const at = (name: string) => join(folder, name);
    try {
      writeFileSync(at('speech.wav'), writeWav(resample(pcm, 16_000)));
      writeFileSync(at('files'), 'speech\n');
      writeFileSync(at('dict'), `${known.join('\n')}\n`);
      writeFileSync(at('gram'), `#JSGF V1.0;\ngrammar words;\npublic <line> = ( ${vocabulary.join(' | ')} )+ ;\n`);
      const sound = ['-adcin', 'yes', '-adchdr', '44', '-cepdir', folder, '-cepext', '.wav', '-ctl', at('files')];
      const model = ['-hmm', `${MODEL}/en-us`, '-dict', at('dict'), '-jsgf', at('gram'), '-lw', '1', '-wip', '1e-6'];
      execFileSync('pocketsphinx_batch', [...sound, ...model, '-hyp', at('heard')], { stdio: 'ignore' });
      return readFileSync(at('heard'), 'utf8').replace(/\(speech.*$/s, '');
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  };
}

function printFigures(): void {
  const all = differences.all;
  print('', `${all.length} replies`, '');
  print(
    '| what | length | spectrum, dB: median, 95 % | pitch, cents: median, 95 % | voicing, % of frames: mean | loudness, LU: mean, most |',
    '|---|---|---|---|---|---|',
  );
  for (const name of Object.keys(all[0] ?? {})) {
    const found = all.flatMap((one) => one[name] ?? []);
    const of = (key: keyof Difference) => found.map((one) => one[key]);
    const pair = (values: readonly number[]) =>
      `${quantile(values, 0.5).toFixed(2)}, ${quantile(values, 0.95).toFixed(2)}`;
    const loud = of('loudnessLu');
    const most = Math.max(...loud.map(Math.abs)).toFixed(3);
    print(
      `| ${name} | ${Math.max(...of('length').map(Math.abs))} | ${pair(of('spectrumDb'))} | ${pair(of('pitchCents'))} | ${(100 * mean(of('voicing'))).toFixed(2)} | ${mean(loud).toFixed(3)}, ${most} |`,
    );
  }
  for (const [language, what] of [
    ['en', 'errors of the recogniser, % of words'],
    ['zh', 'nearness to the line, %'],
  ] as const) {
    const known = words.all.filter((one) => one.language === language && one.plain !== undefined);
    const share = (key: 'plain' | 'marked' | 'encoded') => (100 * mean(known.map((one) => one[key] ?? 0))).toFixed(2);
    const error = (key: 'marked' | 'encoded') => {
      const more = known.map((one) => 100 * ((one[key] ?? 0) - (one.plain ?? 0)));
      return Math.sqrt(mean(more.map((one) => (one - mean(more)) ** 2)) / Math.max(1, more.length - 1)).toFixed(2);
    };
    print(
      `${what}, of ${known.length} lines: ${share('plain')}; with the mark ${share('marked')}, the standard error of the difference ${error('marked')}; after Opus 32k ${share('encoded')}, ${error('encoded')}`,
    );
  }
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
}
