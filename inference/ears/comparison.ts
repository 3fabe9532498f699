/** Whether a recording says its text: the text and what was heard, unit by unit, and where they part. */
import { type SoundUnit, soundUnits } from './units.ts';

/** A stretch in which text and recording differ; one of the two may be empty. */
export interface Difference {
  /** What the text has there: not heard, or heard otherwise. */
  readonly written: string;
  /** What was heard there: in its place, or too much. */
  readonly heard: string;
}

export interface Comparison {
  /** Substitutions, deletions and insertions for each unit of the text, 0 and up. */
  readonly errorRate: number;
  /** Longest row of wrong units, as a share of the row that is too long (`LIMITS`); from 1 on it is. */
  readonly longestRun: number;
  /** In order. */
  readonly differences: readonly Difference[];
  /** Whether words are missing, other or too many, by `LIMITS`. */
  readonly isWrong: boolean;
}

/**
 * When a reply counts as wrong. No real weights were at hand: these are values to start from, to be replaced by what
 * `npm run align -- REPLY --aligner whisper` shows on correct replies, of which at most 5 % may fail.
 */
export const LIMITS = {
  /** Three words in a row, or four characters: a dropped clause of a long text has a small rate, so that the row decides. */
  runOfWords: 3,
  runOfSyllables: 4,
  /** Many small errors: more than a recogniser is expected to make on clean speech, with room for names. */
  errorRate: 0.15,
  /** So many units must be wrong before the rate counts: in `Hello, Bob` one misheard name is 50 %. */
  leastWrong: 2,
} as const;

/**
 * `text`, as it was to be said, against `heard`, as a recogniser wrote it down.
 *
 * @returns undefined where the text's sounds are not known: nothing can be said about it
 */
export function compareSpeech(text: string, heard: string, language: 'zh' | 'en'): Comparison | undefined {
  const wanted = soundUnits(text, language);
  if (wanted === undefined || wanted.length === 0) return undefined;
  // What is heard in another script was not read from this text.
  const said = soundUnits(heard, language) ?? [];
  const runs = runsOf(alignUnits(wanted, said));
  const wrong = runs.reduce((sum, { length }) => sum + length, 0);
  const longestRun = Math.max(0, ...runs.map(({ weight }) => weight));
  const errorRate = wrong / wanted.length;
  return {
    errorRate,
    longestRun,
    differences: runs.map(({ written, heard }) => ({ written: shownOf(written), heard: shownOf(heard) })),
    isWrong: said.length === 0 || longestRun >= 1 || (errorRate > LIMITS.errorRate && wrong >= LIMITS.leastWrong),
  };
}

/** `zh` where most of what is to be said is Chinese: what a recogniser is told to write. */
export function languageOfText(text: string): 'zh' | 'en' {
  const han = text.match(/\p{Script=Han}/gu)?.length ?? 0;
  const words = text.match(/\p{Script=Latin}+/gu)?.length ?? 0;
  return han >= words && han > 0 ? 'zh' : 'en';
}

/** A step of the way through both rows: what of each it passes, and what it costs. */
interface AlignmentStep {
  readonly written: readonly SoundUnit[];
  readonly heard: readonly SoundUnit[];
  readonly cost: 0 | 1;
}

/** How far a step goes in each row: a unit for a unit, one left out, one too many, and two that are written as one. */
const STRIDES = [
  [1, 1],
  [1, 0],
  [0, 1],
  [2, 1],
  [1, 2],
] as const;

/** The cheapest way (Levenshtein) from the beginning of both rows to their ends. */
function alignUnits(wanted: readonly SoundUnit[], said: readonly SoundUnit[]): AlignmentStep[] {
  const width = said.length + 1;
  const costs = new Float64Array((wanted.length + 1) * width).fill(Number.POSITIVE_INFINITY);
  const strides = new Uint8Array(costs.length);
  costs[0] = 0;
  for (let i = 0; i <= wanted.length; i++) {
    for (let j = 0; j <= said.length; j++) {
      for (const [stride, [di, dj]] of STRIDES.entries()) {
        if (di > i || dj > j) continue;
        const cost = costs[(i - di) * width + j - dj] + stepCost(wanted, said, i, j, stride);
        if (cost >= costs[i * width + j]) continue;
        costs[i * width + j] = cost;
        strides[i * width + j] = stride;
      }
    }
  }
  const steps: AlignmentStep[] = [];
  for (let i = wanted.length, j = said.length; i > 0 || j > 0; ) {
    const stride = strides[i * width + j];
    const [di, dj] = STRIDES[stride];
    const cost = stepCost(wanted, said, i, j, stride) === 0 ? 0 : 1;
    steps.push({ written: wanted.slice(i - di, i), heard: said.slice(j - dj, j), cost });
    i -= di;
    j -= dj;
  }
  return steps.reverse();
}

/** 0 for what sounds the same, 1 for what doesn't; two for one must sound the same. */
function stepCost(
  wanted: readonly SoundUnit[],
  said: readonly SoundUnit[],
  i: number,
  j: number,
  stride: number,
): number {
  const [di, dj] = STRIDES[stride];
  if (di === 0 || dj === 0) return 1;
  if (keyOf(wanted, i - di, i) === keyOf(said, j - dj, j)) return 0;
  return di === dj ? 1 : Number.POSITIVE_INFINITY;
}

function keyOf(units: readonly SoundUnit[], from: number, to: number): string {
  let key = '';
  for (let at = from; at < to; at++) key += units[at].key;
  return key;
}

interface Run {
  readonly written: SoundUnit[];
  readonly heard: SoundUnit[];
  length: number;
  weight: number;
}

/** The rows of wrong units. */
function runsOf(steps: readonly AlignmentStep[]): Run[] {
  const runs: Run[] = [];
  let run: Run | undefined;
  for (const { written, heard, cost } of steps) {
    if (cost === 0) {
      run = undefined;
      continue;
    }
    if (run === undefined) {
      run = { written: [], heard: [], length: 0, weight: 0 };
      runs.push(run);
    }
    run.written.push(...written);
    run.heard.push(...heard);
    run.length += 1;
    const kind = (written[0] ?? heard[0])?.kind;
    run.weight += 1 / (kind === 'word' ? LIMITS.runOfWords : LIMITS.runOfSyllables);
  }
  return runs;
}

/** Units as a text: words apart, Chinese together. */
function shownOf(units: readonly SoundUnit[]): string {
  let text = '';
  for (const [index, { kind, shown }] of units.entries()) {
    const before = units[index - 1];
    // A contraction is two units with one face.
    if (before?.shown === shown && before.kind === 'word' && /'|^(?:cannot|gonna|wanna)$/i.test(shown)) continue;
    text += before !== undefined && (kind === 'word' || before.kind === 'word') ? ` ${shown}` : shown;
  }
  return text;
}
