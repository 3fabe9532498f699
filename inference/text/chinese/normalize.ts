/** Chinese normalisation: numbers, amounts and symbols in a stretch of Chinese, as they are spoken. */
import { sayAddresses } from '../addresses.ts';
import { formulaRule } from '../formulas.ts';
import { interjectionRule } from '../interjections.ts';
import { ELEMENTS, GREEK, isShouted, letterRule, sayLetters } from '../letters.ts';
import { isFactorial, MINUS_OF_FORMULA, SIGNED_ZH, START } from '../number-patterns.ts';
import { type Rule, rewrite } from '../rewrite.ts';
import { UNIT_PATTERN } from '../units.ts';
import { AMOUNT_RULES } from './amounts.ts';
import { CODE_RULES } from './codes.ts';
import { DATE_RULES } from './dates.ts';
import { DAY_RULES } from './days.ts';
import { DIGIT_GROUP_RULES } from './digit-groups.ts';
import { cardinalZh, digitsZh, numberZh } from './numbers.ts';
import { ROMAN_RULES } from './roman.ts';
import { SCORE_RULES } from './scores.ts';
import { SHORT_NUMBER_RULES } from './short-numbers.ts';

/** `text` with everything but Chinese characters, Latin words and marks put into words. */
export function normalizeZh(text: string): string {
  return rewrite(text, isShouted(text) ? SHOUTED_RULES : RULES);
}

/** Longer whole numbers are codes, not amounts. */
const LONGEST_AMOUNT = 8;

const NUMBER_RULES: readonly Rule[] = [
  {
    pattern: new RegExp(START + SIGNED_ZH, 'uy'),
    say: ({ 0: number, index }) => {
      const isCode = /^0\d/.test(number) || (/^\d+$/.test(number) && number.length > LONGEST_AMOUNT);
      const yao = index > 0 && /^\d{9,}$/.test(number);
      return isCode
        ? number.replace(/\d+/g, (digits) => digitsZh(digits, { yao })).replace('.', '点')
        : numberZh(number);
    },
    cost: 1.2,
  },
  { pattern: /[Ⅰ-Ⅻ]/uy, say: ([roman]) => cardinalZh(String(roman.charCodeAt(0) - 0x215f)) },
  {
    pattern: /(?<=[\dA-Za-z)])\^(?![23](?!\d))([-+]?\d+)/uy,
    say: ([, power]) => `的${numberZh(power!.replace('+', ''))}次方`,
  },
  // Days that are names: 9·11, 3·15
  { pattern: /(?<!\d)\d{1,2}·\d{1,2}(?!\d)/uy, say: ([day]) => digitsZh(day) },
  // No digit is ever left unsaid
  { pattern: /\d/uy, say: ([digit]) => digitsZh(digit), cost: 20 },
  { pattern: /(?<=^|[\s("])\.(\d+)/uy, say: ([, digits]) => `零点${digitsZh(digits!)}`, cost: 1.1 },
  { pattern: /第 ?(\d+)(?![\d.])/uy, say: ([, place]) => `第${cardinalZh(place!)}` },
  { pattern: /\bno\.? ?(\d+)(?![\d.])/iuy, say: ([, place]) => `第${cardinalZh(place!)}` },
  // 3-5天, 10%-20%, 8:00-9:00
  {
    pattern: new RegExp(
      `(?<=(?:[\\d%°万亿元个日号月点时年]|\\d ?(?:${UNIT_PATTERN}|[kKwW])) ?)[-~—](?= ?[-+]?[¥$€£]?\\d)`,
      'uy',
    ),
    say: () => '到',
  },
  // 20:00-次日2:00
  {
    pattern:
      /(?<=\d(?:[点时分日号月年])? ?)[-~—](?= ?(?:次日|翌日|第二天|凌晨|清晨|早上?|上午|中午|下午|傍晚|晚上?|今天?|明[天早晚]|周|星期)[^,.!?;\d—~-]{0,3}\d)/uy,
    say: () => '到',
  },
  // 3.12月31日开奖: the third of a list, no decimal
  {
    pattern: /(?<![\d.])(\d)\.(1[0-2]|[1-9])(?=月\d)/uy,
    say: ([, place, month]) => `${cardinalZh(place!)}, ${cardinalZh(month!)}`,
    cost: 0.5,
  },
  // CET-4/6
  {
    pattern: /(?<=[A-Za-z])-?(\d)\/(\d)(?![\d/])/uy,
    say: ([, one, other]) => `${cardinalZh(one!)}${cardinalZh(other!)}`,
    cost: 0.9,
  },
  // 薯条x2
  { pattern: /(?<=\p{Script=Han} ?)x(?= ?\d+(?![\d.A-Za-z]| ?[-+=×*/÷^]))/uy, say: () => '乘', cost: 0.5 },
  // 第P12-P35页
  { pattern: /(?<=[A-Z]\d+)-(?=[A-Z]\d)/uy, say: () => '到' },
  // localhost:8080
  { pattern: /(?<=[a-z]|\d\.\d{1,3}):(\d{4,5})(?!\d)/uy, say: ([, port]) => ` ${digitsZh(port!)}`, cost: 0.9 },
  // 报告-2024: two names beside each other
  { pattern: /(?<=\p{Script=Han})-(?=\d)/uy, say: () => ', ', cost: 3 },
  // Numbers in names: GPT-4, RTX4090, v1.2.3
  {
    pattern:
      /(?<=[A-Za-z])(?!-\d+(?:\.\d+)? ?(?:[-+×*÷/] ?[\dA-Za-z.]+ ?)*(?:=|等于))(?!(?<==[^\s,.!?;\p{Script=Han}=]*)-)-?(\d+(?:\.\d+)*)(?!\d)/uy,
    say: ([, number]) => ` ${numberOfName(number!)}`,
  },
  { pattern: /(?<=[A-Za-z])\.(\d+)/uy, say: ([, number]) => `点${partOfVersion(number!)}`, cost: 0.95 },
  // Version and address numbers: 1.2.3, 127.0.0.1
  {
    pattern: new RegExp(`${START}\\d+(?:\\.\\d+){2,}`, 'uy'),
    say: ([number]) => number.split('.').map(partOfVersion).join('点'),
  },
];

const partOfVersion = (part: string) => (part.length > 2 || /^0\d/.test(part) ? digitsZh(part) : cardinalZh(part));

/** The number in a name: two digits are a number (iPhone15), more are digits (RTX4090). */
function numberOfName(number: string): string {
  return (
    number
      .split('.')
      // 3.12 is a decimal, 20.11.1 a version
      .map((part, i, parts) => (i > 0 && parts.length < 3 ? digitsZh(part) : partOfVersion(part)))
      .join('点')
  );
}

/** A sign of arithmetic is said between two values only: elsewhere it is decoration. */
const AFTER_VALUE = '(?<=[\\p{L}\\p{N})²³°%|] ?)';
const BEFORE_VALUE = '(?= ?[-+±(√∠△¥$€£]?[\\p{L}\\p{N}(∅])';
// What makes a hyphen a minus and a slash a division: an equals sign further on.
const EQUATION = '(?=(?: ?[-+×*÷/] ?)?(?: ?[\\d.A-Za-z]+ ?[-+×*÷/])* ?[\\d.A-Za-z]+ ?(?:=|等于))';
const operator = (sign: string, word: string, cost = 1): Rule => ({
  pattern: new RegExp(`${AFTER_VALUE}${sign}${BEFORE_VALUE}`, 'uy'),
  say: () => word,
  cost,
});

const SYMBOL_RULES: readonly Rule[] = [
  operator('[×✕*]', '乘'),
  // 7x24小时
  { pattern: /(?<=\d ?)[xX](?= ?\d)/uy, say: () => '乘', cost: 0.5 },
  operator('÷', '除以'),
  operator('\\+', '加'),
  operator('={1,2}', '等于'),
  operator('(?:≠|!=)', '不等于'),
  // 5!=120 is true of the factorial
  {
    pattern: /(?<=(?<![\d.])(\d{1,2}))! ?= ?(?=(\d+)(?!\d))/uy,
    say: ([, number, product]) => (isFactorial(number!, product!) ? '的阶乘等于' : undefined),
    cost: 0.5,
  },
  { pattern: /(?<=(?<![A-Za-z\d])(?:[nmk]|\d{1,2}))!(?= ?[=+×*÷/-] ?[\d(a-z])(?!=)/uy, say: () => '的阶乘', cost: 0.9 },
  operator('≈', '约等于'),
  operator('(?:>=|≥)', '大于等于'),
  operator('(?:<=|≤)', '小于等于'),
  operator('>', '大于'),
  operator('<', '小于'),
  { pattern: new RegExp(`(?<=[\\dA-Za-z] ?)-${EQUATION}`, 'uy'), say: () => '减', cost: 0.9 },
  { pattern: MINUS_OF_FORMULA, say: () => '减', cost: 0.9 },
  { pattern: new RegExp(`(?<=\\d ?)/${EQUATION}`, 'uy'), say: () => '除以', cost: 0.5 },
  { pattern: /(?:>=|≥)(?= ?\d)/uy, say: () => '大于等于' },
  { pattern: /(?:<=|≤)(?= ?\d)/uy, say: () => '小于等于' },
  { pattern: /≈(?= ?\d)/uy, say: () => '约' },
  { pattern: />(?= ?\d)/uy, say: () => '大于' },
  { pattern: /<(?= ?\d)/uy, say: () => '小于' },
  { pattern: /(?<=[A-Za-z\d)])(?:²|\^2)/uy, say: () => '的平方' },
  { pattern: /(?<=[A-Za-z\d)])(?:³|\^3)/uy, say: () => '的立方' },
  { pattern: /√/uy, say: () => '根号' },
  // a²-b², 10的-3次方, 100-37=?
  { pattern: /(?<=[A-Za-z\d)](?:[²³]|\^\d) ?)-(?= ?[\dA-Za-z(√])/uy, say: () => '减', cost: 0.9 },
  { pattern: /(?<=的)-(?=\d+(?:\.\d+)? ?次[方幂])/uy, say: () => '负', cost: 0.9 },
  { pattern: /(?<=[\dA-Za-z)²³°%] ?)=(?= ?(?:\?|多少|几|$))/uy, say: () => '等于' },
  { pattern: /∠(?=[A-Z\d])/uy, say: () => '角' },
  { pattern: /[△▲](?=[A-Z]{3})/uy, say: () => '三角形' },
  operator('⊥', '垂直于'),
  operator('∥', '平行于'),
  operator('∈', '属于'),
  operator('∉', '不属于'),
  operator('[≌≅]', '全等于'),
  operator('∽', '相似于'),
  operator('[⊆⊂]', '包含于'),
  operator('∝', '正比于'),
  { pattern: /⊙(?=[A-Z])/uy, say: () => '圆' },
  { pattern: /Rt ?(?=△)/uy, say: () => '直角', cost: 0.5 },
  { pattern: /(?<=÷ ?\d+ ?= ?\d+) ?…+ ?(?=\d)/uy, say: () => '余', cost: 0.5 },
  // 1.5e8, 1e-5
  {
    pattern: /(?<![\w.])(\d+(?:\.\d+)?)e(?:\+?(\d{1,3})|(-\d{1,3}))(?![\w.])(?<=\.\d+e.*|e[-+]\d+)/uy,
    say: ([, number, power, negative]) => `${numberZh(number!)}乘十的${numberZh(power ?? negative!)}次方`,
    cost: 0.5,
  },
  { pattern: /→ ?(?=[\d∞+-])/uy, say: () => '趋于' },
  {
    pattern: /(?<![A-Za-z])(sin|cos|tan|cot|log|ln|lg)([xyzαβθ])(?![A-Za-z])/uy,
    say: ([, name, argument]) =>
      `${name!.length === 2 ? sayLetters(name!.toUpperCase()) : name} ${GREEK[argument!]?.[1] ?? argument}`,
    cost: 0.9,
  },
  // H2SO4, CaCO3: letters of elements, and a number after one
  {
    pattern: new RegExp(`(?<![A-Za-z\\d])(?=[A-Za-z]*\\d)(?:(?:${ELEMENTS})(?:[1-9]\\d?)?){2,}(?![A-Za-z\\d])`, 'uy'),
    say: ([formula]) =>
      formula
        .replace(/\d+|[A-Za-z]/g, (part) => ` ${/\d/.test(part) ? cardinalZh(part) : part.toUpperCase()} `)
        .replace(/ +/g, ' ')
        .trim(),
    // Dearer than B2B
    cost: 1.05,
  },
  { pattern: /∅/uy, say: () => '空集' },
  { pattern: /∀/uy, say: () => '任意' },
  { pattern: /∃/uy, say: () => '存在' },
  { pattern: /∑/uy, say: () => '求和' },
  { pattern: /∫/uy, say: () => '积分' },
  { pattern: /∵/uy, say: () => '因为' },
  { pattern: /∴/uy, say: () => '所以' },
  operator('∪', '并'),
  operator('∩', '交'),
  { pattern: /∞/uy, say: () => '无穷大' },
  {
    pattern: /(?<![A-Za-z])([A-Z]{1,3})&([A-Z]{1,3})(?![A-Za-z])/uy,
    say: ([, a, b]) => `${[...a!].join(' ')} and ${[...b!].join(' ')}`,
  },
  { pattern: /&/uy, say: () => '和' },
  { pattern: /@(?=[\p{L}\d])/uy, say: () => '艾特' },
  { pattern: /(?<=\p{Script=Han}) ?\/ ?(?=\p{Script=Han})/uy, say: () => '、' },
  // 3000+ is "more than", 18+ is "plus"
  { pattern: /(?<=\d0|\d[wW万亿])\+(?!\d)/uy, say: () => '多' },
  { pattern: /(?<=\d)\+(?!\d)/uy, say: () => '加' },
  // Pro+, Disney+
  { pattern: /(?<=[A-Za-z]{2})\+(?![\p{Script=Latin}\d+])/uy, say: () => '加', cost: 0.9 },
  // |x|
  {
    pattern: /\|([-+]?[\dA-Za-z.()²³]+(?:[-+×÷*/][\dA-Za-z.()²³]+)*)\|/uy,
    say: ([, value]) => `${normalizeZh(value!)}的绝对值`,
  },
  // (a-b)²
  {
    pattern: /(?<=\([^()\p{Script=Han}\s]{0,8}[A-Za-z\d²³])-(?=[A-Za-z\d][^()\p{Script=Han}\s]{0,8}\) ?[²³^*×÷=])/uy,
    say: () => '减',
    cost: 0.9,
  },
  // y=2x-3
  { pattern: /(?<==[^\s,.!?;\p{Script=Han}=]*[\dA-Za-z)])-(?=[\dA-Za-z(])/uy, say: () => '减', cost: 0.9 },
  // =-b/a
  { pattern: /(?<=[=≈≥≤<>] ?)-(?=[A-Za-z(√πα-ω])/uy, say: () => '负', cost: 0.9 },
  { pattern: /(?<==[^\s,.!?;\p{Script=Han}=]*[\dA-Za-z)²³])\/(?=[\dA-Za-z(√])/uy, say: () => '除以', cost: 0.85 },
  // Grades: A+, B-
  { pattern: /(?<=(?<![A-Za-z\d])[A-F])\+(?![\p{L}\d+])/uy, say: () => '加' },
  { pattern: /(?<=(?<![A-Za-z\d])[A-F])-(?=$|[,.!?;。\s])/uy, say: () => '减' },
  ...Object.entries(GREEK).map(([letter, [, name]]): Rule => ({ pattern: new RegExp(letter, 'uy'), say: () => name })),
];

/** Signs that are values. */
const VALUES: Readonly<Record<string, string>> = { '∞': '无穷大', '∅': '空集' };

const FORMULA_RULE = formulaRule({
  operators: {
    '=': '等于',
    '==': '等于',
    '≠': '不等于',
    '!=': '不等于',
    '≈': '约等于',
    '<': '小于',
    '>': '大于',
    '≤': '小于等于',
    '<=': '小于等于',
    '≥': '大于等于',
    '>=': '大于等于',
    '∈': '属于',
    '∉': '不属于',
    '∪': '并',
    '∩': '交',
    '⊥': '垂直于',
    '∥': '平行于',
    '≌': '全等于',
    '≅': '全等于',
    '∽': '相似于',
    '⊆': '包含于',
    '⊂': '包含于',
    '∝': '正比于',
    '→': '趋于',
    '+': '加',
    '-': '减',
    '±': '正负',
    '×': '乘',
    '*': '乘',
    '÷': '除以',
    '/': '除以',
    ':': '比',
  },
  prefixes: { '√': '根号', '∠': '角', '△': '三角形', '⊙': '圆' },
  minus: '负',
  upTo: '到',
  degrees: '度',
  factorial: '的阶乘',
  prime: '撇',
  number: numberZh,
  fraction: (above, below) => `${cardinalZh(below)}分之${cardinalZh(above)}`,
  over: (above, below) => `${below}分之${above}`,
  percent: (amount) => `百分之${numberZh(amount)}`,
  power: (exponent) => {
    if (exponent === '2') return '的平方';
    if (exponent === '3') return '的立方';
    return `的${/^-?\d+$/.test(exponent) ? numberZh(exponent) : exponent}次方`;
  },
  absolute: (value) => `${value}的绝对值`,
  greek: (letter) => VALUES[letter] ?? GREEK[letter]?.[1],
});

const WORD_RULES: readonly Rule[] = [
  { pattern: /(?<![A-Za-z])C\+\+/iuy, say: () => 'C 加加' },
  { pattern: /(?<![A-Za-z])([CF])#/iuy, say: ([, letter]) => `${letter!.toUpperCase()} sharp` },
  {
    pattern: /(?<![A-Za-z\d])([BCDFGMOPV])2([BCGMOPX])(?![A-Za-z\d])/uy,
    say: ([, from, to]) => `${from} to ${to}`,
  },
  { pattern: /(?<=[A-Za-z\d])-(?=[A-Za-z])/uy, say: () => ' ' },
  { pattern: /(?<!\d)24\/7(?!\d)/uy, say: () => '全天候', cost: 0.5 },
  // A topic of Weibo: #今天天气#
  { pattern: /#([^#\n]{1,40})#/uy, say: ([, topic]) => `${normalizeZh(topic!)},`, cost: 2 },
];

const COMMON_RULES = [
  ...DATE_RULES,
  ...AMOUNT_RULES,
  ...SHORT_NUMBER_RULES,
  ...SCORE_RULES,
  ...ROMAN_RULES,
  ...CODE_RULES,
  ...DIGIT_GROUP_RULES,
  ...DAY_RULES,
  ...NUMBER_RULES,
  ...SYMBOL_RULES,
  FORMULA_RULE,
  ...WORD_RULES,
  interjectionRule('zh'),
  ...sayAddresses({
    at: 'at',
    dot: '点',
    dash: '杠',
    underscore: '下划线',
    slash: '斜杠',
    digits: digitsZh,
    each: digitsZh,
  }),
];
const RULES = [...COMMON_RULES, letterRule(false, { spellsVowelless: true })];
const SHOUTED_RULES = [...COMMON_RULES, letterRule(true)];
