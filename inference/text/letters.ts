/** Words in Latin letters as they are spoken, some of them letter by letter; and Greek letters by name. */
import type { Rule } from './rewrite.ts';

/** Capitals that are read as a word although they are short, or although they look like one that is spelled. */
const SAID_AS_WORDS = new Set(
  `A I OK NASA NATO OPEC UNESCO UNICEF RAM ROM LAN WAN SIM PIN GIF JPEG LASER RADAR SARS COVID AIDS FIFA IKEA LEGO VISA
   SWOT SAT NO YES THE AND NOT YOU HI HEY BYE WOW SO GO IT IS IN ON AT TO UP WE ME MY HE SHE BUT FOR ALL ANY NEW OLD BIG HOT ONE
   TWO TOP DAY NOW WAY WHY HOW WHO LET GET GOT SEE SAY RUN BAD MAN FUN CAT DOG OF OR AS BE DO IF AN BY ARE WAS HAS HAD CAN
   DID OUR OUT OFF TOO USE HIS HER ITS OWN SIR MOM DAD BOY END BIT ASK AGO YET EAT PAY TRY ZEN SPA ZIP PRO MAX MINI AIR PLUS
   MIX FIX SIX BOX FOX TAX WAX RED CUT CUP CAR BUS BAR BAG BED BEE EGG ICE TEA HAM JAM PIE KID CAP HAT TEE FIT GYM JOB LAB MAP MUG NET
   NUT PEN PIG PUB RAP RAW SEA SET SKY SUN TAG TIP TOY VAN WEB WIN WET YEP YUM AGE ARM ART BET BIN BOW BUG BUN BUY DRY EAR ERA EYE
   FAN FAR FEE FEW FLY FOG GAP GAS GUN GUY INN JOY KEY LAW LEG LIE LIP LOG LOT LOW MUD ODD OIL OWL PAN POP POT PUT ROW SAD SEX SHY
   SKI SON SUM TEN TIE TIN WAR ZOO`
    .trim()
    .split(/\s+/),
);

/** Words without a vowel, and sounds that are no words. */
const SOUNDED = new Set(
  'nth hmph hmpf mhm pft tch psh pfft grr grrr brr shh pst psst hmm hm mm mmm tsk mr mrs ms dr st th nd rd ng ft lb cm mm km kg ml mg zzz vs'.split(
    ' ',
  ),
);

/** Spelled however they are written, and although some are long and have vowels. */
const SPELLED = new Set(
  `YYDS XSWL AWSL TV PC ID VIP HDMI HTML HTTP HTTPS ASAP AIGC IEEE UEFI ESPN RTOS APEC OOTD USPS UCLA USDA EMBA ICBC IMDB DDL PPT KPI
   PDF BGM KTV API SDK GPU CPU USB URL DIY BTW TBH IDK OMG BRB AI IP UI UX CEO CFO CTO NBA CBA ATM GPS GDP LED DVD IMHO AFAIK IIRC TLDR NSFW HRBP OEM ODM EMS IPO ICU UFO ETA ETD IOU USA UAE UAV AED ECG EEG ESG EQ IQ EV OA OTA OLED AMOLED`
    .trim()
    .split(/\s+/),
);

/**
 * A word of Latin letters as spoken: `GPT` -> `G P T`, `ChatGPT` -> `Chat G P T`, `PCIe` -> `P C I e`, `APIs` -> `A P I's`;
 * what is a word stays as it is. `shouted` says that the words around are in capitals as well, so that the `STOP` and `US`
 * of a shout are no acronyms. With `spellsVowelless` a short word of small letters without a vowel is spelled: ddl, plmm.
 */
export function sayLetters(word: string, { shouted = false, spellsVowelless = false } = {}): string {
  if (spellsVowelless && /^(?!z+$)[b-df-hj-np-tv-xz]{2,5}$/.test(word) && !SOUNDED.has(word))
    return spell(word.toUpperCase());
  if (SPELLED.has(word.toUpperCase()) && !/^[Ll]ed$/.test(word)) return spell(word.toUpperCase());
  const owner = /^([A-Z]{2,})'s$/.exec(word);
  if (owner) return isSpelled(owner[1]!, shouted) ? `${spell(owner[1]!)}'s` : word;
  const plural = /^([A-Z]{2,})s$/.exec(word);
  if (plural) return isSpelled(plural[1]!, shouted) ? `${spell(plural[1]!)}'s` : word;
  if (/^[A-Z]{2,}$/.test(word)) return isSpelled(word, shouted) ? spell(word) : word;
  return word
    .replace(/(?<=[a-z])([A-Z]{2,})$/, (letters) => (isSpelled(letters, shouted) ? ` ${spell(letters)}` : letters))
    .replace(/^([A-Z]{2,})(?=[A-Z][a-z]{2,})/, (letters) =>
      isSpelled(letters, shouted) ? `${spell(letters)} ` : letters,
    )
    .replace(/^[A-Z]{3,}[a-z]$/, spell)
    .replace(/^PhD$/, 'P H D')
    .replace(/^pH$/, 'P H');
}

function isSpelled(letters: string, shouted: boolean): boolean {
  if (SPELLED.has(letters)) return true;
  if (SAID_AS_WORDS.has(letters)) return false;
  if (!/[AEIOUY]/.test(letters) || /^NY[A-Z]/.test(letters) || isAlphabet(letters)) return true;
  return (!shouted && letters.length <= 3) || (letters.length <= 5 && !isPronounceable(letters));
}

// What an English syllable may begin and end with, beside a single consonant: enough to tell UNESCO from ENFP.
const ONSET = /^(?:.?|[BCFGKPS]L|[BCDFGKPTW]R|[CGKPRSTW]H|S[CKMNPQTW]|S[CPT]R|SCH|SHR|SPL|THR|[DT]W|GN|KN|PS|TS)$/;
const CODA =
  /^(?:.?|(.)\1|C[KT]|[FPX]T|L[BDFKMPTV]|M[BP]|N[CDGKTX]|R[BCDFGKLMNPTV]|S[CHKMPT]|[CGPT]H|GHT|[LNRT]CH|[LNR]TH|NGTH|W[KLN]|[BCDFGKLMNPRTW]S|(?:N[DGKT]|R[DKMNT]|C[KT]|L[DLKTV]|MP|ST|SK|TH)S)$/;

function isPronounceable(letters: string): boolean {
  const [, onset = '', coda = ''] = /^([^AEIOUY]*).*?([^AEIOUY]*)$/.exec(letters) ?? [];
  return ONSET.test(onset) && CODA.test(coda);
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

/** Elements that are in formulas of chemistry, as alternatives of a pattern. */
export const ELEMENTS =
  'Na|Mg|Al|Si|Cl|Ca|Cr|Mn|Fe|Co|Ni|Cu|Zn|As|Br|Ag|Sn|Ba|Au|Hg|Pb|Li|He|Ne|Ar|Ti|H|B|C|N|O|F|P|S|K|I|U';

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

/** Of two letters where a word has two: coool, seee; else one is meant: sooo, yesss. */
const DOUBLED = new Set(
  `cool good look book too soon room food moon boo zoo see free sweet feel need week deep meet keep been tree three hello all well tell
   will kill ball call still full add off miss kiss boss pass class less guess mess bless happy sorry funny pretty sleep
   cheers yummy dammit hell bull school loop root noon choose loose door poor`
    .trim()
    .split(/\s+/),
);

/** A word that somebody drew out, at its usual length: noooo. Capitals in a row are an acronym (AAA, WWW). */
function shortened(word: string): string {
  if (!/([a-z])\1{2,}/.test(word) || /^([a-z])\1+$/.test(word)) return word;
  const twice = word.replace(/([a-z])\1{2,}/g, '$1$1');
  return DOUBLED.has(twice.toLowerCase()) ? twice : word.replace(/([a-z])\1{2,}/g, '$1');
}

/** Capitals that are an everyday word elsewhere, and what stands beside them where they are not: IT男, the WHO. */
function isTrade({ 0: word, index, input }: RegExpExecArray): boolean {
  // He led, but led灯
  if (word === 'led')
    return /\p{Script=Han} ?$/u.test(input.slice(0, index)) || /^ ?\p{Script=Han}/u.test(input.slice(index + 3));
  if (word !== 'IT' && word !== 'WHO' && word !== 'US') return false;
  const before = input.slice(Math.max(0, index - 8), index);
  const after = input.slice(index + word.length, index + word.length + 14);
  if (/\p{Script=Han} ?$/u.test(before) || /^ ?(?:[IVX\d]+ ?)?\p{Script=Han}/u.test(after)) return true;
  if (word === 'WHO')
    return (
      /\b(?:the|The|by|from) $/.test(before) ||
      /^ (?:says|said|report|guid|declar|approv|recomm|data|chief|warn)/.test(after)
    );
  if (word === 'US') return true;
  return (
    /\b(?:in|the|an|our|your|their|my|of|and|with|to|from|by|at|for) $/.test(before) ||
    /^ (?:support|department|dept|team|guy|guys|staff|manager|industry|jobs?|company|firm|help|desk|services?|security|skills|systems?|worker|admin|consultant|sector|person|pro)/.test(
      after,
    )
  );
}

/** A word in Latin letters; in a text that shouts, capitals are no acronyms. */
export const letterRule = (shouted: boolean, { spellsVowelless = false } = {}): Rule => ({
  pattern: /[A-Za-z]+(?:'[A-Za-z]+)*/uy,
  say: (match) =>
    !shouted && isTrade(match)
      ? spell(match[0].toUpperCase())
      : sayLetters(shortened(match[0]), { shouted, spellsVowelless }),
  cost: 1.1,
});
