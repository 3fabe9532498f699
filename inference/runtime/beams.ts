/**
 * Beam search: several continuations at once, the best whole one wins. Pure functions of beams; who runs the model and
 * keeps its cache decides nothing here.
 *
 * Ported from index-tts@ee40fa7 indextts/gpt/transformers_generation_utils.py (_beam_search) and transformers@4.52.1
 * generation/beam_search.py (BeamSearchScorer) with a length penalty of 0: a score is a plain sum.
 */

export interface Beam {
  readonly codes: readonly number[];
  /** Sum of the processed log-probabilities. */
  readonly score: number;
  /** Which of the previous beams it continues. */
  readonly parent: number;
}

export interface Search {
  readonly beams: readonly Beam[];
  /** Continuations that ended, best first; at most as many as beams. */
  readonly finished: readonly Beam[];
  readonly isDone: boolean;
}

/** A continuation under consideration: beam, code and the score they add up to. */
export interface Candidate {
  readonly beam: number;
  readonly code: number;
  readonly score: number;
}

/** The search before the first code: all beams equal, so only the first may be continued. */
export function startSearch(count: number): Search {
  const beams = Array.from({ length: count }, (_, index) => ({ codes: [], score: index === 0 ? 0 : -1e9, parent: 0 }));
  return { beams, finished: [], isDone: false };
}

/** Every continuation of every beam; `scores` has a row of processed log-probabilities per beam. */
export function candidates(beams: readonly Beam[], scores: readonly Float32Array[]): Candidate[] {
  return beams.flatMap(({ score }, beam) =>
    Array.from(scores[beam]!, (logp, code) => ({ beam, code, score: score + logp })),
  );
}

/** The `count` best of `all`, best first; of equals the one that comes first. */
export function best(all: readonly Candidate[], count: number): Candidate[] {
  const chosen: Candidate[] = [];
  for (const candidate of all) {
    if (chosen.length === count && candidate.score <= chosen.at(-1)!.score) continue;
    const at = chosen.findLastIndex(({ score }) => score >= candidate.score) + 1;
    chosen.splice(at, 0, candidate);
    chosen.length = Math.min(chosen.length, count);
  }
  return chosen;
}

/**
 * One code further. `chosen` are twice as many candidates as beams, best first (drawn or simply the best), so that enough
 * are left when all beams end. An end only counts among the first `beams.length` of them.
 */
export function advance(search: Search, chosen: readonly Candidate[], stopCode: number): Search {
  const width = search.beams.length;
  const beams: Beam[] = [];
  let { finished } = search;
  for (const [rank, { beam, code, score }] of chosen.entries()) {
    const { codes } = search.beams[beam]!;
    if (code === stopCode) {
      if (rank < width) finished = keepBest([...finished, { codes, score, parent: beam }], width);
    } else {
      beams.push({ codes: [...codes, code], score, parent: beam });
    }
    if (beams.length === width) break;
  }
  const isDone = finished.length === width && finished.at(-1)!.score >= chosen[0]!.score;
  return { beams, finished, isDone };
}

/** The codes of the best continuation, unfinished ones included if the search was cut short. */
export function bestCodes({ beams, finished, isDone }: Search): readonly number[] {
  const [winner] = keepBest(isDone ? finished : [...finished, ...beams], 1);
  return winner!.codes;
}

const keepBest = (beams: readonly Beam[], count: number): Beam[] =>
  [...beams].sort((a, b) => b.score - a.score).slice(0, count);
