/** Which rows of a cache are taken, whoever keeps them: a place is a row's index. */
import type { Values } from './sessions.ts';

/** A cache grows by this many rows at a time: growing copies, an unused row costs time in every step. */
export const GROWTH = 128;
/** Added to the score of a row that may not be seen. */
const HIDDEN = -3.4e38;

export class Places {
  #capacity = 0;
  /** Places that hold nothing of use, the lowest last. */
  #free: number[] = [];

  /** Rows that there are, a multiple of `GROWTH`. */
  get capacity(): number {
    return this.#capacity;
  }

  /** `count` free places, in order; the capacity grows if there are too few. */
  take(count: number): number[] {
    if (this.#free.length < count) this.#grow(Math.ceil((count - this.#free.length) / GROWTH) * GROWTH);
    return Array.from({ length: count }, () => this.#free.pop()!);
  }

  /** Frees all others than `places`. */
  retain(places: Iterable<number>): void {
    const kept = new Set(places);
    this.#free = [];
    for (let place = this.#capacity - 1; place >= 0; place--) if (!kept.has(place)) this.#free.push(place);
  }

  /** What is added to the scores of rows that each see the places of a list of `visible`: [rows, capacity]. */
  mask(visible: readonly Iterable<number>[]): Values {
    const mask = new Float32Array(visible.length * this.#capacity).fill(HIDDEN);
    for (const [row, places] of visible.entries()) {
      for (const place of places) mask[row * this.#capacity + place] = 0;
    }
    return { data: mask, shape: [visible.length, this.#capacity] };
  }

  #grow(rows: number): void {
    const end = this.#capacity + rows;
    this.#free = [...Array.from({ length: rows }, (_, index) => end - 1 - index), ...this.#free];
    this.#capacity = end;
  }
}
