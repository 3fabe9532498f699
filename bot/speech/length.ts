/**
 * How long a text takes, before anybody has said it: by its syllables and its pauses. What a voice makes of that is learnt
 * from what it has said (`paceOf`).
 */

/** Seconds, fitted to the built-in voice: within 20 % for 14 lines of both languages, within 3 % on their average. */
const SYLLABLE_SECONDS = { alphabetic: 0.15, han: 0.23 };
/** What a word takes beside its syllables: its consonants. */
const WORD_SECONDS = 0.09;
/** The last sound of a line is drawn out. */
const END_SECONDS = 0.1;

/** Seconds of the silence that a sign is heard as, where something follows it. */
const PAUSE_SECONDS = { short: 0.2, long: 0.5 };

/** Syllables of a figure when it is read out, of the ones on both sides of ten. */
const SYLLABLES_OF_DIGIT = 3;

/** The least that any sound takes. */
const LEAST_SECONDS = 0.2;

/** The least part of its natural length that a line can be said in: what all engines have in common. */
export const SHORTEST = 0.5;

/** `[pause 0.5s]`, `[停顿0.5秒]`. */
const PAUSE = /\[\s*(?:pause|停顿)\s*(\d+(?:\.\d+)?)\s*(?:s|秒)\s*\]/giu;

/** Seconds that `text` takes at a usual pace, roughly. */
export function naturalSecondsOf(text: string): number {
  let silent = 0;
  const spoken = text
    .replace(PAUSE, (_, seconds: string) => {
      silent += Number(seconds);
      return ' ';
    })
    // A reading is said instead of its characters, not beside them.
    .replace(/(\p{Script=Han})\[[^\]\n]*\]/gu, '$1')
    .replace(/[\p{P}\p{S}\s]+$/u, '');
  const han = spoken.match(/\p{Script=Han}/gu)?.length ?? 0;
  const digits = spoken.match(/\d/g)?.length ?? 0;
  const words: readonly string[] = spoken.match(/[\p{Script=Latin}\p{M}'’]+/gu) ?? [];
  const alphabetic = words.reduce((sum, word) => sum + syllablesIn(word), 0);
  const others = spoken.match(/(?!\p{Script=Han}|\p{Script=Latin})\p{L}/gu)?.length ?? 0;
  const short = spoken.match(/[,;:，；：、–—]/g)?.length ?? 0;
  const long = spoken.match(/[.!?…]+(?=\s)|[。！？…]+|\n+/g)?.length ?? 0;
  return Math.max(
    LEAST_SECONDS,
    silent +
      END_SECONDS +
      han * SYLLABLE_SECONDS.han +
      words.length * WORD_SECONDS +
      // A letter of other scripts is about half a syllable.
      (alphabetic + digits * SYLLABLES_OF_DIGIT + others / 2) * SYLLABLE_SECONDS.alphabetic +
      short * PAUSE_SECONDS.short +
      long * PAUSE_SECONDS.long,
  );
}

/** Groups of vowels, but for a silent e; letters that are read one by one are one each. */
function syllablesIn(word: string): number {
  const plain = word.normalize('NFD').replace(/\p{M}/gu, '');
  if (/^[A-Z]{2,5}$/.test(plain)) return plain.length;
  const groups = plain.toLowerCase().match(/[aeiouy]+/g)?.length ?? 0;
  const isSilent = groups > 1 && /[^aeiouyl]e$/i.test(plain);
  return Math.max(1, groups - (isSilent ? 1 : 0));
}

/** How much of the newest line counts in what is known of a voice. */
const SMOOTHING = 0.3;
/** A voice that is further off than this has said something else than the text. */
const BOUNDS = { least: 0.4, most: 3 };

/**
 * How slowly a voice speaks, as a multiple of `naturalSecondsOf`, once it has said `text` in `seconds`.
 *
 * @param known what was known of it before
 */
export function paceOf(text: string, seconds: number, known: number | undefined): number {
  const now = Math.min(BOUNDS.most, Math.max(BOUNDS.least, seconds / naturalSecondsOf(text)));
  return known === undefined ? now : known + SMOOTHING * (now - known);
}
