/**
 * Formulas, read from left to right as one says them: y=2x-3, |x-1|<2, (x+1)², -b/2a.
 *
 * In a formula a hyphen is a minus, a slash divides and letters are quantities; so what is one is decided for the whole of
 * it, not sign by sign.
 */
import { isFactorial } from './number-patterns.ts';
import type { Rule } from './rewrite.ts';
import { UNIT_TABLE } from './units.ts';

/** How a language reads the parts of a formula. */
export interface FormulaWords {
  /** What signs between two values are called. */
  readonly operators: Readonly<Record<string, string>>;
  /** What signs before a value are called. */
  readonly prefixes: Readonly<Record<string, string>>;
  readonly minus: string;
  readonly upTo: string;
  readonly degrees: string;
  readonly factorial: string;
  readonly prime: string;
  readonly number: (digits: string) => string;
  readonly fraction: (above: string, below: string) => string;
  /** Over a number: x/2. */
  readonly over: (above: string, below: string) => string;
  readonly percent: (amount: string) => string;
  /** `exponent` as written if it is a number, else as spoken. */
  readonly power: (exponent: string) => string;
  readonly absolute: (value: string) => string;
  readonly greek: (letter: string) => string | undefined;
}

const FUNCTIONS = ['sin', 'cos', 'tan', 'cot', 'sec', 'csc', 'log', 'ln', 'lg', 'lim', 'max', 'min', 'exp', 'mod'];
const RELATIONS = '=≠≈<>≤≥∈∉∪∩⊥∥≌≅∽⊆⊂∝→';
const OPERATORS = `${RELATIONS}+±×÷*/:-`;
const GREEK = 'α-ωΑ-Ωµ';
const INSIDE = `\\dA-Za-z${GREEK}()|√∠△⊙∞∅°%!'²³^.,…`;
const BINARY = `(?:[<>!=]=|[${OPERATORS}])`;
const SHAPE = new RegExp(
  // Not inside a word, a number, an address or a price
  `(?<![A-Za-z\\d.@#_/\\\\$¥€£+*=×÷<>^√:~-] ?)(?<!\\d )` +
    `(?=[^\\s,;?\\p{Script=Han}]*(?:[${OPERATORS}²³^√|]| [${OPERATORS}] ))` +
    `(?:[${INSIDE}]|${BINARY}|(?<=[${INSIDE}]) (?=${BINARY} )|(?<= ${BINARY}) (?=[${INSIDE}-]))` +
    `{2,80}(?<=[\\dA-Za-z${GREEK})|²³°%∞∅!'])(?![A-Za-z\\d_@#$¥€£/\\\\^])(?!'[A-Za-z])`,
  'uy',
);
/** No formula is without one of these. */
const SIGNS = new RegExp(`[${OPERATORS}²³^√|]`, 'u');
const TOKEN = /\d+(?:\.\d+)?|[A-Za-z]+|[<>!=]=|…|[^\s]/gu;

/** Letters of formulas: a quantity, a product of some, a figure's corners, a function. */
const isQuantity = (letters: string) =>
  /^(?:[A-Za-z]|[a-z]{2,3}|[A-Z]{2,4})$/.test(letters) || FUNCTIONS.includes(letters);
/** What an unknown is called, where nothing but a sign of arithmetic tells a formula. */
const UNKNOWN = /(?<![A-Za-z'])[nxyz](?![A-Za-z'])/;
const ASKED = /^ ?(?:=|≈|等于|是多少|得多少|equals\b)/;

/** Whether `written` is a formula rather than a range, a code or words with a stroke between; what follows may tell. */
function isFormula(written: string, after: string): boolean {
  const words = written.match(/[A-Za-z]+/g) ?? [];
  if (!words.every((word) => isQuantity(word) || /^d[xyt]$/.test(word) || splitFunction(word))) return false;
  if (hasUnits(written) || /[A-Z]{3,}\d|[A-Za-z]\d+\.\d|\d{5,}-|\d[kKwW](?![A-Za-z])|°[A-Za-z]/.test(written))
    return false;
  if (/[\dA-Za-z)²³°%∞∅'!|] ?[=≠≈<>≤≥∈∉∪∩⊥∥≌≅∽⊆⊂∝→]|!=|[<>]=/.test(written) || ASKED.test(after)) {
    // lang=zh is none, AB=CD is
    return !/^[A-Za-z]{2,}=[A-Za-z]{2,}$/.test(written) || /^[A-Z]{2,4}=[A-Z]{2,4}$/.test(written);
  }
  if (/:/.test(written) || UNIT_TABLE.has(written) || (words.length > 0 && words.every((word) => UNIT_TABLE.has(word))))
    return false;
  if (/[+×*]…[+×*]/.test(written)) return true;
  if (/[A-Za-z)][²³^]|\d\^[A-Za-z(]|√[\dA-Za-z(]|\|[^|]*[A-Za-z][^|]*\|/.test(written)) return true;
  if (/[+*×÷-]/.test(written) && UNKNOWN.test(written)) return true;
  if (/^(?:\d|[nxyzπ])+\/(?:\d|[nxyzπ])+$/.test(written)) return /[nxyzπ]/.test(written);
  // 10-5+3, 3-(-2), 2*(3+4)
  return (
    words.length === 0 &&
    /^[\d(-]/.test(written) &&
    /\d\)? ?[-*+×÷] ?\(|\d ?[+×÷*] ?\d/.test(written) &&
    /-|\(/.test(written)
  );
}

/** sinx, cosα: a function and its argument. */
function splitFunction(word: string): [name: string, argument: string] | undefined {
  const name = FUNCTIONS.find((name) => word.startsWith(name) && word.length === name.length + 1);
  return name === undefined ? undefined : [name, word.slice(name.length)];
}

/** Whether numbers in `written` have units: 1kg=1000g; a letter that could be one is none beside other quantities. */
function hasUnits(written: string): boolean {
  const after = [...written.matchAll(/\d ?([A-Za-z]+)/g)].map(([, letters]) => letters!);
  if (after.some((letters) => letters.length > 1 && UNIT_TABLE.has(letters) && letters !== 'in')) return true;
  const others = written.replace(/\d ?[A-Za-z]+/g, '').match(/[A-Za-z]/g) ?? [];
  return after.length > 0 && others.length === 0 && after.every((letters) => UNIT_TABLE.has(letters));
}

/** The formula as it is said; undefined where it is not well formed. */
function readFormula(written: string, words: FormulaWords): string | undefined {
  const tokens: readonly string[] = withFactorials(written).match(TOKEN) ?? [];
  const said: string[] = [];
  let wantsValue = true;
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at]!;
    const next = tokens[at + 1];
    if (/^[\d]/.test(token) || /^[A-Za-z]/.test(token) || words.greek(token) !== undefined) {
      const value = sayValue(token, words);
      const below = tokens[at + 2];
      if (next === '%') said.push(words.percent(token));
      else if (
        next === '/' &&
        below !== undefined &&
        /^\d+$/.test(below) &&
        !/^[²³^!%]/.test(tokens[at + 3] ?? '') &&
        (/^\d/.test(token) || !/^[A-Za-z]/.test(tokens[at + 3] ?? ''))
      ) {
        const isDivision = /^\d+$/.test(token) && Number(token) % Number(below) === 0;
        said.push(
          isDivision
            ? `${value} ${words.operators['÷']} ${words.number(below)}`
            : /^\d+$/.test(token)
              ? words.fraction(token, below)
              : words.over(value, words.number(below)),
        );
        at += 2;
        wantsValue = false;
        continue;
      } else said.push(value);
      if (next === '%') at++;
      wantsValue = false;
    } else if (token === '(') {
      const end = closing(tokens, at);
      if (end === undefined) return undefined;
      const inner = readList(tokens.slice(at + 1, end), words);
      if (inner === undefined) return undefined;
      said.push(`(${inner})`);
      at = end;
      wantsValue = false;
    } else if (token === '|' && wantsValue) {
      const end = tokens.indexOf('|', at + 1);
      const inner = end < 0 ? undefined : readFormula(tokens.slice(at + 1, end).join(''), words);
      if (inner === undefined) return undefined;
      said.push(words.absolute(inner));
      at = end;
      wantsValue = false;
    } else if (token in words.prefixes && wantsValue) said.push(words.prefixes[token]!);
    else if (wantsValue && token === '-') said.push(words.minus);
    else if (wantsValue && token === '±') said.push(words.operators['±']!);
    else if (wantsValue && token === '…' && said.length > 0 && next !== undefined && next in words.operators) {
      said.push(words.upTo);
      at++;
    } else if (wantsValue) return undefined;
    else if (token === '√') said.push(words.prefixes['√']!);
    else if (token === '²' || token === '³') said.push(words.power(token === '²' ? '2' : '3'));
    else if (token === '^') {
      const power = readPower(tokens, at + 1, words);
      if (power === undefined) return undefined;
      said.push(power.said);
      at = power.end;
    } else if (token === '!') said.push(words.factorial);
    else if (token === '°') said.push(words.degrees);
    else if (token === "'") said.push(words.prime);
    else if (token in words.operators) {
      said.push(words.operators[token]!);
      wantsValue = true;
    } else return undefined;
  }
  // Chinese has no spaces
  return wantsValue
    ? undefined
    : said.join(' ').replace(/ (?=\p{Script=Han})|(?<=\p{Script=Han}) |(?<= [A-Za-z]|^[A-Za-z]) (?=\()/gu, '');
}

/** 5!=120 and n!=1×2 are factorials, 5!=6 is no equation. */
function withFactorials(written: string): string {
  return written
    .replace(/(?<![\d.])(\d{1,2})!=(?=(\d+)(?!\d))/g, (all, number, product) =>
      isFactorial(number, product) ? `${number}! =` : all,
    )
    .replace(/([nmk])!=(?=1 ?[×*])/g, '$1! =');
}

/** What stands in brackets, maybe values with commas between. */
function readList(tokens: readonly string[], words: FormulaWords): string | undefined {
  const parts = tokens
    .join('')
    .split(',')
    .map((part) => readFormula(part, words));
  return parts.includes(undefined) ? undefined : parts.join(', ');
}

/** The power that begins at `at`: 2, -2, n, (n+1). */
function readPower(
  tokens: readonly string[],
  at: number,
  words: FormulaWords,
): { said: string; end: number } | undefined {
  const token = tokens[at];
  if (token === undefined) return undefined;
  if (token === '(') {
    const end = closing(tokens, at);
    const inner = end === undefined ? undefined : readFormula(tokens.slice(at + 1, end).join(''), words);
    return inner === undefined || end === undefined ? undefined : { said: words.power(inner), end };
  }
  if (token === '-' && /^\d/.test(tokens[at + 1] ?? ''))
    return { said: words.power(`-${tokens[at + 1]}`), end: at + 1 };
  if (/^\d+$/.test(token)) return { said: words.power(token), end: at };
  return /^[A-Za-z]+$/.test(token) ? { said: words.power(sayValue(token, words)), end: at } : undefined;
}

function closing(tokens: readonly string[], at: number): number | undefined {
  let depth = 0;
  for (let end = at; end < tokens.length; end++) {
    if (tokens[end] === '(') depth++;
    if (tokens[end] === ')' && --depth === 0) return end;
  }
  return undefined;
}

function sayValue(token: string, words: FormulaWords): string {
  if (/^\d/.test(token)) return words.number(token);
  const greek = words.greek(token);
  if (greek !== undefined) return greek;
  const split = splitFunction(token);
  if (split) return split.join(' ');
  if (token === 'ln' || token === 'lg') return [...token.toUpperCase()].join(' ');
  return FUNCTIONS.includes(token) ? token : [...token].join(' ');
}

/** The rule that reads formulas in a language. */
export const formulaRule = (words: FormulaWords): Rule => ({
  pattern: SHAPE,
  needs: SIGNS,
  say: ({ 0: written, index, input }) => {
    if (!isFormula(written, input.slice(index + written.length, index + written.length + 8))) return undefined;
    const said = readFormula(written, words);
    return said === undefined ? undefined : ` ${said} `;
  },
  cost: 0.4,
});
