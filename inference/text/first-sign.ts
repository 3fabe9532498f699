/** Which signs a pattern can begin at: most rules begin at a digit, a letter or a sign, and need not be tried anywhere else. */

const DIGITS = '0123456789';
const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const ESCAPED: Readonly<Record<string, string>> = { d: DIGITS, w: `${LETTERS}${DIGITS}_`, n: '\n' };
/** What the letters of a pattern stand for beside the other case, if case does not matter. */
const FOLDED: Readonly<Record<string, string>> = { k: 'K', s: 'ſ' };
/** The most signs that a range of a class is taken apart for. */
const LONGEST_RANGE = 64;

/** The signs that a match of the pattern of this source can begin with; undefined where it can't be told. */
export function firstSigns(source: string, { ignoreCase = false } = {}): ReadonlySet<string> | undefined {
  const signs = new Set<string>();
  for (const alternative of alternativesOf(source)) {
    const found = firstOfSequence(alternative);
    if (found === undefined) return undefined;
    for (const sign of found) for (const form of ignoreCase ? formsOf(sign) : [sign]) signs.add(form);
  }
  return signs;
}

const formsOf = (sign: string) =>
  /[A-Za-z]/.test(sign) ? [sign.toLowerCase(), sign.toUpperCase(), ...(FOLDED[sign.toLowerCase()] ?? '')] : [sign];

/** Of what is there at least once, and of all that may stand before it. */
function firstOfSequence(source: string): Set<string> | undefined {
  const signs = new Set<string>();
  for (let rest = withoutAssertions(source); rest !== ''; rest = withoutAssertions(rest)) {
    const end = endOfElement(rest);
    const found = firstOfElement(rest.slice(0, end));
    if (found === undefined) return undefined;
    for (const sign of found) signs.add(sign);
    const [quantifier = ''] = /^(?:[?*+]|\{\d*,?\d*\})\??/.exec(rest.slice(end)) ?? [];
    if (!/^(?:[?*]|\{0?,|\{0)/.test(quantifier)) return signs;
    rest = rest.slice(end + quantifier.length);
  }
  // Nothing need be there
  return undefined;
}

/** What may stand before a place, as far as patterns ask: a digit, a Latin letter, or anything else. */
export type Before = 'digit' | 'letter' | 'other';

export const kindOf = (sign: string | undefined): Before =>
  sign === undefined ? 'other' : /\d/.test(sign) ? 'digit' : /[A-Za-z]/.test(sign) ? 'letter' : 'other';

/** Whether no match of the pattern can begin right behind a sign of this kind: `(?<!\d)1[3-9]` is tried at no digit inside a number. */
export function cannotFollow(source: string, before: Before): boolean {
  return before !== 'other' && alternativesOf(source).every((alternative) => deniesAtStart(alternative, before));
}

function deniesAtStart(source: string, before: 'digit' | 'letter'): boolean {
  let rest = source;
  while (/^\(\?<?[=!]/.test(rest)) {
    const end = endOfGroup(rest);
    if (rest.startsWith('(?<!') && alternativesOf(rest.slice(4, end - 1)).some((one) => isWhole(one, before)))
      return true;
    rest = rest.slice(end);
  }
  // Between two signs of words there is no \b
  if (!rest.startsWith('\\b')) return false;
  const signs = firstOfSequence(rest);
  return signs !== undefined && [...signs].every((sign) => /\w/.test(sign));
}

/** Whether `pattern` is one sign, and every digit or every letter is it. */
function isWhole(pattern: string, before: 'digit' | 'letter'): boolean {
  if (before === 'digit') return /^(?:\\d|\[(?!\^)(?:\\.|[^\]\\])*\\[dw](?:\\.|[^\]\\])*\])$/.test(pattern);
  return /^(?:\\w|\[(?!\^)(?:\\.|[^\]\\])*(?:A-Za-z|\\w|\\p\{L\}|\\p\{Script=Latin\})(?:\\.|[^\]\\])*\])$/.test(
    pattern,
  );
}

function firstOfElement(element: string): Iterable<string> | undefined {
  if (element.startsWith('(')) return firstSigns(element.replace(/^\((?:\?:|\?<\w+>)?|\)$/g, ''));
  if (element.startsWith('[')) return firstOfClass(element.slice(1, -1));
  if (element.startsWith('\\')) return firstOfEscape(element);
  return element === '.' || element === '$' ? undefined : element;
}

/** A class of plain signs, escapes of digits and short ranges. */
function firstOfClass(inside: string): readonly string[] | undefined {
  if (inside.startsWith('^')) return undefined;
  const signs: string[] = [];
  const parts = inside.match(/\\[pP]\{[^}]*\}|\\.|./gsu) ?? [];
  for (let at = 0; at < parts.length; at++) {
    const part = parts[at]!;
    const to = parts[at + 1] === '-' ? parts[at + 2] : undefined;
    const found = to === undefined ? firstOfEscape(part) : rangeOf(part, to);
    if (found === undefined) return undefined;
    signs.push(...found);
    if (to !== undefined) at += 2;
  }
  return signs;
}

function firstOfEscape(part: string): string | undefined {
  if (!part.startsWith('\\')) return part;
  return /^\\[A-Za-z\d]/.test(part) ? ESCAPED[part.slice(1)] : part.slice(1);
}

function rangeOf(from: string, to: string): string | undefined {
  const [first, last] = [from.codePointAt(0)!, to.codePointAt(0)!];
  if (from.startsWith('\\') || to.startsWith('\\') || last > 0xffff || last - first > LONGEST_RANGE) return undefined;
  return Array.from({ length: last - first + 1 }, (_, i) => String.fromCharCode(first + i)).join('');
}

function endOfElement(rest: string): number {
  if (rest.startsWith('(')) return endOfGroup(rest);
  return /^(?:\\[pP]\{[^}]*\}|\\.|\[(?:\\.|[^\]\\])*\]|.)/su.exec(rest)![0].length;
}

/** `source` without what it asks for around the place, at its beginning. */
function withoutAssertions(source: string): string {
  let rest = source;
  for (;;) {
    if (/^\(\?<?[=!]/.test(rest)) rest = rest.slice(endOfGroup(rest));
    else if (/^(?:\\[bB]|\^)/.test(rest)) rest = rest.replace(/^(?:\\[bB]|\^)/, '');
    else return rest;
  }
}

/** Behind the bracket that closes the one that `source` begins with. */
function endOfGroup(source: string): number {
  let depth = 0;
  for (const { sign, end } of signsOf(source)) {
    if (sign === '(') depth++;
    if (sign === ')' && --depth === 0) return end;
  }
  return source.length;
}

function alternativesOf(source: string): string[] {
  const parts: string[] = [];
  let depth = 0;
  let from = 0;
  for (const { sign, end } of signsOf(source)) {
    if (sign === '(') depth++;
    if (sign === ')') depth--;
    if (sign !== '|' || depth > 0) continue;
    parts.push(source.slice(from, end - 1));
    from = end;
  }
  return [...parts, source.slice(from)];
}

/** The signs of `source`, an escape or a class of characters as one. */
function* signsOf(source: string): Generator<{ sign: string; end: number }> {
  for (const match of source.matchAll(/\\.|\[(?:\\.|[^\]\\])*\]|./gsu))
    yield { sign: match[0], end: match.index + match[0].length };
}
