/** English normalisation: numbers, amounts, abbreviations and symbols in a stretch of English, as they are spoken. */
import { sayAddresses } from '../addresses.ts';
import { FAMILIES, FAMILY_LETTER } from '../families.ts';
import { interjectionRule } from '../interjections.ts';
import { isShouted, letterRule, sayLetters } from '../letters.ts';
import { SIGNED_EN, START } from '../number-patterns.ts';
import { type Rule, rewrite } from '../rewrite.ts';
import { UNIT_PATTERN } from '../units.ts';
import { ABBREVIATIONS, STREETS } from './abbreviations.ts';
import { AMOUNT_RULES } from './amounts.ts';
import { CODE_RULES, inPairs } from './codes.ts';
import { DATE_RULES } from './dates.ts';
import { cardinalEn, digitsEn, numberEn, ordinalEn, pluralEn, yearEn } from './numbers.ts';
import { RATIO_RULES } from './ratios.ts';
import { ROMAN_RULES } from './roman.ts';
import { SHORT_NUMBER_RULES } from './short-numbers.ts';
import { FORMULA_RULE, SYMBOL_RULES } from './symbols.ts';

/** `text` with everything but words and marks put into words. */
export function normalizeEn(text: string): string {
  return rewrite(text, isShouted(text) ? SHOUTED_RULES : RULES);
}

/** Longer whole numbers without commas are codes, not amounts. */
const LONGEST_AMOUNT = 9;

/** Whose products, and which roads and halls, have numbers for names. */
const MAKERS =
  'Boeing|Airbus|Xbox|BMW|Porsche|Peugeot|Nokia|Ferrari|Mercedes|Volvo|Nikon|Fiat|Lexus|Atari|Route|Highway|Hwy|Interstate|Area|route|highway|hwy|interstate|area|AA|UA|DL|WN|BA|LH|AF|KL|EK|QF|CX|SQ|JL|NH|AC|Apollo|Falcon|Studio|Cessna|Chrysler|Camry|Photoshop|Formula|Agent|Snapdragon|Chapter|Episode|Psalm|Suite|Apt|Unit|Ward|Bus|Terminal|Model|Series|Radeon|GeForce';

const NUMBER_RULES: readonly Rule[] = [
  {
    pattern: new RegExp(START + SIGNED_EN, 'uy'),
    say: ([number]) => {
      const isCode = /^0\d/.test(number) || (/^\d+$/.test(number) && number.length > LONGEST_AMOUNT);
      return isCode && !number.includes('.') ? digitsEn(number) : numberEn(number);
    },
    cost: 1.2,
  },
  { pattern: /[Ⅰ-Ⅻ]/uy, say: ([roman]) => cardinalEn(String(roman.charCodeAt(0) - 0x215f)) },
  {
    pattern: /(?<=[\dA-Za-z)])\^(?![23](?!\d))([-+]?\d+)/uy,
    say: ([, power]) => ` to the power of ${numberEn(power!.replace('+', ''))}`,
  },
  // 10 000
  {
    pattern: /(?<![\d.,] ?)[1-9]\d{0,2}(?: 000)+(?! ?\d|[.,]\d)/uy,
    say: ([number]) => cardinalEn(number.replaceAll(' ', '')),
    cost: 0.9,
  },
  // No digit is ever left unsaid
  { pattern: /\d/uy, say: ([digit]) => digitsEn(digit), cost: 20 },
  { pattern: /(?<=^|[\s("])\.(\d+)/uy, say: ([, digits]) => `point ${digitsEn(digits!)}`, cost: 1.1 },
  { pattern: /(?<!\d)(\d{1,3}(?:,\d{3})+|\d+)(?:st|nd|rd|th)\b/iuy, say: ([, number]) => ordinalEn(number!) },
  { pattern: /\bp\. ?(?=\d)/uy, say: () => 'page ', cost: 0.5 },
  { pattern: /\bIPv(?=[46]\b)/uy, say: () => 'I P V', cost: 0.5 },
  { pattern: /\b(?:no|nr)\. ?(\d+)(?!\d|\.\d)/iuy, say: ([, number]) => `number ${cardinalEn(number!)}` },
  {
    pattern: /#(\d+)(?!\d|\.\d)/uy,
    say: ([, number]) => `number ${number!.length > 3 ? digitsEn(number!, 'oh') : cardinalEn(number!)}`,
  },
  // 2-3, 3:2
  {
    pattern: new RegExp(
      `(?<=[\\d%] ?|\\d ?[aApP]\\.?[mM]\\.? ?|\\d ?(?:${UNIT_PATTERN}|[kK]) ?)[-~—](?= ?[$€£¥]?\\d)`,
      'uy',
    ),
    say: () => ' to ',
  },
  // Names with numbers, and versions: GPT-4, F-16, v2.0, 1.2.3
  {
    pattern:
      /(?<![A-Za-z\d])(?:(?:v|[Vv]er)\.? ?|V(?=\d+\.\d)|(?<=\b(?:update to|updated to|upgrade to|release|software|firmware|app) )V)(\d+(?:\.\d+)*)(?!\d)/uy,
    say: ([, number]) => `version ${dotted(number!)}`,
    cost: 0.9,
  },
  // train IC 505
  {
    pattern: /(?<=\b(?:[Tt]rain|[Bb]us|[Ll]ine|[Rr]oute|[Tt]ram|[Ff]erry) [A-Z]{1,3} )\d{2,4}(?![\d.,]\d|\d)/uy,
    say: ([number]) => inPairs(number),
    cost: 0.85,
  },
  // RTX 4060, ISO 9001
  {
    pattern: /(?<=(?<![A-Za-z])(?:[B-DF-HJ-NP-TV-Z]{2,4}|ISO) )\d{4}(?!\d|[.,]\d|%|[A-Za-z])/uy,
    say: ([number]) => numberOfName(number),
    cost: 0.95,
  },
  // Boeing 747, Xbox 360, BMW 330i, Route 66
  {
    pattern: new RegExp(
      `(?<=\\b(?:${MAKERS}) )\\d{3,4}(?![\\d.,%]\\d|\\d|%| (?:people|planes|cars|dollars|jobs))`,
      'uy',
    ),
    say: ([number]) => inPairs(number),
    cost: 0.9,
  },
  // Boeing 787-9, A350-900
  {
    pattern: /(?<=(?<!\d)7[0-8]7|\bA[23]\d0|\bC919)-(\d{1,4})(?=(?:ER|LR|F|X|neo)?(?![A-Za-z\d]))/uy,
    say: ([, variant]) => ` ${inPairs(variant!)}`,
    cost: 0.6,
  },
  {
    pattern: /(?<=(?:Ultra|Core|Ryzen) [3579] )(\d{3})([A-Z]{1,3})(?![A-Za-z\d])/uy,
    say: ([, number, letters]) => `${inPairs(number!)} ${[...letters!].join(' ')}`,
    cost: 0.6,
  },
  // 9070 XT: two or four digits before what only models are called
  {
    pattern: /(?<![\d.,$])\d{4}(?= (?:XTX?|Ti|Super|SUPER|GRE)(?![A-Za-z\d]))/uy,
    say: ([number]) => inPairs(number),
    cost: 0.9,
  },
  // F-16s, 737s
  {
    pattern: /(?<=[A-Za-z])(?<!\dx)-?(\d{1,4})s(?![A-Za-z\d])|(?<![\d.,$'-])(7[0-8]7)s(?![A-Za-z\d])/uy,
    say: ([, number, boeing]) =>
      ` ${pluralEn(inPairs(number ?? boeing!))}`.replace(/y?s$/, (end) => (end === 'ys' ? 'ies' : end)),
    cost: 0.9,
  },
  // CET-4/6
  {
    pattern: /(?<=[A-Za-z])-?(\d)\/(\d)(?![\d/])/uy,
    say: ([, one, other]) => ` ${cardinalEn(one!)} ${cardinalEn(other!)}`,
    cost: 0.9,
  },
  // 1080p
  {
    pattern: /(?<!\d)(?:1080|2160|1440|720|540|480|360)(?=[pPi](?![A-Za-z]))/uy,
    say: ([lines]) => inPairs(lines),
    cost: 0.85,
  },
  // Qwen2.5-72B
  { pattern: /(?<=[A-Za-z]-?\d+(?:\.\d+)*)-(?=\d+(?:\.\d+)?[BbM](?![A-Za-z\d]))/uy, say: () => ' ', cost: 0.5 },
  // iPhone 6s
  {
    pattern: new RegExp(`(?<=\\b(?:${FAMILIES}) (?:[A-Z][a-z]+ )?)(\\d{1,4})(${FAMILY_LETTER})(?![A-Za-z\\d])`, 'uy'),
    say: ([, number, letter]) => `${inPairs(number!)} ${letter!.toUpperCase()}`,
    cost: 0.8,
  },
  // RTX 3060Ti: what a model is called, beside its family
  {
    pattern: /(?<=[A-Za-z]\d* (?:\d )?)(\d{4})(XT|X3D|X|G|K|KF|F|H|HX|HS|U|Ti|Super)(?![A-Za-z\d])/uy,
    say: ([, number, suffix]) => `${numberOfName(number!)} ${suffix === 'X3D' ? 'X three D' : sayLetters(suffix!)}`,
    cost: 0.8,
  },
  {
    pattern:
      /(?<=[A-Za-z])(?<!\dx)(?!-\d+(?:\.\d+)? ?(?:[-+×*÷/] ?[\dA-Za-z.]+ ?)*=)(?!(?<==[^\s,.!?;=]*)-)-?(\d+(?:\.\d+)*)(?!\d|(?:st|nd|rd|th)\b)/uy,
    say: ([, number]) => ` ${numberOfName(number!)}`,
  },
  // GB/T 19001-2016: a standard and its year
  {
    pattern: /(?<=[A-Z]{2,4}(?:\/[A-Z]{1,2})? )(\d{3,6})-((?:19|20)\d{2})(?!\d)/uy,
    say: ([, number, year]) => `${numberOfName(number!)} ${yearEn(year!)}`,
    cost: 0.9,
  },
  // i7-12700H, DDR4-3200: the number of a model, not a range
  {
    pattern: /(?<![A-Za-z\d-])([A-Za-z]{1,5})(\d{1,2})-(\d{2,5})([A-Z]{0,2})(?![\dA-Za-z-])/uy,
    say: ([, name, generation, number, suffix]) =>
      [sayLetters(name!), cardinalEn(generation!), numberOfName(number!), sayLetters(suffix!)].join(' ').trim(),
    cost: 0.9,
  },
  { pattern: new RegExp(`${START}\\d+(?:\\.\\d+){2,}`, 'uy'), say: ([number]) => dotted(number) },
  // localhost:8080
  { pattern: /(?<=[a-z]|\d\.\d{1,3}):(\d{4,5})(?!\d)/uy, say: ([, port]) => ` ${digitsEn(port!, 'oh')}`, cost: 0.9 },
  // r/books, u/somebody
  { pattern: /(?<![A-Za-z])([ru])\/(?=[A-Za-z])/uy, say: ([, letter]) => `${letter} `, cost: 0.5 },
  // 1920x1080
  {
    pattern: /(?<![\d.])([1-9]\d{2,3}) ?[x×] ?([1-9]\d{2,3})(?![\d.])/uy,
    say: ([, wide, high]) => `${inPairs(wide!)} by ${inPairs(high!)}`,
    cost: 0.6,
  },
  // 6×10³ is a number, 6x10 a size
  { pattern: /(?<=\d) ?[x×*] ?(?=10(?:[²³]|\^))/uy, say: () => ' times ', cost: 0.4 },
  { pattern: /(?<=\d) ?[x×] ?(?=\d)/uy, say: () => ' by ', cost: 0.5 },
];

/** 99 and 2024 are numbers in a name, 1234 and 08 are digits. */
const numberOfHandle = (digits: string) =>
  /^(?:19|20)\d\d$/.test(digits)
    ? yearEn(digits)
    : /^[1-9]\d?$|^0$|^[1-9]00$/.test(digits)
      ? cardinalEn(digits)
      : digitsEn(digits, 'oh');

const dotted = (number: string) => number.split('.').map(partOfVersion).join(' point ');
const partOfVersion = (part: string) => (/^0\d/.test(part) || part.length > 3 ? digitsEn(part) : cardinalEn(part));
const numberOfName = (number: string) =>
  number
    .split('.')
    .map((part, i) => (i > 0 ? digitsEn(part) : inPairs(part)))
    .join(' point ');

const ABBREVIATION = Object.keys(ABBREVIATIONS)
  .sort((a, b) => b.length - a.length)
  .map((written) => written.replaceAll('.', '\\.'))
  .join('|');

const WORD_RULES: readonly Rule[] = [
  {
    pattern: new RegExp(`(?<![A-Za-z.])(?:${ABBREVIATION})(?![A-Za-z])`, 'uy'),
    // At the end of a sentence the point is that of the sentence as well.
    say: (match) => ABBREVIATIONS[match[0]]! + (endsSentence(match) ? '.' : ''),
    cost: 0.9,
  },
  { pattern: /(?<![A-Za-z.])est\. ?(?=(?:1[5-9]|20)\d\d(?!\d))/iuy, say: () => 'established ', cost: 0.8 },
  { pattern: /(?<![A-Za-z.])St\.(?= [A-Z])/uy, say: () => 'Saint', cost: 0.8 },
  {
    pattern: new RegExp(
      `(?<=\\d[A-Z]?(?: [NSEW]\\.?| [NS][EW])?(?: (?:[A-Z][a-z']+|\\d+(?:st|nd|rd|th))){1,3} )(${Object.keys(STREETS).join('|')})(?![A-Za-z])(?:\\.(?= ?[,a-z]| (?:[NSEW]{1,2}|Apt|Unit|Suite|Floor)\\b))?`,
      'uy',
    ),
    say: ([, street]) => STREETS[street!],
    cost: 0.7,
  },
  { pattern: /(?<![A-Za-z])Apt\.? (?=\d+[A-Z]?\b|[A-Z]\b)/uy, say: () => 'Apartment ', cost: 0.8 },
  // U.N., A.I.
  { pattern: /(?<![A-Za-z])(?:[A-Z]\.){2,}(?![A-Za-z])/uy, say: ([letters]) => letters.replaceAll('.', ' ').trim() },
  { pattern: /(?<![A-Za-z])C\+\+/iuy, say: () => 'C plus plus' },
  // Notepad++, i++
  { pattern: /(?<=[A-Za-z])\+\+(?![A-Za-z\d+])/uy, say: () => ' plus plus', cost: 0.9 },
  { pattern: /(?<![A-Za-z])([CF])#/iuy, say: ([, letter]) => `${letter!.toUpperCase()} sharp` },
  // B2B, P2P
  {
    pattern: /(?<![A-Za-z\d])([BCDFGMOPV])2([BCGMOPX])(?![A-Za-z\d])/uy,
    say: ([, from, to]) => `${from} to ${to}`,
  },
  { pattern: /(?<=[A-Za-z\d])-(?=[A-Za-z])/uy, say: () => ' ' },
  { pattern: /(?<=[A-Za-z])\.(\d+)/uy, say: ([, number]) => ` dot ${numberOfName(number!)}` },
  // #ThrowbackThursday
  {
    pattern: /#([A-Za-z]\w*)/uy,
    say: ([, tag]) => normalizeEn(tag!.replaceAll('_', ' ').replace(/(?<=[a-z])(?=[A-Z])/g, ' ')),
    cost: 1,
  },
];

const endsSentence = (match: RegExpExecArray) =>
  match[0].endsWith('.') &&
  /^(?:$|\s*\n|\s+[A-Z])/.test(match.input.slice(match.index + match[0].length)) &&
  (/^(?:etc|Inc|Ltd|Co|Jr|Sr|Corp)\./.test(match[0]) ||
    (/^U\./.test(match[0]) &&
      /^(?:$|\s*\n|\s+(?:The|It|I|He|She|We|They|This|That|But|And|In|On|At|My|You|If|What|There)\b)/.test(
        match.input.slice(match.index + match[0].length),
      )));

/** |x|: what stands between the strokes is read by all rules. */
const ABSOLUTE_RULE: Rule = {
  pattern: /\|([-+]?[\dA-Za-z.()²³]+(?:[-+×÷*/][\dA-Za-z.()²³]+)*)\|/uy,
  say: ([, value]) => `the absolute value of ${normalizeEn(value!)}`,
};

const COMMON_RULES = [
  ...DATE_RULES,
  ...AMOUNT_RULES,
  ...CODE_RULES,
  ...SHORT_NUMBER_RULES,
  ...ROMAN_RULES,
  ...RATIO_RULES,
  ...NUMBER_RULES,
  ...SYMBOL_RULES,
  ABSOLUTE_RULE,
  FORMULA_RULE,
  ...WORD_RULES,
  interjectionRule('en'),
  ...sayAddresses({
    at: 'at',
    dot: 'dot',
    dash: 'dash',
    underscore: 'underscore',
    slash: 'slash',
    digits: numberOfHandle,
    each: (digits) => digitsEn(digits, 'oh'),
  }),
];
const RULES = [...COMMON_RULES, letterRule(false, { spellsVowelless: true })];
const SHOUTED_RULES = [...COMMON_RULES, letterRule(true)];
