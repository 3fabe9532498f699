/**
 * The GPT at work: reads conditions and text once, then gives the scores of the next code for one or more continuations.
 * Which code is taken is up to the caller (`sampling.ts`, `beams.ts`).
 */
import { Cache, type CacheShape } from './cache.ts';
import { int64, type Session, type Values } from './sessions.ts';

/** What a segment is spoken from. */
export interface Segment {
  /** [1, K, C] */
  readonly speaker: Values;
  /** [1, C] */
  readonly emotion: Values;
  /** Token ids between their start and stop. */
  readonly text: readonly number[];
}

/**
 * How the places of codes are counted. The official sampler skips place 1, so the first code goes to 2; the pass that
 * gives latents does not skip.
 */
export type Counting = 'official' | 'dense';

/** A continuation: which rows of the cache it consists of, and how many codes of them are its own. */
export interface Continuation {
  readonly places: readonly number[];
  readonly length: number;
}

export interface Scores {
  /** One row of logits per continuation. */
  readonly logits: readonly Float32Array[];
}

export class Decoder {
  readonly #step: Session;
  readonly #cache: Cache;
  readonly #counting: Counting;
  /** Where the codes go on from: conditions, text and the start. */
  readonly start: Continuation;
  /** Scores of the first code. */
  readonly first: Float32Array;

  private constructor(step: Session, cache: Cache, counting: Counting, start: Continuation, first: Float32Array) {
    this.#step = step;
    this.#cache = cache;
    this.#counting = counting;
    this.start = start;
    this.first = first;
  }

  /** A decoder that has read `segment`. */
  static async open(
    sessions: { readonly prefill: Session; readonly step: Session },
    shape: CacheShape,
    { speaker, emotion, text }: Segment,
    counting: Counting,
  ): Promise<Decoder> {
    const outputs = await sessions.prefill.run({ speaker, emotion, text: int64(text, 1, text.length) });
    const cache = new Cache(shape);
    const places = cache.addSequence(outputs.keys!, outputs.values!);
    return new Decoder(sessions.step, cache, counting, { places, length: 0 }, rowsOf(outputs.logits!)[0]!);
  }

  /**
   * Takes each continuation one code further: the longer continuations and the scores of their next code. Rows that none
   * of the given continuations holds are forgotten.
   */
  async extend(
    steps: readonly { readonly from: Continuation; readonly code: number }[],
  ): Promise<{ continuations: Continuation[]; logits: Float32Array[] }> {
    this.#cache.retain(steps.flatMap(({ from }) => from.places));
    const skipped = this.#counting === 'official' ? 2 : 1;
    const outputs = await this.#step.run({
      codes: int64(steps.map(({ code }) => code)),
      positions: int64(steps.map(({ from }) => from.length + skipped)),
      ...this.#cache.inputs(steps.map(({ from }) => from.places)),
    });
    const places = this.#cache.addRows(outputs.keys!, outputs.values!);
    const continuations = steps.map(({ from }, index) => ({
      places: [...from.places, places[index]!],
      length: from.length + 1,
    }));
    return { continuations, logits: rowsOf(outputs.logits!) };
  }
}

/** The rows of [R, C], views. */
function rowsOf({ data, shape }: Values): Float32Array[] {
  if (!(data instanceof Float32Array)) throw new Error('logits are float32');
  const width = shape.at(-1)!;
  return Array.from({ length: shape[0]! }, (_, row) => data.subarray(row * width, (row + 1) * width));
}
