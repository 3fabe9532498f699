/**
 * What a cache on a device is made with: small graphs without weights that put its rows there, make room, and write what a
 * step adds where it belongs. Only what they are told crosses the bus.
 */
import { Graph } from '../nn/graph.ts';
import { planGraph } from '../nn/write.ts';
import type { CacheShape } from './cache.ts';
import type { Device } from './device.ts';
import { GROWTH } from './places.ts';
import {
  type DeviceArray,
  type DeviceArrays,
  type KeepingSession,
  openKeepingSession,
  openSession,
  type Session,
  type Values,
  values,
} from './sessions.ts';

/** Devices on which onnxruntime-node (1.30) leaves values: its binding knows memory of the processor and of WebGPU. */
const KEEPING: readonly Device[] = ['webgpu'];

/** Whether the rows of a cache can stay on `device`; on the processor they are there anyway. */
export const canKeepRows = (device: Device): boolean => device === 'cpu' || KEEPING.includes(device);

/**
 * Bytes of keys and values that one step carries to a device that can't keep them, after `rows` rows, the room for more
 * included. @param width bytes of a number, default 4; 2 in half precision
 */
export function crossingBytes({ layers, heads, headWidth }: CacheShape, rows: number, width = 4): number {
  const capacity = Math.ceil((rows + 1) / GROWTH) * GROWTH;
  return 2 * layers * heads * headWidth * capacity * width;
}

export class CacheGraphs {
  readonly shape: CacheShape;
  readonly #put: KeepingSession;
  readonly #room: Readonly<Record<'keys' | 'values', KeepingSession>>;
  readonly #write: Session;
  readonly #read: Session;
  #arrays = 0;

  private constructor(
    shape: CacheShape,
    put: KeepingSession,
    room: Readonly<Record<'keys' | 'values', KeepingSession>>,
    write: Session,
    read: Session,
  ) {
    this.shape = shape;
    this.#put = put;
    this.#room = room;
    this.#write = write;
    this.#read = read;
  }

  /**
   * Graphs for caches of `shape` on `device`; undefined where values can't stay on it.
   *
   * @throws EngineError `device-missing`
   */
  static async open(shape: CacheShape, device: Device): Promise<CacheGraphs | undefined> {
    if (!KEEPING.includes(device)) return undefined;
    const [put, keys, values, write, read] = await Promise.all([
      openKeepingSession(putGraph(), device),
      openKeepingSession(roomGraph(shape, 'keys'), device),
      openKeepingSession(roomGraph(shape, 'values'), device),
      openSession(writeGraph(shape), { device }),
      openSession(putGraph(), { device }),
    ]);
    return new CacheGraphs(shape, put, { keys, values }, write, read);
  }

  /** Arrays on the device that nobody has freed. */
  get arrays(): number {
    return this.#arrays;
  }

  /** Bytes that crossed the bus to write rows. */
  get crossed(): Session['crossed'] {
    return this.#write.crossed;
  }

  /** `data` on the device. */
  async put({ data, shape }: Values): Promise<DeviceArray> {
    const { y } = await this.#put.run({ x: values(data, data.length) });
    this.#arrays++;
    return y!.reshaped(...shape);
  }

  /** What an array holds: for comparisons. */
  async read(array: DeviceArray): Promise<Values> {
    const { y } = await this.#read.run({ x: array.reshaped(sizeOf(array)) });
    return values(y!.data, ...array.shape);
  }

  /** Keys [H, D, S] or values [H, S, D] of one layer with `GROWTH` rows more; `array` is freed. */
  async grow(array: DeviceArray, kind: 'keys' | 'values'): Promise<DeviceArray> {
    const { y } = await this.#room[kind].run({ x: array });
    array.free();
    return y!;
  }

  /** Writes `rows`, keys and values [layers, R, C], at `places` of `layers`, in place: `keys.0`, `values.0`, `keys.1` ... */
  async write(layers: DeviceArrays, rows: DeviceArrays, places: readonly number[], capacity: number): Promise<void> {
    const { heads, headWidth } = this.shape;
    const flat = Object.fromEntries(
      Object.entries(layers).map(([name, array]) => [
        name,
        name.startsWith('keys') ? array.reshaped(sizeOf(array)) : array.reshaped(heads * capacity, headWidth),
      ]),
    );
    const channels = heads * headWidth;
    const inputs = {
      ...flat,
      newKeys: rows.keys!,
      newValues: rows.values!,
      // A key is a column of its layer, a value a row of each head.
      keyPlaces: indices(places, channels, (place, channel) => channel * capacity + place),
      valuePlaces: indices(places, heads, (place, head) => head * capacity + place),
    };
    const into = Object.fromEntries(Object.entries(flat).map(([name, array]) => [`${name}.written`, array]));
    await this.#write.run(inputs, [], into);
  }

  /** Frees `arrays`. */
  free(arrays: Iterable<DeviceArray>): void {
    for (const array of arrays) {
      array.free();
      this.#arrays--;
    }
  }

  async close(): Promise<void> {
    const { keys, values } = this.#room;
    await Promise.all([this.#put, keys, values, this.#write, this.#read].map((session) => session.close()));
  }
}

const sizeOf = ({ shape }: DeviceArray): number => shape.reduce((product, dim) => product * dim, 1);

/** `at(place, part)` for every part of every place, int64 [places * parts, 1]. */
function indices(places: readonly number[], parts: number, at: (place: number, part: number) => number): Values {
  const all = new BigInt64Array(places.length * parts);
  for (const [row, place] of places.entries()) {
    for (let part = 0; part < parts; part++) all[row * parts + part] = BigInt(at(place, part));
  }
  return values(all, all.length, 1);
}

const bytesOf = (graph: Graph): Uint8Array => planGraph(graph, graph.name).model;

function putGraph(): Uint8Array {
  const graph = new Graph('put');
  graph.output('y', graph.input('x', ['N']));
  return bytesOf(graph);
}

function roomGraph({ heads, headWidth }: CacheShape, kind: 'keys' | 'values'): Uint8Array {
  const graph = new Graph('room');
  const x = graph.input('x', kind === 'keys' ? [heads, headWidth, 'S'] : [heads, 'S', headWidth]);
  graph.output('y', x.pad(kind === 'keys' ? 2 : 1, 0, GROWTH));
  return bytesOf(graph);
}

/** With the same memory as input and output, `ScatterND` writes the new rows and touches nothing else. */
function writeGraph({ layers, heads, headWidth }: CacheShape): Uint8Array {
  const graph = new Graph('write');
  const newKeys = graph.input('newKeys', [layers, 'R', heads * headWidth]);
  const newValues = graph.input('newValues', [layers, 'R', heads * headWidth]);
  const keyPlaces = graph.input('keyPlaces', ['K', 1], 'int64');
  const valuePlaces = graph.input('valuePlaces', ['V', 1], 'int64');
  for (let layer = 0; layer < layers; layer++) {
    const keys = graph.input(`keys.${layer}`, ['N']);
    const values = graph.input(`values.${layer}`, ['M', headWidth]);
    const newOf = (rows: typeof newKeys, ...shape: (string | number)[]) =>
      graph.op(
        'Reshape',
        [rows.select(0, layer), graph.ints(shape.map((dim) => (typeof dim === 'number' ? dim : -1)))],
        shape,
      );
    graph.output(`keys.${layer}.written`, graph.op('ScatterND', [keys, keyPlaces, newOf(newKeys, 'K')], keys.shape));
    graph.output(
      `values.${layer}.written`,
      graph.op('ScatterND', [values, valuePlaces, newOf(newValues, 'V', headWidth)], values.shape),
    );
  }
  return bytesOf(graph);
}
