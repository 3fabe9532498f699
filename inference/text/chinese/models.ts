/** Model numbers: i9-14900K, RTX 4090, 宝马730Li. */
import { FAMILIES, FAMILIES_ZH, FAMILY_LETTER } from '../families.ts';
import { sayLetters } from '../letters.ts';
import type { Rule } from '../rewrite.ts';
import { COUNTED, NOT_COUNTED } from './amounts.ts';
import { cardinalZh, digitsZh } from './numbers.ts';

/** Below this many, digits after a word such as 编号 may as well be a number. */
const MODEL_DIGITS = 3;

/** The number of a model: 4090 is read digit by digit, 3200 and 6000 as numbers, as people say them. */
function modelNumber(digits: string, suffix: string): string {
  const isRound = /^[1-9]\d?00$|^[1-9]000$/.test(digits);
  return digits.length < MODEL_DIGITS || (isRound && suffix === '') ? cardinalZh(digits) : digitsZh(digits);
}

export const MODEL_RULES: readonly Rule[] = [
  // iPhone 6s, 红米9A
  {
    pattern: new RegExp(
      `(?<=(?:(?<![A-Za-z])(?:${FAMILIES})|${FAMILIES_ZH}) ?(?:[A-Z][a-z]+ )?)(\\d{1,4})(${FAMILY_LETTER})(?![A-Za-z\\d/])`,
      'uy',
    ),
    say: ([, number, letter]) => `${modelNumber(number!, letter!)}${letter!.toUpperCase()}`,
    cost: 0.8,
  },
  // i9-14900K, DDR4-3200, Q7-32
  {
    pattern: /(?<![A-Za-z\d-])([A-Za-z]{1,5})(\d{1,2})-(\d{2,5})([A-Z]{0,2})(?![\dA-Za-z-])/uy,
    say: ([, name, generation, number, suffix]) =>
      [
        sayLetters(name!),
        cardinalZh(generation!),
        // Q7-32 is a place on a shelf
        name!.length === 1 ? digitsZh(number!) : modelNumber(number!, suffix!),
        sayLetters(suffix!),
      ]
        .join(' ')
        .trim(),
    cost: 0.9,
  },
  // RTX 4090, ISO 9001: after capitals, unless something is counted
  {
    pattern: new RegExp(
      `(?<=(?<![A-Za-z])[A-Z]{2,5} )[1-9]\\d{2,4}(?!\\d|[.,]\\d|[/:%~—-])(?![A-Za-z]| ?(?:${COUNTED}|[年月日号]))`,
      'uy',
    ),
    say: ([number]) => (/^\d0+$/.test(number) ? undefined : digitsZh(number)),
    cost: 0.9,
  },
  // Excel 2016: the year is part of the name
  {
    pattern: new RegExp(
      `(?<=[A-Za-z]{2} )(?:19\\d{2}|20[0-4]\\d)(?!\\d|[.,]\\d|[:/%~—-])(?![A-Za-z]| ?(?:${COUNTED}|[月日号]))`,
      'uy',
    ),
    say: ([year]) => digitsZh(year),
    cost: 0.95,
  },
  // 5600X, 3060Ti: what a model is called, beside its family
  {
    pattern: /(?<=[A-Za-z]\d* (?:\d )?)(\d{4})(XT|X3D|X|G|K|KF|F|H|HX|HS|U|Ti|Super)(?![A-Za-z\d])/uy,
    say: ([, number, suffix]) => `${digitsZh(number!)} ${suffix === 'X3D' ? 'X三D' : sayLetters(suffix!)}`,
    cost: 0.8,
  },
  // 1080P
  {
    pattern: /(?<!\d)(1080|2160|1440|720|540|480|360)(?=[pPi](?![A-Za-z]))/uy,
    say: ([lines]) => digitsZh(lines),
    cost: 0.85,
  },
  // Qwen2.5-72B
  { pattern: /(?<=[A-Za-z]-?\d+(?:\.\d+)*)-(?=\d+(?:\.\d+)?[BbM](?![A-Za-z\d]))/uy, say: () => ' ', cost: 0.5 },
  // 宝马730Li, 乐高42143
  {
    pattern:
      /(?<=(?:宝马|奔驰|奥迪|路虎|标致|雷克萨斯|沃尔沃|迈巴赫|捷豹|凯迪拉克) ?)\d{3}(?=[A-Za-z]{0,2}(?![A-Za-z\d]))(?! ?[万元块年个台辆])/uy,
    say: ([number]) => digitsZh(number),
    cost: 0.9,
  },
  {
    pattern: new RegExp(`(?<=(?:乐高|型号|货号|款号|料号|色号) ?:? ?)\\d{3,}${NOT_COUNTED}`, 'uy'),
    say: ([number]) => digitsZh(number),
    cost: 0.9,
  },
  // 显卡5070Ti: these only are on models
  {
    pattern: /(?<![\d.A-Za-z])(\d{4})(XT|X3D|KF|HX|HS|Ti|Super)(?![A-Za-z\d])/uy,
    say: ([, number, suffix]) => `${digitsZh(number!)} ${suffix === 'X3D' ? 'X三D' : sayLetters(suffix!)}`,
    cost: 0.85,
  },
  // 5090D, 7900X: four digits and a capital that is no unit
  {
    pattern: /(?<![\d.A-Za-z-])([1-9]\d{3})([DSXFHU])(?![A-Za-z\d/])/uy,
    say: ([, number, letter]) => `${digitsZh(number!)}${letter}`,
    cost: 0.9,
  },
  // 麒麟9020, 天玑9400
  {
    pattern: new RegExp(
      `(?<=(?:麒麟|骁龙|天玑|锐龙|酷睿|至强|昇腾|鲲鹏|显卡|核显|独显) ?)[1-9]\\d{2,3}${NOT_COUNTED}(?! ?[元块万年])`,
      'uy',
    ),
    say: ([number]) => digitsZh(number),
    cost: 0.95,
  },
  // 波音777-300ER, A350-900
  {
    pattern: /(?<=(?<!\d)7[0-8]7|A[23]\d0|C919)-(\d{1,4})(?=(?:ER|LR|F|X|neo)?(?![A-Za-z\d]))/uy,
    say: ([, variant]) => cardinalZh(variant!),
    cost: 0.6,
  },
  // 酷睿Ultra 9 285K
  {
    pattern: /(?<=(?:Ultra|Core|Ryzen|锐龙|酷睿) ?[3579] )\d{3,5}(?=[A-Z]{0,3}(?![A-Za-z\d]))/uy,
    say: ([number]) => digitsZh(number),
    cost: 0.4,
  },
  {
    pattern: /(?<=(?:Ultra|Core|Ryzen|锐龙|酷睿) ?[3579] \d{3,5})[A-Z]{1,3}(?![A-Za-z\d])/uy,
    say: ([letters]) => ` ${[...letters].join(' ')}`,
    cost: 0.4,
  },
  // 歼-20: the hyphen belongs to the name
  {
    pattern: /(?<=歼|轰|运|直|苏|米格|东风|长征|神舟|嫦娥|天问|红旗|鹰击)-(\d{1,3})(?![\d-])/uy,
    say: ([, number]) => cardinalZh(number!),
    cost: 0.9,
  },
  { pattern: /(?<=波音 ?)7\d7(?!\d)/uy, say: ([number]) => digitsZh(number), cost: 0.9 },
  // GB/T 15109-2021: a standard and its year
  {
    pattern: /(?<=[A-Z]{2,4}(?:\/[A-Z]{1,2})? ?)(\d{3,6})(?:\.\d+)?-((?:19|20)\d{2})(?!\d)/uy,
    say: ([, number, year]) => `${digitsZh(number!)} ${digitsZh(year!)}`,
    cost: 0.9,
  },
  // 705A, 121B: three digits and a capital are a name, unless a current or a size is spoken of
  {
    pattern:
      /(?<![\d.A-Za-z])(?<!(?:电流|额定|安培|限流|大小|文件|内存|缓存|字节|占用?)[^\d]{0,4})(\d{3,4})([AB])(?![A-Za-z\d/])/uy,
    say: ([, number, letter]) => `${digitsZh(number!)}${letter}`,
    cost: 0.9,
  },
];
