/** A bot in a process of its own that is killed again and again, on one Telegram and one database. */
// biome-ignore lint/style/noRestrictedImports: the type alone; the product starts none.
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { patience } from '../playground/patience.ts';
import { createTelegram, type Person, type Telegram } from '../playground/telegram.ts';
import { pick } from './campaign.ts';
import { DeadlyDoor, MOMENTS } from './deadly-door.ts';
import type { HummingProgram } from './humming-program.ts';
import type { Place } from './lives.ts';

const TOKEN = '1000000:a-token-of-the-right-length';

/** Within this a start calls Telegram, and an orderly stop ends, milliseconds on an idle machine. */
const BOUND_MS = { start: 30_000, stop: 10_000 };
/** A trap that nothing steps into is given up after this, and the process killed all the same. */
const TRAP_MS = 3000;
/** Longest life by the clock alone, and longest time from a start to a kill inside of it, where nothing else is asked for. */
const LIFE_MS = 1500;

/** How a process comes to its end. */
export type Death = 'start' | 'time' | 'call' | 'upload' | 'download' | 'poll' | 'stop';

/** How often each, of 20. */
const DEATHS: readonly Death[] = (
  [
    ['start', 2],
    ['time', 4],
    ['call', 6],
    ['upload', 3],
    ['download', 1],
    ['poll', 2],
    ['stop', 2],
  ] as const
).flatMap(([death, times]) => Array.from({ length: times }, () => death));

const TRAPPED: Readonly<Partial<Record<Death, RegExp>>> = {
  call: /^(?!getUpdates|getMe)/,
  upload: /^send(?:Voice|Document|Audio)|^editMessage(?:Media|Text)/,
  download: /^file$/,
  poll: /^getUpdates$/,
};

export interface MortalOptions {
  /** How long people wait for the bot. */
  readonly patienceMs: number;
  /** Default 1500. */
  readonly lifeMs?: number;
  /** Of the bot, beside those that it needs. */
  readonly settings?: Readonly<Record<string, string>>;
}

export class MortalProcess implements Place {
  readonly telegram: Telegram;
  readonly operator: Person;
  /** What it should not have done: it ended by itself, a start or a stop took too long. */
  readonly complaints: string[] = [];
  readonly #program: HummingProgram;
  readonly #door: DeadlyDoor;
  readonly #folder: string;
  readonly #lifeMs: number;
  readonly #settings: Readonly<Record<string, string>>;
  #process: ChildProcess | undefined;
  #isDoomed = false;
  #called: Promise<void> = Promise.resolve();

  private constructor(
    program: HummingProgram,
    telegram: Telegram,
    door: DeadlyDoor,
    folder: string,
    { lifeMs = LIFE_MS, settings = {} }: MortalOptions,
  ) {
    this.#program = program;
    this.telegram = telegram;
    this.#door = door;
    this.#folder = folder;
    this.#lifeMs = lifeMs;
    this.#settings = settings;
    this.operator = telegram.person({ name: 'Operator' });
  }

  /** One that lives, with an empty database. */
  static async open(program: HummingProgram, options: MortalOptions): Promise<MortalProcess> {
    const telegram = createTelegram({ token: TOKEN, patienceMs: options.patienceMs });
    const { url } = await telegram.listen();
    const folder = await mkdtemp(join(tmpdir(), 'voxback-kills-'));
    const mortal = new MortalProcess(program, telegram, await DeadlyDoor.open(url), folder, options);
    await mortal.revive();
    return mortal;
  }

  /** Kills it in a way that `random` chooses, or sooner, when `isOver` says so; it is dead then. */
  async end(random: (most: number) => number): Promise<Death> {
    const death = pick(random, DEATHS);
    if (death === 'start') {
      await pause(random(this.#lifeMs));
      return this.#killed(death);
    }
    await this.#called;
    if (death === 'time' || death === 'stop') {
      await pause(random(this.#lifeMs));
      return death === 'stop' ? this.#stopped() : this.#killed(death);
    }
    const method = TRAPPED[death];
    if (method === undefined) throw new Error(`no trap for ${death}`);
    const after = death === 'call' ? random(30) : random(3);
    await Promise.race([
      new Promise<void>((spring) => {
        const trap = { method, after, moment: pick(random, MOMENTS), share: random(100) / 100 };
        this.#door.set({
          ...trap,
          spring: () => {
            this.#signal('SIGKILL');
            spring();
          },
        });
      }),
      pause(TRAP_MS),
    ]);
    return this.#killed(death);
  }

  /** Another life begins. */
  async revive(): Promise<void> {
    this.#isDoomed = false;
    this.#called = this.#door.called();
    const process = this.#program.start({
      BOT_TOKEN: TOKEN,
      BOT_API_ROOT: this.#door.url,
      VOXBACK_DATABASE: join(this.#folder, 'voxback.db'),
      VOXBACK_KEY_FILE: join(this.#folder, 'voxback.key'),
      VOXBACK_MODELS: '/nowhere',
      VOXBACK_OPERATORS: String(this.operator.id),
      VOXBACK_USER_SECONDS: '0',
      VOXBACK_GROUP_SECONDS: '0',
      LOG_LEVEL: 'silent',
      ...this.#settings,
    });
    this.#process = process;
    let said = '';
    process.stderr?.setEncoding('utf8').on('data', (text: string) => {
      said += text;
    });
    process.once('exit', (code, signal) => {
      if (this.#isDoomed || this.#process !== process) return;
      this.complaints.push(`ended by itself with ${code ?? signal}: ${said}`);
      void this.revive();
    });
    const late = pause(patience(BOUND_MS.start), 'late' as const, { ref: false });
    void Promise.race([this.#called, late]).then((what) => {
      if (what !== 'late' || this.#process !== process || this.#isDoomed) return;
      this.complaints.push(`a start did not reach Telegram within ${BOUND_MS.start} ms`);
    });
  }

  async close(): Promise<void> {
    if (this.#process !== undefined) await this.#killed('time');
    await this.#door.close();
    await this.telegram.close();
    await rm(this.#folder, { recursive: true, force: true });
  }

  async #killed(death: Death): Promise<Death> {
    const ended = this.#ended();
    this.#signal('SIGKILL');
    await ended;
    this.#door.set(undefined);
    return death;
  }

  async #stopped(): Promise<Death> {
    const ended = this.#ended();
    const askedAt = Date.now();
    this.#isDoomed = true;
    this.#process?.kill('SIGTERM');
    const late = pause(patience(BOUND_MS.stop), 'late' as const, { ref: false });
    if ((await Promise.race([ended, late])) === 'late') {
      this.complaints.push(`an orderly stop took more than ${Date.now() - askedAt} ms`);
      return this.#killed('stop');
    }
    if (this.#process?.exitCode !== 0) this.complaints.push(`an orderly stop ended with ${this.#process?.exitCode}`);
    return 'stop';
  }

  async #ended(): Promise<void> {
    const process = this.#process;
    if (process === undefined || process.exitCode !== null || process.signalCode !== null) return;
    await once(process, 'exit');
  }

  /** To the whole group: what the bot has started goes with it. */
  #signal(signal: NodeJS.Signals): void {
    this.#isDoomed = true;
    const { pid } = this.#process ?? {};
    if (pid === undefined) return;
    try {
      process.kill(-pid, signal);
    } catch {
      // It has ended already.
    }
  }
}
