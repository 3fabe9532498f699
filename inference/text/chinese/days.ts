/** 12/24 and 4.23: a day of the year, where no rule knows the words around; a fraction or a decimal otherwise. */
import { type Evidence, surroundings, weigh } from '../evidence.ts';
import type { Rule } from '../rewrite.ts';
import { COUNTED } from './amounts.ts';
import { cardinalZh } from './numbers.ts';

const AMOUNT_BEFORE: Evidence = [
  [
    /(?:[占约近超过仅剩达共比值率价额费分数量重长高深宽速温压倍版第涨跌降升增减花卖赚得乘加×÷+=≈]|不到|大概|缩小到|放大到|减少到|页码?|进度|排名|评分|得分|均分|版本|系统)(?:了|是|为|:|到)? ?$/u,
    -3,
  ],
];
const DAY_BEFORE: Evidence = [
  [/(?:周|星期|礼拜)[一二三四五六日天] ?\(?$/u, 3],
  [/[本下上这]周\p{Script=Han}? ?$/u, 3],
  [/月(?:初|廿)?[一二三四五六七八九十]{1,3} ?\($/u, 3],
  [/双十[一二] ?$/u, 2],
  [
    /(?:典礼|会议|时间|日期|生日|活动|开会|考试|航班|车票|机票|预约|预订|约在|改到|定在|定于|推迟到|提前到|截止到?|有效期) ?:?$/u,
    2,
  ],
];
const DAY_AFTER: Evidence = [
  [/^ ?\(?(?:周|星期|礼拜)[一二三四五六日天]/u, 3],
  [/^ ?\d{1,2}(?::\d\d|点)/u, 3],
  [/^ ?(?:早上|上午|中午|下午|傍晚|晚上?|凌晨|当天|那天|之?前|起)/u, 3],
  [/^\p{Script=Han}{0,6}(?:节|纪念日|宣传日|读书日|记者日|世界\p{Script=Han}{1,4}日|国际\p{Script=Han}{1,4}日)/u, 3],
  [/^ ?(?:平安夜|圣诞|元旦|除夕|情人节|跨年|立春|冬至|清明|小年|双十)/u, 3],
];
const AMOUNT_AFTER: Evidence = [
  [new RegExp(`^ ?(?:${COUNTED}|[%°万亿倍折成决a-zA-Z])`, 'u'), -6],
  [/^的/u, -2],
];

/** A stroke between is a fraction of small parts, else rather a day. */
function isSlashedDay(month: string, day: string, before: string, after: string): boolean {
  const [above, below] = [Number(month), Number(day)];
  let weight = above > below ? 3 : 0;
  if (KNOWN.has(`${above}.${below}`)) weight += 2;
  if (below > 12 && ![16, 32].includes(below)) weight += 2;
  if (above === 1) weight -= 1;
  return weight + weighAround(before, after) >= 2;
}

/** Days that are written with a dot by many. */
const KNOWN = new Set([
  '11.11',
  '12.12',
  '5.20',
  '5.21',
  '6.18',
  '3.15',
  '9.18',
  '8.15',
  '10.24',
  '12.13',
  '5.12',
  '12.24',
  '12.25',
]);

/** A dot is a decimal's unless much speaks for a day. */
function isDottedDay(month: string, day: string, before: string, after: string): boolean {
  const written = `${Number(month)}.${day}`;
  const weight = (day.length === 2 ? 1 : 0) + (KNOWN.has(written) ? 2 : 0) + (/^\p{Script=Han}/u.test(after) ? 0.5 : 0);
  return weight + weighAround(before, after) >= 3;
}

const weighAround = (before: string, after: string) =>
  weigh(AMOUNT_BEFORE, before) + weigh(DAY_BEFORE, before) + weigh(DAY_AFTER, after) + weigh(AMOUNT_AFTER, after);

export const DAY_RULES: readonly Rule[] = [
  {
    pattern:
      /(?<![\d.,:/=+*×÷-])(?<![A-Za-z] ?)(0?[1-9]|1[0-2])([/.])(0?[1-9]|[12]\d|3[01])(?!\d|\.\d|[/:%‰]|-\d| ?[=+×÷*])/uy,
    say: (match) => {
      const [month, sign, day] = [match[1]!, match[2], match[3]!];
      const { before, after } = surroundings(match);
      const isDay = sign === '/' ? isSlashedDay(month, day, before, after) : isDottedDay(month, day, before, after);
      return isDay ? `${cardinalZh(month)}月${cardinalZh(day)}日` : undefined;
    },
    cost: 0.97,
  },
];
