/** A cache whose rows stay on the device that computes the steps: see `Cache` for what it is. */
import { Cache, type RowCache, type Stepped } from './cache.ts';
import type { CacheGraphs } from './cache-graphs.ts';
import { GROWTH, Places } from './places.ts';
import type { DeviceArray, DeviceArrays, Values } from './sessions.ts';

export class DeviceCache implements RowCache {
  readonly #graphs: CacheGraphs;
  readonly #places = new Places();
  /** `keys.0` [H, D, capacity], `values.0` [H, capacity, D], `keys.1` ...: inputs of the step graph. */
  #layers: Record<string, DeviceArray> = {};
  #capacity = 0;
  /** Where steps of so many rows leave what they add: keys and values [layers, R, C]. */
  readonly #rows = new Map<number, DeviceArrays>();

  private constructor(graphs: CacheGraphs) {
    this.#graphs = graphs;
  }

  /** With the rows of a prefill, keys [layers, H, D, S] and values [layers, H, S, D], which cross the bus once; their places. */
  static async open(
    graphs: CacheGraphs,
    keys: Values,
    values: Values,
  ): Promise<{ readonly cache: DeviceCache; readonly places: readonly number[] }> {
    const cache = new DeviceCache(graphs);
    const laid = new Cache(graphs.shape);
    laid.addSequence(keys, values);
    const { mask: _mask, ...layers } = laid.inputs([]);
    try {
      for (const [name, rows] of Object.entries(layers)) cache.#layers[name] = await graphs.put(rows);
    } catch (error) {
      cache.close();
      throw error;
    }
    cache.#capacity = laid.capacity;
    return { cache, places: cache.#places.take(keys.shape.at(-1)!) };
  }

  async step(...[session, inputs, visible]: Parameters<RowCache['step']>): Promise<Stepped> {
    const places = this.#places.take(visible.length);
    while (this.#capacity < this.#places.capacity) await this.#grow();
    const rows = await this.#rowsFor(visible.length);
    const outputs = await session.run(
      { ...inputs, mask: this.#places.mask(visible), ...this.#layers },
      session.outputNames.filter((name) => rows[name] === undefined),
      rows,
    );
    await this.#graphs.write(this.#layers, rows, places, this.#capacity);
    return { outputs, places };
  }

  retain(places: Iterable<number>): void {
    this.#places.retain(places);
  }

  close(): void {
    this.#graphs.free(Object.values(this.#layers));
    this.#layers = {};
    for (const rows of this.#rows.values()) this.#graphs.free(Object.values(rows));
    this.#rows.clear();
  }

  /** One array after the other: only one is there twice at a time. */
  async #grow(): Promise<void> {
    for (const [name, array] of Object.entries(this.#layers)) {
      this.#layers[name] = await this.#graphs.grow(array, name.startsWith('keys') ? 'keys' : 'values');
    }
    this.#capacity += GROWTH;
  }

  async #rowsFor(count: number): Promise<DeviceArrays> {
    const known = this.#rows.get(count);
    if (known !== undefined) return known;
    const { layers, heads, headWidth } = this.#graphs.shape;
    const shape = [layers, count, heads * headWidth];
    const none = () => new Float32Array(shape.reduce((product, dim) => product * dim, 1));
    const rows: Record<string, DeviceArray> = {};
    // Remembered before it is whole: what is there already is freed with the rest.
    this.#rows.set(count, rows);
    for (const name of ['keys', 'values']) rows[name] = await this.#graphs.put({ data: none(), shape });
    return rows;
  }
}
