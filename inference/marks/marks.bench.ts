/**
 * `npx vitest bench --run inference/marks/marks`: in how many replies the mark is found after what happens to them, how far
 * below hearing it lies, and what share of the engine's time it takes. False alarms: `false-alarms.bench.ts`.
 *
 * The built-in engine speaks `BENCH_COUNT` replies (default 8), of which those of 3 s and more count; its voices, texts,
 * languages and feelings vary. `BENCH_CLIPS=folder` takes the WAV files there instead (`npm run say`). `BENCH_RESULTS=folder`
 * keeps what was measured, so that a run can be stopped and goes on later. `BENCH_DRAW=held-out` measures on what the mark was not
 * chosen on (`replies.fixture.ts`).
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { cpuUsage, env } from 'node:process';
import { bench, describe } from 'vitest';
import { findFfmpeg, runFfmpeg } from '../audio/ffmpeg.ts';
import { type Pcm, seconds } from '../audio/pcm.ts';
import { quantile } from '../audio/statistics.ts';
import { readWav, writeWav } from '../audio/wav.ts';
import { print, Results } from './figures.fixture.ts';
import { codeOfBot, codeOfVoice, embed, findMark, voicesIn } from './index.ts';
import { maskingMargins } from './margins.ts';
import { DRAW, openReplies, secretOf } from './replies.fixture.ts';

const LEAST_SECONDS = 3;
const TRIMMED_SECONDS = 2.5;
/** dB above the masking threshold: bands of frames are counted in steps of one. */
const STEPS_DB = Array.from({ length: 21 }, (_, n) => n - 20);

const ffmpegPath = await findFfmpeg();

interface Heard {
  readonly score: number;
  readonly isFound: boolean;
  readonly isOwn: boolean;
  readonly others: number;
}

interface Measured {
  readonly seconds: number;
  /** Processor time of marking and of speaking, ms; speaking is not known of files. */
  readonly markMs: number;
  readonly speakMs: number;
  readonly snrDb: number;
  /** Bands of frames: all, and how many lie nearer to the threshold than each of `STEPS_DB`; on the mark's frames and between. */
  readonly margins: { readonly count: number; readonly below: readonly number[] };
  readonly between: { readonly count: number; readonly below: readonly number[] };
  readonly heard: Readonly<Record<string, Heard>>;
}

const results = new Results<Measured>(`${env.BENCH_CLIPS === undefined ? 'replies' : 'clips'}${DRAW.suffix}`);
await measureAll();
printRobustness();
printAudibility();

describe('the mark', async () => {
  const reply = await (await openReplies())(0);
  const { bot, voice } = codesOf(0);
  const marked = embed(reply, [bot, voice]);
  bench(`put into ${seconds(reply).toFixed(1)} s`, () => void embed(reply, [bot, voice]));
  bench(`looked for in ${seconds(reply).toFixed(1)} s`, () => void findMark(marked, bot));
});

async function measureAll(): Promise<void> {
  if (env.BENCH_CLIPS !== undefined) {
    const folder = env.BENCH_CLIPS;
    const names = readdirSync(folder).filter((name) => name.endsWith('.wav'));
    for (const [number, name] of names.sort().entries()) {
      await results.get(name, () => measure(number, async () => readWav(readFileSync(join(folder, name)))));
    }
    return;
  }
  const speak = await openReplies();
  for (let number = 0; number < Number(env.BENCH_COUNT ?? 8); number++) {
    await results.get(`reply ${number}`, () => measure(number, () => speak(number)));
  }
}

function codesOf(number: number) {
  const secret = secretOf(DRAW.key(number));
  const [voice, ...strangers] = ['voice', 'another', 'a third'].map((name) => codeOfVoice(secret, name));
  if (voice === undefined) throw new Error('There is always one.');
  return { bot: codeOfBot(secret), voice, strangers };
}

async function measure(number: number, make: () => Promise<Pcm>): Promise<Measured> {
  const { bot, voice, strangers } = codesOf(number);
  const [reply, speakMs] = await timed(make);
  const [marked, markMs] = await timed(async () => embed(reply, [bot, voice]));
  const added = { ...reply, samples: marked.samples.map((sample, n) => sample - reply.samples[n]) };
  const quarter = Math.round(0.008 * reply.sampleRate);
  const heard: Record<string, Heard> = {};
  if (seconds(reply) >= LEAST_SECONDS) {
    for (const [name, treated] of Object.entries(await treatments(marked, number))) {
      const { mark, fit } = findMark(treated, bot);
      const isFound = mark === 'found' && fit !== undefined;
      const [isOwn = false, ...others] = isFound ? voicesIn(treated, bot, [voice, ...strangers], fit) : [];
      heard[name] = { score: fit?.score ?? 0, isFound, isOwn, others: others.filter(Boolean).length };
    }
  }
  return {
    seconds: seconds(reply),
    markMs,
    speakMs,
    snrDb: 10 * Math.log10(power(reply) / power(added)),
    margins: counted(maskingMargins(reply, added)),
    between: counted(maskingMargins(from(reply, quarter), from(added, quarter))),
    heard,
  };
}

/** What is done to a reply, by name. */
async function treatments(reply: Pcm, number: number): Promise<Readonly<Record<string, Pcm>>> {
  const twice = async (pcm: Pcm) => opus(await opus(pcm, '32k'), '24k');
  const opusTwice = await twice(reply);
  const cut = DRAW.cut(number, seconds(reply) - TRIMMED_SECONDS);
  return {
    nothing: reply,
    'Opus 32k and again 24k': opusTwice,
    'MP3 48k': await through(reply, ['-c:a', 'libmp3lame', '-b:a', '48k'], 'mp3'),
    'telephone, 8 kHz µ-law': await through(
      reply,
      ['-ar', '8000', '-af', 'highpass=f=300,lowpass=f=3400', '-c:a', 'pcm_mulaw'],
      'wav',
    ),
    'a tenth of the volume': readWav(writeWav({ ...reply, samples: reply.samples.map((sample) => sample / 10) })),
    'trimmed to 2.5 s': trimmed(reply, cut),
    'Opus twice, trimmed to 2.5 s': trimmed(opusTwice, cut),
    'white noise, 20 dB': noisy(reply, 20, DRAW.noise(number)),
    'played 3 % faster': played(reply, 1.03),
    'played 3 % slower': played(reply, 0.97),
    'played 1.3 % faster, Opus twice': await twice(played(reply, 1.013)),
    'Opus twice, played 3 % faster': played(opusTwice, 1.03),
  };
}

function printRobustness(): void {
  const replies = results.all.filter(({ seconds }) => seconds >= LEAST_SECONDS);
  print('', `${replies.length} replies of ${LEAST_SECONDS} s and more`, '');
  print(
    '| after | found | least score | 5 % | median | own voice told | another’s told |',
    '|---|---|---|---|---|---|---|',
  );
  for (const name of Object.keys(replies[0]?.heard ?? {})) {
    const heard = replies.flatMap((reply) => reply.heard[name] ?? []);
    const found = heard.filter(({ isFound }) => isFound).length;
    const own = heard.filter(({ isOwn }) => isOwn).length;
    const others = heard.reduce((sum, one) => sum + one.others, 0);
    const at = (share: number) =>
      quantile(
        heard.map(({ score }) => score),
        share,
      ).toFixed(1);
    const share = ((100 * found) / heard.length).toFixed(1);
    print(
      `| ${name} | ${found} of ${heard.length} (${share} %) | ${at(0)} | ${at(0.05)} | ${at(0.5)} | ${own} | ${others} of ${2 * found} |`,
    );
  }
}

function printAudibility(): void {
  const snrs = results.all.map(({ snrDb }) => snrDb);
  print('', `SNR, dB: least ${quantile(snrs, 0).toFixed(2)}, median ${quantile(snrs, 0.5).toFixed(2)}`);
  for (const place of ['margins', 'between'] as const) {
    const count = results.all.reduce((sum, one) => sum + one[place].count, 0);
    const below = STEPS_DB.map((_, n) => results.all.reduce((sum, one) => sum + (one[place].below[n] ?? 0), 0));
    const shares = STEPS_DB.map((step, n) => `${-step} dB ${((100 * (below[n] ?? 0)) / count).toFixed(3)} %`);
    print(`${place}: of ${count} bands of frames more above the threshold than ${shares.slice(-11).join(', ')}`);
  }
  const ratios = results.all.filter(({ speakMs }) => speakMs > 20).map(({ markMs, speakMs }) => markMs / speakMs);
  const shares = [0.1, 0.5, 0.9].map((share) => `${(100 * quantile(ratios, share)).toFixed(2)} %`);
  print(`processor time of marking over that of speaking: 10 %, median and 90 % of replies ${shares.join(', ')}`, '');
}

function counted(margins: readonly number[]) {
  return { count: margins.length, below: STEPS_DB.map((step) => margins.filter((margin) => margin < step).length) };
}

/** The value, and milliseconds of the processor until it was there. */
async function timed<T>(make: () => Promise<T>): Promise<[T, number]> {
  const before = cpuUsage();
  const value = await make();
  const { user, system } = cpuUsage(before);
  return [value, (user + system) / 1000];
}

function opus(reply: Pcm, rate: string): Promise<Pcm> {
  return through(reply, ['-c:a', 'libopus', '-b:a', rate, '-ar', '48000'], 'ogg');
}

/** Encoded and decoded again, at 16 kHz as the detector has it. */
async function through(reply: Pcm, encoding: readonly string[], format: string): Promise<Pcm> {
  const run = { ffmpegPath, inputOptions: [], maxBytes: 1e8, timeoutSeconds: 600 };
  const encoded = await runFfmpeg({ ...run, input: writeWav(reply), outputOptions: [...encoding, '-f', format] });
  const wav = ['-ac', '1', '-ar', '16000', '-c:a', 'pcm_s16le', '-f', 'wav'];
  return readWav((await runFfmpeg({ ...run, input: encoded.bytes, outputOptions: wav })).bytes);
}

function from(pcm: Pcm, start: number): Pcm {
  return { ...pcm, samples: pcm.samples.subarray(start) };
}

function trimmed(reply: Pcm, from: number): Pcm {
  const start = Math.floor(from * reply.sampleRate);
  return { ...reply, samples: reply.samples.slice(start, start + Math.round(TRIMMED_SECONDS * reply.sampleRate)) };
}

/** As a tape that runs too fast or too slow. */
function played({ samples, sampleRate }: Pcm, speed: number): Pcm {
  return { samples, sampleRate: Math.round(sampleRate * speed) };
}

function noisy(reply: Pcm, snrDb: number, seed: number): Pcm {
  const most = Math.sqrt(3 * power(reply) * 10 ** (-snrDb / 10));
  let random = seed;
  const samples = reply.samples.map((sample) => {
    random = (Math.imul(random, 1_664_525) + 1_013_904_223) | 0;
    return sample + (most * random) / 2 ** 31;
  });
  return { ...reply, samples };
}

function power({ samples }: Pcm): number {
  return samples.reduce((sum, sample) => sum + sample * sample, 0) / samples.length;
}
