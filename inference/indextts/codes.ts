/** From a segment of text to semantic codes: the GPT is asked code by code, the sampler draws. */

import { advance, type Beam, bestCodes, type Candidate, candidates, startSearch } from '../runtime/beams.ts';
import { type Decoder, type Extension, FIRST_POSITION } from '../runtime/decoder.ts';
import type { Random } from '../runtime/noise.ts';
import { logSoftmax, processScores, type SamplingOptions, softmax } from '../runtime/sampling.ts';
import { int64, type Values, values } from '../runtime/sessions.ts';
import { SEGMENT_TOKENS } from '../text/segments.ts';
import type { Architecture, SpecialTokens } from './config.ts';
import { draw, drawSeveral } from './draws.ts';
import type { Graphs } from './graphs.ts';

/** Official values; see `SamplingOptions`. */
const SAMPLING: Omit<SamplingOptions, 'atLeast'> = { repetitionPenalty: 10, temperature: 0.8, topK: 30, topP: 0.8 };

/** Most codes of a segment, 30 s. */
export const MAX_CODES = 1500;

/** The official code fills the history with this id where conditions and text stand, so it is penalised from the start. */
const PLACEHOLDER = 1;

export interface CodesOptions {
  /** Codes that come before the stop at least: 0 as in the reference, or 1 where nothing at all was said before. */
  readonly atLeast: number;
  /** Continuations that are followed at once: 1, or 3 as the reference does by default. */
  readonly beams: number;
  readonly random: Random;
  /** Awaited before every code, with how many there are. */
  readonly onCode: (count: number) => Promise<void>;
  /** Most codes, default and at most 1,500. */
  readonly limit?: number;
  /** Other values than the official ones, to compare with decoding that draws nothing. */
  readonly sampling?: Partial<typeof SAMPLING>;
  /**
   * Where the latents come from. `second pass` (default, official): the GPT reads the codes again. `collected`: its states
   * are kept while it decodes, which takes positions without a gap (see `FIRST_POSITION`), so that other codes may come.
   */
  readonly latents?: Latents;
  /** Which `count` candidates several continuations go on with, best first. Default: drawn by `random`. */
  readonly choose?: (all: readonly Candidate[], count: number) => Candidate[];
}

/**
 * Segments whose codes are drawn in the same runs of the GPT, at most, and the most ids of their texts together. A run takes as
 * long as the weights take to be read, so that a second row is nearly free; but the rows of all of them are in memory at once:
 * no more than of two segments of full length.
 */
const AT_ONCE = { segments: 4, ids: 2 * SEGMENT_TOKENS };

/** For several segments: each draws from its own numbers. */
export interface TogetherOptions extends Omit<CodesOptions, 'random' | 'onCode'> {
  /** One for each segment. */
  readonly randoms: readonly Random[];
  /** Awaited before every run, with how many codes there are of each segment. */
  readonly onCodes: (counts: readonly number[]) => Promise<void>;
}

/** What the GPT is asked with, beside the codes: who speaks, how it feels, what is said. */
export interface Conditions {
  /** [1, 32, 1280] */
  readonly speaker: Values;
  /** [1, 1280] */
  readonly emotion: Values;
  /** Ids between start and stop, [1, L]. */
  readonly text: Values;
  /** The row of the text's language, [1], where the model has such rows. */
  readonly language?: Values;
}

/** The GPT's inputs for `ids`; ids that mean start and stop are no text and are left out. */
export function conditionsOf(
  { tokens, gpt }: Architecture,
  voice: { readonly speaker: Float32Array },
  emotion: Float32Array,
  ids: readonly number[],
): Conditions {
  const { startText, stopText } = tokens;
  const text = [startText, ...ids.filter((id) => id !== startText && id !== stopText), stopText];
  return {
    speaker: values(voice.speaker, 1, voice.speaker.length / gpt.width, gpt.width),
    emotion: values(emotion, 1, gpt.width),
    text: int64(text, 1, text.length),
  };
}

/** How the states are got that the mel is made from. */
export type Latents = 'second pass' | 'collected';

/** Codes of a segment, without the stop; `isCut` if the limit came before the stop. */
export interface Codes {
  readonly codes: readonly number[];
  readonly isCut: boolean;
  /** The state that predicted each code, [1, n, 1280], where they were `collected`. */
  readonly states?: Values;
}

/** The codes that follow `conditions`, drawn by `options.random`. */
export async function sampleCodes(
  graphs: Graphs,
  architecture: Architecture,
  conditions: Conditions,
  { random, onCode, ...options }: CodesOptions,
): Promise<Codes> {
  const onCodes = ([count]: readonly number[]) => onCode(count!);
  const all = await sampleTogether(graphs, architecture, [conditions], { ...options, randoms: [random], onCodes });
  return all[0]!;
}

/**
 * The codes of several segments, in order: what `sampleCodes` gives for each, but for the order of additions; and, of quantised
 * weights, for how the rows that are multiplied with them are rounded, in int8 all by one scale. One continuation of each goes
 * on in the same runs of the GPT; several, or rows that a device keeps, go segment by segment.
 */
export async function sampleTogether(
  graphs: Graphs,
  architecture: Architecture,
  segments: readonly Conditions[],
  options: TogetherOptions,
): Promise<Codes[]> {
  const { layers, heads, width, codePositions } = architecture.gpt;
  const shape = { layers, heads, headWidth: width / heads };
  const isCollecting = options.latents === 'collected';
  const first = isCollecting ? FIRST_POSITION.dense : FIRST_POSITION.official;
  // The last code is fed back as well, at `limit + 1` of the table of positions; the second pass needs no more.
  const limit = Math.min(options.limit ?? MAX_CODES, MAX_CODES, codePositions - FIRST_POSITION.official);
  const found: Found[] = [];
  while (found.length < segments.length) {
    const read = (conditions: Conditions) => graphs.run('gpt-prefill', { ...conditions });
    const waiting = segments.slice(found.length);
    const decoder = await graphs.decoder('gpt-step', shape, await read(waiting[0]!), first);
    try {
      const starts = [decoder.start];
      const count = options.beams === 1 && decoder.takesPrompts ? atOnce(waiting) : 1;
      for (const conditions of waiting.slice(1, count)) starts.push(decoder.readAlso(await read(conditions)));
      const counts = segments.map((_, index) => found[index]?.codes.length ?? 0);
      const onCounts = (latest: readonly number[]) =>
        options.onCodes(counts.map((known, index) => latest[index - found.length] ?? known));
      const randoms = options.randoms.slice(found.length);
      const search = options.beams > 1 ? searchBeams : drawTogether;
      found.push(...(await search(decoder, starts, architecture, limit, { ...options, randoms, onCodes: onCounts })));
    } finally {
      decoder.close();
    }
  }
  return found.map(({ codes, isCut, trail }) =>
    isCollecting ? { codes, isCut, states: join(trail, width) } : { codes, isCut },
  );
}

/** How many of `segments`, from the first on, are drawn at once. */
function atOnce(segments: readonly Conditions[]): number {
  let ids = 0;
  const end = segments.findIndex(({ text }, index) => {
    ids += text.data.length;
    return index > 0 && (index === AT_ONCE.segments || ids > AT_ONCE.ids);
  });
  return end < 0 ? segments.length : end;
}

/** States on the way to a code, the last one first: beams share their beginnings. */
interface Trail {
  readonly state: Float32Array | undefined;
  readonly before: Trail | undefined;
}

type Found = Codes & { readonly trail: Trail | undefined };

/** The states of `trail` in the order of their codes, [1, n, width]. */
function join(trail: Trail | undefined, width: number): Values {
  const states: Float32Array[] = [];
  for (let at = trail; at; at = at.before) {
    if (!at.state) throw new Error('the GPT graphs give no states');
    states.push(at.state);
  }
  const all = new Float32Array(states.length * width);
  for (const [index, state] of states.reverse().entries()) all.set(state, index * width);
  return values(all, 1, states.length, width);
}

/** A segment on its way. */
interface Line {
  readonly random: Random;
  readonly codes: number[];
  last: Extension;
  trail: Trail | undefined;
  isOver: boolean;
}

/** One continuation of each of `starts`; those that have stopped are left out of further runs. */
async function drawTogether(
  decoder: Decoder,
  starts: readonly Extension[],
  { tokens }: Architecture,
  limit: number,
  { randoms, onCodes, atLeast, sampling }: TogetherOptions,
): Promise<Found[]> {
  const lines = starts.map(
    (last, index): Line => ({ random: randoms[index]!, codes: [], last, trail: undefined, isOver: false }),
  );
  for (let length = 0; length < limit; length++) {
    await onCodes(lines.map(({ codes }) => codes.length));
    for (const line of lines.filter(({ isOver }) => !isOver)) {
      const history = [PLACEHOLDER, tokens.startCode, ...line.codes];
      const possible = withoutImpossible(line.last.logits, tokens, length < atLeast);
      const scores = processScores(possible, history, { ...SAMPLING, ...sampling, atLeast: 1 });
      const code = draw(softmax(scores), line.random);
      line.isOver = code === tokens.stopCode;
      if (line.isOver) continue;
      line.codes.push(code);
      line.trail = { state: line.last.state, before: line.trail };
    }
    const going = lines.filter(({ isOver }) => !isOver);
    if (going.length === 0) break;
    const next = await decoder.extend(
      going.map(({ last, codes }) => ({ from: last.continuation, code: codes.at(-1)! })),
    );
    for (const [index, line] of going.entries()) line.last = next[index]!;
  }
  return lines.map(({ codes, isOver, trail }) => ({ codes, isCut: !isOver, trail }));
}

/** Beam search whose candidates are drawn, not the best (Hugging Face's beam sampling). */
async function searchBeams(
  decoder: Decoder,
  [start]: readonly Extension[],
  { tokens }: Architecture,
  limit: number,
  { beams: count, randoms, onCodes, atLeast, sampling, choose }: TogetherOptions,
): Promise<Found[]> {
  const pick = choose ?? ((all: readonly Candidate[], wanted: number) => drawSeveral(all, wanted, randoms[0]!));
  let search = startSearch(count);
  let rows = search.beams.map(() => start!);
  // By the codes of a beam: one that ends keeps the list it had.
  const trails = new Map<readonly number[], Trail>();
  let length = 0;
  for (; length < limit && !search.isDone; length++) {
    await onCodes([length]);
    const scores = rows.map(({ logits }, row) =>
      processScores(
        // What is impossible keeps its share of the probability, as Hugging Face's processors have it: given to the others,
        // it would raise the scores of one beam more than those of the next.
        withoutImpossible(logSoftmax(logits), tokens, length < atLeast),
        historyOf(search.beams[row]!, tokens.startCode),
        { ...SAMPLING, ...sampling, atLeast: 2 },
      ),
    );
    const before = search.beams;
    search = advance(search, pick(candidates(before, scores), 2 * count), tokens.stopCode);
    for (const { codes, parent } of search.beams) {
      trails.set(codes, { state: rows[parent]!.state, before: trails.get(before[parent]!.codes) });
    }
    rows = await decoder.extend(
      search.beams.map(({ parent, codes }) => ({ from: rows[parent]!.continuation, code: codes.at(-1)! })),
    );
  }
  const codes = bestCodes(search);
  // At the limit an open continuation may be the best, or one that has ended.
  return [{ codes, isCut: !search.finished.some((beam) => beam.codes === codes), trail: trails.get(codes) }];
}

/**
 * `scores` without what can't follow: the start, which is no sound although the model scores it, and the stop while there
 * are too few codes.
 */
function withoutImpossible(scores: Float32Array, tokens: SpecialTokens, isTooEarly: boolean): Float32Array {
  const possible = scores.slice();
  possible[tokens.startCode] = Number.NEGATIVE_INFINITY;
  if (isTooEarly) possible[tokens.stopCode] = Number.NEGATIVE_INFINITY;
  return possible;
}

const historyOf = ({ codes }: Beam, startCode: number) => [PLACEHOLDER, startCode, ...codes];
