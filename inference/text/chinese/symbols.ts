/** Signs of mathematics and others in Chinese, alone and in formulas. */
import { formulaRule } from '../formulas.ts';
import { ELEMENTS, GREEK, sayLetters } from '../letters.ts';
import { isFactorial, MINUS_OF_FORMULA } from '../number-patterns.ts';
import type { Rule } from '../rewrite.ts';
import { cardinalZh, numberZh } from './numbers.ts';

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

export const SYMBOL_RULES: readonly Rule[] = [
  operator('[×✕*]', '乘'),
  // 7x24小时
  { pattern: /(?<=\d ?)[xX](?= ?\d)/uy, say: () => '乘', cost: 0.5 },
  operator('÷', '除以'),
  { pattern: /(?<=[\dA-Z)] ?)± ?(?=[\dA-Z])/uy, say: () => '正负' },
  operator('\\+', '加'),
  // ~20人: about so many
  { pattern: /(?:(?<![\d%°A-Za-z)\p{Script=Han}] ?)|(?<=[有要需花费用了每达]))~(?= ?[¥$€£]?\d)/uy, say: () => '约' },
  {
    pattern: /§ ?(\d+(?:\.\d+)*)/uy,
    say: ([, section]) => `第${section!.split('.').map(cardinalZh).join('点')}节`,
    cost: 0.9,
  },
  // A → B
  { pattern: /(?<=[A-Za-z\d] ?)~(?= ?[A-Za-z])/uy, say: () => '到', cost: 0.9 },
  // A—Z, A-Z, a-z
  {
    pattern:
      /(?<=(?<![A-Za-z\d])[A-Z])(?:[~—]|-(?=Z))(?=[A-Z](?![A-Za-z\d]))|(?<=(?<![A-Za-z\d])a)-(?=z(?![A-Za-z\d]))/uy,
    say: () => '到',
    cost: 0.5,
  },
  operator('={1,2}', '等于'),
  operator('(?:≠|!=)', '不等于'),
  // 5!=120 is true of the factorial
  {
    pattern: /(?<=(?<![\d.])(\d{1,2}))! ?= ?(?=(\d+)(?!\d))/uy,
    say: ([, number, product]) => (isFactorial(number!, product!) ? '的阶乘等于' : undefined),
    cost: 0.5,
  },
  { pattern: /(?<=(?<![A-Za-z\d])(?:[nmk]|\d{1,2}))!(?= ?[=+×*÷/-] ?[\d(a-z])(?!=)/uy, say: () => '的阶乘', cost: 0.9 },
  // 6!是多少, 5!是120
  {
    pattern:
      /(?<![A-Za-z\d.])([nmk]|\d{1,2})! ?(?=(?:是多少|等于|怎么[算求]|是几|的(?:值|结果|末尾|个位)|是 ?(\d+)(?!\d)))/uy,
    say: ([, number, product]) =>
      product === undefined || (/\d/.test(number!) && isFactorial(number!, product))
        ? `${/\d/.test(number!) ? cardinalZh(number!) : number}的阶乘`
        : undefined,
    cost: 0.8,
  },
  operator('≈', '约等于'),
  operator('(?:>=|≥)', '大于等于'),
  operator('(?:<=|≤)', '小于等于'),
  operator('>', '大于'),
  operator('<', '小于'),
  { pattern: new RegExp(`(?<=[\\dA-Za-z] ?)-${EQUATION}`, 'uy'), say: () => '减', cost: 0.9 },
  { pattern: MINUS_OF_FORMULA, say: () => '减', cost: 0.9 },
  { pattern: new RegExp(`(?<=\\d ?)/${EQUATION}`, 'uy'), say: () => '除以', cost: 0.5 },
  // 帮我算144 / 12: more than one whole
  {
    pattern: /(?<=(?:算(?:一下|一算|算看?|下|出)?|口算|求) ?)(\d{1,9}) ?\/ ?(\d{1,9})(?![\d/%]|\.\d|[年月日号天])/uy,
    say: ([asked, sum, by]) =>
      Number(sum) > Math.max(12, Number(by)) && Number(by) > 1 && asked !== '24/7'
        ? `${cardinalZh(sum!)}除以${cardinalZh(by!)}`
        : undefined,
    cost: 0.6,
  },
  { pattern: /(?:>=|≥)(?= ?\d)/uy, say: () => '大于等于' },
  { pattern: /(?:<=|≤)(?= ?\d)/uy, say: () => '小于等于' },
  { pattern: /≈(?= ?\d)/uy, say: () => '约' },
  { pattern: /(?<=约等于|大?约|大概) ?≈ ?(?=\d)/uy, say: () => '', cost: 0.5 },
  { pattern: />(?= ?\d)/uy, say: () => '大于' },
  { pattern: /<(?= ?\d)/uy, say: () => '小于' },
  { pattern: /(?<=[A-Za-z\d)])(?:²|\^2)/uy, say: () => '的平方' },
  { pattern: /(?<=[A-Za-z\d)])(?:³|\^3)/uy, say: () => '的立方' },
  { pattern: /√(?! ?(?:\p{Script=Han}|$|[,.!?;)\n]))/uy, say: () => '根号' },
  {
    pattern: /(?<![A-Za-z])log_(\d+) ?(\d+(?:\.\d+)?|[a-zA-Z](?![A-Za-z]))/uy,
    say: ([, base, of]) => `以${cardinalZh(base!)}为底${/\d/.test(of!) ? numberZh(of!) : of}的对数`,
  },
  { pattern: /\^(\d)√/uy, say: ([, root]) => `${cardinalZh(root!)}次根号` },
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
  { pattern: /(?<=[A-Za-z)] ?)→ ?(?=[\d∞+-])/uy, say: () => '趋于' },
  { pattern: / ?→ ?/uy, say: () => ', ', cost: 5 },
  { pattern: /(?<=, ?)→ ?/uy, say: () => '', cost: 4 },
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
  ...Object.entries(GREEK).map(([letter, [, name]]): Rule => ({ pattern: new RegExp(letter, 'uy'), say: () => name })),
];

/** Signs that are values. */
const VALUES: Readonly<Record<string, string>> = { '∞': '无穷大', '∅': '空集' };

export const FORMULA_RULE = formulaRule({
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
    '·': '乘',
    '*': '乘',
    '÷': '除以',
    '/': '除以',
    ':': '比',
  },
  root: (degree, value) => `${cardinalZh(degree)}次根号${value}`,
  logarithm: (base, value) => `以${base}为底${value}的对数`,
  prefixes: { '√': '根号', '∠': '角', '△': '三角形', '⊙': '圆' },
  minus: '负',
  upTo: '到',
  remainder: '余',
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
