/** Years that are written short, and years beside each other: 16年毕业, 从1949到1976年, 8090后. */
import { START } from '../number-patterns.ts';
import type { Rule } from '../rewrite.ts';
import { ERAS } from './dates.ts';
import { cardinalZh, digitsZh } from './numbers.ts';

/** What happened in a year that is written with two digits: 16年毕业, 08年奥运会. */
const YEARLY =
  '的?(?:毕业|入学|入职|入伍|入党|入行|结婚|领证|离婚|出生|生人|生的|买的|认识|来的|去的|疫情|非典|奥运|世界杯|欧洲杯|春晚|高考|中考|考研|参加|开始|成立|创办|上市|开业|上映|发行|出道|夺冠|款|版的|那会|那时|那年|的时候|起|国庆|春节|元旦|五一|双十一|双11|暑假|寒假|新年|跨年|地震|建成|通车|那[个场次]|的?(?:春天|夏天|秋天|冬天|事|老歌|电影|春节|国庆)|搬|装修|退休|退伍|转正|拿到|考上|回国|出国|见过|开的|拍的|写的|做的)';

export const YEAR_RULES: readonly Rule[] = [
  // 25年3月1日: the year of a date, not a number of years
  {
    pattern: new RegExp(`(?<![\\d.])(?<!${ERAS})(\\d{2}) ?年(?= ?\\d{1,2} ?月(?!份?以|的时间))`, 'uy'),
    say: ([, year]) => `${digitsZh(year!)}年`,
    cost: 0.9,
  },
  // 24年底, 23年初
  {
    pattern: new RegExp(
      `(?<![\\d.])(?<!${ERAS})([0-2]\\d) ?年(?=年?[底初末]|[春夏秋冬]|[上下]半年|第?[一二三四1-4]季度|${YEARLY})`,
      'uy',
    ),
    say: ([, year]) => `${digitsZh(year!)}年`,
    cost: 0.9,
  },
  // 从08年到18年, 15/16赛季, 25届毕业生
  {
    pattern:
      /(?<![\d.])([0-3]\d)年?[到至—~-]([0-3]\d)(?=年(?!前|后|来|内|的?历史|以)|届)(?<=0\d年?.\d\d|从\d\d年.\d\d)/uy,
    say: ([all, from, to]) => `${digitsZh(from!)}${all.includes('年') ? '年' : ''}到${digitsZh(to!)}`,
    cost: 0.85,
  },
  // 从05年住到23年, 从13年干到现在
  {
    pattern:
      /(?<![\d.])(?:(?<=从\d\d年[^,.!?;\d]{1,6}[到至])[0-3]\d(?=年)|(?<=从)[0-3]\d(?=年[^,.!?;\d]{1,6}[到至](?:[0-3]\d年|现在|如今|今天|今年|目前)|年至今))/uy,
    say: ([year]) => digitsZh(year),
    cost: 0.85,
  },
  {
    pattern: /(?<![\d.])(\d{2})[/—~-](\d{2})(?= ?(?:赛季|学年|财年))/uy,
    say: ([, from, to]) => `${digitsZh(from!)}到${digitsZh(to!)}`,
    cost: 0.85,
  },
  {
    pattern: /(?<![\d.第])[0-3]\d(?= ?届(?:毕业|校招|秋招|春招|应届|考研|高考|学[生长姐弟妹]|本科|研究?生|新生))/uy,
    say: ([year]) => digitsZh(year),
    cost: 0.85,
  },
  // 鲁迅(1881-1936)
  {
    pattern: /(?<=\p{Script=Han} ?\()(1\d{3}|20\d{2}) ?[-~—] ?(1\d{3}|20\d{2})(?=\))/uy,
    say: ([, from, to]) => `${digitsZh(from!)}到${digitsZh(to!)}`,
    cost: 0.85,
  },
  {
    pattern: /(?<=[朝代期国] ?)(1\d{3}) ?[-~—] ?(1\d{3}|20\d{2})(?!\d|\.\d|[万元块米个人次])/uy,
    say: ([, from, to]) => (Number(from) < Number(to) ? `${digitsZh(from!)}到${digitsZh(to!)}` : undefined),
    cost: 0.85,
  },
  // 从1949到1976年
  {
    pattern: new RegExp(`${START}(1\\d{3}|20\\d{2})(?:年?到|年?至)(1\\d{3}|20\\d{2})(?=年(?!的?历史))`, 'uy'),
    say: ([all, from, to]) =>
      `${digitsZh(from!)}${all.includes('年') ? '年' : ''}${all.includes('至') ? '至' : '到'}${digitsZh(to!)}`,
    cost: 0.9,
  },
  // 2020-2023: two years, upwards
  {
    pattern: new RegExp(
      `${START}((?:19|20)\\d{2}) ?[-~—] ?((?:19|20)\\d{2})(?!\\d|[.,]\\d|[/:-]|[万元块米个人次])`,
      'uy',
    ),
    say: ([, from, to]) => (Number(from) < Number(to) ? `${digitsZh(from!)}到${digitsZh(to!)}` : undefined),
    cost: 0.95,
  },
  // 有效期至2027.03, 2021.09-2024.06: a year and its month
  {
    pattern:
      /(?:(?<=[至到自从于期在] ?|(?:年月|日期|时间|出生|入职|毕业|入学|任职|发表|出版|签发|生产|制造|建成|竣工|成立)[:是为于]? ?|\d{4}\.\d{1,2} ?[-~—] ?)|(?=\d{4}\.\d{1,2} ?[-~—至到] ?(?:(?:19|20)\d{2}\.|今)))((?:19|20)\d{2})\.(0?[1-9]|1[0-2])(?!\d|\.\d|[万亿元块千百倍度斤米公%])/uy,
    say: ([, year, month]) => `${digitsZh(year!)}年${cardinalZh(month!)}月`,
    cost: 0.85,
  },
  // 上次见面还是2016
  {
    pattern: /(?<=于|自|还是|回到|那是|追溯到|穿越到|停在|定格在|截至)((?:19[4-9]|20[0-3])\d)(?=$|[,.!?;\n)])/uy,
    say: ([, year]) => digitsZh(year!),
    cost: 0.95,
  },
  // 2023/5
  {
    pattern: new RegExp(`${START}((?:19|20)\\d{2})/(0?[1-9]|1[0-2])(?!\\d|\\.\\d|/|年)`, 'uy'),
    say: ([, year, month]) => `${digitsZh(year!)}年${cardinalZh(month!)}月`,
    cost: 0.9,
  },
  // 80、90后; '08年
  {
    pattern: /(?<!\d)(?:[5-9]0|00|[06-9]5)(?=[、/](?:[5-9]0|00|[06-9]5)后)/uy,
    say: ([decade]) => digitsZh(decade),
    cost: 0.9,
  },
  { pattern: /['"](\d{2})(?=年)/uy, say: ([, year]) => digitsZh(year!), cost: 0.9 },
  // 06/2027
  {
    pattern: new RegExp(`${START}(0?[1-9]|1[0-2])/((?:19|20)\\d{2})(?![\\d/])`, 'uy'),
    say: ([, month, year]) => `${digitsZh(year!)}年${cardinalZh(month!)}月`,
    cost: 0.9,
  },
  // 90s的老歌
  {
    pattern:
      /(?<!\d)([5-9]0|00)'?s(?= ?的?(?:老?歌|金曲|音乐|舞曲|复古|港风|风格?|辣妹|妆|穿搭|动画|动漫|电影|港片|怀旧|回忆|经典|年代|孩子|[^,.]{0,3}风))/uy,
    say: ([, decade]) => `${digitsZh(decade!)}年代`,
    cost: 0.7,
  },
  // 8090后, 1980后
  {
    pattern: /(?<!\d)(?:(?:[5-9]0|[06-9]5|00|10){2}|(?:19|20)\d[05])(?=后(?![面边天来续卫期果人我他你再才就]))/uy,
    say: ([decades]) => digitsZh(decades),
    cost: 0.9,
  },
];
