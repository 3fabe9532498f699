/** Chinese normalisation: numbers, amounts and symbols in a stretch of Chinese, as they are spoken. */
import { sayAddresses } from '../addresses.ts';
import { interjectionRule } from '../interjections.ts';
import { isShouted, letterRule } from '../letters.ts';
import { SIGNED_ZH, START } from '../number-patterns.ts';
import { type Rule, rewrite } from '../rewrite.ts';
import { UNIT_PATTERN } from '../units.ts';
import { AMOUNT_RULES } from './amounts.ts';
import { CODE_RULES } from './codes.ts';
import { DATE_RULES } from './dates.ts';
import { DAY_RULES } from './days.ts';
import { DIGIT_GROUP_RULES } from './digit-groups.ts';
import { FEAST_DAY_RULES } from './feast-days.ts';
import { FRACTION_RULES } from './fractions.ts';
import { cardinalZh, digitsZh, numberZh } from './numbers.ts';
import { ROMAN_RULES } from './roman.ts';
import { SCORE_RULES } from './scores.ts';
import { SHORT_NUMBER_RULES } from './short-numbers.ts';
import { SIGN_RULES } from './signs.ts';
import { FORMULA_RULE, SYMBOL_RULES } from './symbols.ts';
import { YEAR_RULES } from './years.ts';

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
  // 10 000
  {
    pattern: /(?<![\d.,] ?)[1-9]\d{0,2}(?: 000)+(?! ?\d|[.,]\d)/uy,
    say: ([number]) => cardinalZh(number.replaceAll(' ', '')),
    cost: 0.9,
  },
  // No digit is ever left unsaid
  { pattern: /\d/uy, say: ([digit]) => digitsZh(digit), cost: 20 },
  { pattern: /(?<=^|[\s("])\.(\d+)/uy, say: ([, digits]) => `零点${digitsZh(digits!)}`, cost: 1.1 },
  { pattern: /第 ?(\d+)(?!\d|\.\d)/uy, say: ([, place]) => `第${cardinalZh(place!)}` },
  { pattern: /\bno\.? ?(\d+)(?!\d|\.\d)/iuy, say: ([, place]) => `第${cardinalZh(place!)}` },
  // 3-5天, 10%-20%, 8:00-9:00
  {
    pattern: new RegExp(
      `(?<=(?:[\\d%°万亿元个日号月点时年]|\\d ?[楼层岁块人天周级班栋区路线站米斤次期章节页课集届环档寸码折倍名位角成]|\\d ?(?:${UNIT_PATTERN}|[kKwW])) ?)[-~—](?= ?[-+]?[¥$€£]?\\d)`,
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
  { pattern: /(?<=\p{Script=Han} ?)x(?= ?\d+(?!\d|\.\d|[A-Za-z]| ?[-+=×*/÷^]))/uy, say: () => '乘', cost: 0.5 },
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

const WORD_RULES: readonly Rule[] = [
  { pattern: /(?<![A-Za-z])C\+\+/iuy, say: () => 'C 加加' },
  // Notepad++, i++
  { pattern: /(?<=[A-Za-z])\+\+(?![A-Za-z\d+])/uy, say: () => '加加', cost: 0.9 },
  { pattern: /(?<![A-Za-z])([CF])#/iuy, say: ([, letter]) => `${letter!.toUpperCase()} sharp` },
  {
    pattern: /(?<![A-Za-z\d])([BCDFGMOPV])2([BCGMOPX])(?![A-Za-z\d])/uy,
    say: ([, from, to]) => `${from} to ${to}`,
  },
  { pattern: /(?<=[A-Za-z\d])-(?=[A-Za-z])/uy, say: () => ' ' },
  { pattern: /(?<!\d)24\/7(?!\d)/uy, say: () => '全天候', cost: 0.5 },
  // A topic of Weibo: #今天天气#
  { pattern: /#(?![~—-]\d)([^#\n]{1,40})#/uy, say: ([, topic]) => `${normalizeZh(topic!)},`, cost: 2 },
];

/** |x|: what stands between the strokes is read by all rules. */
const ABSOLUTE_RULE: Rule = {
  pattern: /\|([-+]?[\dA-Za-z.()²³]+(?:[-+×÷*/][\dA-Za-z.()²³]+)*)\|/uy,
  say: ([, value]) => `${normalizeZh(value!)}的绝对值`,
};

const COMMON_RULES = [
  ...DATE_RULES,
  ...AMOUNT_RULES,
  ...FRACTION_RULES,
  ...SHORT_NUMBER_RULES,
  ...YEAR_RULES,
  ...FEAST_DAY_RULES,
  ...SCORE_RULES,
  ...ROMAN_RULES,
  ...CODE_RULES,
  ...DIGIT_GROUP_RULES,
  ...DAY_RULES,
  ...NUMBER_RULES,
  ...SYMBOL_RULES,
  ...SIGN_RULES,
  ABSOLUTE_RULE,
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
