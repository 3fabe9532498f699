/**
 * How each flag's two arms fare since the bot was started: those that have the feature, and those that do not yet.
 * Counts and times only; no chat, no person.
 */
import type { Ending, Job } from '../jobs/index.ts';
import { type Flag, type FlagName, isIncluded } from './rollout.ts';

/** Newest job lengths of an arm that its latency is taken from. */
const SAMPLES = 500;

export interface ArmReport {
  /** How often the flag was asked for. */
  readonly exposures: number;
  readonly done: number;
  readonly failed: number;
  readonly cancelled: number;
  /** Seconds from the start of a job to its end, of those that were done; undefined before the first one. */
  readonly medianSeconds: number | undefined;
}

class FlagOutcome {
  exposures = 0;
  readonly endings: Record<Ending, number> = { done: 0, failed: 0, cancelled: 0 };
  readonly #seconds: number[] = [];

  ended(ending: Ending, seconds: number): void {
    this.endings[ending] += 1;
    if (ending !== 'done') return;
    this.#seconds.push(seconds);
    if (this.#seconds.length > SAMPLES) this.#seconds.shift();
  }

  report(): ArmReport {
    const sorted = [...this.#seconds].sort((a, b) => a - b);
    return { exposures: this.exposures, ...this.endings, medianSeconds: sorted[Math.floor(sorted.length / 2)] };
  }
}

export class FlagOutcomes {
  readonly #outcomes = new Map<string, FlagOutcome>();

  /** The flag was asked for. */
  exposed(name: FlagName, isOn: boolean): void {
    this.#arm(name, isOn).exposures += 1;
  }

  /** A job has ended: it counts for its chat's arm of every flag. */
  ended(
    { user, chat }: Pick<Job, 'user' | 'chat'>,
    ending: Ending,
    seconds: number,
    flags: Iterable<[FlagName, Flag]>,
  ) {
    const key = chat.startsWith('chat:-') ? chat : user;
    for (const [name, flag] of flags) this.#arm(name, isIncluded(flag, key)).ended(ending, seconds);
  }

  report(name: FlagName, isOn: boolean): ArmReport {
    return this.#arm(name, isOn).report();
  }

  #arm(name: FlagName, isOn: boolean): FlagOutcome {
    const key = `${name} ${isOn}`;
    const arm = this.#outcomes.get(key) ?? new FlagOutcome();
    this.#outcomes.set(key, arm);
    return arm;
  }
}
