/**
 * What people do (`scenes.ts`), with one call of the bot failing, whichever it is, in each way that Telegram and the network
 * know. What became of whoever was there is told apart; afterwards the same is done again, and must succeed.
 */
import { vi } from 'vitest';
import { attempt } from '../failures.ts';
import { patience } from '../playground/patience.ts';
import type { ChatMessage, Fault, Person } from '../playground/telegram.ts';
import { pick } from './campaign.ts';
import { Lives, type Scene } from './lives.ts';
import { ENROLLMENT, OTHER_SCENES } from './scenes.ts';

export const FAULTS: ReadonlyArray<readonly [string, Fault['how']]> = [
  ['a flood wait of 1 s', { status: 429, retryAfter: 1 }],
  // Longer than any handler waits; an hour would only take an hour.
  ['a flood wait of 40 s', { status: 429, retryAfter: 40 }],
  ['a flood wait in HTML', 'html'],
  ['an unknown 403', { status: 403, description: 'Forbidden: something new' }],
  ['an unknown 400', { status: 400, description: 'Bad Request: something new' }],
  ['a 500 instead', { status: 500, description: 'Internal Server Error: restart' }],
  ['a 500 though it was done', { status: 500, description: 'Internal Server Error: restart', isDone: true }],
  ['a reset before', 'reset'],
  ['a reset after', 'reset-after-delivery'],
  ['half an answer', 'half'],
  ['null instead of an answer', 'null'],
  ['20 s of silence', { lateMs: 20_000 }],
];

export const SCENES: readonly Scene[] = [ENROLLMENT, ...OTHER_SCENES];

/** Calls that a scene makes at most. */
export const MOST_CALLS = 14;

export interface Case {
  readonly fault: string;
  readonly scene: string;
  /** Calls that succeed before. */
  readonly after: number;
}

/** One of all cases. */
export function caseFrom(random: (most: number) => number): Case {
  const [fault] = pick(random, FAULTS);
  return { fault, scene: pick(random, SCENES).name, after: random(MOST_CALLS) };
}

export interface Outcome {
  /**
   * - `whole`: it ended as it was promised, or the scene has no such call
   * - `told`: it ended otherwise, and the person was told something
   * - `unanswered`: nothing came after what the person did last
   */
  readonly end: 'whole' | 'told' | 'unanswered';
  /** Whether the call that was to fail came. */
  readonly hasFailed: boolean;
  /** Voices and files that answer the same message as another one. */
  readonly doubledFiles: number;
  /** Texts that stand there twice in a row. */
  readonly doubledTexts: number;
  /** Why the same did not succeed afterwards; undefined: it did. */
  readonly stuck: string | undefined;
  readonly transcript: string;
}

/** A bot to play with, that has said everything which it says to Telegram when it starts. */
export async function openLives(settings: Readonly<Record<string, string>> = {}): Promise<Lives> {
  const lives = await Lives.open(settings);
  let seen = -1;
  const isStill = () => {
    const before = seen;
    seen = lives.telegram.calls.length;
    return seen === before;
  };
  await vi.waitUntil(isStill, { timeout: patience(20_000), interval: 300 });
  return lives;
}

/** Plays a case with somebody new; undefined when what comes before it could not be done, on a machine that is too busy. */
export async function playCase(lives: Lives, { fault, scene: name, after }: Case): Promise<Outcome | undefined> {
  const how = FAULTS.find(([one]) => one === fault)?.[1];
  const scene = SCENES.find((one) => one.name === name);
  if (how === undefined || scene === undefined) throw new Error(`no case ${fault}, ${name}`);
  const { telegram } = lives;
  const { person, isWaiting, stop } = watched(lives, lives.person(`${name}, ${fault}, ${after}`));
  const prepared = await attempt(() => scene.prepare?.(person, lives));
  if (!prepared.ok) return undefined;
  telegram.fail({ how, after });
  const played = await attempt(() => scene.play(person, lives));
  await quiet(lives, isWaiting);
  const hasFailed = !telegram.heal();
  const end = played.ok ? 'whole' : isWaiting() ? 'unanswered' : 'told';
  const { messages } = person.chat;
  const counts = { doubledFiles: doubledFiles(messages), doubledTexts: doubledTexts(messages) };
  const transcript = person.chat.transcript();
  stop();
  return { end, hasFailed, ...counts, transcript, stuck: played.ok ? undefined : await stuck(lives, scene) };
}

/** Why somebody who comes next does not get what was promised; one who comes back has a chat that is in the middle of it. */
async function stuck(lives: Lives, scene: Scene): Promise<string | undefined> {
  const next = lives.person(`after ${scene.name}`);
  const again = await attempt(async () => {
    await scene.prepare?.(next, lives);
    await scene.play(next, lives);
  });
  return again.ok ? undefined : String(again.error);
}

/** Waits until nothing is handled any more, and for an answer that comes after the longest flood wait. */
async function quiet({ telegram }: Lives, isWaiting: () => boolean): Promise<void> {
  const until = (isSo: () => boolean, timeout: number) =>
    vi.waitUntil(isSo, { timeout: patience(timeout), interval: 20 });
  await until(() => telegram.pendingUpdates === 0, 130_000);
  await attempt(() => until(() => !isWaiting(), 60_000));
}

/** `person`, and whether nothing has come since they did something. */
function watched({ telegram }: Lives, person: Person) {
  let isWaiting = false;
  const stop = telegram.listenTo((event) => {
    if (event.kind === 'message' && event.message.json.from.id === person.id) isWaiting = true;
    else if (event.kind === 'message' || event.kind === 'edit' || event.kind === 'delete') isWaiting = false;
    else if (event.kind === 'answer' && event.tap.answer?.text !== '') isWaiting = false;
  });
  const observed = new Proxy(person, {
    get(target, name) {
      const value: unknown = Reflect.get(target, name, target);
      if (typeof value !== 'function') return value;
      return (...args: unknown[]) => {
        if (name === 'taps' || name === 'presses') isWaiting = true;
        return Reflect.apply(value, target, args);
      };
    },
  });
  return { person: observed, isWaiting: () => isWaiting, stop };
}

function doubledFiles(messages: readonly ChatMessage[]): number {
  const answers = messages.flatMap(({ isFromBot, voice, document, replyTo }) => {
    const isFile = isFromBot && (voice !== undefined || document !== undefined);
    return isFile && replyTo !== undefined ? [replyTo] : [];
  });
  return answers.length - new Set(answers).size;
}

function doubledTexts(messages: readonly ChatMessage[]): number {
  return messages.filter(({ isFromBot, text }, index) => {
    const before = messages[index - 1];
    return isFromBot && text !== '' && before?.isFromBot === true && before.text === text;
  }).length;
}
