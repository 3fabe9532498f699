/** English normalisation: numbers, amounts, abbreviations and symbols in a stretch of English, as they are spoken. */

import { sayAddresses } from '../addresses.ts';
import { interjectionRule } from '../interjections.ts';
import { GREEK, isShouted, letterRule, sayLetters } from '../letters.ts';
import { MINUS_OF_FORMULA, SIGNED_EN, START } from '../number-patterns.ts';
import { type Rule, rewrite } from '../rewrite.ts';
import { ROMAN_LETTERS, romanValue } from '../roman.ts';
import { UNIT_PATTERN } from '../units.ts';
import { ABBREVIATIONS } from './abbreviations.ts';
import { AMOUNT_RULES } from './amounts.ts';
import { DATE_RULES } from './dates.ts';
import { cardinalEn, digitsEn, numberEn, ordinalEn, yearEn } from './numbers.ts';

/** `text` with everything but words and marks put into words. */
export function normalizeEn(text: string): string {
  return rewrite(text, isShouted(text) ? SHOUTED_RULES : RULES);
}

/** Longer whole numbers without commas are codes, not amounts. */
const LONGEST_AMOUNT = 9;

/** Whose products, and which roads and halls, have numbers for names. */
const MAKERS =
  'Boeing|Airbus|Xbox|BMW|Porsche|Peugeot|Nokia|Ferrari|Mercedes|Volvo|Nikon|Fiat|Lexus|Atari|Route|Highway|Hwy|Interstate|Area|Apollo|Falcon|Studio|Cessna|Chrysler|Camry|Photoshop|Formula|Agent|Snapdragon|Chapter|Episode|Psalm|Suite|Apt|Unit|Ward|Bus|Terminal|Model|Series|Radeon|GeForce';

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
  { pattern: /(?<=[\dA-Za-z)])\^(?![23](?!\d))(\d+)/uy, say: ([, power]) => ` to the power of ${cardinalEn(power!)}` },
  // No digit is ever left unsaid
  { pattern: /\d/uy, say: ([digit]) => digitsEn(digit), cost: 20 },
  { pattern: /(?<=^|[\s("])\.(\d+)/uy, say: ([, digits]) => `point ${digitsEn(digits!)}`, cost: 1.1 },
  { pattern: /(?<!\d)(\d{1,3}(?:,\d{3})+|\d+)(?:st|nd|rd|th)\b/iuy, say: ([, number]) => ordinalEn(number!) },
  { pattern: /\b(?:no|nr)\. ?(\d+)(?![\d.])/iuy, say: ([, number]) => `number ${cardinalEn(number!)}` },
  { pattern: /#(\d+)(?![\d.])/uy, say: ([, number]) => `number ${cardinalEn(number!)}` },
  // 2-3, 3:2
  {
    pattern: new RegExp(
      `(?<=[\\d%] ?|\\d ?[aApP]\\.?[mM]\\.? ?|\\d ?(?:${UNIT_PATTERN}|[kK]) ?)[-~—](?= ?[$€£¥]?\\d)`,
      'uy',
    ),
    say: () => ' to ',
  },
  {
    pattern: /(?<![\d:])(\d{1,3}):(\d{1,3})(?![\d:])/uy,
    say: ([, a, b]) => `${cardinalEn(a!)} to ${cardinalEn(b!)}`,
    cost: 1.02,
  },
  // Names with numbers, and versions: GPT-4, F-16, v2.0, 1.2.3
  {
    pattern: /(?<![A-Za-z\d])v(?:er)?\.? ?(\d+(?:\.\d+)*)(?!\d)/iuy,
    say: ([, number]) => `version ${dotted(number!)}`,
    cost: 0.9,
  },
  // RTX 4060, ISO 9001
  {
    pattern: /(?<=(?<![A-Za-z])(?:[B-DF-HJ-NP-TV-Z]{2,4}|ISO) )\d{4}(?![\d.,%]|[A-Za-z])/uy,
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
  // RTX 3060Ti: what a model is called, beside its family
  {
    pattern: /(?<=[A-Za-z]\d* (?:\d )?)(\d{4})(XT|X3D|X|G|K|KF|F|H|HX|HS|U|Ti|Super)(?![A-Za-z\d])/uy,
    say: ([, number, suffix]) => `${numberOfName(number!)} ${suffix === 'X3D' ? 'X three D' : sayLetters(suffix!)}`,
    cost: 0.8,
  },
  {
    pattern:
      /(?<=[A-Za-z])(?<!\dx)(?!-\d+(?:\.\d+)? ?(?:[-+×*÷/] ?[\dA-Za-z.]+ ?)*=)-?(\d+(?:\.\d+)*)(?!\d|(?:st|nd|rd|th)\b)/uy,
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
  { pattern: /(?<=[a-z]):(\d{4,5})(?!\d)/uy, say: ([, port]) => ` ${digitsEn(port!, 'oh')}`, cost: 0.9 },
  // r/books, u/somebody
  { pattern: /(?<![A-Za-z])([ru])\/(?=[A-Za-z])/uy, say: ([, letter]) => `${letter} `, cost: 0.5 },
  // 1920x1080
  { pattern: /(?<=\d) ?[x×] ?(?=\d)/uy, say: () => ' by ', cost: 0.5 },
];

const dotted = (number: string) => number.split('.').map(partOfVersion).join(' point ');
const partOfVersion = (part: string) => (/^0\d/.test(part) || part.length > 3 ? digitsEn(part) : cardinalEn(part));
const numberOfName = (number: string) =>
  number
    .split('.')
    .map((part, i) => (i > 0 ? digitsEn(part) : inPairs(part)))
    .join(' point ');

/** As model numbers are said: 747 -> seven forty seven, 4090 -> forty ninety, 16 -> sixteen. */
function inPairs(digits: string): string {
  if (digits.length < 3 || digits.length > 4 || /^0|^\d{1,2}0[1-9]$/.test(digits)) {
    return digits.length < 3 && !digits.startsWith('0') ? cardinalEn(digits) : digitsEn(digits, 'oh');
  }
  if (digits.endsWith('000') || (digits.length === 3 && digits.endsWith('00'))) return cardinalEn(digits);
  if (digits.endsWith('00')) return `${cardinalEn(digits.slice(0, 2))} hundred`;
  return `${cardinalEn(digits.slice(0, -2))} ${cardinalEn(digits.slice(-2))}`;
}

/** Digit by digit, with a pause between the groups. */
const grouped = (code: string) =>
  code
    .split(/[^\d]+/)
    .filter((part) => part !== '')
    .map((part) => digitsEn(part, 'oh'))
    .join(', ');

const CODE_RULES: readonly Rule[] = [
  // Telephone numbers: 555-1234, (555) 123-4567, 1-800-555-1234, +44 20 7946 0958
  {
    pattern: /(?<![\d+])(?:\+\d{1,3}[- ]?)?(?:\(\d{3}\) ?|\d{3}[- .])?\d{3}[- .]\d{4}(?!\d)/uy,
    say: ([code]) => grouped(code),
  },
  { pattern: /(?<!\d)1[-. ]\d{3}[-. ]\d{3}[-. ]\d{4}(?!\d)/uy, say: ([code]) => grouped(code) },
  { pattern: /\+\d{1,3}(?:[- ]\d{2,5}){2,4}(?!\d)/uy, say: ([code]) => grouped(code) },
  // 07700 900123, 020 7946 0958
  { pattern: /(?<![\d+])0\d{2,4}[ -]\d{3,4}[ -]?\d{3,4}(?!\d)/uy, say: ([code]) => grouped(code) },
  // tracking 1Z999: letters and digits one by one
  {
    pattern:
      /(?<=\b(?:tracking|serial|coupon|promo|voucher|plate|VIN|booking|confirmation|reference|ref|PNR|licen[cs]e|product key|key|password|passcode|code|order)(?: (?:number|no\.?|is|code))*:? #?)(?=[A-Z]*\d)(?=\d*[A-Z])[A-Z\d]{4,}(?![A-Za-z\d-])/uy,
    say: ([code]) => [...code].map((sign) => (/\d/.test(sign) ? digitsEn(sign, 'oh') : sign)).join(' '),
    cost: 0.8,
  },
  {
    pattern: /(?<=\b(?:error|status|HTTP)(?: code)?:? )[1-5]\d{2}(?![\d.,]\d|\d)/iuy,
    say: ([code]) => inPairs(code),
    cost: 0.9,
  },
  { pattern: /(?<!\d)\+\d{6,15}(?!\d)/uy, say: ([code]) => grouped(code) },
  // Anything else in groups: 978-0-13
  { pattern: /(?<!\d)\d+(?:-\d+){2,}(?!\d)/uy, say: ([code]) => grouped(code), cost: 1.3 },
  // room 101, flight 370
  {
    pattern:
      /(?<=\b(?:code|pin|room|flight|password|passcode|otp|ext|extension|zip|call|dial|phone|suite|badge|box)(?: number)?(?: is)?\.?:? )\d{3,}(?: \d{2,4})*(?![\d.,]\d)/iuy,
    say: ([code]) => grouped(code),
    cost: 0.9,
  },
  // order #58213, QQ 10001, flight UA 857
  {
    pattern:
      /(?<=\b(?:QQ|ID|UID|order|tracking|invoice|account|acct|ticket|serial|case|ref|reference|booking|confirmation|flight [A-Z]{2})(?: (?:number|no\.?|is|code))*:? #?)\d{3,}(?![\d.,]\d)/iuy,
    say: ([code]) => digitsEn(code, 'oh'),
    cost: 0.9,
  },
  // order no. 88231
  {
    pattern:
      /(?<=\b(?:order|tracking|invoice|account|acct|ticket|serial|case|ref|reference|booking|confirmation|policy|member|model|part|item|batch|licen[cs]e) )(?:no|nr|num)\.? ?(\d{3,})(?![\d.,]\d)/iuy,
    say: ([, code]) => `number ${digitsEn(code!, 'oh')}`,
    cost: 0.8,
  },
  // case 20-1573: two parts of one number
  {
    pattern:
      /(?<=\b(?:case|file|ref|reference|policy|docket|bill|form|part|batch|ticket|order) (?:(?:number|no\.?|is|#) ?)?)(\d{1,4})-(\d{3,})(?![\d-])/iuy,
    say: ([, first, second]) =>
      `${first!.length < 3 ? cardinalEn(first!) : digitsEn(first!, 'oh')}, ${digitsEn(second!, 'oh')}`,
    cost: 0.8,
  },
  // The emergency number is 112; text STOP to 22395
  {
    pattern:
      /(?<=\b(?:(?:emergency|phone|telephone|mobile|cell|fax|help|hotline|lucky|account|card|serial|contact) number(?: is|:)?|hotline(?: is|:)?|helpline(?: is|:)?|ends? in|ending in|(?:text|send|sms)(?: "?\w+"?)? to) )\d{3,}(?![\d.,]\d|,\d| (?:people|friends|users|contacts))/iuy,
    say: ([code]) => digitsEn(code, 'oh'),
    cost: 0.9,
  },
  {
    pattern: /(?<=\b(?:order|ticket|case|invoice|ref|tracking|booking) )#(\d{3,})/iuy,
    say: ([, code]) => `number ${digitsEn(code!, 'oh')}`,
    cost: 0.9,
  },
  // Numbers that are names by now
  { pattern: /(?<!\d)(?:911|007|411)(?!\d)/uy, say: ([code]) => digitsEn(code, code === '007' ? 'oh' : 'zero') },
  { pattern: /(?<!\d)24\/7(?!\d)/uy, say: () => 'twenty four seven', cost: 0.5 },
  { pattern: /(?<!\d)(?:9\/11)(?!\d)/uy, say: () => 'nine eleven', cost: 0.5 },
];

const ABBREVIATION = Object.keys(ABBREVIATIONS)
  .sort((a, b) => b.length - a.length)
  .map((written) => written.replaceAll('.', '\\.'))
  .join('|');

/** After these words Roman numerals are numbers, after these names ordinals. */
const NUMBERED =
  'Chapter|Part|Act|Volume|Vol|Phase|Type|War|Book|Episode|Section|Class|Level|Final Fantasy|Rocky|Super Bowl|WrestleMania|Title|Stage|Grade|Tier|Mark|Season|Appendix|Article|Unit|Grand Theft Auto';
const CROWNED = 'Henry|Louis|Elizabeth|Charles|George|Edward|William|Richard|James|Pope John Paul|Napoleon|Catherine';

const WORD_RULES: readonly Rule[] = [
  {
    pattern: new RegExp(`(?<![A-Za-z.])(?:${ABBREVIATION})(?![A-Za-z])`, 'uy'),
    // At the end of a sentence the point is that of the sentence as well.
    say: (match) => ABBREVIATIONS[match[0]]! + (endsSentence(match) ? '.' : ''),
    cost: 0.9,
  },
  { pattern: /(?<![A-Za-z.])St\.(?= [A-Z])/uy, say: () => 'Saint', cost: 0.8 },
  // U.N., A.I.
  { pattern: /(?<![A-Za-z])(?:[A-Z]\.){2,}(?![A-Za-z])/uy, say: ([letters]) => letters.replaceAll('.', ' ').trim() },
  {
    pattern: new RegExp(`(?<=\\b(?:${NUMBERED}) )${ROMAN_LETTERS}\\b`, 'uy'),
    say: ([roman]) => fromRoman(roman, cardinalEn),
    cost: 0.5,
  },
  {
    pattern: new RegExp(`(?<=\\b(?:${CROWNED}) )${ROMAN_LETTERS}\\b`, 'uy'),
    say: ([roman]) => fromRoman(roman, (number) => `the ${ordinalEn(number)}`),
    cost: 0.5,
  },
  { pattern: /(?<![A-Za-z])C\+\+/iuy, say: () => 'C plus plus' },
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
  /^(?:(?:etc|Inc|Ltd|Co|Jr|Sr|Corp|St|Ave|Rd|Blvd)\.|U\.)/.test(match[0]);

function fromRoman(roman: string, say: (number: string) => string): string | undefined {
  const value = romanValue(roman);
  return value === undefined ? undefined : say(value);
}

/** A sign is said between two values only: elsewhere it is decoration. */
const BETWEEN_VALUES = '(?= ?[-+(√$∠]?[\\p{L}\\p{N}(])';
const operator = (sign: string, word: string): Rule => ({
  pattern: new RegExp(`(?<=[\\p{L}\\p{N})²³%°] ?)${sign}${BETWEEN_VALUES}`, 'uy'),
  say: () => ` ${word} `,
});

const SYMBOL_RULES: readonly Rule[] = [
  operator('[×*]', 'times'),
  operator('÷', 'divided by'),
  operator('\\+', 'plus'),
  operator('={1,2}', 'equals'),
  operator('≠', 'is not equal to'),
  operator('(?:>=|≥)', 'is at least'),
  operator('(?:<=|≤)', 'is at most'),
  operator('>', 'is greater than'),
  operator('<', 'is less than'),
  { pattern: /(?<=\d ?)-(?= ?\d+ ?=)/uy, say: () => ' minus ', cost: 0.9 },
  { pattern: MINUS_OF_FORMULA, say: () => ' minus ', cost: 0.9 },
  { pattern: /≈(?= ?[¥$€£]?\d)/uy, say: () => 'about ' },
  { pattern: /(?<=[A-Za-z\d)])(?:²|\^2)/uy, say: () => ' squared' },
  { pattern: /(?<=[A-Za-z\d)])(?:³|\^3)/uy, say: () => ' cubed' },
  { pattern: /√/uy, say: () => 'the square root of ' },
  { pattern: /(?<=[A-Za-z\d)](?:[²³]|\^\d) ?)-(?= ?[\dA-Za-z(√])/uy, say: () => ' minus ', cost: 0.9 },
  // 7 x 8 = 56: times, where 7 x 8 alone is a size
  { pattern: /(?<=\d ?)[x×](?= ?\d+ ?=)/uy, say: () => ' times ', cost: 0.4 },
  { pattern: /(?<=[\dA-Za-z)²³°%] ?)=(?= ?(?:\?|$))/uy, say: () => ' equals ' },
  { pattern: /∠ ?(?=[A-Z\d])/uy, say: () => 'angle ' },
  { pattern: /[△▲] ?(?=[A-Z]{3})/uy, say: () => 'triangle ' },
  operator('⊥', 'is perpendicular to'),
  operator('∥', 'is parallel to'),
  operator('∈', 'is in'),
  { pattern: /∵/uy, say: () => 'because ' },
  { pattern: /∴/uy, say: () => 'therefore ' },
  operator('∪', 'union'),
  operator('∩', 'intersected with'),
  { pattern: /(?<=\d ?)\/(?= ?\d+ ?=)/uy, say: () => ' divided by ', cost: 0.4 },
  { pattern: /∞/uy, say: () => 'infinity' },
  // AT&T, R&B
  {
    pattern: /(?<![A-Za-z])([A-Z]{1,3})&([A-Z]{1,3})(?![A-Za-z])/uy,
    say: ([, a, b]) => `${[...a!].join(' ')} and ${[...b!].join(' ')}`,
  },
  { pattern: /&/uy, say: () => ' and ' },
  { pattern: /@(?=[\p{L}\d])/uy, say: () => 'at ' },
  // TCP/IP is one name
  { pattern: /(?<=[A-Z]{2})\/(?=[A-Z]{2}|[A-Z] \d)/uy, say: () => ' ', cost: 0.9 },
  { pattern: /(?<=\band)\/(?=or\b)/uy, say: () => ' ', cost: 0.5 },
  { pattern: /(?<=[A-Za-z]) ?\/ ?(?=[A-Za-z])/uy, say: () => ' or ' },
  { pattern: /(?<=[\dA-Za-z])\+(?![\dA-Za-z])/uy, say: () => ' plus' },
  ...Object.entries(GREEK).map(([letter, [name]]): Rule => ({ pattern: new RegExp(letter, 'uy'), say: () => name })),
];

const COMMON_RULES = [
  ...DATE_RULES,
  ...AMOUNT_RULES,
  ...CODE_RULES,
  ...NUMBER_RULES,
  ...SYMBOL_RULES,
  ...WORD_RULES,
  interjectionRule('en'),
  ...sayAddresses({ at: 'at', dot: 'dot', dash: 'dash', underscore: 'underscore', digits: cardinalEn }),
];
const RULES = [...COMMON_RULES, letterRule(false, { spellsVowelless: true })];
const SHOUTED_RULES = [...COMMON_RULES, letterRule(true)];
