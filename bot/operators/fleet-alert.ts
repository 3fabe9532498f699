/** Tells operators when nobody has been able to speak for a minute, and when somebody can again. */
import type { Api } from 'grammy';
import type { Logger } from 'pino';
import type { FleetEngine } from '../../inference/index.ts';
import type { Config } from '../config.ts';
import { tolerate } from '../failures.ts';
import type { Languages } from '../people/index.ts';
import type { Translate } from '../telegram/index.ts';

/** A rolling restart is nothing to be woken for. */
export const SILENCE_MS = 60_000;

const LOOK_EVERY_MS = 5000;

export interface FleetAlertOptions {
  readonly api: Api;
  readonly config: Pick<Config, 'VOXBACK_OPERATORS'>;
  readonly engine: Pick<FleetEngine, 'fleet'>;
  readonly languages: Pick<Languages, 'toTell'>;
  readonly translate: Translate;
  readonly log: Logger;
}

export class FleetAlert {
  readonly #options: FleetAlertOptions;
  #isTold = false;
  #timer: ReturnType<typeof setInterval> | undefined;

  constructor(options: FleetAlertOptions) {
    this.#options = options;
  }

  start(): this {
    this.#timer = setInterval(() => void this.look(Date.now()), LOOK_EVERY_MS);
    return this;
  }

  stop(): void {
    clearInterval(this.#timer);
  }

  /** Looks at the fleet at `now`, milliseconds since 1970, and tells what is new. */
  async look(now: number): Promise<void> {
    const { silentSince, speakers } = this.#options.engine.fleet;
    const isSilent = silentSince !== undefined && now - silentSince >= SILENCE_MS;
    if (isSilent === this.#isTold || (silentSince !== undefined && !isSilent)) return;
    this.#isTold = isSilent;
    await this.#tell(isSilent ? 'fleet-silent' : 'fleet-speaks', { others: speakers.length });
  }

  async #tell(key: 'fleet-silent' | 'fleet-speaks', args: Record<string, number>): Promise<void> {
    const { api, config, languages, translate, log } = this.#options;
    log.error({ key }, 'operators are told of the fleet');
    for (const operator of config.VOXBACK_OPERATORS) {
      await tolerate(log, async () => {
        const text = (await languages.toTell(operator)).map((locale) => translate(locale, key, args)).join('\n\n');
        await api.sendMessage(operator, text);
      });
    }
  }
}
