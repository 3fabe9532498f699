/** The ears of the bot: opened when there is something to hear, closed when there was nothing for a while. */
import { availableParallelism } from 'node:os';
import type { Logger } from 'pino';
import { type Ears, findWhisper, openEars } from '../../inference/index.ts';
import type { Config } from '../config.ts';
import { attempt, tolerate } from '../failures.ts';

/** Whisper base has 0.6 GB in memory: it goes when nobody has needed it for this long. */
const IDLE_MS = 5 * 60_000;

export class Hearing {
  readonly #config: Pick<Config, 'VOXBACK_MODELS' | 'VOXBACK_THREADS'>;
  readonly #log: Logger;
  readonly #openEars: typeof openEars;
  #ears: Promise<Ears> | undefined;
  #users = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** @param open for tests */
  constructor(config: Pick<Config, 'VOXBACK_MODELS' | 'VOXBACK_THREADS'>, log: Logger, open = openEars) {
    this.#config = config;
    this.#log = log;
    this.#openEars = open;
  }

  /** Name of the Whisper that is installed; undefined if none is. Loads nothing. */
  async whisper(): Promise<string | undefined> {
    const folder = await findWhisper(this.#config.VOXBACK_MODELS);
    return folder?.split(/[\\/]/).at(-1);
  }

  /** What `work` makes of the ears, which stay open meanwhile. @throws what `work` throws, EngineError `crashed` */
  async use<T>(work: (ears: Ears) => Promise<T>): Promise<T> {
    clearTimeout(this.#timer);
    this.#users += 1;
    try {
      const outcome = await attempt(async () => work(await this.#open()));
      if (outcome.ok) return outcome.value;
      // Ears that have died are opened anew by the next who needs them.
      if (isCrash(outcome.error)) this.#ears = undefined;
      throw outcome.error;
    } finally {
      this.#users -= 1;
      if (this.#users === 0) this.#timer = setTimeout(() => void this.close(), IDLE_MS).unref();
    }
  }

  async close(): Promise<void> {
    clearTimeout(this.#timer);
    const opened = this.#ears;
    this.#ears = undefined;
    if (opened !== undefined) await tolerate(this.#log, async () => (await opened).close());
  }

  #open(): Promise<Ears> {
    if (this.#ears === undefined) {
      const opening = this.#best();
      this.#ears = opening;
      // A failed start can be tried again.
      opening.catch(() => {
        if (this.#ears === opening) this.#ears = undefined;
      });
    }
    return this.#ears;
  }

  /** Whisper if it is there and opens; else what needs no weights. */
  async #best(): Promise<Ears> {
    const folder = await findWhisper(this.#config.VOXBACK_MODELS);
    if (folder === undefined) return this.#openEars();
    const threads = this.#config.VOXBACK_THREADS ?? Math.max(1, availableParallelism() - 1);
    const whisper = await attempt(() => this.#openEars({ whisper: { folder, threads } }));
    if (whisper.ok) return whisper.value;
    this.#log.error({ err: whisper.error }, 'Whisper can not be used, scripts are aligned without it');
    return this.#openEars();
  }
}

function isCrash(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'crashed';
}
