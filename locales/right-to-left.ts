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

/** What is said in an example that begins in Arabic: its full stop belongs to it. */
const SPOKEN = /(: )(\p{Script=Latin}[^\p{Script=Arabic}\u2066-\u2069\n]*)( – )/u;

function fromTheRight(line: string): string {
  const isExample = !ARABIC.test(FIRST_LETTER.exec(line.replaceAll(TAGS, ''))?.[0] ?? '');
  const shown = isExample ? line.replace(EXAMPLE, `${FSI}$1${PDI}$2`) : line.replace(SPOKEN, `$1${FSI}$2${PDI}$3`);
  return beginsInArabic(shown) ? shown : RLM + shown;
}

/**
 * A client gives a line the direction of its first letter, that of `/say` in a line of Arabic; some look into isolates for it,
 * others don't.
 */
function beginsInArabic(line: string): boolean {
  const bare = line.replaceAll(TAGS, '');
  return [bare, withoutIsolates(bare)].every((text) => ARABIC.test(FIRST_LETTER.exec(text)?.[0] ?? ''));
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
