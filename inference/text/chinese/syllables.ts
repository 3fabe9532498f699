/** The 415 syllables of Mandarin, and pinyin as people type it (`chóng`, `chong2`, `CHONG2`, `lüe4`) brought to one spelling. */

/** Finals by initial; `-` stands for none. ü is written `v` after l and n, and `u` after j, q, x and y. */
const FINALS = `
  -: a ai an ang ao e ei en eng er o ou ê
  b: a ai an ang ao ei en eng i ian iao ie in ing o u
  p: a ai an ang ao ei en eng i ian iao ie in ing o ou u
  m: a ai an ang ao e ei en eng i ian iao ie in ing iu o ou u
  f: a an ang ei en eng o ou u
  d: a ai an ang ao e ei en eng i ia ian iao ie ing iu ong ou u uan ui un uo
  t: a ai an ang ao e ei eng i ian iao ie ing ong ou u uan ui un uo
  n: a ai an ang ao e ei en eng i ian iang iao ie in ing iu ong ou u uan uo v ve
  l: a ai an ang ao e ei eng i ia ian iang iao ie in ing iu o ong ou u uan un uo v ve
  g: a ai an ang ao e ei en eng ong ou u ua uai uan uang ui un uo
  k: a ai an ang ao e ei en eng ong ou u ua uai uan uang ui un uo
  h: a ai an ang ao e ei en eng ong ou u ua uai uan uang ui un uo
  j: i ia ian iang iao ie in ing iong iu u uan ue un
  q: i ia ian iang iao ie in ing iong iu u uan ue un
  x: i ia ian iang iao ie in ing iong iu u uan ue un
  zh: a ai an ang ao e ei en eng i ong ou u ua uai uan uang ui un uo
  ch: a ai an ang ao e en eng i ong ou u ua uai uan uang ui un uo
  sh: a ai an ang ao e ei en eng i ou u ua uai uan uang ui un uo
  r: an ang ao e en eng i ong ou u ua uan ui un uo
  z: a ai an ang ao e ei en eng i ong ou u uan ui un uo
  c: a ai an ang ao e en eng i ong ou u uan ui un uo
  s: a ai an ang ao e en eng i ong ou u uan ui un uo
  y: a an ang ao e i in ing o ong ou u uan ue un
  w: a ai an ang ei en eng o u`;

/** Interjections without a vowel: 呣, 嗯, 嗯. */
const INTERJECTIONS = ['m', 'n', 'ng'];

export const SYLLABLES: ReadonlySet<string> = new Set([
  ...FINALS.trim()
    .split('\n')
    .flatMap((line) => {
      const [initial, finals] = line.trim().split(': ') as [string, string];
      return finals.split(' ').map((final) => (initial === '-' ? final : initial + final));
    }),
  ...INTERJECTIONS,
]);

const TONE_MARKS: ReadonlyMap<string, string> = new Map([
  ['\u0304', '1'],
  ['\u0301', '2'],
  ['\u030C', '3'],
  ['\u0300', '4'],
]);

/** A typed syllable: its letters in our spelling, and its tone 1 to 5 where one was given. */
export interface TypedSyllable {
  readonly letters: string;
  readonly tone: string | undefined;
}

/**
 * `typed` read as one syllable with a tone mark, a tone digit (0 and 5 are neutral) or no tone; `undefined` when it is
 * not made of the letters of pinyin. The letters need not be a valid syllable: see `SYLLABLES`.
 */
export function parseSyllable(typed: string): TypedSyllable | undefined {
  let tone: string | undefined;
  const letters = [...typed.toLowerCase().normalize('NFD').replaceAll('u\u0308', 'v').replaceAll('u:', 'v')]
    .filter((char) => {
      const mark = TONE_MARKS.get(char) ?? (/[0-5]/.test(char) ? char : undefined);
      if (mark) tone = mark === '0' ? '5' : mark;
      return !mark;
    })
    .join('')
    .normalize('NFC')
    // NFD takes a tone mark out from between the letter and its diaeresis: ǚ is u, U+0308, U+030C in either order.
    .replaceAll('ü', 'v');
  if (!/^[a-zê]+$/.test(letters)) return undefined;
  return { letters: letters.replace(/^([jqxy])v/, '$1u').replace(/^([ln])ue$/, '$1ve'), tone };
}

/**
 * `typed` without spaces as the fewest syllables: `chūfā` is chū, fā, and `xīān`, with two tones, is xī, ān. `undefined`
 * when it is not made of syllables.
 */
export function splitSyllables(typed: string): string[] | undefined {
  const characters = [...typed.normalize('NFC')];
  // The fewest syllables for every start, from the last on.
  const best: (string[] | undefined)[] = new Array(characters.length + 1);
  best[characters.length] = [];
  for (let from = characters.length - 1; from >= 0; from--) {
    for (let to = from + 1; to <= Math.min(characters.length, from + LONGEST_TYPED); to++) {
      const rest = best[to];
      const part = characters.slice(from, to).join('');
      if (rest === undefined || !isSyllable(part)) continue;
      // Of as few syllables the longer first one stands: fangan is fang, an.
      if (rest.length + 1 <= (best[from]?.length ?? Number.POSITIVE_INFINITY)) best[from] = [part, ...rest];
    }
  }
  return best[0];
}

/** zhuang and a tone digit, or a u and a colon for ü. */
const LONGEST_TYPED = 8;

/** Whether `typed` is one syllable: with one tone at most. */
export function isSyllable(typed: string): boolean {
  const tones = typed.normalize('NFD').match(/[\u0304\u0301\u030C\u03000-5]/g) ?? [];
  return tones.length <= 1 && SYLLABLES.has(parseSyllable(typed)?.letters ?? '');
}

/** Up to `count` valid syllables that are closest to `letters` by edits; of those alike, with its first letter and length. */
export function suggestSyllables(letters: string, count = 3): string[] {
  const near = [...SYLLABLES].map((syllable) => ({
    syllable,
    distance:
      editDistance(letters, syllable) +
      (syllable[0] === letters[0] ? 0 : 0.5) +
      Math.abs(syllable.length - letters.length) / 10,
  }));
  near.sort((a, b) => a.distance - b.distance || (a.syllable < b.syllable ? -1 : 1));
  return near.slice(0, count).map(({ syllable }) => syllable);
}

/** Insertions, deletions, substitutions and swaps of neighbours (chogn -> chong) that turn `a` into `b`. */
function editDistance(a: string, b: string): number {
  const rows = Array.from({ length: a.length + 1 }, (_, i) => [i, ...new Array<number>(b.length).fill(0)]);
  for (let j = 0; j <= b.length; j++) rows[0]![j] = j;
  for (let i = 1; i <= a.length; i++) {
    for (let j = 1; j <= b.length; j++) {
      const replaced = rows[i - 1]![j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1);
      rows[i]![j] = Math.min(replaced, rows[i - 1]![j]! + 1, rows[i]![j - 1]! + 1);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        rows[i]![j] = Math.min(rows[i]![j]!, rows[i - 2]![j - 2]! + 1);
      }
    }
  }
  return rows[a.length]![b.length]!;
}
