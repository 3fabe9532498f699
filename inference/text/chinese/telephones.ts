/** Telephone numbers and what else is dialled, digit by digit. */
import type { Rule } from '../rewrite.ts';
import { NOT_COUNTED } from './amounts.ts';
import { cardinalZh, digitsZh } from './numbers.ts';

/** One is 幺 where people read digits to each other. */
export const YAO = { yao: true };

/** The code of China before a number: +86, 0086, (86), 86-. */
const OF_CHINA = '(?:(?:\\+|00)86|\\((?:\\+|00)?86\\)|86(?=-))';

export const TELEPHONE_RULES: readonly Rule[] = [
  // +86, the code of a country
  {
    pattern: /\+(86|85[23]|886)(?!\d|[ -]\d|[.,]\d|%|[分元个度])/uy,
    say: ([, code]) => `加${digitsZh(code!)}`,
    cost: 0.9,
  },
  // +60打来的: of any country
  {
    pattern:
      /(?<![\d)A-Za-z] ?)\+([1-9]\d{0,2})(?=(?:打来|打过来|来电|开头|的号|的电话|的来电|是哪))|(?<=(?:区号|国家代?码|国际代码)[是为:]? ?)\+([1-9]\d{0,2})(?!\d| ?\d)/uy,
    say: ([, code, other]) => `加${digitsZh((code ?? other)!)}`,
    cost: 0.8,
  },
  // 9527号客服
  { pattern: /(?<!\d)\d{4}(?=号(?:客服|话务|接线|技师|坐席))/uy, say: ([code]) => digitsZh(code, YAO), cost: 0.8 },
  // 内线拨66转前台
  {
    pattern: /(?<=(?:内线|分机|短号|座机)(?:是|为|打|拨|请拨)? ?)\d{2}(?=转|找|接|$|[,.!?])/uy,
    say: ([code]) => digitsZh(code, YAO),
    cost: 0.9,
  },
  {
    pattern: /(?<![\d+])\+\d{1,3} ?\(0\) ?\d[\d -]{6,13}\d(?!\d)/uy,
    say: ([code]) => digitsZh(code.replace('(0)', ''), YAO),
    cost: 0.6,
  },
  // Mobile, international, landline, service
  {
    pattern:
      /(?<!\d)(?:\((?:\+|00)?86\) ?|(?:\+|00)?86[- ]?)?1[3-9]\d(?:[- ]?\d{4}[- ]?\d{4}|\d[- ]\d{3}[- ]\d{4}|[- ]\d{3}[- ]\d{5}|\d[- ]\d{4}[- ]\d{3}|\d{2}[- ]\d{3}[- ]\d{3})(?:-\d{1,6})?(?!\d)/uy,
    say: ([code]) => digitsZh(code, YAO),
    cost: 0.7,
  },
  // Of other countries: +44 7700 900123, +15551234567
  {
    pattern: /(?<![\d)A-Za-z=])(?<![\d)=] )\+\d{1,3}(?=(?:[- ]?\d){7,14}(?![\d-]))(?:[- ]?\d{1,11}){1,6}(?!\d)/uy,
    say: ([code]) => digitsZh(code, YAO),
  },
  { pattern: /(?<![\d.])0\d{4} \d{6}(?!\d)/uy, say: ([code]) => digitsZh(code, YAO) },
  // 京ICP备12345678号
  { pattern: /(?<=\p{Script=Han} ?)\d{7,}(?=号)/uy, say: ([code]) => digitsZh(code, YAO) },
  // 解放路88-1号
  {
    pattern: /(?<=[路街道巷弄村] ?)(\d{1,4})-(\d{1,3})(?=号)/uy,
    say: ([, house, part]) => `${house!.length > 3 ? digitsZh(house!) : cardinalZh(house!)}杠${cardinalZh(part!)}`,
    cost: 0.7,
  },
  // admin@123
  { pattern: /(?<=[A-Za-z])@(\d+)(?!\d|\.\d|[A-Za-z])/uy, say: ([, digits]) => ` at ${digitsZh(digits!)}`, cost: 0.8 },
  {
    pattern: new RegExp(
      `(?<!\\d)(?:(?:(?:\\+|00)\\d{1,3}[- ]?)?\\((?!86\\))0?\\d{2,4}\\)[- ]?\\d{3,4}[- ]?\\d{4}|(?:${OF_CHINA}[- ]?)?(?:0\\d{2,3}[-— ]?|(?<=${OF_CHINA}[- ]?)[1-9]\\d{1,2}[- ])(?:\\d{7,8}|\\d{3,4}[- ]\\d{4}|(?<=-)\\d{5})(?:-\\d{1,6})?|(?:\\d{1,3}-)?\\d{3}-\\d{3}-\\d{4}|09\\d{2}-\\d{3}-\\d{3}|(?:00)?8(?:52|53|86)[- ]\\d{4}[- ]?\\d{4}|00\\d{1,3}[- ]\\d{6,11}|[48]00[- ]\\d{3,4}[- ]\\d{3,4}|[48]00\\d[ -]?\\d{3}[ -]?\\d{3})(?!\\d)`,
      'uy',
    ),
    say: ([code]) => digitsZh(code, YAO),
    cost: 0.7,
  },
  // 发101到10086: digits that a service is sent
  {
    pattern: new RegExp(
      `(?<=(?:发送?|编辑|回复|输入|短信)(?:短信|数字|代码|指令|内容)?[ "]*)\\d{1,6}(?=[ "]*(?:[到至给]|发[到至给]|发送[到至给]?)[ "]*\\d{5,}(?<!000)${NOT_COUNTED})`,
      'uy',
    ),
    say: ([code]) => digitsZh(code, { yao: code.length > 1 }),
    cost: 0.8,
  },
  {
    pattern: new RegExp(
      `(?<=(?:发送?|编辑|回复|输入|短信)(?:短信|数字|代码|指令|内容)?[ "]*[A-Za-z\\d]{1,8}[ "]*(?:[到至给]|发[到至给]|发送[到至给]?)[ "]*)\\d{5,}(?<!000)${NOT_COUNTED}`,
      'uy',
    ),
    say: ([code]) => digitsZh(code, YAO),
    cost: 0.8,
  },
  // 短信发到10690
  {
    pattern: /(?<=(?:短信|回复|编辑|发)[^,.!?\d]{0,6}(?:到|至) ?)\d{4,}(?!\d|\.\d|[万亿元块个人年次页米群])/uy,
    say: ([code]) => digitsZh(code, YAO),
    cost: 0.9,
  },
  // 物业:88990011, as many digits as a telephone has in a large town, and not round
  {
    pattern: new RegExp(`(?<=\\p{Script=Han}: ?)[2-8]\\d{6,7}(?<!000)${NOT_COUNTED}`, 'uy'),
    say: ([code]) => digitsZh(code, YAO),
    cost: 0.9,
  },
  // 12车3A, 15排B: a seat
  {
    pattern: /(?<=[车排座] ?)(\d{1,3})([A-HJK])(?![A-Za-z\d])/uy,
    say: ([, row, letter]) => `${row!.startsWith('0') ? digitsZh(row!) : cardinalZh(row!)}${letter}`,
    cost: 0.8,
  },
  // A number and nothing else
  { pattern: /(?<=^)\d{3}-\d{4}(?=$)/uy, say: ([code]) => digitsZh(code, YAO), cost: 0.9 },
  {
    pattern: new RegExp(`(?<![\\d.])911${NOT_COUNTED}(?! ?[天年月号])`, 'uy'),
    say: ([code]) => digitsZh(code),
    cost: 0.9,
  },
  // 138****6677
  {
    pattern: /(?<!\d)\d{2,}\*{2,}\d{2,}(?!\d)/uy,
    say: ([code]) =>
      code
        .split(/\*+/)
        .map((part) => digitsZh(part, YAO))
        .join(', '),
    cost: 0.8,
  },
  // 座机63211012-803: a number and the extension behind it
  {
    pattern:
      /(?<=(?:电话|座机|总机|固话|热线|传真|联系方式|致电|打|拨|前台|家里|单位|公司)[^,.!?;\n\d]{0,6})([2-8]\d{6,7})-(\d{1,5})(?![\d-])/uy,
    say: ([, code, extension]) => `${digitsZh(code!, YAO)}转${digitsZh(extension!, YAO)}`,
    cost: 0.7,
  },
  // 6655 4433, 88886666-102
  {
    pattern:
      /(?<![\d.,¥$€£+-] ?)(?!(?:19|20)\d\d (?:19|20))[2-8]\d{3} \d{4}(?<!000)(?! ?[\d元块万亿个人年]|[.,]\d|[-:%])/uy,
    say: ([code]) => digitsZh(code, YAO),
    cost: 1.9,
  },
  {
    pattern: /(?<![\d.,-])([2-8]\d{6,7})-(\d{1,5})(?![\d.,-]|[A-Za-z万亿元块])/uy,
    say: ([, code, extension]) => `${digitsZh(code!, YAO)}转${digitsZh(extension!, YAO)}`,
    cost: 0.75,
  },
  // 0371-65510101/65510102: another number of the same place
  { pattern: /(?<=(?<!\d)(?:0\d{2,3}[- ]?\d{7,8}|1[3-9]\d{9})) ?\/ ?(?=\d)/uy, say: () => '或', cost: 0.5 },
  {
    pattern: /(?<=(?<!\d)0\d{2,3}[- ]?\d{7,8} ?(?:[、/或和]|或者|, ?) ?)[2-8]\d{6,7}(?!\d|\.\d)/uy,
    say: ([code]) => digitsZh(code, YAO),
    cost: 0.9,
  },
  // 153开头的号码, 021-5011开头
  {
    pattern: /(?<!\d)(?:1[3-9]\d|0\d{2,3}[- ]?\d{1,5})(?=(?:开头|打头|号段))/uy,
    say: ([code]) => digitsZh(code, YAO),
    cost: 0.7,
  },
  {
    pattern:
      /(?<!\d)(?:10086|10010|(?<=打|拨|拨打|联系|客服|电信|热线|找|问|电话|报修|宽带)10000|12306|12315|12345|12333|12123|12320|12355|12366|12369|12377|12381|12388|95\d{3})(?!\d|\.\d|[个元块人万步票台条次张件页本份])/uy,
    say: ([code]) => digitsZh(code, YAO),
  },
];
