/**
 * `BENCH_CLIPS=folder npx vitest bench --run inference/marks`: in how many replies the mark is found after what happens to
 * them, how often it is found where it is not, and how far below hearing it lies; then what embedding costs.
 *
 * Replies are the WAV files of 3 s and more in that folder (`npm run say`); without it a few are spoken here. `BENCH_COUNT`
 * takes the first so many. Files without the mark are these replies and `BENCH_OTHERS=folder`, each looked at with several
 * secrets: to a secret that had no part in it, every recording is one without its mark.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { env, stdout } from 'node:process';
import { bench, describe } from 'vitest';
import { findFfmpeg, runFfmpeg } from '../audio/ffmpeg.ts';
import { type Pcm, seconds } from '../audio/pcm.ts';
import { resample } from '../audio/resample.ts';
import { readWav, writeWav } from '../audio/wav.ts';
import { openBuiltin } from '../builtin/index.ts';
import { codeOfBot, codeOfVoice, embed, findMark, voicesAt } from './index.ts';
import { maskingMargins } from './margins.ts';

const LEAST_SECONDS = 3;
const secretOf = (number: number) => new Uint8Array(new Uint32Array(8).fill(number).buffer);
const bot = codeOfBot(secretOf(1));
const voice = codeOfVoice(secretOf(1), 'voice');
const strangers = ['another', 'a third'].map((name) => codeOfVoice(secretOf(1), name));
const ffmpegPath = await findFfmpeg();

const replies = env.BENCH_CLIPS === undefined ? await speakSome() : readFolder(env.BENCH_CLIPS);
const hosts = replies.filter((reply) => seconds(reply) >= LEAST_SECONDS).slice(0, Number(env.BENCH_COUNT ?? 200));
await printRobustness();
if (env.BENCH_SECRETS !== '0') printFalseAlarms(Number(env.BENCH_SECRETS ?? 2));
printAudibility();

describe('the mark', () => {
  const host = hosts[0];
  if (host !== undefined) {
    bench(`put into ${seconds(host).toFixed(1)} s`, () => void embed(host, [bot, voice]));
    bench(`looked for in ${seconds(host).toFixed(1)} s`, () => void findMark(host, bot));
  }
});

/** What is done to a reply, by name. */
function treatments(): Readonly<Record<string, (reply: Pcm) => Pcm | Promise<Pcm>>> {
  const opusTwice = async (reply: Pcm) => opus(await opus(reply, '32k'), '24k');
  return {
    nothing: (reply) => reply,
    'Opus 32k, again 24k': opusTwice,
    'MP3 48k': (reply) => through(reply, ['-c:a', 'libmp3lame', '-b:a', '48k'], 'mp3'),
    'telephone, 8 kHz mu-law': (reply) =>
      through(reply, ['-ar', '8000', '-af', 'highpass=f=300,lowpass=f=3400', '-c:a', 'pcm_mulaw'], 'wav'),
    'a tenth of the volume': (reply) => readWav(writeWav(scaled(reply, 0.1))),
    'trimmed to 2.5 s': trimmed,
    'Opus twice, trimmed to 2.5 s': async (reply) => trimmed(await opusTwice(reply)),
    'white noise, 20 dB': (reply) => noisy(reply, 20),
    '3 % faster': (reply) => played(reply, 1.03),
    '3 % slower': (reply) => played(reply, 0.97),
    '1.3 % faster, Opus twice': async (reply) => opusTwice(played(reply, 1.013)),
  };
}

async function printRobustness(): Promise<void> {
  stdout.write(`\n${hosts.length} replies of ${LEAST_SECONDS} s and more\n`);
  stdout.write(`${'after'.padEnd(30)} found        least  5 %   median  own voice told  another's told\n`);
  const marked = hosts.map((host) => embed(host, [bot, voice]));
  for (const [name, treat] of Object.entries(treatments())) {
    const scores: number[] = [];
    let [found, own, wrong] = [0, 0, 0];
    for (const reply of marked) {
      const treated = await treat(reply);
      const { mark, fit } = findMark(treated, bot);
      scores.push(fit?.score ?? 0);
      if (mark !== 'found' || fit === undefined) continue;
      found += 1;
      const [isOwn, ...others] = voicesAt(treated, [voice, ...strangers], fit);
      if (isOwn) own += 1;
      if (others.some(Boolean)) wrong += 1;
    }
    scores.sort((a, b) => a - b);
    const at = (share: number) => (scores[Math.floor(share * (scores.length - 1))] ?? 0).toFixed(1).padEnd(6);
    const share = ((100 * found) / hosts.length).toFixed(1);
    stdout.write(
      `${name.padEnd(30)} ${`${found} (${share} %)`.padEnd(12)} ${at(0)} ${at(0.05)} ${at(0.5)} ${String(own).padEnd(15)} ${wrong}\n`,
    );
  }
}

function printFalseAlarms(secrets: number): void {
  const others = env.BENCH_OTHERS === undefined ? [] : readFolder(env.BENCH_OTHERS);
  const recordings = [...hosts, ...others];
  const scores: number[] = [];
  let [found, threshold] = [0, 0];
  for (const recording of recordings) {
    for (let secret = 0; secret < secrets; secret++) {
      const finding = findMark(recording, codeOfBot(secretOf(1000 + secret)));
      scores.push(finding.fit?.score ?? 0);
      threshold = finding.threshold;
      if (finding.mark === 'found') found += 1;
    }
  }
  scores.sort((a, b) => a - b);
  stdout.write(`\n${recordings.length} recordings without the mark, ${secrets} secrets: found in ${found}\n`);
  stdout.write(
    `threshold of the last ${threshold.toFixed(2)}; highest score of all its trials, and how many reach it:\n`,
  );
  for (let score = 3; score <= threshold + 0.5; score += 0.5) {
    const share = scores.filter((one) => one >= score).length / Math.max(1, scores.length);
    stdout.write(`  ${score.toFixed(1)}  ${(100 * share).toFixed(2)} %\n`);
  }
}

function printAudibility(): void {
  const snrs: number[] = [];
  const margins: number[] = [];
  for (const host of hosts) {
    const there = embed(host, [bot, voice]);
    const added = { ...host, samples: there.samples.map((sample, n) => sample - host.samples[n]) };
    snrs.push(10 * Math.log10(power(host) / power(added)));
    margins.push(...maskingMargins(host, added));
  }
  snrs.sort((a, b) => a - b);
  margins.sort((a, b) => a - b);
  const over = margins.filter((margin) => margin < 0).length / Math.max(1, margins.length);
  const at = (values: readonly number[], share: number) =>
    (values[Math.floor(share * (values.length - 1))] ?? 0).toFixed(1);
  stdout.write(`\nSNR, dB: least ${at(snrs, 0)}, median ${at(snrs, 0.5)}\n`);
  stdout.write(
    `below the masking threshold, dB (bands of frames): 1 % ${at(margins, 0.01)}, 5 % ${at(margins, 0.05)}, median ${at(margins, 0.5)}; above it ${(100 * over).toFixed(2)} %\n\n`,
  );
}

async function speakSome(): Promise<Pcm[]> {
  const engine = await openBuiltin();
  const print = await engine.enroll(
    resample(readWav(readFileSync(new URL('../builtin/fixtures/slt-prompt.wav', import.meta.url))), 24_000),
  );
  const lines = [
    'We could not find the old garden behind the school, so we went home early.',
    'Please bring me three cups of hot coffee before noon, and one of tea.',
    '今天天气不错，我们一起去公园散步吧，晚上再回来吃饭。',
    '这件事情我还没有想好，明天早上再告诉你，好不好？',
  ];
  const spoken: Pcm[] = [];
  for (const text of lines) {
    const request = { text, voice: print, emotion: { from: 'voice' }, pace: { kind: 'free' } } as const;
    spoken.push((await engine.speak(request)).audio);
  }
  return spoken;
}

function readFolder(folder: string): Pcm[] {
  const names = readdirSync(folder).filter((name) => name.endsWith('.wav'));
  return names.sort().map((name) => readWav(readFileSync(join(folder, name))));
}

function opus(reply: Pcm, rate: string): Promise<Pcm> {
  return through(reply, ['-c:a', 'libopus', '-b:a', rate, '-ar', '48000'], 'ogg');
}

/** Encoded and decoded again, at 16 kHz as the detector has it. */
async function through(reply: Pcm, encoding: readonly string[], format: string): Promise<Pcm> {
  const run = { ffmpegPath, inputOptions: [], maxBytes: 1e8, timeoutSeconds: 60 };
  const encoded = await runFfmpeg({ ...run, input: writeWav(reply), outputOptions: [...encoding, '-f', format] });
  const wav = ['-ac', '1', '-ar', '16000', '-c:a', 'pcm_s16le', '-f', 'wav'];
  return readWav((await runFfmpeg({ ...run, input: encoded.bytes, outputOptions: wav })).bytes);
}

function trimmed(reply: Pcm): Pcm {
  const from = Math.floor(0.23 * reply.sampleRate);
  return { ...reply, samples: reply.samples.slice(from, from + Math.round(2.5 * reply.sampleRate)) };
}

function scaled(reply: Pcm, gain: number): Pcm {
  return { ...reply, samples: reply.samples.map((sample) => gain * sample) };
}

/** As a tape that runs too fast or too slow. */
function played({ samples, sampleRate }: Pcm, speed: number): Pcm {
  return { samples, sampleRate: Math.round(sampleRate * speed) };
}

function noisy(reply: Pcm, snrDb: number): Pcm {
  const most = Math.sqrt(3 * power(reply) * 10 ** (-snrDb / 10));
  let random = 1;
  const samples = reply.samples.map((sample) => {
    random = (Math.imul(random, 1_664_525) + 1_013_904_223) | 0;
    return sample + (most * random) / 2 ** 31;
  });
  return { ...reply, samples };
}

function power({ samples }: Pcm): number {
  return samples.reduce((sum, sample) => sum + sample * sample, 0) / samples.length;
}
