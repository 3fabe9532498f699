/**
 * A transformer at work: once a prefill graph has read the prompt, the step graph gives the scores of the next code for one
 * or more continuations. Which code is taken is up to the caller (`sampling.ts`, `beams.ts`).
 */
import { Cache, type CacheShape, type RowCache } from './cache.ts';
import type { CacheGraphs } from './cache-graphs.ts';
import { DeviceCache } from './device-cache.ts';
import { int64, type Session, type Values } from './sessions.ts';

/**
 * Positions of the GPT's codes after the start, which has position 0. The official sampler skips 1, so it is what the
 * weights' published sound comes from; the pass that gives latents does not skip.
 */
export const FIRST_POSITION = { official: 2, dense: 1 } as const;

/** A continuation: the rows of the cache that it consists of, and how many codes it added to the prompt. */
export interface Continuation {
  readonly places: readonly number[];
  readonly length: number;
}

/** A continuation one code further. */
export interface Extension {
  readonly continuation: Continuation;
  /** Scores of its next code. */
  readonly logits: Float32Array;
  /** The state that these scores were read from, if the graphs give it: the GPT's, which the flow is made from. */
  readonly state: Float32Array | undefined;
}

/** What a prefill graph gave: `logits`, `keys`, `values`, perhaps `states`. */
type Read = Readonly<Record<string, Values>>;

/** The rows of a prefill, kept. */
interface Kept {
  readonly cache: RowCache;
  readonly places: readonly number[];
}

export class Decoder {
  /** The prompt, and the scores of the first code. */
  readonly start: Extension;
  readonly #step: Session;
  readonly #cache: RowCache;
  readonly #firstPosition: number;

  /** @param kept where the rows of `read` are; default in memory */
  constructor(
    step: Session,
    shape: CacheShape,
    read: Read,
    firstPosition: number,
    kept: Kept = keep(step, shape, read),
  ) {
    this.#step = step;
    this.#cache = kept.cache;
    this.#firstPosition = firstPosition;
    this.start = startOf(read, kept.places);
  }

  /** Whether `readAlso` can be asked: where rows are in memory. */
  get takesPrompts(): boolean {
    return this.#cache.addSequence !== undefined;
  }

  /** Another prompt beside the first, and the scores of its first code: its continuations go in the same runs. */
  readAlso(read: Read): Extension {
    const places = this.#cache.addSequence?.(read.keys!, read.values!);
    if (places === undefined) throw new Error('rows on a device are of one prompt');
    return startOf(read, places);
  }

  /** One whose rows stay on the device of `step`; to be closed. */
  static async onDevice(step: Session, graphs: CacheGraphs, read: Read, firstPosition: number): Promise<Decoder> {
    const kept = await DeviceCache.open(graphs, read.keys!, read.values!);
    return new Decoder(step, graphs.shape, read, firstPosition, kept);
  }

  /** Takes every continuation one code further. Rows that none of them holds are forgotten. */
  async extend(steps: readonly { readonly from: Continuation; readonly code: number }[]): Promise<Extension[]> {
    this.#cache.retain(steps.flatMap(({ from }) => from.places));
    const { outputs, places } = await this.#cache.step(
      this.#step,
      {
        codes: int64(steps.map(({ code }) => code)),
        positions: int64(steps.map(({ from }) => from.length + this.#firstPosition)),
      },
      steps.map(({ from }) => from.places),
    );
    const logits = rowsOf(outputs.logits!);
    const states = outputs.states && rowsOf(outputs.states);
    return steps.map(({ from }, row) => ({
      continuation: { places: [...from.places, places[row]!], length: from.length + 1 },
      logits: logits[row]!,
      state: states?.[row],
    }));
  }

  /** Frees the rows; without a device the garbage collection does. */
  close(): void {
    this.#cache.close();
  }
}

const startOf = (read: Read, places: readonly number[]): Extension => ({
  continuation: { places, length: 0 },
  logits: rowsOf(read.logits!)[0]!,
  state: read.states && rowsOf(read.states)[0],
});

function keep(step: Session, shape: CacheShape, { keys, values }: Read): Kept {
  const cache = Cache.for(step, shape);
  return { cache, places: cache.addSequence(keys!, values!) };
}

/** The rows of [R, C], views. */
function rowsOf({ data, shape }: Values): Float32Array[] {
  if (!(data instanceof Float32Array)) throw new Error('scores and states are float32');
  const width = shape.at(-1)!;
  return Array.from({ length: shape[0]! }, (_, row) => data.subarray(row * width, (row + 1) * width));
}
