/** One round of the kill campaign: many people at once, a bot that is killed again and again, and what has become of everybody. */
import { setTimeout as pause } from 'node:timers/promises';
import { attempt } from '../failures.ts';
import type { ChatMessage, Person, PlaygroundChat, Telegram } from '../playground/telegram.ts';
import type { Scene } from './lives.ts';
import type { Death, MortalProcess } from './mortal-process.ts';
import { groupOfPerson, hasVoice } from './scene-steps.ts';

/** Longer than anything takes that the bot does, on a busy machine too. */
const QUIET_MS = 90_000;
/** How the bot says that it has given a request up. */
const REFUSAL = 'The voice engine stopped while';

/** What has become of one scene. */
export interface Fate {
  readonly scene: string;
  /** What was sent and tapped. */
  readonly requests: number;
  /** Deaths of the bot from the first of them to the last answer. */
  readonly kills: number;
  /** A text, a recording or a file that ended in nothing. */
  readonly lost: number;
  /** A command or a tap that ended in nothing. */
  readonly unanswered: number;
  /** Voice messages and files that came once too often. */
  readonly doubled: number;
  /** Requests that the bot has given up, and said so. */
  readonly refused: number;
  /** Requests of which it asked whether they have arrived. */
  readonly asked: number;
  readonly transcript?: string;
}

export interface RoundResult {
  readonly fates: readonly Fate[];
  readonly deaths: readonly Death[];
  readonly complaints: readonly string[];
  /** What has come once too often by now, for each of `fates`. */
  readonly recount: () => Promise<readonly number[]>;
}

/** One person who plays one scene. */
class Player {
  readonly scene: Scene;
  readonly person: Person;
  readonly watched: Watched;
  kills = 0;
  isDone = false;
  outcome: Promise<{ readonly error: unknown } | undefined> = Promise.resolve(undefined);

  /** Messages that were there before. */
  readonly #before: number;
  /** The last one when its fate was asked for first. */
  #until: number | undefined;

  constructor(scene: Scene, watched: Watched) {
    this.scene = scene;
    this.watched = watched;
    this.person = watched.person;
    this.#before = watched.person.chat.messages.at(-1)?.id ?? 0;
    watched.requests = 0;
  }

  begins(mortal: MortalProcess): void {
    this.outcome = attempt(async () => {
      await this.scene.prepare?.(this.person, mortal);
      await this.scene.play(this.person, mortal);
    }).then((outcome) => {
      this.isDone = true;
      return outcome.ok ? undefined : outcome;
    });
  }

  async fate(): Promise<Fate> {
    const { scene, kills, person } = this;
    // Where a scene waits for what comes after a refusal, that was the end of it: the bot has said so.
    const isRefused = !this.isDone && (person.chat.messages.at(-1)?.text ?? '').includes(REFUSAL);
    const failure = this.isDone ? await this.outcome : { error: 'the bot has nothing more to do, and nothing came' };
    const { requests, isTap } = this.watched;
    const chats = [person.chat, groupOfPerson(person)].filter((chat) => chat !== undefined);
    this.#until ??= person.chat.messages.at(-1)?.id ?? 0;
    const until = this.#until;
    const news = (chat: PlaygroundChat) =>
      chat === person.chat ? chat.messages.filter(({ id }) => id > this.#before) : chat.messages;
    const doubled = chats.reduce(
      (sum, chat) => sum + doubledIn(news(chat), scene.mostAnswers ?? 1, chat === person.chat ? until : Infinity),
      0,
    );
    const count = (words: string) => chats.flatMap(news).filter(({ text }) => text.includes(words)).length;
    const counts = {
      scene: scene.name,
      requests,
      kills,
      doubled,
      refused: count(REFUSAL),
      asked: count('If it did not arrive'),
      lost: failure !== undefined && !isRefused && !isTap ? 1 : 0,
      unanswered: failure !== undefined && !isRefused && isTap ? 1 : 0,
    };
    if (failure === undefined && doubled === 0) return counts;
    const words = failure === undefined ? '' : `${failure.error}`.slice(0, 200);
    return {
      ...counts,
      transcript: `${words}\n${chats.map((chat) => chat.transcript().split('\n').slice(-60).join('\n')).join('\n')}`,
    };
  }
}

/** A person whose every step is counted. */
class Watched {
  readonly person: Person;
  requests = 0;
  /** The last step was a command or a tap: nothing was handed over that could be lost. */
  isTap = false;

  constructor(person: Person) {
    this.person = new Proxy(person, {
      get: (target, name) => {
        const value: unknown = Reflect.get(target, name, target);
        if (typeof value !== 'function') return value;
        return (...args: unknown[]) => {
          this.requests += 1;
          this.isTap = !/^sends/.test(String(name)) || String(args[0]).startsWith('/');
          return Reflect.apply(value, target, args);
        };
      },
    });
  }
}

/** Who plays: somebody new, or somebody who has a voice from an earlier round, where the scene begins with that. */
export class People {
  readonly #telegram: Telegram;
  readonly #voiced: Watched[] = [];

  constructor(telegram: Telegram) {
    this.#telegram = telegram;
  }

  for({ name, isForVoiced = false }: Scene): Watched {
    const known = isForVoiced ? this.#voiced.pop() : undefined;
    return known ?? new Watched(this.#telegram.person({ name }));
  }

  takeBack(players: readonly { readonly watched: Watched }[]): void {
    this.#voiced.push(...players.map(({ watched }) => watched).filter(({ person }) => hasVoice(person)));
  }
}

/** Answers with sound or a file beyond the first `most` to one message, which is none after `until`. */
function doubledIn(messages: readonly ChatMessage[], most: number, until: number): number {
  // Different files are no copies of each other.
  const answers = new Map<string, number>();
  for (const { isFromBot, voice, audio, document, replyTo, json } of messages) {
    if (!isFromBot || replyTo === undefined || replyTo > until || (voice ?? audio ?? document) === undefined) continue;
    const key = `${replyTo} ${json.document?.file_name ?? ''}`;
    answers.set(key, (answers.get(key) ?? 0) + 1);
  }
  return [...answers.values()].reduce((sum, count) => sum + Math.max(0, count - most), 0);
}

/**
 * Everybody plays at once while the bot dies `deaths` times; the life after that is nobody's to end until everybody has
 * had an answer. Then it dies once more, so that what it would say twice is said.
 */
export async function playRound(
  mortal: MortalProcess,
  people: People,
  scenes: readonly Scene[],
  { deaths: most, random }: { readonly deaths: number; readonly random: (most: number) => number },
): Promise<RoundResult> {
  const complaints = mortal.complaints.length;
  const players = scenes.map((scene) => new Player(scene, people.for(scene)));
  const deaths: Death[] = [];
  const dies = async () => {
    const death = await mortal.end(random);
    deaths.push(death);
    for (const player of players) if (!player.isDone) player.kills += 1;
    await mortal.revive();
  };
  for (const player of players) player.begins(mortal);
  while (deaths.length < most && !players.every(({ isDone }) => isDone)) await dies();
  await Promise.race([Promise.all(players.map(({ outcome }) => outcome)), isQuiet(mortal)]);
  await dies();
  await isIdle(mortal);
  const fates = await Promise.all(players.map((player) => player.fate()));
  // Who still waits for something would be answered by what another scene is told.
  people.takeBack(players.filter(({ isDone }) => isDone));
  const recount = async () => (await Promise.all(players.map((player) => player.fate()))).map(({ doubled }) => doubled);
  return { fates, deaths, complaints: mortal.complaints.slice(complaints), recount };
}

/** Resolves when the bot has heard everything and done nothing for long. */
async function isQuiet({ telegram }: MortalProcess): Promise<void> {
  let seen: unknown;
  let quietAt = Date.now();
  while (Date.now() - quietAt < QUIET_MS) {
    await pause(1000);
    const last = telegram.calls.findLast(({ method }) => method !== 'getUpdates');
    if (last !== seen || telegram.pendingUpdates > 0) quietAt = Date.now();
    seen = last;
  }
}

/** Resolves when nothing is waiting or being made: what was left over has been sent. */
async function isIdle({ operator }: MortalProcess): Promise<void> {
  for (;;) {
    operator.sends('/stats');
    const { text } = await operator.chat.next((message) => message.text.includes('Now: '));
    if (text.includes('Now: 0 waiting, 0 running')) return;
  }
}
