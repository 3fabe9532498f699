/**
 * A description of a feeling, in a language of the bot, as weights of the eight emotions.
 *
 * The description is cut into feelings and the small words around them (degree, negation, connector, boundary) by the
 * longest match against `emotion-lexicon.ts` and `emotion-idioms.ts`; then one pass from left to right applies the small words and sums up.
 */
import type { EmotionName } from '../../engine.ts';
import { IDIOMS } from './emotion-idioms.ts';
import {
  BOUNDARIES,
  CONNECTORS,
  DEGREES,
  DEGREES_AFTER,
  type EmotionWeights,
  FEELINGS,
  MILD_NEGATIONS,
  NEGATIONS,
  OPPOSITES,
  ROLES,
  UNDERSTATEMENTS,
  VOICED,
} from './emotion-lexicon.ts';
import { PHRASES } from './emotion-phrases.ts';
import { SITUATIONS } from './emotion-situations.ts';
import { plainDescription } from './glossary.ts';
import { SCENE_MARKS, withScenes } from './scenes.ts';

type Meaning =
  /** `isAside`: how it is said or what has happened; it weighs less beside a feeling that is named. */
  | { readonly kind: 'feeling'; readonly weights: EmotionWeights; readonly isAside?: boolean }
  | { readonly kind: 'degree'; readonly factor: number }
  | { readonly kind: 'degree-after'; readonly factor: number }
  /** `rest` is what stays of the denied feeling, `opposite` how much of its opposite comes instead. */
  | { readonly kind: 'negation'; readonly rest: number; readonly opposite: number; readonly understates?: boolean }
  | { readonly kind: 'connector' }
  /** 地: what follows is done in the manner of the last feeling (轻蔑地笑), and is not a feeling of its own weight. */
  | { readonly kind: 'manner' }
  | { readonly kind: 'boundary' }
  | { readonly kind: 'other' };

type Negation = Extract<Meaning, { kind: 'negation' }>;

/** A degree word or a negation reaches over this many unknown words or characters: "not *in the least bit* sad". */
const REACH = 4;
/** The longest English phrase and Chinese word of the lexicon, in words and characters. */
const LONGEST_PHRASE = 6;
const LONGEST_WORD = 6;
/** The share of what denials leave beside a feeling that is named. */
const BESIDE_OUTRIGHT = 0.4;
/** 不太高兴 says more than it says: of a good feeling so denied hardly anything is left. */
const UNDERSTATED = 0.4;
/** The share of what is done or has happened beside a feeling that is named: whispering in fear. */
const ASIDE = 0.4;
/** The share of what is known of a speaker beside what has happened to them. */
const OF_ROLES = 0.7;
/** The weight of a feeling that only says what is done: the laugh of 轻蔑地笑. */
const MANNER_FACTOR = 0.3;

/** What the small words say about the feelings to come. */
interface Scope {
  factor: number;
  negation: Negation | undefined;
  /** Unknown words since the last small word. */
  distance: number;
  /** `closed` after a feeling; `open` once a connector hands the scope on to the next one. */
  used: 'closed' | 'open' | undefined;
}

const fresh = (): Scope => ({ factor: 1, negation: undefined, distance: 0, used: undefined });

const OTHER: Meaning = { kind: 'other' };
const BOUNDARY: Meaning = { kind: 'boundary' };

const LEXICON: ReadonlyMap<string, Meaning> = buildLexicon();

/**
 * The weights that `text` describes: each 0 to 1, their sum at most 1; what is missing is 0. `known` is false when no word
 * of it is in the lexicon: there are no weights then, and the voice stays as it sounds.
 */
export function readEmotionWords(text: string): { weights: EmotionWeights; known: boolean } {
  const total = new Map<EmotionName, number>();
  /** What denials leave: said of the voice only where nothing is said of it outright (不是生气，是失望). */
  const left = new Map<EmotionName, number>();
  /** What is done, and what has happened. */
  const asides = new Map<EmotionName, number>();
  let last: EmotionWeights | undefined;
  let lastSum = total;
  let scope = fresh();

  for (const meaning of meanings(text)) {
    switch (meaning.kind) {
      case 'feeling':
        if (scope.used === 'closed') scope = fresh();
        last = scope.negation ? denied(meaning.weights, scope.negation) : meaning.weights;
        lastSum = scope.negation ? left : meaning.isAside && scope.factor !== MANNER_FACTOR ? asides : total;
        add(lastSum, last, scope.factor);
        scope.used = 'closed';
        break;
      case 'degree':
        if (scope.used) scope = fresh();
        scope = { ...scope, factor: scope.factor * meaning.factor, distance: 0 };
        break;
      case 'negation':
        if (scope.used) scope = fresh();
        scope = { ...scope, negation: meaning, distance: 0 };
        break;
      case 'degree-after':
        if (scope.used && last) add(lastSum, last, meaning.factor - 1);
        break;
      case 'connector':
        if (scope.used) scope.used = 'open';
        break;
      case 'manner':
        if (scope.used) scope = { ...fresh(), factor: MANNER_FACTOR };
        break;
      case 'boundary':
        scope = fresh();
        break;
      case 'other':
        scope.distance++;
        if (scope.distance > REACH) scope = fresh();
        break;
    }
  }
  if (last === undefined) return { weights: {}, known: false };
  add(total, Object.fromEntries(asides), total.size === 0 ? 1 : ASIDE);
  add(total, Object.fromEntries(left), total.size === 0 ? 1 : BESIDE_OUTRIGHT);
  return { weights: limited(total), known: true };
}

function add(total: Map<EmotionName, number>, weights: EmotionWeights, factor: number): void {
  for (const [name, weight] of entries(weights)) total.set(name, (total.get(name) ?? 0) + weight * factor);
}

/** What "not" leaves of `weights`: a little of them, and their opposite. */
function denied(weights: EmotionWeights, { rest, opposite, understates }: Negation): EmotionWeights {
  const total = new Map<EmotionName, number>();
  for (const [name, weight] of entries(weights)) {
    add(total, { [name]: weight }, understates && name === 'happy' ? rest * UNDERSTATED : rest);
    // The weights of the lexicon's single feelings are 0.8: the opposite of a whole one comes whole.
    add(total, OPPOSITES[name], (opposite * weight) / 0.8);
  }
  return Object.fromEntries(total);
}

/** Each weight at most 1, then all scaled so that the sum is at most 1; rounded to 3 digits, zeros dropped. */
function limited(total: ReadonlyMap<EmotionName, number>): EmotionWeights {
  const capped = [...total].map(([name, weight]) => [name, Math.min(weight, 1)] as const);
  const sum = capped.reduce((all, [, weight]) => all + weight, 0);
  const scaled = capped.map(([name, weight]) => [name, Math.floor((weight / Math.max(sum, 1)) * 1000) / 1000] as const);
  return Object.fromEntries(scaled.filter(([, weight]) => weight > 0));
}

function shareOf(weights: EmotionWeights, share: number): EmotionWeights {
  return Object.fromEntries(entries(weights).map(([name, weight]) => [name, weight * share]));
}

function entries(weights: EmotionWeights): [EmotionName, number][] {
  return Object.entries(weights) as [EmotionName, number][];
}

/** The description as a sequence of meanings, in order. */
function* meanings(text: string): Generator<Meaning> {
  // teary-eyed, terror-stricken: two words where the whole is none that is known
  const plain = withScenes(plainDescription(text)).replace(/[a-z]+(?:-[a-z]+)+/g, (word) =>
    LEXICON.has(stem(word)) ? word : word.replaceAll('-', ' '),
  );
  const parts = plain.match(/[a-z]+(?:['-][a-z]+)*|[^a-z]/gu) ?? [];
  for (let at = 0; at < parts.length; ) {
    const found = /^[a-z]/.test(parts[at]!) ? matchPhrase(parts, at) : matchWord(parts, at);
    if (found) yield found.meaning;
    at = found?.end ?? at + 1;
  }
}

/** The longest English phrase that starts at `at`; its words are separated by single spaces. */
function matchPhrase(parts: readonly string[], at: number): { meaning: Meaning; end: number } {
  const words: string[] = [];
  for (let i = at; i < parts.length && words.length < LONGEST_PHRASE; i += 2) {
    if (!/^[a-z]/.test(parts[i]!)) break;
    words.push(parts[i]!);
    if (parts[i + 1] !== ' ') break;
  }
  for (let n = words.length; n > 0; n--) {
    const meaning = LEXICON.get(words.slice(0, n).map(stem).join(' '));
    if (meaning) return { meaning, end: at + 2 * n - 1 };
  }
  return { meaning: OTHER, end: at + 1 };
}

/** Four characters that no such word parts are an idiom. 边哭边说, 很怒地说 are none. */
const IDIOM_LENGTH = 4;
const IN_PHRASES = /[边先后既又着不很太想别要在说我你他她像似带有点声样了的地得再好真快越]/;

/** An idiom that begins so is about it, 怒目圆睁; a place with such a name is none. */
const LEADING = /^[怒悲愁忧惶恐恨怨厌](?!.*[江河山川桥市县路镇村岛湖])/u;

/** Whether the character at `at` is one of an idiom that the lexicon does not have: alone it says nothing of its meaning. */
function isInIdiom(parts: readonly string[], at: number): boolean {
  const isHan = (part: string | undefined) => part !== undefined && /\p{Script=Han}/u.test(part);
  let [start, end] = [at, at + 1];
  while (isHan(parts[start - 1])) start--;
  while (isHan(parts[end])) end++;
  const run = parts.slice(start, end).join('');
  if (!isHan(parts[at]) || (start === at && LEADING.test(run))) return false;
  return run.length === IDIOM_LENGTH && !IN_PHRASES.test(run) && !/^(.)\1|(.)\2$/u.test(run);
}

/** The longest Chinese word (or emoji) that starts at `at`; spaces mean nothing, other punctuation is a boundary. */
function matchWord(parts: readonly string[], at: number): { meaning: Meaning; end: number } | undefined {
  for (let end = Math.min(at + LONGEST_WORD, parts.length); end > at; end--) {
    const meaning = LEXICON.get(parts.slice(at, end).join(''));
    if (meaning?.kind === 'feeling' && end === at + 1 && isInIdiom(parts, at)) return { meaning: OTHER, end };
    if (meaning) return { meaning, end };
  }
  if (/[\s的得着了]/u.test(parts[at]!)) return undefined;
  return { meaning: /[\p{P}\n]/u.test(parts[at]!) ? BOUNDARY : OTHER, end: at + 1 };
}

function buildLexicon(): Map<string, Meaning> {
  const lexicon = new Map<string, Meaning>();
  const enter = (words: string, meaning: Meaning) => {
    for (const word of words.trim().split(/\s+/)) {
      const key = keyOf(word);
      if (!lexicon.has(key)) lexicon.set(key, meaning);
    }
  };
  for (const [weights, words] of [...IDIOMS, ...FEELINGS, ...SITUATIONS, ...PHRASES])
    enter(words, { kind: 'feeling', weights });
  for (const [words, share] of [
    [VOICED, 1],
    [ROLES, OF_ROLES],
  ] as const) {
    for (const key of words.trim().split(/\s+/).map(keyOf)) {
      const meaning = lexicon.get(key);
      if (meaning?.kind === 'feeling')
        lexicon.set(key, { kind: 'feeling', weights: shareOf(meaning.weights, share), isAside: true });
    }
  }
  for (const [mark, weights] of SCENE_MARKS) lexicon.set(mark, { kind: 'feeling', weights, isAside: true });
  for (const [factor, words] of DEGREES) enter(words, { kind: 'degree', factor });
  for (const [factor, words] of DEGREES_AFTER) enter(words, { kind: 'degree-after', factor });
  enter(MILD_NEGATIONS, { kind: 'negation', rest: 0.3, opposite: 0.5 });
  enter(UNDERSTATEMENTS, { kind: 'negation', rest: 0.3, opposite: 0.5, understates: true });
  enter(NEGATIONS, { kind: 'negation', rest: 0, opposite: 1 });
  enter(CONNECTORS, { kind: 'connector' });
  enter(BOUNDARIES, BOUNDARY);
  enter('地', { kind: 'manner' });
  return lexicon;
}

/** A word or phrase of a table, as it is looked up. */
function keyOf(word: string): string {
  return /^[a-z]/.test(word) ? word.split('_').map(stem).join(' ') : word;
}

/** What the forms of an English word share: angry, angrily, angrier -> angri; excited, exciting, excitement -> excit. */
function stem(word: string): string {
  if (word.length <= 3 || word.includes("'")) return word.replace(/y$/, 'i');
  const base = word
    .replace(/(?<=i)(?:er|est)$/, '')
    .replace(/ly$/, '')
    .replace(/(?:ness|ment)$/, '')
    .replace(/ie[ds]$/, 'i')
    .replace(/(?<=..)(?:ing|ed)$/, '')
    .replace(/(?<=..[^s])s$/, '')
    .replace(/(?<=...)e$/, '')
    .replace(/([bdgmnprt])\1$/, '$1');
  return base.replace(/y$/, 'i');
}
