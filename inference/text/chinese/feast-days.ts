/** Days of the year that the words around tell: 10.1国庆, 截止12-31, 12/25是圣诞节, 10/1-10/7. */
import { START } from '../number-patterns.ts';
import type { Rule } from '../rewrite.ts';
import { cardinalZh, digitsZh } from './numbers.ts';

/** Feasts that are called by their numbers: 六一儿童节. */
const NAMED_DAYS = new Set(['3.8', '5.1', '5.4', '6.1', '7.1', '8.1']);
/** Days of shops, of consumers and of history. */
const NAMED_SALES: ReadonlyMap<string, string> = new Map([
  ...['3.15', '5.20', '5.21', '6.18', '9.18', '9.9'].map((day) => [day, digitsZh(day)] as const),
  ['11.11', '双十一'],
  ['12.12', '双十二'],
]);
const FEAST =
  '(?=[前后 ]?(?:国庆|元旦|圣诞|劳动节|儿童节|妇女节|青年节|建军节|建党节|\\p{Script=Han}{0,4}节|\\p{Script=Han}{1,6}(?:纪念日|公祭日|宣传日|活动日)|放(?:[几\\d一二三五七八])?天?假|假期|小?长假))';

/** Before a version or a measure. */
const NO_DAY = '(?<!(?:版本?|第|级|至|约|是|(?<![快等都])到|[长宽高重了涨跌升降]) ?)';
/** What people do and ask of holidays. */
const AT_LEISURE =
  ' ?(?:你们?|大家|咱们?|我们?|准备|打算|想|要|有没有|是)?(?:去哪[儿里]?(?:玩|旅游|旅行|过|浪|度假|逛|$|[?!,.])|去\\p{Script=Han}{1,4}(?:玩|旅游|旅行)|出去玩|出游|旅游|旅行|出行|黄金周|堵车|抢票|高速免费|怎么过(?!滤|去|来|关|不)|的(?:机票|火车票|高铁票|车票|票|假|安排|计划|天气)|有什么(?:安排|打算)|有安排|自驾|景区|人太多|人从众|人山人海|回不回|回老家|休几天|不休|休息|值班|加班|调休)';

/** What says that two numbers are a day: before them, or after. */
const BEFORE_DAY = '截止|截至|截止到|截止至|有效期至?|到期日?|期限|日期|定于|每年|不晚于|最迟';
/** Words that say it also of what could be a decimal: 9.9开学. */
const DAY_EVENTS =
  '开学|返校|上映|首映|开业|开播|复工|停课|高考|中考|放榜|报名|截止|到期|出发|入职|离职|领证|结婚|发售|上线|开抢|开售|开票|考试|停电|停水|搬家|生日|聚会|上班|报到|回来|回家|出院|住院|手术|体检|复查|面试|开会|聚餐|团建|到货|发货|送达|交房|值班|调休|大?地震|事变|惨案|空难|火灾|大火|爆炸|起义|运动会|洪水|暴雨|特大|讲话|演唱会|跨年|巡演|开赛|开营|开幕|闭幕|签约|面世|公测|内测|开服|拍摄|杀青|更新|改版|涨价|调价|限行|封路|停运';
/** A weekday, or a year by name, before a day: 周五(6/13), 去年12/3. */
const BEFORE_SLASHED_DAY = '(?:周|星期|礼拜)[一二三四五六日天] ?\\(?|[去今明后前]年|本月|下月|\\d年 ?';
const AFTER_DAY =
  '那天|当天|晚上?会|晚上|上午|下午|早上|之前|放假|出发|开学|上线|截止|到期|见面?|起(?!点|步)|开始|之?后(?!面)|前(?![往进面])';

function day(month: string, ofMonth: string): string | undefined {
  const isDay = Number(month) >= 1 && Number(month) <= 12 && Number(ofMonth) >= 1 && Number(ofMonth) <= 31;
  return isDay ? `${cardinalZh(month)}月${cardinalZh(ofMonth)}日` : undefined;
}

/** Two days, each a month and its day: 1.18-2.20. */
function daysFromTo([month, ofMonth, toMonth, toDay]: readonly (string | undefined)[]): string | undefined {
  const [from, to] = [day(month!, ofMonth!), day(toMonth!, toDay!)];
  return from === undefined || to === undefined ? undefined : `${from}到${to}`;
}

export const FEAST_DAY_RULES: readonly Rule[] = [
  // 5.20号
  {
    pattern: /(?<![\d.])(\d{1,2})\.(\d{1,2})(?=[号日](?![线楼]))/uy,
    say: ([, month, ofMonth]) => day(month!, ofMonth!)?.slice(0, -1),
    cost: 0.85,
  },
  // 10/1-10/7, 10.1-10.7放假
  {
    pattern: new RegExp(
      `${START}(\\d{1,2})([/.])(\\d{1,2}) ?[-~—] ?(\\d{1,2})\\2(\\d{1,2})(?!\\d|\\.\\d|/)(?:(?<=/\\d+)|(?= ?(?:放|休|期间|活动|${AFTER_DAY}|国庆|春节|五一|元旦|假)))`,
      'uy',
    ),
    say: ([, month, , ofMonth, toMonth, toDay]) => {
      const [from, to] = [day(month!, ofMonth!), day(toMonth!, toDay!)];
      return from === undefined || to === undefined ? undefined : `${from}到${to}`;
    },
    cost: 0.85,
  },
  // 周一-周五
  {
    pattern: /(?<=(?:周|星期|礼拜)[一二三四五六日天])[—~](?=(?:周|星期|礼拜)?[一二三四五六日天])/uy,
    say: () => '到',
    cost: 0.9,
  },
  // 10.1国庆, 6.1儿童节, 11/11购物节
  {
    pattern: new RegExp(`${START}(?<!第 ?)(\\d{1,2})([./-])(\\d{1,2})(?!\\d)${FEAST}`, 'uy'),
    // 3-4节 are lessons
    say: ({ 1: month, 2: sign, 3: ofMonth, 0: { length }, index, input }) =>
      sign === '-' && input[index + length] === '节'
        ? undefined
        : NAMED_DAYS.has(`${Number(month)}.${Number(ofMonth)}`)
          ? digitsZh(`${Number(month)}${Number(ofMonth)}`)
          : day(month!, ofMonth!),
    cost: 0.9,
  },
  // 10.1去哪儿玩: of holidays it is asked
  {
    pattern: new RegExp(
      `${START}${NO_DAY}(10\\.1|5\\.1|1\\.1)(?!\\d|\\.\\d|%)(?=${AT_LEISURE})|${START}${NO_DAY}(1[0-2]|[1-9])\\.(3[01]|[12]?\\d)(?!\\d|\\.\\d|%)(?= ?(?:怎么过(?!滤|去|来|关|不)|去哪[儿里]?玩|放不放假|放假吗))`,
      'uy',
    ),
    say: ([, holiday, month, ofMonth]) => {
      if (holiday === undefined) return day(month!, ofMonth!);
      return NAMED_DAYS.has(holiday)
        ? digitsZh(holiday.replace('.', ''))
        : day(...(holiday.split('.') as [string, string]));
    },
    cost: 0.85,
  },
  {
    pattern: new RegExp(`${START}(\\d{1,2}\\.\\d{1,2})(?= ?(?:打假|大促|促销|购物|狂欢|晚会|事变))`, 'uy'),
    say: ([, day]) => NAMED_SALES.get(day!),
    cost: 0.8,
  },
  // 截止12-31, 12/25是圣诞节, 3/15那天
  {
    pattern: new RegExp(
      `(?<=(?:${BEFORE_DAY})[是为到至在于:]? ?)(\\d{1,2})[-/.](\\d{1,2})(?!\\d|\\.\\d|[/%-]|[天年月个周万亿元块千百倍度斤])`,
      'uy',
    ),
    say: ([, month, ofMonth]) => day(month!, ofMonth!),
    cost: 0.9,
  },
  {
    pattern: new RegExp(
      `${START}(\\d{1,2})/(\\d{1,2})(?!\\d|\\.\\d|[/%])(?= ?(?:${AFTER_DAY}|是[^,.!?\\d]{0,6}(?:节|生日|日子|周年|假|截止|开学)))`,
      'uy',
    ),
    say: ([, month, ofMonth]) => day(month!, ofMonth!),
    cost: 0.9,
  },
  {
    pattern: new RegExp(
      `(?<=${BEFORE_SLASHED_DAY})(\\d{1,2})[/.](\\d{1,2})(?!\\d|\\.\\d|[/%]|[天年月个周万亿元块千百倍度斤米公])`,
      'uy',
    ),
    say: ([, month, ofMonth]) => day(month!, ofMonth!),
    cost: 0.9,
  },
  {
    pattern: new RegExp(
      `${START}(\\d{1,2})([/.])(\\d{1,2})(?!\\d|\\.\\d|[/%])(?= ?(?:${DAY_EVENTS})| ?\\(?(?:周|星期|礼拜)[一二三四五六日天])`,
      'uy',
    ),
    say: ([, month, , ofMonth]) => day(month!, ofMonth!),
    cost: 0.9,
  },
  // 9.30晚上: the hour would stand behind
  {
    pattern:
      /(?<![\d.])(\d{1,2})\.(\d{2})(?=(?:那天|当天|[早晚]上?|上午|下午|凌晨|中午)(?![点时]))(?<!(?:早|晚|午|晨|天) ?\d{1,2}\.\d{2})/uy,
    say: ([, month, ofMonth]) => day(month!, ofMonth!),
    cost: 0.9,
  },
  // 寒假1.18-2.20, 从5.1到5.5放假
  {
    pattern:
      /(?<=(?:[寒暑]假|假期|年假|春节|国庆|五一|档期|活动|日期|行程|展期|工期|有效期|时间)[期间为是:]{0,2} ?)(\d{1,2})\.(\d{1,2}) ?[-~—到至] ?(\d{1,2})\.(\d{1,2})(?!\d|\.\d|%|[万亿元块千百倍度斤米公])/uy,
    say: ([, ...days]) => daysFromTo(days),
    cost: 0.85,
  },
  {
    pattern: new RegExp(
      `(?<=[从自] ?)(\\d{1,2})\\.(\\d{1,2}) ?[到至] ?(\\d{1,2})\\.(\\d{1,2})(?= ?(?:期间|放|休|停|有|活动|出差|请假|营业|展出|止|${AFTER_DAY}))`,
      'uy',
    ),
    say: ([, ...days]) => daysFromTo(days),
    cost: 0.85,
  },
  // 期末考试6.25-6.28: two days rather than two prices, where one has two digits
  {
    pattern:
      /(?<=^|[\p{Script=Han}\s(] ?)(?<![价率比分幅数值约为在米长宽高重版码力格量径倍费金] ?)(\d{1,2})\.(\d{1,2}) ?[-~—到至] ?(\d{1,2})\.(\d{1,2})(?<=\.\d{2}(?: ?[-~—到至].*)?)(?!\d|\.\d|%|[万亿元块千百倍度斤米公])/uy,
    say: ([, ...days]) => daysFromTo(days),
    cost: 0.95,
  },
  // 08-08: amounts begin with no zero
  {
    pattern: new RegExp(`${START}(?=0|\\d\\d-0)(\\d{2})-(\\d{2})(?![\\d-])`, 'uy'),
    say: ([, month, ofMonth]) => day(month!, ofMonth!),
    cost: 0.95,
  },
];
