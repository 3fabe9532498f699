/** Which signs a pattern can begin at: most rules begin at a digit or a sign, and need not be tried anywhere else. */

const DIGITS = [...'0123456789'];

/** The signs that a match of the pattern of this source can begin with; undefined where it can't be told. */
export function firstSigns(source: string): ReadonlySet<string> | undefined {
  const signs = new Set<string>();
  for (const alternative of alternativesOf(source)) {
    const rest = withoutAssertions(alternative);
    const found = rest.startsWith('(') ? firstOfGroup(rest) : firstOf(rest);
    if (found === undefined) return undefined;
    for (const sign of found) signs.add(sign);
  }
  return signs;
}

function firstOfGroup(rest: string): Iterable<string> | undefined {
  const end = endOfGroup(rest);
  return isNeeded(rest.slice(end)) ? firstSigns(rest.slice(0, end).replace(/^\((?:\?:|\?<\w+>)?|\)$/g, '')) : undefined;
}

/** Of `\d`, a class of digits and plain signs, or one plain sign. */
function firstOf(rest: string): readonly string[] | undefined {
  const [sign, ofClass, escaped] = /^(?:\[([^\]\\^]+)\]|\\([^A-Za-z])|\\d|[^\\[\](){}.*+?^$|])/u.exec(rest) ?? [];
  if (sign === undefined || !isNeeded(rest.slice(sign.length))) return undefined;
  if (sign === '\\d') return DIGITS;
  if (escaped !== undefined) return [escaped];
  if (ofClass === undefined) return [sign];
  return /^(?:\d-\d|\d)+$/.test(ofClass) ? DIGITS : /.-./u.test(ofClass) ? undefined : [...ofClass];
}

/** Whether what stands before `rest` is there at least once. */
const isNeeded = (rest: string) => !/^(?:[?*]|\{0?,|\{0)/.test(rest);

/** `source` without what it asks for around the place, at its beginning. */
function withoutAssertions(source: string): string {
  let rest = source;
  while (/^\(\?<?[=!]/.test(rest)) rest = rest.slice(endOfGroup(rest));
  return rest;
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
