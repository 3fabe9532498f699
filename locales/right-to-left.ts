/**
 * Arabic with Latin names, commands and numbers in it. Fluent puts every value between marks of its own direction; three
 * things it can't know are mended here, in the finished sentence.
 */

/** First strong isolate, right-to-left isolate, the end of either, right-to-left mark. */
const FSI = '\u2068';
const RLI = '\u2067';
const PDI = '\u2069';
const RLM = '\u200F';

const ARABIC = /\p{Script=Arabic}/u;
/** The first letter that has a direction. */
const FIRST_LETTER = /\p{L}/u;

/** A value behind @, / or = is part of a command, a name or an address, which a mark inside would break. */
const ATTACHED = /(?<=[@/=])\u2068([^\u2067-\u2069]*)\u2069/g;

/** What begins a line and has no direction or is no word: tags, bullets, emoji, digits. */
const TAGS = /<[^>]*>/g;

/** `text`, a sentence in Arabic as Fluent has made it, so that no client scrambles it. */
export function rightToLeft(text: string): string {
  return directed(text.replaceAll(ATTACHED, '$1'))
    .split('\n')
    .map((line) => (ARABIC.test(line) ? fromTheRight(line) : line))
    .join('\n');
}

/** An example, what is typed, before a dash and what it does. */
const EXAMPLE = /^([^\u2066-\u2069\n]*?[:：][^\u2066-\u2069\n]*?)( – .*)$/;

function fromTheRight(line: string): string {
  if (!beginsLeftToRight(line)) return line;
  return RLM + line.replace(EXAMPLE, `${FSI}$1${PDI}$2`);
}

/** A client gives a line the direction of its first letter: of `/say` in a line of Arabic. */
function beginsLeftToRight(line: string): boolean {
  const first = FIRST_LETTER.exec(withoutIsolates(line).replaceAll(TAGS, ''))?.[0];
  return first !== undefined && !ARABIC.test(first);
}

/** Isolates that hold Arabic and begin with something else are Arabic: what is chosen by a value is a sentence. */
function directed(text: string): string {
  const characters = [...text];
  const open: number[] = [];
  for (const [at, character] of characters.entries()) {
    if (character === FSI || character === RLI) open.push(at);
    if (character !== PDI) continue;
    const start = open.pop();
    if (start === undefined) continue;
    const inside = withoutIsolates(characters.slice(start + 1, at).join(''));
    if (ARABIC.test(inside) && !ARABIC.test(FIRST_LETTER.exec(inside)?.[0] ?? '')) characters[start] = RLI;
  }
  return characters.join('');
}

/** `text` without the values in it, whose letters don't decide about what is around them. */
function withoutIsolates(text: string): string {
  for (let before = text; ; before = text) {
    text = text.replaceAll(/[\u2067\u2068][^\u2067-\u2069]*\u2069/g, '');
    if (text === before) return text;
  }
}
