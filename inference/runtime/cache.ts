/**
 * What the layers of a transformer computed for earlier rows, laid out as the step graph reads it (see `attendToPast`).
 *
 * All continuations share one cache: a continuation is a list of places in it, and the mask lets its row see these and no
 * others. Places that no continuation holds any more are written again, so a search over several beams needs little more
 * memory than the longest of them.
 */
import type { Values } from './sessions.ts';

export interface CacheShape {
  readonly layers: number;
  readonly heads: number;
  readonly headWidth: number;
}

/** The cache grows by this many rows at a time: growing copies, an unused row costs time in every step. */
const GROWTH = 128;
/** Added to the score of a row that may not be seen. */
const HIDDEN = -3.4e38;

export class Cache {
  readonly #shape: CacheShape;
  #capacity = 0;
  /** Per layer: keys [H, D, capacity], values [H, capacity, D]. */
  #keys: Float32Array[] = [];
  #values: Float32Array[] = [];
  /** Places that hold nothing of use, the lowest last. */
  #free: number[] = [];

  constructor(shape: CacheShape) {
    this.#shape = shape;
  }

  /** Rows that fit before the cache has to grow. */
  get capacity(): number {
    return this.#capacity;
  }

  /** Stores the rows of a prefill, keys [layers, H, D, S] and values [layers, H, S, D]; their places, in order. */
  addSequence(keys: Values, values: Values): number[] {
    const { layers, heads, headWidth } = this.#shape;
    const count = keys.shape.at(-1)!;
    const places = this.#take(count);
    const [newKeys, newValues] = [floats(keys), floats(values)];
    for (let layer = 0; layer < layers; layer++) {
      for (let line = 0; line < heads * headWidth; line++) {
        const from = (layer * heads * headWidth + line) * count;
        for (const [row, place] of places.entries()) {
          this.#keys[layer]![line * this.#capacity + place] = newKeys[from + row]!;
        }
      }
      for (let head = 0; head < heads; head++) {
        for (const [row, place] of places.entries()) {
          const from = ((layer * heads + head) * count + row) * headWidth;
          const to = (head * this.#capacity + place) * headWidth;
          this.#values[layer]!.set(newValues.subarray(from, from + headWidth), to);
        }
      }
    }
    return places;
  }

  /** Stores the rows of a step, keys and values [layers, R, H*D]; their places, in order. */
  addRows(keys: Values, values: Values): number[] {
    const { layers, heads, headWidth } = this.#shape;
    const width = heads * headWidth;
    const count = keys.shape[1]!;
    const places = this.#take(count);
    const [newKeys, newValues] = [floats(keys), floats(values)];
    for (let layer = 0; layer < layers; layer++) {
      for (const [row, place] of places.entries()) {
        const from = (layer * count + row) * width;
        for (let line = 0; line < width; line++)
          this.#keys[layer]![line * this.#capacity + place] = newKeys[from + line]!;
        for (let head = 0; head < heads; head++) {
          const part = newValues.subarray(from + head * headWidth, from + (head + 1) * headWidth);
          this.#values[layer]!.set(part, (head * this.#capacity + place) * headWidth);
        }
      }
    }
    return places;
  }

  /** Forgets every row outside `places`. */
  retain(places: Iterable<number>): void {
    const kept = new Set(places);
    this.#free = [];
    for (let place = this.#capacity - 1; place >= 0; place--) if (!kept.has(place)) this.#free.push(place);
  }

  /** The step graph's inputs for rows that see the given places, one list per row. */
  inputs(visible: readonly Iterable<number>[]): Record<string, Values> {
    const { layers, heads, headWidth } = this.#shape;
    const mask = new Float32Array(visible.length * this.#capacity).fill(HIDDEN);
    for (const [row, places] of visible.entries()) {
      for (const place of places) mask[row * this.#capacity + place] = 0;
    }
    const inputs: Record<string, Values> = { mask: { data: mask, shape: [visible.length, this.#capacity] } };
    for (let layer = 0; layer < layers; layer++) {
      inputs[`keys.${layer}`] = { data: this.#keys[layer]!, shape: [heads, headWidth, this.#capacity] };
      inputs[`values.${layer}`] = { data: this.#values[layer]!, shape: [heads, this.#capacity, headWidth] };
    }
    return inputs;
  }

  /** `count` free places; grows if there are too few. */
  #take(count: number): number[] {
    if (this.#free.length < count) this.#grow(Math.ceil((count - this.#free.length) / GROWTH) * GROWTH);
    return Array.from({ length: count }, () => this.#free.pop()!);
  }

  #grow(rows: number): void {
    const { layers, heads, headWidth } = this.#shape;
    const [old, capacity] = [this.#capacity, this.#capacity + rows];
    /** `lines` lines that get longer at their end. */
    const widen = (data: Float32Array | undefined, lines: number, width: number): Float32Array => {
      const wide = new Float32Array(lines * capacity * width);
      for (let line = 0; data && line < lines; line++) {
        wide.set(data.subarray(line * old * width, (line + 1) * old * width), line * capacity * width);
      }
      return wide;
    };
    const each = <T>(make: (layer: number) => T) => Array.from({ length: layers }, (_, layer) => make(layer));
    this.#keys = each((layer) => widen(this.#keys[layer], heads * headWidth, 1));
    this.#values = each((layer) => widen(this.#values[layer], heads, headWidth));
    this.#capacity = capacity;
    const fresh = Array.from({ length: rows }, (_, index) => capacity - 1 - index);
    this.#free = [...fresh, ...this.#free];
  }
}

function floats({ data }: Values): Float32Array {
  if (data instanceof Float32Array) return data;
  throw new Error('a cache holds float32 rows');
}
