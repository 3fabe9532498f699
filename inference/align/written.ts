/** The words of a line as it is written, and which spoken units each of them is: "iPhone 15" is written in two, said in three. */
import type { TimedUnit } from '../builtin/index.ts';
import { simplified } from '../text/clean.ts';

/** Where a written word is said: units `from` up to but not including `to`; an empty range where nothing is said for it. */
export interface WrittenWord {
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

/** A Chinese character with the marks around it, or everything else between two spaces. */
const WORD =
  /[^\s\p{L}\p{N}]*(?:\p{Script=Han}|[^\s\p{Script=Han}]*[^\s\p{Script=Han}\p{P}])(?:[^\s\p{L}\p{N}]*(?=\s|$|\p{L}|\p{N}))?/gu;

/** What it costs to pass over a written word or a spoken unit that has no like on the other side. */
const PASS = 1;
/** Said otherwise than written, such as a number; a little less than passing over both. */
const UNLIKE = 1.5;

/**
 * The words of `line`, each with its share of `units`.
 *
 * Like is found with like by edit distance; units between (a number's, an abbreviation's) go to the written word that
 * stands at their place, or else to the one before.
 */
export function writtenWords(line: string, units: readonly TimedUnit[]): WrittenWord[] {
  const words = line.match(WORD) ?? [];
  const said = words.map(coreOf);
  const names = units.map(({ unit }) => (unit.kind === 'word' ? unit.text.toLowerCase() : unit.hanzi));
  const owner = owners(said, names);
  return words.map((text, w) => {
    const from = owner.findIndex((word) => word >= w);
    const to = owner.findIndex((word) => word > w);
    const end = to < 0 ? units.length : to;
    return { text, from: from < 0 ? units.length : from, to: end };
  });
}

function coreOf(word: string): string {
  return simplified(word.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '')).toLowerCase();
}

/** [units] the word that each unit belongs to, never falling. */
function owners(words: readonly string[], units: readonly string[]): number[] {
  const width = units.length + 1;
  const cost = new Float64Array((words.length + 1) * width);
  for (let w = 0; w <= words.length; w++) {
    for (let u = 0; u <= units.length; u++) {
      if (w === 0 && u === 0) continue;
      const pair = w > 0 && u > 0 ? cost[(w - 1) * width + u - 1] + pairCost(words[w - 1], units[u - 1]) : Infinity;
      const word = w > 0 ? cost[(w - 1) * width + u] + PASS : Infinity;
      const unit = u > 0 ? cost[w * width + u - 1] + PASS : Infinity;
      cost[w * width + u] = Math.min(pair, word, unit);
    }
  }
  const owner = new Array<number>(units.length).fill(-1);
  for (let w = words.length, u = units.length; u > 0; ) {
    const here = cost[w * width + u];
    if (w > 0 && here === cost[(w - 1) * width + u - 1] + pairCost(words[w - 1], units[u - 1])) owner[--u] = --w;
    else if (here === cost[w * width + u - 1] + PASS) u--;
    else w--;
  }
  // What found no like belongs to the word behind it when that is said otherwise than written, as a number is, else to the
  // word before; at the line's start to the first.
  let behind = -1;
  for (let u = units.length - 1; u >= 0; u--) {
    if (owner[u] >= 0) behind = words[owner[u]] === units[u] ? -1 : owner[u];
    else owner[u] = behind;
  }
  let last = 0;
  return owner.map((word) => {
    last = word < 0 ? last : word;
    return last;
  });
}

function pairCost(word: string, unit: string): number {
  if (word === unit) return 0;
  return word !== '' && word.startsWith(unit) ? PASS / 2 : UNLIKE;
}
