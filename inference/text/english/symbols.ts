/** Signs of mathematics and others in English, alone and in formulas. */
import { formulaRule } from '../formulas.ts';
import { ELEMENTS, GREEK, sayLetters } from '../letters.ts';
import { BETWEEN_SIZES, isFactorial, MINUS_OF_FORMULA } from '../number-patterns.ts';
import type { Rule } from '../rewrite.ts';
import { cardinalEn, fractionEn, numberEn, ordinalEn } from './numbers.ts';

/** A sign is said between two values only: elsewhere it is decoration. */
const BETWEEN_VALUES = '(?= ?[-+±(√$∠△]?[\\p{L}\\p{N}(∅])';
const operator = (sign: string, word: string): Rule => ({
  pattern: new RegExp(`(?<=[\\p{L}\\p{N})²³%°|] ?)${sign}${BETWEEN_VALUES}`, 'uy'),
  say: () => ` ${word} `,
});

/** Who is asked for the result of a sum. */
const SUM =
  'compute|calculate|how much is|work out|working out|figure out|solve|evaluate|result of|answer to|do the math on';

/** The first of two words of which one holds. */
const ALTERNATIVES =
  'he|she|him|her|his|hers|s|they|them|boys?|girls?|men|women|man|woman|male|female|yes|no|on|true|false|pass|win|black|hot|cold|red|left|right|up|more|less|old|new|sick|present|tea|coffee|cash|card|email|phone|today|tonight|weekly|daily|monthly|annual|mom|mum|dad|mother|father|husband|wife|brother|sister|son|daughter|parents?|single|married|sir|ladies|dogs?|cats?|morning|evening|spring|summer|fall|autumn|winter|beer|wine|this|these|is|was|does|will|can|could|has|like|love|add|buy|pick|drop';

/** A sign of comparison before what is counted. */
const COUNTED_AGAINST: Readonly<Record<string, string>> = {
  '<': 'less than ',
  '>': 'more than ',
  '≤': 'at most ',
  '<=': 'at most ',
  '≥': 'at least ',
  '>=': 'at least ',
};

export const SYMBOL_RULES: readonly Rule[] = [
  operator('[×*]', 'times'),
  operator('÷', 'divided by'),
  { pattern: /(?<=[\dA-Z)] ?)± ?(?=[\dA-Z])/uy, say: () => ' plus or minus ' },
  operator('\\+', 'plus'),
  // ~20 people: about so many
  {
    pattern:
      /(?<![\dA-Za-z%°)] ?)~(?= ?[$€£¥]?\d)|(?<=[A-Za-z] )(?<!\b(?:about|around|approximately|roughly|only|or so) )~(?=[$€£¥]?\d)/iuy,
    say: () => 'about ',
  },
  { pattern: /§ ?(?=\d)/uy, say: () => 'section ', cost: 0.9 },
  // 5! is 120, what is 6!
  {
    pattern:
      /(?<![\d.])(\d{1,2})!(?:(?= (?:is|equals|makes) ((?:\d{1,3}(?:,\d{3})+|\d+))(?!\d))|(?<=\b(?:what is|what's|calculate|compute) \d{1,2}!))/iuy,
    say: ([, number, product]) =>
      product === undefined || isFactorial(number!, product.replaceAll(',', ''))
        ? `${cardinalEn(number!)} factorial`
        : undefined,
    cost: 0.8,
  },
  // <5 minutes left, I have >100: what is counted, and no two values are compared
  {
    pattern: /(?<=(?:^|[\s("]))(?<![\d)A-Z] |(?<![A-Za-z])[a-z] )(?:<=|>=|[<>≤≥])(?=[$€£¥]?\d)/uy,
    say: ([sign]) => COUNTED_AGAINST[sign],
    cost: 0.9,
  },
  // a B- grade
  { pattern: /(?<=(?<![A-Za-z\d])[A-F])-(?=$|[,.!?;)\s])/uy, say: () => ' minus' },
  // A → B
  { pattern: /(?<=[A-Za-z\d] ?)~(?= ?[A-Za-z])/uy, say: () => ' to ', cost: 0.9 },
  // A—Z, A-Z, a-z
  {
    pattern:
      /(?<=(?<![A-Za-z\d])[A-Z])(?:[~—]|-(?=Z))(?=[A-Z](?![A-Za-z\d]))|(?<=(?<![A-Za-z\d])a)-(?=z(?![A-Za-z\d]))/uy,
    say: () => ' to ',
    cost: 0.5,
  },
  // S-XL: sizes
  {
    pattern: BETWEEN_SIZES,
    say: () => ' to ',
    cost: 0.4,
  },
  operator('={1,2}', 'equals'),
  // 5!=120 is true of the factorial
  {
    pattern: /(?<=(?<![\d.])(\d{1,2}))! ?= ?(?=(\d+)(?!\d))/uy,
    say: ([, number, product]) => (isFactorial(number!, product!) ? ' factorial equals ' : undefined),
    cost: 0.5,
  },
  {
    pattern: /(?<=(?<![A-Za-z\d])(?:[nmk]|\d{1,2}))!(?= ?[=+×*÷/-] ?[\d(a-z])(?!=)/uy,
    say: () => ' factorial',
    cost: 0.9,
  },
  operator('(?:≠|!=)', 'is not equal to'),
  operator('[≌≅]', 'is congruent to'),
  operator('∽', 'is similar to'),
  operator('[⊆⊂]', 'is a subset of'),
  operator('∉', 'is not in'),
  operator('∝', 'is proportional to'),
  { pattern: /⊙(?=[A-Z])/uy, say: () => 'circle ' },
  { pattern: /Rt ?(?=△)/uy, say: () => 'right ', cost: 0.5 },
  {
    pattern: /(?<![\w.])(\d+(?:\.\d+)?)e(?:\+?(\d{1,3})|(-\d{1,3}))(?![\w.])(?<=\.\d+e.*|e[-+]\d+)/uy,
    say: ([, number, power, negative]) =>
      `${numberEn(number!)} times ten to the power of ${numberEn(power ?? negative!)}`,
    cost: 0.5,
  },
  { pattern: /(?<=[A-Za-z)] ?)→ ?(?=[\d∞+-])/uy, say: () => ' approaches ' },
  { pattern: / ?→ ?/uy, say: () => ', ', cost: 5 },
  { pattern: /(?<=, ?)→ ?/uy, say: () => '', cost: 4 },
  // ↑5%; K1-K3, 3F-5F
  { pattern: /[↑↓] ?(?=[\d$€£])/uy, say: ([sign]) => (sign.includes('↑') ? 'up ' : 'down '), cost: 0.5 },
  {
    pattern: /(?<=(?<![A-Za-z\d])([A-Z])\d{1,3})[-~—](?=\1\d)|(?<=(?<![A-Za-z\d])\d{1,3}F)[-~—](?=\d{1,3}F)/uy,
    say: () => ' to ',
    cost: 0.4,
  },
  {
    pattern: /(?<![A-Za-z])(sin|cos|tan|cot|log|ln|lg)([xyzαβθ])(?![A-Za-z])/uy,
    say: ([, name, argument]) =>
      `${name!.length === 2 ? sayLetters(name!.toUpperCase()) : name} ${GREEK[argument!]?.[0] ?? argument}`,
    cost: 0.9,
  },
  {
    pattern: /(?<![A-Za-z])(sin|cos|tan|cot|sec|csc) ?(\d+(?:\.\d+)?)°(?!C)/uy,
    say: ([, name, degrees]) => `${name} ${numberEn(degrees!)} degrees`,
    cost: 0.3,
  },
  // H2SO4, CaCO3: letters of elements, and a number after one
  {
    pattern: new RegExp(`(?<![A-Za-z\\d])(?=[A-Za-z]*\\d)(?:(?:${ELEMENTS})(?:[1-9]\\d?)?){2,}(?![A-Za-z\\d])`, 'uy'),
    say: ([formula]) =>
      formula
        .replace(/\d+|[A-Za-z]/g, (part) => ` ${/\d/.test(part) ? cardinalEn(part) : part.toUpperCase()} `)
        .replace(/ +/g, ' ')
        .trim(),
    // Dearer than B2B
    cost: 1.05,
  },
  { pattern: /∅/uy, say: () => 'the empty set' },
  { pattern: /∀/uy, say: () => 'for all ' },
  { pattern: /∃/uy, say: () => 'there is ' },
  { pattern: /∑/uy, say: () => 'the sum of ' },
  { pattern: /∫/uy, say: () => 'the integral of ' },
  { pattern: /(?<=[=≈≥≤<>] ?)-(?=[A-Za-z(√πα-ω])/uy, say: () => 'minus ', cost: 0.9 },
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
  {
    pattern: /(?<![A-Za-z])log_(\d+) ?(\d+(?:\.\d+)?|[a-zA-Z](?![A-Za-z]))/uy,
    say: ([, base, of]) => `log base ${cardinalEn(base!)} of ${/\d/.test(of!) ? numberEn(of!) : of}`,
  },
  { pattern: /\^(\d)√/uy, say: ([, degree]) => `${rootEn(degree!)} of ` },
  { pattern: /(?<=[A-Za-z\d)](?:[²³]|\^\d) ?)-(?= ?[\dA-Za-z(√])/uy, say: () => ' minus ', cost: 0.9 },
  { pattern: /(?<==[^\s,.!?;=]*[\dA-Za-z)])-(?=[\dA-Za-z(])/uy, say: () => ' minus ', cost: 0.9 },
  // (a-b)²
  {
    pattern: /(?<=\([^()\p{Script=Han}\s]{0,8}[A-Za-z\d²³])-(?=[A-Za-z\d][^()\p{Script=Han}\s]{0,8}\) ?[²³^*×÷=])/uy,
    say: () => ' minus ',
    cost: 0.9,
  },
  // 7 x 8 = 56: times, where 7 x 8 alone is a size
  { pattern: /(?<=\d ?)[x×](?= ?\d+ ?=)/uy, say: () => ' times ', cost: 0.4 },
  // what is 9 × 9; 7 × 8 is 56
  {
    pattern:
      /(?<=\b(?:what is|what's|whats|how much is|calculate|compute|multiply|work out|solve|know|does|because|since) \d+(?:\.\d+)? ?)[x×](?= ?\d)|(?<=\d ?)[x×](?= ?\d+(?:\.\d+)? (?:is|was|makes|equals|gives)\b)/iuy,
    say: () => ' times ',
    cost: 0.4,
  },
  { pattern: /(?<=[\dA-Za-z)²³°%] ?)=(?= ?(?:\?|$))/uy, say: () => ' equals ' },
  { pattern: /∠ ?(?=[A-Z\d])/uy, say: () => 'angle ' },
  { pattern: /[△▲] ?(?=[A-Z]{3})/uy, say: () => 'triangle ' },
  operator('⊥', 'is perpendicular to'),
  operator('∥', 'is parallel to'),
  operator('∈', 'is in'),
  { pattern: /∵/uy, say: () => 'because ' },
  { pattern: /∴/uy, say: () => 'therefore ' },
  operator('∪', 'union'),
  operator('∩', 'intersection'),
  { pattern: /(?<=\d ?)\/(?= ?\d+ ?=)/uy, say: () => ' divided by ', cost: 0.4 },
  // 10 / 4 is 2.5, what is 10 / 4, can you work out 144 / 12
  {
    pattern: new RegExp(
      `(?<=\\d )\\/(?= \\d+(?:\\.\\d+)? (?:is|equals|makes|gives)\\b)|(?<=\\b(?:what is|what's|whats|${SUM}) (?:\\d+(?:\\.\\d+)? [-+*x×÷/] )*\\d+(?:\\.\\d+)? )\\/(?= \\d)|(?<=^\\d+(?:\\.\\d+)? )\\/(?= \\d+(?:\\.\\d+)?$)`,
      'iuy',
    ),
    say: () => ' divided by ',
    cost: 0.6,
  },
  { pattern: /(?<=\b[Dd]ivide \d+(?:\.\d+)? )\/(?= \d)/uy, say: () => ' by ', cost: 0.6 },
  // calculate 144/12, what's 144/12: more than one whole
  {
    pattern: new RegExp(
      `(?<=\\b(?:${SUM}|what is|what's|whats) )(\\d{1,9})\\/(\\d{1,9})(?![\\d/%]|\\.\\d| (?:of|cups?|inch|inches)\\b)`,
      'iuy',
    ),
    say: ([asked, sum, by]) =>
      Number(sum) > Math.max(12, Number(by)) && Number(by) > 1 && asked !== '24/7'
        ? `${cardinalEn(sum!)} divided by ${cardinalEn(by!)}`
        : undefined,
    cost: 0.6,
  },
  { pattern: /∞/uy, say: () => 'infinity' },
  // AT&T, R&B
  {
    pattern: /(?<![A-Za-z])([A-Z]{1,3})&([A-Z]{1,3})(?![A-Za-z])/uy,
    say: ([, a, b]) => `${[...a!].join(' ')} and ${[...b!].join(' ')}`,
  },
  { pattern: /&/uy, say: () => ' and ' },
  { pattern: /@(?=[\p{L}\d])/uy, say: () => 'at ' },
  { pattern: /(?<=^| )@(?= )/uy, say: () => 'at' },
  // A/C, N/A
  { pattern: /(?<=(?<![A-Za-z])[A-Z])\/(?=[A-Z](?![A-Za-z]))/uy, say: () => ' ', cost: 0.9 },
  { pattern: /(?<![A-Za-z])n\/a(?![A-Za-z/])/uy, say: () => 'N A', cost: 0.5 },
  { pattern: /(?<=\b(?:mid|early|late|pre|post))-(?=\d)/iuy, say: () => ' ', cost: 0.1 },
  // TCP/IP is one name
  { pattern: /(?<=[A-Z]{2})\/(?=[A-Z]{2}|[A-Z] \d)/uy, say: () => ' ', cost: 0.9 },
  { pattern: /(?<=\band)\/(?=or\b)/uy, say: () => ' ', cost: 0.5 },
  // he/she: one of two; other pairs are as they are written
  {
    pattern: new RegExp(`(?<=(?<![A-Za-z])(?:${ALTERNATIVES})) ?/ ?(?=[A-Za-z])`, 'iuy'),
    say: () => ' or ',
    cost: 0.9,
  },
  { pattern: /(?<=[A-Za-z]) ?\/ ?(?=[A-Za-z])/uy, say: () => ' slash ' },
  { pattern: /(?<=[\dA-Za-z%])\+(?![\dA-Za-z])/uy, say: () => ' plus' },
  ...Object.entries(GREEK).map(([letter, [name]]): Rule => ({ pattern: new RegExp(letter, 'uy'), say: () => name })),
];

/** The square root, the cube root, the fourth root. */
const rootEn = (degree: string) =>
  `the ${degree === '2' ? 'square' : degree === '3' ? 'cube' : ordinalEn(degree)} root`;

/** Signs that are values. */
const VALUES: Readonly<Record<string, string>> = { '∞': 'infinity', '∅': 'the empty set' };

export const FORMULA_RULE = formulaRule({
  operators: {
    '=': 'equals',
    '==': 'equals',
    '≠': 'is not equal to',
    '!=': 'is not equal to',
    '≈': 'is approximately',
    '<': 'is less than',
    '>': 'is greater than',
    '≤': 'is at most',
    '<=': 'is at most',
    '≥': 'is at least',
    '>=': 'is at least',
    '∈': 'is in',
    '∉': 'is not in',
    '∪': 'union',
    '∩': 'intersection',
    '·': 'times',
    '⊥': 'is perpendicular to',
    '∥': 'is parallel to',
    '≌': 'is congruent to',
    '≅': 'is congruent to',
    '∽': 'is similar to',
    '⊆': 'is a subset of',
    '⊂': 'is a subset of',
    '∝': 'is proportional to',
    '→': 'approaches',
    '+': 'plus',
    '-': 'minus',
    '±': 'plus or minus',
    '×': 'times',
    '*': 'times',
    '÷': 'divided by',
    '/': 'over',
    ':': 'to',
  },
  root: (degree, value) => `${rootEn(degree)} of ${value}`,
  logarithm: (base, value) => `log base ${base} of ${value}`,
  prefixes: { '√': 'the square root of', '∠': 'angle', '△': 'triangle', '⊙': 'circle' },
  minus: 'minus',
  upTo: 'up to',
  remainder: 'remainder',
  degrees: 'degrees',
  factorial: 'factorial',
  prime: 'prime',
  number: numberEn,
  fraction: fractionEn,
  over: (above, below) => `${above} over ${below}`,
  percent: (amount) => `${numberEn(amount)} percent`,
  power: (exponent) => {
    if (exponent === '2') return 'squared';
    if (exponent === '3') return 'cubed';
    return `to the power of ${/^-?\d+$/.test(exponent) ? numberEn(exponent) : exponent}`;
  },
  absolute: (value) => `the absolute value of ${value}`,
  greek: (letter) => VALUES[letter] ?? GREEK[letter]?.[0],
});
