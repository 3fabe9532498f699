/** A formula as it is said, from left to right. */
import { isFactorial } from './number-patterns.ts';

/** How a language reads the parts of a formula. */
export interface FormulaWords {
  /** What signs between two values are called. */
  readonly operators: Readonly<Record<string, string>>;
  /** What signs before a value are called. */
  readonly prefixes: Readonly<Record<string, string>>;
  readonly minus: string;
  readonly upTo: string;
  /** Between a quotient and what is left: 10÷3=3…1. */
  readonly remainder: string;
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
  /** The root of a degree, as written, of a value, as spoken. */
  readonly root: (degree: string, value: string) => string;
  /** Of a base and a value, both as spoken. */
  readonly logarithm: (base: string, value: string) => string;
  readonly greek: (letter: string) => string | undefined;
}

export const FUNCTIONS = [
  'sin',
  'cos',
  'tan',
  'cot',
  'sec',
  'csc',
  'log',
  'ln',
  'lg',
  'lim',
  'max',
  'min',
  'exp',
  'mod',
];
const TOKEN = /log_(?:\d+|[a-z])|\d+(?:\.\d+)?|[A-Za-z]+|[<>!=]=|…|[^\s]/gu;

/** `written`, which is a formula, as it is said; undefined where it is not well formed. */
export function readFormula(written: string, words: FormulaWords): string | undefined {
  return new Reading(withFactorials(written).match(TOKEN) ?? [], words).all();
}

/** One formula, or what stands in brackets of one: each method says what begins at the present token and goes on behind it. */
class Reading {
  readonly #tokens: readonly string[];
  readonly #words: FormulaWords;
  readonly #said: string[] = [];
  #at = 0;
  #wantsValue = true;

  constructor(tokens: readonly string[], words: FormulaWords) {
    this.#tokens = tokens;
    this.#words = words;
  }

  all(): string | undefined {
    while (this.#at < this.#tokens.length) if (!this.#one(this.#tokens[this.#at]!)) return undefined;
    if (this.#wantsValue) return undefined;
    // Chinese has no spaces
    return this.#said
      .join(' ')
      .replace(/ (?=\p{Script=Han})|(?<=\p{Script=Han}) |(?<= [A-Za-z]|^[A-Za-z]) (?=\()/gu, '');
  }

  /** Whether `token` may stand here. */
  #one(token: string): boolean {
    if (/^[\dA-Za-z]/.test(token) || this.#words.greek(token) !== undefined) return this.#value(token);
    if (token === '(') return this.#brackets();
    return this.#wantsValue ? this.#beforeValue(token) : this.#afterValue(token);
  }

  #say(said: string | undefined, tokens = 1, wantsValue = false): boolean {
    if (said === undefined) return false;
    this.#said.push(said);
    this.#at += tokens;
    this.#wantsValue = wantsValue;
    return true;
  }

  #value(token: string): boolean {
    const next = this.#tokens[this.#at + 1];
    if (token.startsWith('log_')) return this.#logarithm(token.slice(4));
    if (next === '%') return this.#say(this.#words.percent(token), 2);
    if (next === '/' && this.#isOverNumber(token)) return this.#say(this.#over(token, this.#tokens[this.#at + 2]!), 3);
    return this.#say(sayValue(token, this.#words));
  }

  /** Whether what stands behind the stroke is all of the denominator: x/2, and neither x/2² nor x/2y. */
  #isOverNumber(token: string): boolean {
    const [below = '', after = ''] = this.#tokens.slice(this.#at + 2, this.#at + 4);
    return /^\d+$/.test(below) && !/^[²³^!%]/.test(after) && (/^\d/.test(token) || !/^[A-Za-z]/.test(after));
  }

  /** A value or what stands in brackets at `at`, as spoken, and how many tokens it takes. */
  #operand(at: number): [said: string, tokens: number] | undefined {
    const token = this.#tokens[at] ?? '';
    if (token === '(') {
      const end = closing(this.#tokens, at);
      const inner = end && readFormula(this.#tokens.slice(at + 1, end).join(''), this.#words);
      return inner ? [inner, end! + 1 - at] : undefined;
    }
    return /^[\dA-Za-z]/.test(token) ? [sayValue(token, this.#words), 1] : undefined;
  }

  /** log_2 8, log_2(x+1) */
  #logarithm(base: string): boolean {
    const operand = this.#operand(this.#at + 1);
    return (
      operand !== undefined && this.#say(this.#words.logarithm(sayValue(base, this.#words), operand[0]), 1 + operand[1])
    );
  }

  /** ^3√27 */
  #root(degree: string): boolean {
    const operand = /^\d$/.test(degree) ? this.#operand(this.#at + 3) : undefined;
    return operand !== undefined && this.#say(this.#words.root(degree, operand[0]), 3 + operand[1]);
  }

  #over(token: string, below: string): string {
    const { operators, number, fraction, over } = this.#words;
    if (!/^\d+$/.test(token)) return over(sayValue(token, this.#words), number(below));
    // 100 / 8 = 12.5: what is more than one and has a result is divided
    const isDivided = Number(token) > Number(below) && this.#tokens[this.#at + 3] === '=';
    if (isDivided || Number(token) % Number(below) === 0) return `${number(token)} ${operators['÷']} ${number(below)}`;
    return fraction(token, below);
  }

  /** What stands in brackets, maybe values with commas between. */
  #brackets(): boolean {
    const end = closing(this.#tokens, this.#at);
    if (end === undefined) return false;
    const inside = this.#tokens.slice(this.#at + 1, end).join('');
    const parts = inside.split(',').map((part) => readFormula(part, this.#words));
    return this.#say(parts.includes(undefined) ? undefined : `(${parts.join(', ')})`, end + 1 - this.#at);
  }

  #beforeValue(token: string): boolean {
    const { prefixes, operators, minus, upTo, absolute } = this.#words;
    const next = this.#tokens[this.#at + 1];
    if (token === '|') {
      const end = this.#tokens.indexOf('|', this.#at + 1);
      const inner = end < 0 ? undefined : readFormula(this.#tokens.slice(this.#at + 1, end).join(''), this.#words);
      return this.#say(inner === undefined ? undefined : absolute(inner), end + 1 - this.#at);
    }
    if (token === '^' && this.#tokens[this.#at + 2] === '√') return this.#root(next!);
    if (token in prefixes) return this.#say(prefixes[token], 1, true);
    if (token === '-') return this.#say(minus, 1, true);
    if (token === '±') return this.#say(operators['±'], 1, true);
    const isLeftOut = token === '…' && this.#said.length > 0 && next !== undefined && next in operators;
    return isLeftOut && this.#say(upTo, 2, true);
  }

  #afterValue(token: string): boolean {
    const { prefixes, operators, power, factorial, degrees, prime } = this.#words;
    switch (token) {
      case '√':
        return this.#say(prefixes['√']);
      case '²':
        return this.#say(power('2'));
      case '³':
        return this.#say(power('3'));
      case '^':
        return this.#power();
      case '!':
        return this.#say(factorial);
      case '°':
        return this.#say(degrees);
      case '…':
        return this.#tokens.includes('÷') && this.#say(this.#words.remainder, 1, true);
      case "'":
        return this.#say(prime);
      default:
        return token in operators && this.#say(operators[token], 1, true);
    }
  }

  /** ^2, ^-2, ^n, ^(n+1) */
  #power(): boolean {
    const [, token = '', next = ''] = this.#tokens.slice(this.#at);
    const { power } = this.#words;
    if (token === '(') {
      const end = closing(this.#tokens, this.#at + 1);
      if (end === undefined) return false;
      const inner = readFormula(this.#tokens.slice(this.#at + 2, end).join(''), this.#words);
      return this.#say(inner === undefined ? undefined : power(inner), end + 1 - this.#at);
    }
    if (token === '-' && /^\d/.test(next)) return this.#say(power(`-${next}`), 3);
    if (/^\d+$/.test(token)) return this.#say(power(token), 2);
    return /^[A-Za-z]+$/.test(token) && this.#say(power(sayValue(token, this.#words)), 2);
  }
}

/** 5!=120 and n!=1×2 are factorials, 5!=6 is no equation. */
function withFactorials(written: string): string {
  return written
    .replace(/(?<![\d.])(\d{1,2})!=(?=(\d+)(?!\d))/g, (all, number, product) =>
      isFactorial(number, product) ? `${number}! =` : all,
    )
    .replace(/([nmk])!=(?=1 ?[×*])/g, '$1! =');
}

/** Where the bracket that opens at `at` is closed. */
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

/** sinx, cosα: a function and its argument. */
export function splitFunction(word: string): [name: string, argument: string] | undefined {
  const name = FUNCTIONS.find((name) => word.startsWith(name) && word.length === name.length + 1);
  return name === undefined ? undefined : [name, word.slice(name.length)];
}
