/** Words in Latin letters as they are spoken, some of them letter by letter; and Greek letters by name. */
import type { Rule } from './rewrite.ts';

/** Capitals that are read as a word although they are short, or although they look like one that is spelled. */
const SAID_AS_WORDS = new Set(
  `A I OK NASA NATO OPEC UNESCO UNICEF RAM ROM LAN WAN SIM PIN GIF JPEG LASER RADAR SARS COVID AIDS FIFA IKEA LEGO VISA
   SWOT SAT NO YES THE AND NOT YOU HI HEY BYE WOW SO GO IT IS IN ON AT TO UP WE ME MY HE SHE BUT FOR ALL ANY NEW OLD BIG HOT ONE
   TWO TOP DAY NOW WAY WHY HOW WHO LET GET GOT SEE SAY RUN BAD MAN FUN CAT DOG OF OR AS BE DO IF AN BY ARE WAS HAS HAD CAN
   DID OUR OUT OFF TOO USE HIS HER ITS OWN SIR MOM DAD BOY END BIT ASK AGO YET EAT PAY TRY ZEN SPA ZIP PRO MAX MINI AIR PLUS`
    .trim()
    .split(/\s+/),
);

/** Spelled however they are written, and although some are long and have vowels. */
const SPELLED = new Set(
  'YYDS XSWL AWSL TV PC ID VIP HDMI HTML HTTP HTTPS ASAP AIGC IEEE UEFI ESPN RTOS APEC'.split(' '),
);

/**
 * A word of Latin letters as spoken: `GPT` -> `G P T`, `ChatGPT` -> `Chat G P T`, `PCIe` -> `P C I e`, `APIs` -> `A P I's`;
 * what is a word stays as it is. `shouted` says that the words around are in capitals as well, so that the `STOP` and `US`
 * of a shout are no acronyms.
 */
export function sayLetters(word: string, { shouted = false } = {}): string {
  if (SPELLED.has(word.toUpperCase())) return spell(word.toUpperCase());
  const plural = /^([A-Z]{2,})s$/.exec(word);
  if (plural) return isSpelled(plural[1]!, shouted) ? `${spell(plural[1]!)}'s` : word;
  if (/^[A-Z]{2,}$/.test(word)) return isSpelled(word, shouted) ? spell(word) : word;
  return word
    .replace(/(?<=[a-z])([A-Z]{2,})$/, (letters) => (isSpelled(letters, shouted) ? ` ${spell(letters)}` : letters))
    .replace(/^([A-Z]{2,})(?=[A-Z][a-z]{2,})/, (letters) =>
      isSpelled(letters, shouted) ? `${spell(letters)} ` : letters,
    )
    .replace(/^[A-Z]{3,}[a-z]$/, spell)
    .replace(/^PhD$/, 'P H D');
}

function isSpelled(letters: string, shouted: boolean): boolean {
  if (SPELLED.has(letters)) return true;
  if (SAID_AS_WORDS.has(letters)) return false;
  if (!/[AEIOUY]/.test(letters) || isAlphabet(letters)) return true;
  return !shouted && letters.length <= 3;
}

/** ABC, ABCDEFG, XYZ: said to name the letters. */
const isAlphabet = (letters: string) => letters.length > 2 && 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'.includes(letters);

const spell = (letters: string) => [...letters].join(' ');

/** Three words in capitals with spaces between: a list with commas (CEO, CFO, COO) is none of words. */
const LOUD = /(?<![A-Za-z'])[A-Z']{2,}(?: [A-Z']+)* [A-Z']{2,}(?: [A-Z']+)* [A-Z']{2,}(?![A-Za-z'])/;

/** Whether the capitals of `text` are shouting: three words in a row, and most of all words, without a small letter. */
export function isShouted(text: string): boolean {
  if (!LOUD.test(text)) return false;
  const words = text.match(/[A-Za-z]{2,}/g) ?? [];
  return words.filter((word) => word === word.toUpperCase()).length > words.length / 2;
}

/** Greek letters by name, for formulas. */
export const GREEK: Readonly<Record<string, readonly [english: string, chinese: string]>> = {
  α: ['alpha', '阿尔法'],
  β: ['beta', '贝塔'],
  γ: ['gamma', '伽马'],
  δ: ['delta', '德尔塔'],
  Δ: ['delta', '德尔塔'],
  ε: ['epsilon', '艾普西隆'],
  θ: ['theta', '西塔'],
  λ: ['lambda', '拉姆达'],
  μ: ['mu', '缪'],
  µ: ['mu', '缪'],
  π: ['pi', '派'],
  σ: ['sigma', '西格玛'],
  Σ: ['sigma', '西格玛'],
  φ: ['phi', '斐'],
  ω: ['omega', '欧米伽'],
  Ω: ['ohm', '欧姆'],
};

/** A word in Latin letters; in a text that shouts, capitals are no acronyms. */
export const letterRule = (shouted: boolean): Rule => ({
  pattern: /[A-Za-z]+(?:'[A-Za-z]+)*/uy,
  say: ([word]) => sayLetters(word, { shouted }),
  cost: 1.1,
});
