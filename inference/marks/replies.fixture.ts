/**
 * The replies that the mark is measured on. Its strength and shape were chosen on those that are drawn by default;
 * `BENCH_DRAW=held-out` draws others: other lines, speakers, vocal tracts, keys, cuts and noise.
 */
import { readFileSync } from 'node:fs';
import { env } from 'node:process';
import { openCodec } from '../audio/opus.ts';
import type { Pcm } from '../audio/pcm.ts';
import { randomFrom } from '../audio/random.fixture.ts';
import { resample } from '../audio/resample.ts';
import { readWav } from '../audio/wav.ts';
import { openBuiltin } from '../builtin/index.ts';
import { EMOTION_NAMES, type Emotion } from '../engine.ts';
import { readText } from '../text/script.ts';
import { ENGLISH_PARTS, sentence } from './figures.fixture.ts';
import { HELD_OUT } from './held-out.fixture.ts';

type Language = 'en' | 'zh';

interface Draw {
  /** Of results: those of two draws never end up in one file. */
  readonly suffix: string;
  /** Recordings of two speakers, each with a vocal tract and a register of several lengths: how fast they are played. */
  readonly prompts: readonly string[];
  readonly speeds: readonly number[];
  /** The voice that says fewer words than the recogniser errs in, marked or not: it tells nothing. */
  readonly notUnderstood: number | undefined;
  /** What the reply `number` says, the line `index` of its language. */
  line(language: Language, number: number, index: number): string;
  /** Texts whose words a recogniser knows that hears the line `index` of English: some eighty words. */
  known(index: number): readonly string[];
  /** Of the secret that the reply `number` is marked with. */
  key(number: number): number;
  /** Of two secrets, where all replies are marked with each. */
  readonly keys: readonly number[];
  /** Seconds cut off in front of the reply `number`, where `most` may be. */
  cut(number: number, most: number): number;
  /** Where the noise in the reply `number` begins. */
  noise(number: number): number;
}

const CHOSEN: Draw = {
  suffix: '',
  prompts: ['builtin/fixtures/rms-prompt.wav', 'builtin/fixtures/slt-prompt.wav'],
  speeds: [0.8, 0.88, 0.94, 1, 1.07, 1.15, 1.25],
  notUnderstood: 0,
  line: (language, number) => sentence(language, randomFrom(number)),
  known: () => ENGLISH_PARTS,
  key: () => 1,
  keys: [1, 2],
  cut: () => 0.23,
  noise: () => 1,
};

/** Lines, of which one is heard, that have about as many words together as the lines of the other draw. */
const KNOWN_LINES = 7;

const HELD_OUT_DRAW: Draw = {
  suffix: '-held-out',
  prompts: ['align/fixtures/en-awb-1.ogg', 'align/fixtures/en-scot-1.ogg'],
  speeds: [0.84, 0.91, 0.97, 1.03, 1.11, 1.2, 1.3],
  notUnderstood: undefined,
  line: (language, _, index) => HELD_OUT[language][index % HELD_OUT[language].length] ?? '',
  known: (index) => Array.from({ length: KNOWN_LINES }, (_, n) => HELD_OUT.en[(index + n) % HELD_OUT.en.length] ?? ''),
  key: (number) => 0x1000 + number,
  keys: [3, 4],
  cut: (number, most) => most * randomFrom(0x2000 + number)(),
  noise: (number) => 0x3000 + number,
};

/** What replies are made of in this run. @throws for a `BENCH_DRAW` that is neither */
export const DRAW: Draw = drawNamed(env.BENCH_DRAW ?? 'chosen');

/** The voices that go round, and, of each language, the replies in a row that have it. */
export const VOICES = DRAW.prompts.length * DRAW.speeds.length;

/** 32 bytes, for a bot that is nobody's. */
export function secretOf(key: number): Uint8Array {
  return new Uint8Array(new Uint32Array(8).fill(key).buffer);
}

/** What reply `number` says. */
export function lineOf(number: number): { readonly language: Language; readonly text: string } {
  const { language, index } = placeOf(number);
  return { language, text: DRAW.line(language, number, index) };
}

/** What a recogniser knows that hears reply `number`, in English: words as they are read, in order. */
export function wordsFor(number: number): readonly string[] {
  const units = DRAW.known(placeOf(number).index).flatMap((text) => readText(text, { numbersIn: 'en' }));
  return [...new Set(units.flatMap((unit) => (unit.kind === 'word' ? [unit.text.toLowerCase()] : [])))].sort();
}

function placeOf(number: number): { readonly language: Language; readonly index: number } {
  const round = Math.floor(number / VOICES);
  return {
    language: round % 2 === 0 ? 'en' : 'zh',
    index: Math.floor(round / 2) * VOICES + (number % VOICES),
  };
}

/** What speaks reply `number`: its voice, language and feeling go round at lengths that have no factor in common. */
export async function openReplies(): Promise<(number: number) => Promise<Pcm>> {
  const [engine, codec] = [await openBuiltin(), await openCodec()];
  const voices = new Map<number, ReturnType<typeof engine.enroll>>();
  const enroll = async (voice: number) => {
    const file = new URL(`../${DRAW.prompts[voice % DRAW.prompts.length]}`, import.meta.url);
    const bytes = readFileSync(file);
    const pcm = file.pathname.endsWith('.wav') ? readWav(bytes) : (await codec.decode(bytes)).pcm;
    const speed = DRAW.speeds[Math.floor(voice / DRAW.prompts.length)] ?? 1;
    return engine.enroll(resample({ ...pcm, sampleRate: Math.round(pcm.sampleRate * speed) }, 24_000));
  };
  return async (number) => {
    const voice = number % VOICES;
    const print = voices.get(voice) ?? enroll(voice);
    voices.set(voice, print);
    const { text } = lineOf(number);
    const mood = number % (EMOTION_NAMES.length + 1);
    const emotion: Emotion =
      mood === 0
        ? { from: 'voice' }
        : { from: 'weights', weights: { [EMOTION_NAMES[mood - 1] ?? '']: 1 }, strength: 0.7 };
    const speech = await engine.speak({ text, voice: await print, emotion, pace: { kind: 'free' } }, { seed: number });
    return speech.audio;
  };
}

function drawNamed(name: string): Draw {
  const draw = { chosen: CHOSEN, 'held-out': HELD_OUT_DRAW }[name];
  if (draw === undefined) throw new Error(`BENCH_DRAW is “${name}”: “chosen” or “held-out” is known.`);
  return draw;
}
