/** What the figures of the mark are made of: replies, sentences, and results that outlive an interrupted run. */
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { env, stdout } from 'node:process';
import type { Pcm } from '../audio/pcm.ts';
import { randomFrom } from '../audio/random.fixture.ts';
import { resample } from '../audio/resample.ts';
import { readWav } from '../audio/wav.ts';
import { openBuiltin } from '../builtin/index.ts';
import { EMOTION_NAMES, type Emotion } from '../engine.ts';

/** Results by name. With `BENCH_RESULTS=folder` a run goes on where the one before it was stopped. */
export class Results<T> {
  readonly #file: string | undefined;
  readonly #byName: Map<string, T>;

  constructor(name: string) {
    const folder = env.BENCH_RESULTS;
    this.#file = folder === undefined ? undefined : join(folder, `${name}.json`);
    if (folder !== undefined) mkdirSync(folder, { recursive: true });
    const isThere = this.#file !== undefined && existsSync(this.#file);
    this.#byName = new Map(isThere ? Object.entries(JSON.parse(readFileSync(String(this.#file), 'utf8'))) : []);
  }

  /** The result of `name`, as it was found before or as `work` finds it now. */
  async get(name: string, work: () => Promise<T>): Promise<T> {
    const known = this.#byName.get(name);
    if (known !== undefined) return known;
    const result = await work();
    this.#byName.set(name, result);
    this.#write();
    return result;
  }

  get all(): readonly T[] {
    return [...this.#byName.values()];
  }

  /** Whole or not at all. */
  #write(): void {
    if (this.#file === undefined) return;
    writeFileSync(`${this.#file}.new`, JSON.stringify(Object.fromEntries(this.#byName)));
    renameSync(`${this.#file}.new`, this.#file);
  }
}

const ENGLISH = [
  [
    'My neighbour',
    'The old teacher',
    'A stranger in a grey coat',
    'Our youngest daughter',
    'The driver of the last bus',
  ],
  ['quietly opened', 'could never explain', 'wanted to borrow', 'had forgotten about', 'was looking through'],
  [
    'the letter from Canada',
    'a box of broken watches',
    'every photograph',
    'that strange machine',
    'the kitchen cupboard',
  ],
  ['before the guests arrived', 'while it rained all afternoon', 'and nobody asked why', 'just to make us laugh'],
  [
    'but we had to go home early',
    'so please bring three cups of tea',
    'as if it were the first time',
    'near the bridge',
  ],
];
const CHINESE = [
  ['今天早上', '昨天晚上八点', '下个星期三', '放学以后', '吃完午饭'],
  ['我的邻居', '那位老先生', '小王和他妹妹', '车站旁边的医生', '我们全家'],
  ['在公园门口', '沿着河边', '在学校图书馆里', '坐在窗户旁边', '跟几个朋友'],
  ['慢慢地散步', '一边喝茶一边聊天', '找到了一封旧信', '买了很多新鲜水果', '讨论明年的计划'],
  ['后来忽然下起雨来', '大家都觉得很开心', '谁也没有说话', '所以很晚才回家', '你说有没有意思'],
];

/** All words of the English sentences. */
export const ENGLISH_WORDS: readonly string[] = [
  ...new Set(ENGLISH.flat().flatMap((part) => part.toLowerCase().split(' '))),
].sort();

/** A sentence of some three to seven seconds, one of thousands. */
export function sentence(language: 'en' | 'zh', random: () => number): string {
  const parts = (language === 'en' ? ENGLISH : CHINESE).map(
    (choices) => choices[Math.floor(random() * choices.length)] ?? '',
  );
  const words = random() < 0.5 ? parts : parts.filter((_, index) => index !== 3);
  const body = words.slice(0, -1).join(language === 'en' ? ' ' : '');
  return language === 'en' ? `${body}, ${words.at(-1)}.` : `${body}，${words.at(-1)}。`;
}

/** Two speakers, each with a vocal tract and a register of several lengths: how fast their prompts are played. */
const PROMPTS = ['rms-prompt', 'slt-prompt'];
const SPEEDS = [0.8, 0.88, 0.94, 1, 1.07, 1.15, 1.25];

/** What reply `number` says. */
export function lineOf(number: number): { readonly language: 'en' | 'zh'; readonly text: string } {
  const language = Math.floor(number / (PROMPTS.length * SPEEDS.length)) % 2 === 0 ? 'en' : 'zh';
  return { language, text: sentence(language, randomFrom(number)) };
}

/** What speaks reply `number`: its voice, language and feeling go round at lengths that have no factor in common. */
export async function openReplies(): Promise<(number: number) => Promise<Pcm>> {
  const engine = await openBuiltin();
  const voices = new Map<number, ReturnType<typeof engine.enroll>>();
  return async (number) => {
    const voice = number % (PROMPTS.length * SPEEDS.length);
    const print = voices.get(voice) ?? engine.enroll(prompt(voice));
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

function prompt(voice: number): Pcm {
  const name = PROMPTS[voice % PROMPTS.length];
  const { samples, sampleRate } = readWav(readFileSync(new URL(`../builtin/fixtures/${name}.wav`, import.meta.url)));
  const speed = SPEEDS[Math.floor(voice / PROMPTS.length)] ?? 1;
  return resample({ samples, sampleRate: Math.round(sampleRate * speed) }, 24_000);
}

export function print(...lines: readonly string[]): void {
  stdout.write(`${lines.join('\n')}\n`);
}
