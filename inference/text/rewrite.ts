/** The best cover of a text by rules: what both normalisers run on. */
import { type Before, cannotFollow, firstSigns, kindOf } from './first-sign.ts';

/** Something in writing that is spoken differently: a date, an amount, a unit. */
export interface Rule {
  /** Matched at one place; its flags include `y` and `u`. Lookbehind sees the text before. */
  readonly pattern: RegExp;
  /** What to say; `undefined` when the match is not of this kind after all (a 13th month). */
  readonly say: (match: RegExpExecArray) => string | undefined;
  /** What a text must have somewhere for this rule to be tried in it at all. */
  readonly needs?: RegExp;
  /** Price of a use; the default of 1 is beaten by a rule that says more exactly what this is. */
  readonly cost?: number;
}

/**
 * The price of a sign that stays although somebody would have to say it: a cover of more signs always beats one with
 * cheaper rules. What is speech already (Chinese, spaces, marks, marks of readings and pauses) stays for nothing.
 */
const UNCOVERED_COST = 100;
const SPEECH = /[\p{Script=Han}〇\s,.?!;:…、—"()·\uE000-\uF8FF]/u;
/** A dash is a pause unless a rule knows better (3—5天): dearer than one rule, cheaper than two. */
const DASH_COST = 1.5;

function costOfStaying(character: string): number {
  if (character === '—') return DASH_COST;
  return SPEECH.test(character) ? 0 : UNCOVERED_COST;
}

/**
 * `text` with the cheapest choice of non-overlapping rule matches replaced. A chain of replacements would let an early
 * rule tear apart what a later one knows (the `8:00` of `比分8:00`); here all rules bid for every place, and the sum of
 * costs over the whole text decides.
 */
export function rewrite(text: string, rules: readonly Rule[]): string {
  interface Step {
    readonly cost: number;
    readonly end: number;
    readonly said: string;
  }
  const rulesAt = sortedOut(rules);
  const idle = new Set(rules.filter(({ needs }) => needs !== undefined && !needs.test(text)));
  const best: Step[] = new Array(text.length + 1);
  best[text.length] = { cost: 0, end: text.length, said: '' };
  for (let at = text.length - 1; at >= 0; at--) {
    const character = text[at]!;
    const cost = best[at + 1]!.cost + costOfStaying(character);
    best[at] = { cost, end: at + 1, said: character };
    for (const rule of rulesAt(character, kindOf(text[at - 1]))) {
      const { pattern, say, needs, cost = 1 } = rule;
      // What costs more than all that is left can't be the cheapest
      if (cost >= best[at]!.cost || (needs !== undefined && idle.has(rule))) continue;
      pattern.lastIndex = at;
      const match = pattern.exec(text);
      if (!match || match[0] === '') continue;
      const end = at + match[0].length;
      const total = best[end]!.cost + cost;
      if (total >= best[at]!.cost) continue;
      const said = say(match);
      if (said !== undefined) best[at] = { cost: total, end, said };
    }
  }
  let said = '';
  for (let at = 0; at < text.length; at = best[at]!.end) {
    // Words of two rules do not run together: the `5G` of a text is "five G".
    if (/[A-Za-z]$/.test(said) && /^[A-Za-z]/.test(best[at]!.said)) said += ' ';
    said += best[at]!.said;
  }
  return said;
}

type RulesAt = (character: string, before: Before) => readonly Rule[];

const sorted = new WeakMap<readonly Rule[], RulesAt>();

/** The rules to try at a character behind another, in order: those that can begin so, and those of which it can't be told. */
function sortedOut(rules: readonly Rule[]): RulesAt {
  const known = sorted.get(rules);
  if (known !== undefined) return known;
  const sortOut = (before: Before) => {
    const open = rules.filter(({ pattern }) => !cannotFollow(pattern.source, before));
    const begins = open.map(({ pattern }) => firstSigns(pattern.source, { ignoreCase: pattern.ignoreCase }));
    const anywhere = open.filter((_, i) => begins[i] === undefined);
    const at = new Map(
      [...new Set(begins.flatMap((signs) => [...(signs ?? [])]))].map((sign) => [
        sign,
        open.filter((_, i) => begins[i]?.has(sign) ?? true),
      ]),
    );
    return (character: string) => at.get(character) ?? anywhere;
  };
  const behind = { digit: sortOut('digit'), letter: sortOut('letter'), other: sortOut('other') };
  const found: RulesAt = (character, before) => behind[before](character);
  sorted.set(rules, found);
  return found;
}
