/**
 * `npx vitest bench --run inference/builtin`: how near adapted speech comes to its speaker, and how long it takes.
 *
 * Speakers are the voices of `flite` (a Debian package; without it the table is empty), saying sentences that were not
 * in the prompt. `BENCH_VOICE=me.wav` adds a human: the first half is the prompt, the second half the target.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { env, stdout } from 'node:process';
import { bench, describe } from 'vitest';
import type { Pcm } from '../audio/pcm.ts';
import { resample } from '../audio/resample.ts';
import { readWav } from '../audio/wav.ts';
import type { VoiceEngine, VoicePrint } from '../engine.ts';
import { openBuiltin } from './engine.ts';
import { ESPEAK_RATE, type Espeak, openEspeak } from './espeak.ts';
import { SAMPLE_RATE } from './frames.ts';
import { countClicks, longTermDistance, melCepstralDistortion, pitchStatistics } from './measures.ts';

const PROMPT_SECONDS = 5.2;
const PROMPT =
  'The north wind and the sun were arguing one day about which of them was stronger, when a traveler came along wrapped up in an overcoat.';
const SENTENCES = [
  'She had your dark suit in greasy wash water all year.',
  'We could not find the old garden behind the school.',
  'Please bring me three cups of hot coffee before noon.',
];

const engine = await openBuiltin();
const espeak = await openEspeak();
await printSimilarity(engine, espeak);

const prompt = readSound(readFileSync(new URL('./fixtures/slt-prompt.wav', import.meta.url)));
const voice = await engine.enroll(prompt);

const lines: { text: string; seconds: number }[] = [];
for (const text of ['你好。', '今天天气不错，我们一起去公园散步吧。', SENTENCES.join(' ')]) {
  lines.push({ text, seconds: (await speak(voice, text)).naturalSeconds });
}

describe('the built-in engine', () => {
  bench('enroll 5.2 s', async () => {
    await engine.enroll(prompt);
  });

  for (const { text, seconds } of lines) {
    bench(`speak ${seconds.toFixed(1)} s`, async () => {
      await speak(voice, text);
    });
  }
});

function speak(print: VoicePrint, text: string) {
  return engine.speak({ text, voice: print, emotion: { from: 'voice' }, pace: { kind: 'free' } });
}

/** A row per speaker: the adapted voice's distances, and in brackets the unadapted one's. */
async function printSimilarity(engine: VoiceEngine, espeak: Espeak): Promise<void> {
  stdout.write('\nspeaker    pitch st       MCD dB         long-term dB   clicks\n');
  for (const name of ['kal16', 'awb', 'rms', 'slt']) {
    const reader = openFlite(name);
    if (reader === undefined) break;
    const spoken = reader(PROMPT).samples.slice(0, PROMPT_SECONDS * SAMPLE_RATE);
    const print = await engine.enroll({ samples: spoken, sampleRate: SAMPLE_RATE });
    const rows = [];
    for (const text of SENTENCES) {
      const target = reader(text).samples;
      const adapted = (await speak(print, text)).audio.samples;
      rows.push([...compare(adapted, target), ...compare(unadapted(espeak, text), target)]);
    }
    printRow(name, rows);
  }
  if (env.BENCH_VOICE !== undefined) {
    const { samples } = readSound(readFileSync(env.BENCH_VOICE));
    const half = Math.floor(samples.length / 2);
    const print = await engine.enroll({ samples: samples.slice(0, half), sampleRate: SAMPLE_RATE });
    const target = samples.slice(half);
    const text = '今天天气不错，我们一起去公园散步吧。这件事情我还没有想好，明天再告诉你。';
    const raw = unadapted(espeak, text, 'cmn');
    const adapted = (await speak(print, text)).audio.samples;
    printRow('human', [[...compare(adapted, target), ...compare(raw, target)]]); // another text: MCD says little
  }
}

function compare(samples: Float32Array, target: Float32Array): number[] {
  return [
    Math.abs(pitchStatistics(samples).median - pitchStatistics(target).median),
    melCepstralDistortion(samples, target),
    longTermDistance(samples, target),
    countClicks(samples),
  ];
}

function printRow(name: string, rows: readonly number[][]): void {
  const means = rows[0].map((_, i) => rows.reduce((sum, row) => sum + row[i], 0) / rows.length);
  const cells = [0, 1, 2, 3].map((i) => `${means[i].toFixed(2)} (${means[i + 4].toFixed(2)})`.padEnd(14));
  stdout.write(`${name.padEnd(10)} ${cells.join(' ')}\n`);
}

function unadapted(espeak: Espeak, text: string, voice: 'cmn' | 'en-us' = 'en-us'): Float32Array {
  return resample({ samples: espeak.render(text, voice).samples, sampleRate: ESPEAK_RATE }, SAMPLE_RATE).samples;
}

/** A function that says a text with flite; undefined where flite is not installed. */
function openFlite(name: string): ((text: string) => Pcm) | undefined {
  try {
    execFileSync('flite', ['--version'], { stdio: 'ignore' });
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
  }
  return (text) => {
    const folder = mkdtempSync(join(tmpdir(), 'voxback-bench-'));
    const path = join(folder, 'spoken.wav');
    execFileSync('flite', ['-voice', name, '-t', text, '-o', path]);
    const pcm = readSound(readFileSync(path));
    rmSync(folder, { recursive: true });
    return pcm;
  };
}

function readSound(bytes: Uint8Array): Pcm {
  return resample(readWav(bytes), SAMPLE_RATE, { zeroCrossings: 24 });
}
