/** Chinese dates and times. */
import { DASH } from '../number-patterns.ts';
import type { Rule } from '../rewrite.ts';
import { cardinalZh, countZh, digitsZh } from './numbers.ts';

/** Stricter than where an amount begins: a part of a date or time stands on its own. */
const START = '(?<!\\d|\\d[.,:])';
const END = '(?!\\d)';

/** Reigns, whose years are counted: 民国26年. */
export const ERAS =
  '民国|光绪|宣统|同治|咸丰|道光|嘉庆|乾隆|雍正|康熙|顺治|崇祯|万历|嘉靖|永乐|洪武|贞观|开元|昭和|平成|令和|大正|明治';

const isMonth = (month: string) => Number(month) >= 1 && Number(month) <= 12;
const isDay = (day: string) => Number(day) >= 1 && Number(day) <= 31;

function date(year: string, month: string, day?: string): string | undefined {
  if (!isMonth(month) || (day !== undefined && !isDay(day))) return undefined;
  return `${digitsZh(year)}年${cardinalZh(month)}月${day === undefined ? '' : `${cardinalZh(day)}日`}`;
}

/** The time of day; two o'clock is 两点, a full hour has no minutes. */
function time(hour: string, minute: string, second?: string, half?: string): string | undefined {
  if (Number(hour) > 24 || (hour === '24' && Number(minute) > 0)) return undefined;
  const isFull = Number(minute) === 0 && Number(second ?? 0) === 0;
  const minutes = isFull ? '' : `${Number(minute) === 0 ? '零' : twoDigits(minute)}分`;
  const seconds = second && Number(second) > 0 ? `${twoDigits(second)}秒` : '';
  return `${half ? half : ''}${oclock(hour)}${minutes}${seconds}`;
}

const oclock = (hour: string) => `${Number(hour) === 2 ? '两' : cardinalZh(hour)}点`;
const twoDigits = (digits: string) => (digits.startsWith('0') ? digitsZh(digits) : cardinalZh(digits));

/** 上午 or 下午 for am or pm, where the hour does not say it already. */
function halfOfDay(letter: string, hour: string): string {
  if (/a/i.test(letter)) return '上午';
  return Number(hour) <= 12 ? '下午' : '';
}

/** What is measured in time: 时长3:25 is no time of day. */
const DURATION =
  '(?:时长|片长|全长|总长|用时|耗时|历时|费时|成绩|倒计时|还剩|剩余|剩下|配速|计时|纪录|记录|播放到|进度|加时)(?:大约|大概|是|为|了|只有|约|共|到|时间|:)? ?';
const isSexagesimal = (part: string) => Number(part) < 60;

/** 3:25 -> 三分二十五秒, 2:59:30 -> 两小时五十九分三十秒. */
function duration(parts: readonly string[]): string | undefined {
  if (!parts.slice(1).every(isSexagesimal)) return undefined;
  const names = ['小时', '分', '秒'].slice(-parts.length);
  const first = parts.findIndex((part) => Number(part) > 0);
  if (first < 0) return undefined;
  return parts
    .slice(first)
    .map((part, i) => (i === 0 ? countZh(String(Number(part))) : twoDigits(part)) + names[first + i])
    .join('');
}

export const DATE_RULES: readonly Rule[] = [
  {
    pattern: new RegExp(
      `(?<![\\d:])(?:(?<=${DURATION})\\d{1,3}(?::\\d{2}){1,2}(?![:\\d])|\\d{1,3}:\\d{2}(?=分钟)|\\d{1,2}:\\d{2}:\\d{2}(?![:\\d])(?= ?(?:完赛|跑完|完成|冲线|打破|夺冠|的?成绩))|(?<=[全半]马|马拉松|铁人三项|越野赛)\\d{1,2}:\\d{2}:\\d{2}(?![:\\d]))(?:分钟)?`,
      'uy',
    ),
    say: ([written]) => duration(written.replace('分钟', '').split(':')),
    cost: 0.8,
  },
  // 2024-05-01, 2024/5/1, 2024.5.1
  {
    pattern: new RegExp(`${START}(\\d{4})([-/.])(\\d{1,2})\\2(\\d{1,2})${END}[日号]?`, 'uy'),
    say: ([, year, , month, day]) => date(year!, month!, day),
  },
  // 08-08-2008, and 25/12/2024 with the day first where it can be nothing else
  {
    pattern: new RegExp(`${START}(\\d{1,2})([-/])(\\d{1,2})\\2((?:19|20)\\d{2})${END}`, 'uy'),
    say: ([, first, , second, year]) => date(year!, first!, second) ?? date(year!, second!, first),
  },
  {
    pattern: new RegExp(`${START}(\\d{4})([-/])(0[1-9]|1[0-2])${END}(?!年)`, 'uy'),
    say: ([, year, , month]) => date(year!, month!),
  },
  // 24/11/8, 25.3.1: a year of two digits; 25.3.1 may be a version as well
  {
    pattern: new RegExp(
      `${START}(?<![-/A-Za-z] ?)([0-3]\\d)(?:(/)|(?<!(?:版本?|升级到?|更新到?|固件|系统|内核|v) ?[12]\\d)\\.|-(?=\\d\\d-\\d\\d))(1[0-2]|0?[1-9])(?:(?<=/\\d+)/|(?<=\\.\\d+)\\.|-)(3[01]|[12]\\d|0?[1-9])(?![\\d/-]|\\.\\d)[日号]?`,
      'uy',
    ),
    say: ({ 1: year, 2: slash, 3: month, 4: day, index, input }) =>
      slash || /^(?:1[5-9]|2\d)$/.test(year!) || /(?:生日|出生|生于|生[的人])[^\d]{0,3}$/.test(input.slice(0, index))
        ? date(year!, month!, day)
        : undefined,
    cost: 0.95,
  },
  // 12/25/24 as Americans write it, 5/5/25
  {
    pattern: new RegExp(
      `${START}(?<!/)(0?[1-9]|1[0-2])/(3[01]|2\\d|1[3-9]|(?<=(?<!\\d)\\d/)0?[1-9])/(\\d{2})(?![\\d/])`,
      'uy',
    ),
    say: ([, month, day, year]) => date(year!, month!, day),
    cost: 0.95,
  },
  // 05.06.2024: the day first, as most who write so do
  {
    pattern: new RegExp(`${START}(\\d{1,2})\\.(\\d{1,2})\\.((?:19|20)\\d{2})(?!\\d|\\.\\d)`, 'uy'),
    say: ([, day, month, year]) => date(year!, month!, day) ?? date(year!, day!, month),
    cost: 0.9,
  },
  // 2025-11-29T18:30
  { pattern: /(?<=\d{4}-\d\d-\d\d)T(?=\d\d:)/uy, say: () => ' ', cost: 0.3 },
  // 2025.11, and nothing else
  {
    pattern: /(?<=^|[\n(])(20[0-4]\d)\.(0[1-9]|1[0-2])(?=$|[\n)])/uy,
    say: ([, year, month]) => date(year!, month!),
    cost: 0.95,
  },
  // 下午3.30
  {
    pattern:
      /(?<=(?:早上|上午|中午|下午|傍晚|晚上|凌晨|今晚|明晚|今早|明早|早晨) ?)(\d{1,2})\.([0-5]\d)(?![\d%]|[万元块米公斤倍度级号日])/uy,
    say: ([, hour, minute]) => (Number(hour) <= 24 ? `${oclock(hour!)}${twoDigits(minute!)}` : undefined),
    cost: 0.8,
  },
  // GMT-5
  { pattern: /(?<=(?:GMT|UTC) ?)-(?=\d)/uy, say: () => '减', cost: 0.5 },
  // 2025Q3, 25H1
  {
    pattern: new RegExp(`${START}((?:19|20)\\d{2}|[0-3]\\d)(?= ?年?(?:Q[1-4]|H[12])(?!\\d))`, 'uy'),
    say: ([, year]) => digitsZh(year!),
    cost: 0.9,
  },
  // 05/01: only a leading zero tells it from a fraction
  {
    pattern: new RegExp(`${START}(?=0|\\d+/0)(\\d{2})/(\\d{2})${END}(?!/)`, 'uy'),
    say: ([, month, day]) =>
      isMonth(month!) && isDay(day!) ? `${cardinalZh(month!)}月${cardinalZh(day!)}日` : undefined,
  },
  // A year is read digit by digit; 2000年历史 and 5000年 count years
  {
    pattern: new RegExp(`${START}(1\\d{3}|20\\d{2}) ?(年度?|财年|赛季|学年|届|款)(?!的?历史|左右)`, 'uy'),
    say: ([, year, kind]) => digitsZh(year!) + kind,
  },
  {
    pattern: new RegExp(`${START}(?<!${ERAS})(0\\d|[6-9]\\d) ?年(?![前后来内间了]|代|的历史|以来|级)`, 'uy'),
    say: ([, year]) => `${digitsZh(year!)}年`,
    cost: 0.99,
  },
  {
    pattern: new RegExp(`${START}(\\d{4})(?:${DASH}|/)(\\d{2}|\\d{4})${END} ?(?=年|赛季|学年|财年|届)`, 'uy'),
    say: ([, from, to]) => `${digitsZh(from!)}到${digitsZh(to!)}`,
    cost: 0.9,
  },
  // 01月05日
  { pattern: /(?<!\d)0([1-9])(?=[月日时]|(?<=月 ?\d\d)号)/uy, say: ([, digit]) => cardinalZh(digit!) },
  // A year that names an event: 2024奥运会, 2025春节
  {
    pattern: new RegExp(
      `${START}(19\\d{2}|20[0-4]\\d)${END}(?= ?(?:双1[12]|\\p{Script=Han}{0,4}(?:奥运|冬奥|世锦赛|锦标赛|车展|峰会|春晚)|奥运|冬奥|世界杯|欧洲杯|亚运|新年|元旦|春|夏|秋|冬|国庆|中秋|跨年|毕业|高考|中国|北京|上海|全球|版|新款|校招|应届|级|加油|快乐|年会))`,
      'uy',
    ),
    say: ([, year]) => digitsZh(year!),
  },
  {
    pattern: new RegExp(`${START}([5-9]0|00|10|[06-9]5)(?=后(?![面边天来续卫期果人我他你再才就]))`, 'uy'),
    say: ([, decade]) => digitsZh(decade!),
  },
  {
    pattern: new RegExp(
      `${START}(\\d{1,2}):([0-5]\\d)(?::([0-5]\\d))?(?![:\\d])(?: ?([ap])\\.? ?m\\b\\.?|分(?![钟之别手享组钱数差开发批散配成]))?`,
      'iuy',
    ),
    say: ([, hour, minute, second, half]) => time(hour!, minute!, second, half && halfOfDay(half, hour!)),
  },
  {
    pattern: new RegExp(`${START}(\\d{1,2}) ?([ap])\\.?m\\b\\.?`, 'iuy'),
    say: ([, hour, half]) => (Number(hour) <= 24 ? halfOfDay(half!, hour!) + oclock(hour!) : undefined),
  },
];
