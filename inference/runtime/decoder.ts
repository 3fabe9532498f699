/**
 * A transformer at work: once a prefill graph has read the prompt, the step graph gives the scores of the next code for one
 * or more continuations. Which code is taken is up to the caller (`sampling.ts`, `beams.ts`).
 */
import { Cache, type CacheShape } from './cache.ts';
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

export class Decoder {
  /** The prompt, and the scores of the first code. */
  readonly start: Extension;
  readonly #step: Session;
  readonly #cache: Cache;
  readonly #firstPosition: number;

  /** @param read what the prefill graph gave: `logits`, `keys`, `values`, perhaps `states` */
  constructor(step: Session, shape: CacheShape, read: Readonly<Record<string, Values>>, firstPosition: number) {
    this.#step = step;
    this.#cache = new Cache(shape);
    this.#firstPosition = firstPosition;
    const places = this.#cache.addSequence(read.keys!, read.values!);
    this.start = {
      continuation: { places, length: 0 },
      logits: rowsOf(read.logits!)[0]!,
      state: read.states && rowsOf(read.states)[0],
    };
  }

  /** Takes every continuation one code further. Rows that none of them holds are forgotten. */
  async extend(steps: readonly { readonly from: Continuation; readonly code: number }[]): Promise<Extension[]> {
    this.#cache.retain(steps.flatMap(({ from }) => from.places));
    const outputs = await this.#step.run({
      codes: int64(steps.map(({ code }) => code)),
      positions: int64(steps.map(({ from }) => from.length + this.#firstPosition)),
      ...this.#cache.inputs(steps.map(({ from }) => from.places)),
    });
    const places = this.#cache.addRows(outputs.keys!, outputs.values!);
    const logits = rowsOf(outputs.logits!);
    const states = outputs.states && rowsOf(outputs.states);
    return steps.map(({ from }, row) => ({
      continuation: { places: [...from.places, places[row]!], length: from.length + 1 },
      logits: logits[row]!,
      state: states?.[row],
    }));
  }
}

/** The rows of [R, C], views. */
function rowsOf({ data, shape }: Values): Float32Array[] {
  if (!(data instanceof Float32Array)) throw new Error('scores and states are float32');
  const width = shape.at(-1)!;
  return Array.from({ length: shape[0]! }, (_, row) => data.subarray(row * width, (row + 1) * width));
}
