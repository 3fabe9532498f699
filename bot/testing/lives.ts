/**
 * A bot that can be killed at any step, in this process, as often as a test likes; what Telegram and the disk have by then
 * is what the next life finds. So a test can kill at every step there is, one after the other, which no random signal does.
 *
 * The database is only watched where the test file mocks it:
 *
 *     vi.mock('../../storage/database.ts', async (original) =>
 *       (await import('./mortality.ts')).watched(await original()));
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { type AudioCodec, openCodec } from '../../inference/index.ts';
import { type App, openApp } from '../app.ts';
import { type Config, readConfig } from '../config.ts';
import { attempt } from '../failures.ts';
import { createTelegram, type Person, type Telegram } from '../playground/index.ts';
import { Refusal } from '../playground/refusal.ts';
import { type Listener, listen, toReply } from '../playground/transports.ts';
import { Life, live, never } from './mortality.ts';
import { rememberingCodec } from './remembering-codec.ts';
import { HummingEngine } from './world.ts';

const TOKEN = '1000000:a-token-of-the-right-length';

/** Lives one after the other, on one Telegram and one database. */
export class Lives implements Place {
  readonly telegram: Telegram = createTelegram({ token: TOKEN });
  readonly engine = new HummingEngine();
  readonly operator: Person = this.telegram.person({ name: 'Operator' });
  readonly #folder: string;
  readonly #config: Config;
  readonly #codec: AudioCodec;
  readonly #doors: Listener[] = [];
  #app: App | undefined;
  /** The present one. */
  life = new Life();
  /** How many have ended before their time. */
  kills = 0;

  private constructor(folder: string, codec: AudioCodec, settings: Readonly<Record<string, string>>) {
    this.#folder = folder;
    this.#codec = codec;
    this.#config = readConfig({
      VOXBACK_DATABASE: join(folder, 'voxback.db'),
      VOXBACK_KEY_FILE: join(folder, 'voxback.key'),
      VOXBACK_SENTENCE: 'off',
      VOXBACK_OPERATORS: String(this.operator.id),
      LOG_LEVEL: process.env.LOG_LEVEL ?? 'silent',
      ...settings,
    });
  }

  static async open(settings: Readonly<Record<string, string>> = {}): Promise<Lives> {
    const folder = await mkdtemp(join(tmpdir(), 'voxback-lives-'));
    const lives = new Lives(folder, rememberingCodec(await openCodec({})), settings);
    await lives.begin();
    return lives;
  }

  /** The next life begins. */
  async begin(): Promise<void> {
    const life = new Life();
    this.life = life;
    const door = await this.#doorOf(life);
    const app = await live(life, () =>
      openApp({
        config: { ...this.#config, BOT_API_ROOT: door.url },
        token: TOKEN,
        log: pino({ level: this.#config.LOG_LEVEL }),
        engine: this.engine,
        codec: this.#codec,
      }),
    );
    this.#app = app;
    // A life that has ended gives up polling; nobody waits for it.
    app.ended.catch(() => undefined);
  }

  /** `work` of people, during which the present life may end: another one begins then, as a supervisor would do. */
  async survive<T>(work: () => Promise<T>): Promise<T> {
    const { life } = this;
    let isDone = false;
    const supervised = new Promise<void>((resolve, reject) => {
      const restart = () => {
        if (isDone) return resolve();
        this.kills += 1;
        this.begin().then(resolve, reject);
      };
      life.signal.addEventListener('abort', restart, { once: true });
    });
    const result = await Promise.race([work(), supervised.then(never)]);
    isDone = true;
    life.spare();
    if (life.hasEnded) await supervised;
    return result;
  }

  person(name: string): Person {
    return this.telegram.person({ name });
  }

  async close(): Promise<void> {
    this.engine.release();
    await this.#app?.close();
    await Promise.all(this.#doors.map((door) => door.close()));
    await this.telegram.close();
    await rm(this.#folder, { recursive: true, force: true });
  }

  /** A way to Telegram for one life. */
  async #doorOf(life: Life): Promise<Listener> {
    const unauthorized = toReply(new Refusal(401, 'Unauthorized', { isMistake: false }));
    const door = await listen(async (request) => {
      const isPoll = request.path.includes('/getUpdates');
      // What a dead process asked for, nobody gets; and it stops asking.
      if (life.hasEnded) return isPoll ? unauthorized : never();
      if (!isPoll) return life.step(() => this.telegram.answer(request));
      const signal = AbortSignal.any([request.signal, life.signal]);
      const reply = await this.telegram.answer({ ...request, signal });
      return life.hasEnded ? unauthorized : reply;
    });
    this.#doors.push(door);
    return door;
  }
}

/** Where people do something. */
export interface Place {
  readonly telegram: Telegram;
  readonly operator: Person;
}

/** What people do, from their first step to what must come in the end. */
export interface Scene {
  readonly name: string;
  /** What has happened before. */
  prepare?(person: Person, place: Place): Promise<void>;
  /** Rejects when something that was promised does not come. */
  play(person: Person, place: Place): Promise<void>;
  /** It begins with somebody who has a voice, and nothing else of theirs matters. Default false. */
  readonly isForVoiced?: boolean;
  /** How many voice messages or files there may be in answer to one message. Default 1. */
  readonly mostAnswers?: number;
}

export interface Killing {
  /** The first step at which the bot is killed, default 1. */
  readonly from?: number;
  /** Default 1: at every one. */
  readonly every?: number;
}

/** Steps that a scene has at most. */
const MOST_STEPS = 400;

/**
 * Plays `scene` once for each of its steps, by somebody else each time, with a bot that is killed at that step and started
 * again, until it is played without a kill. How many kills that were.
 *
 * @throws Error with the step and a transcript, at the first step after which something did not come
 */
export async function killAtSteps(lives: Lives, scene: Scene, { from = 1, every = 1 }: Killing = {}): Promise<number> {
  const before = lives.kills;
  for (let step = from; step <= MOST_STEPS; step += every) {
    const killed = lives.kills;
    const person = lives.person(`${scene.name}, ${step}`);
    const outcome = await attempt(async () => {
      await scene.prepare?.(person, lives);
      const { life } = lives;
      await lives.survive(() => {
        life.endAt(step);
        return scene.play(person, lives);
      });
    });
    if (!outcome.ok) {
      throw new Error(`killed at step ${step} of ${scene.name}\n${person.chat.transcript()}`, { cause: outcome.error });
    }
    if (lives.kills === killed) return lives.kills - before;
  }
  throw new Error(`${scene.name} has more than ${MOST_STEPS} steps`);
}
