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
import { type Listener, listen, toReply } from '../playground/transports.ts';
import { Refusal } from '../playground/refusal.ts';
import { Life, live, never } from './mortality.ts';
import { rememberingCodec } from './remembering-codec.ts';
import { HummingEngine } from './world.ts';

const TOKEN = '1000000:a-token-of-the-right-length';

/** Lives one after the other, on one Telegram and one database. */
export class Lives {
  readonly telegram: Telegram = createTelegram({ token: TOKEN });
  readonly engine = new HummingEngine();
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
    live(life);
    const door = await this.#doorOf(life);
    const app = await openApp({
      config: { ...this.#config, BOT_API_ROOT: door.url },
      token: TOKEN,
      log: pino({ level: this.#config.LOG_LEVEL }),
      engine: this.engine,
      codec: this.#codec,
    });
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

/**
 * Plays `scene` once for every step there is in it, each time with a bot that is killed at that step and started again,
 * until it plays through without being killed. The number of kills.
 *
 * @param most steps that there are at most: more are a mistake
 */
export async function killAtEveryStep(
  lives: Lives,
  scene: (person: Person) => Promise<void>,
  { every = 1, most = 400 }: { readonly every?: number; readonly most?: number } = {},
): Promise<number> {
  const before = lives.kills;
  for (let step = 1; step <= most; step += every) {
    const person = lives.person(`Person ${step}`);
    const killed = lives.kills;
    const { life } = lives;
    const outcome = await attempt(() =>
      lives.survive(async () => {
        life.endAt(step);
        await scene(person);
      }),
    );
    if (!outcome.ok) throw new Error(`killed at step ${step}: ${person.chat.transcript()}`, { cause: outcome.error });
    if (lives.kills === killed) return lives.kills - before;
  }
  throw new Error(`more than ${most} steps`);
}
