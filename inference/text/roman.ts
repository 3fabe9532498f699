/** Roman numerals, as they stand in titles and for years: 1 to 3999. */
import type { Rule } from './rewrite.ts';

const ROMAN = /^M{0,3}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})$/;
const VALUES: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10, L: 50, C: 100, D: 500, M: 1000 };

/** Letters that may be a Roman numeral, as the source of a pattern; `romanValue` decides. */
export const ROMAN_LETTERS = '(?!L(?![XVI]))[IVXL]{1,8}';

/** The value of `roman` as decimal digits; `undefined` for letters that are none (`VX`, `IIII`). */
export function romanValue(roman: string): string | undefined {
  if (roman === '' || !ROMAN.test(roman)) return undefined;
  const values = [...roman].map((letter) => VALUES[letter] ?? 0);
  // A smaller value before a larger one is taken away: IX is 9.
  const sum = values.reduce((total, value, i) => total + (value < (values[i + 1] ?? 0) ? -value : value), 0);
  return String(sum);
}

/** Where a Roman numeral ends, maybe as an owner: Edward VII's. */
export const ROMAN_END = "(?![A-Za-z\\d]|'[a-rt-z])('s)?";

/** `roman` in words; `undefined` for letters that are none. */
export function sayRoman(roman: string, say: (number: string) => string, owner = ''): string | undefined {
  const value = romanValue(roman);
  return value === undefined ? undefined : say(value) + owner;
}

/** What is counted with Roman numerals, I and V and X too. */
const NUMBERED =
  'Chapter|Part|Act|Scene|Volume|Vol|Phase|Type|War|Book|Episode|Section|Class|Level|Final Fantasy|Rocky|Super Bowl|WrestleMania|Title|Stage|Grade|Tier|Mark|Season|Appendix|Article|Unit|Grand Theft Auto|Civ|Civilization|Street Fighter|Dragon Quest|Resident Evil|Star Wars|Saw|Mortal Kombat|Figure|Fig|Table|Canto|Sonnet|Symphony No|Exhibit|Schedule|Annex|Amendment|Lesson|Module|Round|Category|Group|Generation|Gen|Theorem|Lemma|Proposition|Plate|Step|Wave|Series|Edition|Zone|Region|Division|Paragraph|Movement|Algebra|Calculus|Physics|Chemistry|Economics|Spanish|French|Apollo|Titan|Quarter|Sector|Nerve|CN|Factor|Clause|Stadium|Collagen|Symphony|Chap|Ch|Pt|Mk|Saturn|Chem|Bio|Calc|Alg|Geometry|Biology';

/** After an English word that is counted so, in a text of either language: Part IV. */
export const numberedRomanRule = (say: (number: string) => string): Rule => ({
  pattern: new RegExp(
    `(?<=\\b(?:${NUMBERED})\\.?[ -])(?!(?<=\\b(?:Gen(?:eration)?|Xbox Series) )X\\b)(${ROMAN_LETTERS})${ROMAN_END}`,
    'uy',
  ),
  say: ([, roman, owner]) => sayRoman(roman!, say, owner),
  cost: 0.5,
});

/** GTA VI, A7 IV: after letters or a number that are a name; the IV of a vein and sizes are none. */
export const namedRomanRules = (say: (number: string) => string): readonly Rule[] => [
  {
    pattern: new RegExp(
      `(?<=(?<![A-Za-z\\d])(?:[A-Za-z]{1,3}\\d{1,3}[A-Z]?|(?!(?:AN|THE|NO|AND|OR|IN|ON|OF|TO|SIZE)\\b)[A-Z]{2,4}) )(?!X+(?![IVX])|VI(?= ?(?:设计|系统|手册)))([IVX]{2,5})${ROMAN_END}`,
      'uy',
    ),
    say: ([, roman, owner]) => sayRoman(roman!, say, owner),
    cost: 0.6,
  },
  // A7R V
  { pattern: /(?<=(?<![A-Za-z\d])[A-Za-z]\d{1,3}[A-Z]? )V(?![A-Za-z\d'])/uy, say: () => say('5'), cost: 0.5 },
  // Elder Scrolls V: of one letter where the title is known to have numbers, or is played
  {
    pattern:
      /(?<=\b(?:Elder Scrolls|Diablo|Battlefield|Tekken|Fallout|Ultima|Wizardry|Far Cry|Age of Empires|Devil May Cry|Persona|Halo|Borderlands|Gears of War|Silent Hill|Soul ?[Cc]alibur|Dead or Alive|Uncharted|Warcraft|StarCraft|Suikoden|Dark Souls|Monster Hunter|Metal Gear(?: Solid)?|Kingdom Hearts|Assassin's Creed|Call of Duty|Hearts of Iron|Europa Universalis|Crusader Kings|The Sims|Command & Conquer|Gran Turismo|Forza|Heroes of Might and Magic|Shin Megami Tensei|Yakuza|Tales of \w+|Scream|Friday the 13th|Fast & Furious|[Pp]lay(?:ing|ed|s)? (?!Plan|Version|Team|Side|Group|Player)[A-Z][a-z]+(?: [A-Z][a-z]+)*) )[VX](?![A-Za-z\d'.])/uy,
    say: ([roman]) => sayRoman(roman, say),
    cost: 0.5,
  },
  // GTA V
  {
    pattern: /(?<=(?<![A-Za-z])(?:GTA|FF|DQ|Civ|TES|AC|MGS|SF) ?)([VX])(?![A-Za-z\d'])/uy,
    say: ([, roman]) => sayRoman(roman!, say),
    cost: 0.5,
  },
];

/** MCMXC, MMXXV: a year of films and buildings. */
export const romanYearRule = (say: (year: string) => string): Rule => ({
  pattern: /(?<![A-Za-z\d'])M[MDCLXVI]{3,}(?![A-Za-z\d'])/uy,
  say: ([roman]) => (Number(romanValue(roman) ?? 0) < 2100 ? sayRoman(roman, say) : undefined),
  cost: 0.9,
});

/** II. Methods, (IV) at the beginning of a line; Sonata No. II; iron(III). */
export const romanHeadRules = (
  say: (number: string) => string,
  numbered: (said: string) => string,
): readonly Rule[] => [
  {
    pattern:
      /(?<=(?:^|\n) ?)(?:[IVX]{2,5}|[IVX](?=[.、] ?\p{Script=Han}|\.? ?、)|I(?=\. (?:Introduction|Background|Overview|Purpose|Preface|General|Scope|Summary|Definitions|Objectives)))(?=[.、:] ?[A-Z\p{Script=Han}])/uy,
    say: ([roman]) => sayRoman(roman, say),
    cost: 0.5,
  },
  {
    pattern:
      /(?<=(?:^|\n|\p{Script=Han}|(?<![A-Za-z])[A-Z][a-z]?) ?\()(?:[IVX]{2,5}|(?<=(?:[铁铜锡铅锰铬钴镍汞钒金锑砷铂铊铈]|Fe|Cu|Sn|Pb|Mn|Cr|Co|Ni|Hg|Au|Pt) ?\()[IVX])(?=\))/uy,
    say: ([roman]) => sayRoman(roman, say),
    cost: 0.5,
  },
  {
    pattern: /\bNo\. ?([IVX]{2,6}|[VX])(?![A-Za-z\d'])/uy,
    say: ([, roman]) => sayRoman(roman!, (number) => numbered(say(number))),
    cost: 0.5,
  },
];

/** The same in the middle of a sentence, of two letters and more: stage IV cancer, cranial nerve VII. */
const NUMBERED_SMALL =
  'chapter|part|act|scene|volume|phase|type|book|episode|section|class|level|title|stage|grade|tier|mark|season|appendix|article|unit|figure|table|exhibit|schedule|lesson|module|round|category|group|generation|step|series|nerve|factor|clause|war|option|plan|quarter|division|edition|item|point|tour|region|zone|degree|version';
/** What comes in classes. */
const CLASSED =
  'collagens?|errors?|diabetes|diabetics?|fractures?|hypersensitivity|interferons?|trials?|cancers?|carcinomas?|tumou?rs?|diseases?|stud(?:y|ies)|drugs?|levers?|superconductors?|civilizations?|supernova[es]?|muscles?|fib(?:er|re)s?|evidence|recalls?|railroads?|schools?|clinical|allerg(?:y|ic)|reactions?|antigens?|molecules?|toxicity|patients?|lymphoma|melanoma|hypertension|heart|respiratory|narcolepsy|bipolar|dolomites?|areas?|milk|slots?|missiles?|medical|devices?|license|offenders?|felony|felonies|misdemeanou?rs?|metabolism|receptors?|cells?|site|landfills?|bridge|tunnel|exam|results?|of the (?:project|plan|trial|study|work)';
/** What has parts that small Roman numerals count. */
const WITH_PARTS =
  'pp?|pages?|items?|sections?|clauses?|paragraphs?|para|chapters?|parts?|articles?|notes?|points?|steps?|vol|volume|ch|act|scene|footnote|preface|rule|option|condition|question';

/** Roman numerals of small letters, and large ones after a word of small letters: pp. iv-vi, item (iii), stage IV. */
export const smallRomanRules = (say: (number: string) => string): readonly Rule[] => [
  {
    pattern: new RegExp(`(?<=\\b(?:${NUMBERED_SMALL})s? )([IVX]{2,6})${ROMAN_END}`, 'uy'),
    say: ([, roman, owner]) => sayRoman(roman!, say, owner),
    cost: 0.5,
  },
  {
    pattern: new RegExp(
      `(?<=\\b(?:${WITH_PARTS})\\.? )(?:[ivx]{2,7}|(?<=\\bp(?:p?\\.|ages?) )[ivx])(?![A-Za-z\\d'])`,
      'uy',
    ),
    say: ([roman]) => sayRoman(roman.toUpperCase(), say),
    cost: 0.5,
  },
  // type I collagen: of what is classed so, where I is nobody
  {
    pattern: new RegExp(`(?<=\\b(?:${NUMBERED_SMALL}) )I(?= (?:${CLASSED})\\b)`, 'uy'),
    say: () => say('1'),
    cost: 0.5,
  },
  // phase I and II, plan I or plan II, Parts I, II and V: one tells what the other is
  {
    pattern: new RegExp(
      `(?<=\\b(${NUMBERED}|${NUMBERED_SMALL})s? )I(?=(?:,| and| or| to| through| vs\\.?) (?:\\1 )?(?:I{2,3}|IV)(?![A-Za-z\\d]))`,
      'uy',
    ),
    say: () => say('1'),
    cost: 0.5,
  },
  {
    pattern: new RegExp(
      `(?<=\\b(?:${NUMBERED}|${NUMBERED_SMALL})s? (?:[IVX]{1,4}, )*[IVX]{1,4}(?:,? (?:and|or|to|through) |, ))(?:[IVX]{2,5}|V)(?![A-Za-z\\d'])`,
      'uy',
    ),
    say: ([roman]) => sayRoman(roman, say),
    cost: 0.5,
  },
  // I, II, and III
  {
    pattern:
      /(?<![A-Za-z\d'])(?:I(?=, II\b)|I{2,3}(?=,(?: and| or)? (?:III|IV|V)\b)|(?<=(?:II|III|IV),(?: and| or)? )(?:III|IV|VI?)|(?<=\bI,? (?:and|or) )II)(?![A-Za-z\d'])/uy,
    say: ([roman]) => sayRoman(roman, say),
    cost: 0.5,
  },
  // I-IV-V: chords
  {
    pattern: /(?<![A-Za-z\d-])[IV]{1,3}(?:-[IV]{1,3}){2,}(?![A-Za-z\d-])/uy,
    say: ([chords]) => {
      const said = chords.split('-').map((chord) => sayRoman(chord, say));
      return said.includes(undefined) ? undefined : said.join(' ');
    },
    cost: 0.3,
  },
  // the end of a range of pages
  {
    pattern: /(?<=\bp(?:p?\.|ages?) [ivx]{1,7} ?)[-—~](?= ?[ivx]{1,7}(?![A-Za-z\d]))/uy,
    say: () => (say('1') === 'one' ? ' to ' : '到'),
    cost: 0.4,
  },
  {
    pattern: /(?<=\bp(?:p?\.|ages?) [ivx]{1,7}(?: ?[-—~,] ?| and | to ))[ivx]{1,7}(?![A-Za-z\d'])/uy,
    say: ([roman]) => sayRoman(roman.toUpperCase(), say),
    cost: 0.5,
  },
  // (ii), and (i) and (v) beside it; the (x) of a formula is none
  {
    pattern:
      /(?<=(?:^|[\s,.;:]|\p{Script=Han})\()(?:ii|iii|iv|vi|vii|viii|ix|[iv](?=\)[^\n]*\(ii)|(?<=\(iv\)[^\n]*)v)(?=\))/uy,
    say: ([roman]) => sayRoman(roman.toUpperCase(), say),
    cost: 0.5,
  },
];
