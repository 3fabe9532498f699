/**
 * What campaigns share: numbers from a seed, and results that outlive them. A campaign that is stopped goes on where it
 * was: each of its rounds is written down when it has ended.
 *
 *     VOXBACK_CAMPAIGN=FOLDER    where results are kept, one JSON file for each campaign; default: nowhere
 *     VOXBACK_ROUNDS=1000        how many rounds, all runs together; default: each campaign's own
 */
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Whole numbers below `most`, the same from the same seed (mulberry32). */
export function randomFrom(seed: number): (most: number) => number {
  let state = seed >>> 0;
  return (most) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * most);
  };
}

/** One of `values`. */
export function pick<T>(random: (most: number) => number, values: readonly T[]): T {
  const value = values[random(values.length)];
  if (value === undefined) throw new Error('nothing to pick from');
  return value;
}

export interface Round {
  readonly round: number;
  /** What went wrong; undefined: nothing. */
  readonly failure?: string | undefined;
  readonly [measure: string]: unknown;
}

export class Campaign {
  readonly rounds: Round[];
  readonly #file: string | undefined;
  readonly #most: number;
  readonly #begun: Set<number>;

  /** @param most rounds, unless VOXBACK_ROUNDS says another number */
  constructor(name: string, most: number) {
    const { VOXBACK_CAMPAIGN: folder, VOXBACK_ROUNDS: rounds } = process.env;
    this.#most = rounds === undefined ? most : Number(rounds);
    this.#file = folder === undefined ? undefined : join(folder, `${name}.json`);
    if (folder !== undefined) mkdirSync(folder, { recursive: true });
    this.rounds =
      this.#file !== undefined && existsSync(this.#file) ? JSON.parse(readFileSync(this.#file, 'utf8')) : [];
    this.#begun = new Set(this.rounds.map(({ round }) => round));
  }

  /** The numbers of the rounds that are left, each once, however many ask at the same time. */
  *left(): Generator<number> {
    for (let round = 1; round <= this.#most; round++) {
      if (this.#begun.has(round)) continue;
      this.#begun.add(round);
      yield round;
    }
  }

  note(round: Round): void {
    this.rounds.push(round);
    if (this.#file === undefined) return;
    // Whole or not at all: a campaign is stopped at any time.
    writeFileSync(`${this.#file}.new`, `${JSON.stringify(this.rounds, null, 1)}\n`);
    renameSync(`${this.#file}.new`, this.#file);
  }

  get failures(): string[] {
    return this.rounds.flatMap(({ round, failure }) => (failure === undefined ? [] : [`${round}: ${failure}`]));
  }
}
