/** Chinese normalisation: numbers, amounts and symbols in a stretch of Chinese, as they are spoken. */
import { sayAddresses } from '../addresses.ts';
import { GREEK, isShouted, letterRule, sayLetters } from '../letters.ts';
import { SIGNED_ZH, START } from '../number-patterns.ts';
import { type Rule, rewrite } from '../rewrite.ts';
import { AMOUNT_RULES } from './amounts.ts';
import { DATE_RULES } from './dates.ts';
import { cardinalZh, digitsZh, numberZh } from './numbers.ts';

/** `text` with everything but Chinese characters, Latin words and marks put into words. */
export function normalizeZh(text: string): string {
  return rewrite(text, isShouted(text) ? SHOUTED_RULES : RULES);
}

/** Longer whole numbers are codes, not amounts. */
const LONGEST_AMOUNT = 8;

const NUMBER_RULES: readonly Rule[] = [
  {
    pattern: new RegExp(START + SIGNED_ZH, 'uy'),
    say: ([number]) => {
      const isCode = /^0\d/.test(number) || (/^\d+$/.test(number) && number.length > LONGEST_AMOUNT);
      return isCode ? number.replace(/\d+/g, (digits) => digitsZh(digits)).replace('.', '点') : numberZh(number);
    },
    cost: 1.2,
  },
  { pattern: /[Ⅰ-Ⅻ]/uy, say: ([roman]) => cardinalZh(String(roman.charCodeAt(0) - 0x215f)) },
  { pattern: /(?<=[\dA-Za-z)])\^(?![23](?!\d))(\d+)/uy, say: ([, power]) => `的${cardinalZh(power!)}次方` },
  // Days that are names: 9·11, 3·15
  { pattern: /(?<!\d)\d{1,2}·\d{1,2}(?!\d)/uy, say: ([day]) => digitsZh(day) },
  // No digit is ever left unsaid
  { pattern: /\d/uy, say: ([digit]) => digitsZh(digit), cost: 20 },
  { pattern: /(?<=^|[\s("])\.(\d+)/uy, say: ([, digits]) => `零点${digitsZh(digits!)}`, cost: 1.1 },
  { pattern: /第 ?(\d+)(?![\d.])/uy, say: ([, place]) => `第${cardinalZh(place!)}` },
  { pattern: /\bno\.? ?(\d+)(?![\d.])/iuy, say: ([, place]) => `第${cardinalZh(place!)}` },
  // 3-5天, 10%-20%, 8:00-9:00
  { pattern: /(?<=[\d%°CF万亿元个日号月点时年] ?)[-~—](?= ?[-+]?[¥$€£]?\d)/uy, say: () => '到' },
  // 第P12-P35页
  { pattern: /(?<=[A-Z]\d+)-(?=[A-Z]\d)/uy, say: () => '到' },
  // 报告-2024: two names beside each other
  { pattern: /(?<=\p{Script=Han})-(?=\d)/uy, say: () => ', ', cost: 3 },
  // Numbers in names: GPT-4, RTX4090, v1.2.3
  { pattern: /(?<=[A-Za-z])-?(\d+(?:\.\d+)*)(?!\d)/uy, say: ([, number]) => ` ${numberOfName(number!)}` },
  { pattern: /(?<=[A-Za-z])\.(\d+)/uy, say: ([, number]) => `点${partOfVersion(number!)}` },
  // Version and address numbers: 1.2.3, 127.0.0.1
  {
    pattern: new RegExp(`${START}\\d+(?:\\.\\d+){2,}`, 'uy'),
    say: ([number]) => number.split('.').map(partOfVersion).join('点'),
  },
];

const partOfVersion = (part: string) => (part.length > 2 || /^0\d/.test(part) ? digitsZh(part) : cardinalZh(part));

/** The number in a name: two digits are a number (iPhone15), more are digits (RTX4090). */
function numberOfName(number: string): string {
  return number
    .split('.')
    .map((part, i) => (i > 0 ? digitsZh(part) : partOfVersion(part)))
    .join('点');
}

// Before these, digits are a code: they are read one by one, and one is 幺.
const CODE_WORDS =
  '尾号|身份证号?|证号|单号|验证码|校验码|密码|编号|单号|卡号|账号|学号|工号|代码|邮编|号码|电话|手机|手机号|房间|房间号|房号|车牌|群号|QQ|拨打|拨|热线|客服|打';
const CODE_RULES: readonly Rule[] = [
  // Telephone numbers: mobile, international, landline, service
  { pattern: /(?<!\d)(?:\+?86[- ]?)?1[3-9]\d[- ]?\d{4}[- ]?\d{4}(?!\d)/uy, say: ([code]) => digitsZh(code, YAO) },
  { pattern: /\+\d{1,3}(?:[- ]\d{2,5}){2,4}(?!\d)/uy, say: ([code]) => digitsZh(code, YAO) },
  {
    pattern: /(?<!\d)(?:0\d{2,3}-\d{7,8}|[48]00-\d{3,4}-\d{3,4}|[48]00\d{7})(?!\d)/uy,
    say: ([code]) => digitsZh(code, YAO),
  },
  {
    pattern: /(?<!\d)(?:10086|10010|10000|12306|12315|12345|12333|95\d{3})(?![\d.个元块人万])/uy,
    say: ([code]) => digitsZh(code, YAO),
  },
  {
    pattern: /(?<!\d)1(?:10|19|20|22|14)(?![\d.])(?= ?(?:报警|打|电话|求助|急救|指挥))/uy,
    say: ([code]) => digitsZh(code, YAO),
  },
  // 尾号1702, 验证码是123456
  {
    pattern: new RegExp(`(?<=(?:${CODE_WORDS})[是为:]? ?)\\d{3,}(?![\\d.]|[个次折分])`, 'uy'),
    say: ([code]) => digitsZh(code, YAO),
    cost: 0.9,
  },
  // 302房, 1204室
  { pattern: /(?<!\d)\d{3,4}(?=(?:号?房|室))/uy, say: ([code]) => digitsZh(code, YAO) },
  // Trains: G1234次
  {
    pattern: /(?<![A-Za-z])([GDCZTK])(\d{1,4})(?=次|号?列车|高铁|动车)/uy,
    say: ([, kind, code]) => `${kind} ${digitsZh(code!, YAO)}`,
  },
  // Anything else in groups: 978-7-115
  { pattern: /(?<!\d)\d+(?:-\d+){2,}(?!\d)/uy, say: ([code]) => digitsZh(code), cost: 1.3 },
  {
    pattern: /(?<![A-Za-z])([A-Z]{2})(\d{3,4})(?:(?=次?航班)|(?<=航班号? ?[A-Z]{2}\d+)(?!\d))/uy,
    say: ([, line, code]) => `${sayLetters(line!)} ${digitsZh(code!, YAO)}`,
  },
  // Days of the calendar of shops: 618大促
  {
    pattern: /(?<!\d)(?:520|521|618|315|3\.15|1212|1111)(?=快乐|大促|活动|购物|晚会|年中|狂欢)/uy,
    say: ([code]) => digitsZh(code),
  },
  { pattern: /(?<!\d)7-11(?=便利|店|买)/uy, say: () => 'seven eleven' },
  // Account names: abc_123
  { pattern: /(?<=[A-Za-z]_)\d+/uy, say: ([code]) => digitsZh(code) },
  // Numbers that are words by now: 666, 2333, 996
  {
    pattern: /(?<!\d)(?:6{3,}|23{2,}|8{3,}|996|1314|5201314)(?![\d.,]|[万亿元块个人年名次页米克公])/uy,
    say: ([code]) => digitsZh(code),
  },
];
const YAO = { yao: true };

/** A sign of arithmetic is said between two values only: elsewhere it is decoration. */
const AFTER_VALUE = '(?<=[\\p{L}\\p{N})²³] ?)';
const BEFORE_VALUE = '(?= ?[-+(√]?[\\p{L}\\p{N}(])';
// What makes a hyphen a minus and a slash a division: an equals sign further on.
const EQUATION = '(?=(?: ?[-+×*÷/] ?)?(?: ?[\\d.A-Za-z]+ ?[-+×*÷/])* ?[\\d.A-Za-z]+ ?=)';
const operator = (sign: string, word: string, cost = 1): Rule => ({
  pattern: new RegExp(`${AFTER_VALUE}${sign}${BEFORE_VALUE}`, 'uy'),
  say: () => word,
  cost,
});

const SYMBOL_RULES: readonly Rule[] = [
  operator('[×✕*]', '乘'),
  operator('÷', '除以'),
  operator('\\+', '加'),
  operator('={1,2}', '等于'),
  operator('≠', '不等于'),
  operator('≈', '约等于'),
  operator('(?:>=|≥)', '大于等于'),
  operator('(?:<=|≤)', '小于等于'),
  operator('>', '大于'),
  operator('<', '小于'),
  { pattern: new RegExp(`(?<=[\\dA-Za-z] ?)-${EQUATION}`, 'uy'), say: () => '减', cost: 0.9 },
  { pattern: new RegExp(`(?<=\\d ?)/${EQUATION}`, 'uy'), say: () => '除以', cost: 0.5 },
  { pattern: /(?:>=|≥)(?= ?\d)/uy, say: () => '大于等于' },
  { pattern: /(?:<=|≤)(?= ?\d)/uy, say: () => '小于等于' },
  { pattern: /≈(?= ?\d)/uy, say: () => '约' },
  { pattern: />(?= ?\d)/uy, say: () => '大于' },
  { pattern: /<(?= ?\d)/uy, say: () => '小于' },
  { pattern: /(?<=[A-Za-z\d)])(?:²|\^2)/uy, say: () => '的平方' },
  { pattern: /(?<=[A-Za-z\d)])(?:³|\^3)/uy, say: () => '的立方' },
  { pattern: /√/uy, say: () => '根号' },
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
  ...Object.entries(GREEK).map(([letter, [, name]]): Rule => ({ pattern: new RegExp(letter, 'uy'), say: () => name })),
];

const WORD_RULES: readonly Rule[] = [
  { pattern: /(?<![A-Za-z])C\+\+/iuy, say: () => 'C 加加' },
  { pattern: /(?<![A-Za-z])([CF])#/uy, say: ([, letter]) => `${letter} sharp` },
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
  ...CODE_RULES,
  ...NUMBER_RULES,
  ...SYMBOL_RULES,
  ...WORD_RULES,
  ...sayAddresses({ at: 'at', dot: '点', dash: '杠', underscore: '下划线', digits: digitsZh }),
];
const RULES = [...COMMON_RULES, letterRule(false)];
const SHOUTED_RULES = [...COMMON_RULES, letterRule(true)];
