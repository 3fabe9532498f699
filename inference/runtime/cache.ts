/**
 * What the layers of a transformer computed for earlier rows, laid out as the step graph reads it (see `attendToPast`).
 *
 * All continuations share one cache: a continuation is a list of places in it, and the mask lets its row see these and no
 * others. Places that no continuation holds any more are written again, so a search over several beams needs little more
 * memory than the longest of them.
 */
import { toHalves } from '../nn/halve.ts';
import { Places } from './places.ts';
import type { Session, Values } from './sessions.ts';

export interface CacheShape {
  readonly layers: number;
  readonly heads: number;
  readonly headWidth: number;
}

/** What a step gives, and where its rows are kept. */
export interface Stepped {
  readonly outputs: Readonly<Record<string, Values>>;
  /** Of its rows, in order. */
  readonly places: readonly number[];
}

/** Where the rows of a decoder lie: in memory, or on the device that computes its steps. */
export interface RowCache {
  /**
   * One run of the step graph, whose rows see the places `visible`, a list for each row, and whose other inputs are
   * `inputs`. Keeps what the rows add.
   */
  step(
    session: Session,
    inputs: Readonly<Record<string, Values>>,
    visible: readonly Iterable<number>[],
  ): Promise<Stepped>;
  /** Stores the rows of one more prefill, where that is possible; their places, in order. */
  addSequence?(keys: Values, values: Values): readonly number[];
  /** Forgets every row outside `places`. */
  retain(places: Iterable<number>): void;
  /** Frees what the processor's own garbage collection does not. */
  close(): void;
}

/** What rows are kept in: as a graph of the step reads them. */
type Rows = Float32Array | Uint16Array;

export class Cache implements RowCache {
  readonly #shape: CacheShape;
  readonly #dtype: 'float32' | 'float16';
  readonly #places = new Places();
  #capacity = 0;
  /** Per layer: keys [H, D, capacity], values [H, capacity, D]. */
  readonly #keys: Rows[] = [];
  readonly #values: Rows[] = [];

  constructor(shape: CacheShape, dtype: 'float32' | 'float16' = 'float32') {
    this.#shape = shape;
    this.#dtype = dtype;
  }

  /** Empty, with rows as `step` reads them. */
  static for(step: Session, shape: CacheShape): Cache {
    const [dtype] = step.inputs.flatMap((input) => (input.name === 'keys.0' ? [input.dtype] : []));
    return new Cache(shape, dtype === 'float16' ? 'float16' : 'float32');
  }

  /** Rows that fit before the cache has to grow. */
  get capacity(): number {
    return this.#capacity;
  }

  async step(...[session, inputs, visible]: Parameters<RowCache['step']>): Promise<Stepped> {
    const outputs = await session.run({ ...inputs, ...this.inputs(visible) });
    return { outputs, places: this.addRows(outputs.keys!, outputs.values!) };
  }

  close(): void {
    this.retain([]);
  }

  /** Stores the rows of a prefill, keys [layers, H, D, S] and values [layers, H, S, D]; their places, in order. */
  addSequence(keys: Values, values: Values): number[] {
    const { layers, heads, headWidth } = this.#shape;
    const count = keys.shape.at(-1)!;
    const places = this.#take(count);
    const [newKeys, newValues] = [this.#rowsOf(keys), this.#rowsOf(values)];
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
    const [newKeys, newValues] = [this.#rowsOf(keys), this.#rowsOf(values)];
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

  retain(places: Iterable<number>): void {
    this.#places.retain(places);
  }

  /** The step graph's inputs for rows that see the given places, one list per row. */
  inputs(visible: readonly Iterable<number>[]): Record<string, Values> {
    const { layers, heads, headWidth } = this.#shape;
    const inputs: Record<string, Values> = { mask: this.#places.mask(visible) };
    for (let layer = 0; layer < layers; layer++) {
      inputs[`keys.${layer}`] = { data: this.#keys[layer]!, shape: [heads, headWidth, this.#capacity] };
      inputs[`values.${layer}`] = { data: this.#values[layer]!, shape: [heads, this.#capacity, headWidth] };
    }
    return inputs;
  }

  #rowsOf(values: Values): Rows {
    return this.#dtype === 'float16' ? toHalves(floats(values)) : floats(values);
  }

  /** `count` free places; grows if there are too few. */
  #take(count: number): number[] {
    const places = this.#places.take(count);
    if (this.#places.capacity > this.#capacity) this.#growTo(this.#places.capacity);
    return places;
  }

  #growTo(capacity: number): void {
    const { layers, heads, headWidth } = this.#shape;
    const old = this.#capacity;
    /** `lines` lines that get longer at their end. */
    const widen = (data: Rows | undefined, lines: number, width: number): Rows => {
      const wide = new (this.#dtype === 'float16' ? Uint16Array : Float32Array)(lines * capacity * width);
      for (let line = 0; data && line < lines; line++) {
        wide.set(data.subarray(line * old * width, (line + 1) * old * width), line * capacity * width);
      }
      return wide;
    };
    // One array after the other: only one is there twice at a time.
    for (let layer = 0; layer < layers; layer++) {
      this.#keys[layer] = widen(this.#keys[layer], heads * headWidth, 1);
      this.#values[layer] = widen(this.#values[layer], heads, headWidth);
    }
    this.#capacity = capacity;
  }
}

function floats({ data }: Values): Float32Array {
  if (data instanceof Float32Array) return data;
  throw new Error('the rows of a cache come in float32');
}
