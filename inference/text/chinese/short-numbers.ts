/** Short numbers that stand for something else than an amount: calls for help, feast days, decades, spans of years. */
import { START } from '../number-patterns.ts';
import type { Rule } from '../rewrite.ts';
import { COUNTED } from './amounts.ts';
import { cardinalZh, digitsZh } from './numbers.ts';

/** Numbers to call; 一 is 幺 in them. */
const EMERGENCY = '1(?:10|14|19|20|22)';
const CALLING = '叫|打|拨|找|拨通|拨打|呼叫|报|联系|火警|匪警|报警|急救|交警|救护|求助|热线|电话|电话是|公安|消防';
const NOT_COUNTED = `(?![\\d.,:/%°~—-]*\\d|[%°~+]| ?(?:${COUNTED}|[月日号度楼级折后]|[a-zA-Z]))`;

/** Feasts that are called by their numbers: 六一儿童节. */
const NAMED_DAYS = new Set(['1.1', '3.8', '5.1', '5.4', '6.1', '7.1', '8.1']);
const FEAST =
  '(?=[前后 ]?(?:国庆|元旦|圣诞|劳动节|儿童节|妇女节|青年节|建军节|建党节|\\p{Script=Han}{1,4}节|放假|假期|长假))';

/** What says that two numbers are a day: before them, or after. */
const BEFORE_DAY = '截止|截至|截止到|截止至|有效期至?|到期日?|期限|日期|定于|每年|不晚于|最迟';
const AFTER_DAY = '那天|当天|晚上?会|晚上|上午|下午|早上|之前|放假|出发|开学|上线|截止|到期|见面?';

function day(month: string, ofMonth: string): string | undefined {
  const isDay = Number(month) >= 1 && Number(month) <= 12 && Number(ofMonth) >= 1 && Number(ofMonth) <= 31;
  return isDay ? `${cardinalZh(month)}月${cardinalZh(ofMonth)}日` : undefined;
}

export const SHORT_NUMBER_RULES: readonly Rule[] = [
  // 叫120, 火警119; alone or in a list of such numbers: 110、119
  {
    pattern: new RegExp(`(?<=(?:${CALLING}):? ?)${EMERGENCY}(?!\\d)${NOT_COUNTED}`, 'uy'),
    say: ([code]) => digitsZh(code, { yao: true }),
    cost: 0.9,
  },
  {
    pattern: new RegExp(
      `(?<=^|(?<!\\d)${EMERGENCY}(?:、|和|或|, ?))${EMERGENCY}(?=$|[.!?]|(?:、|和|或|, ?)${EMERGENCY}(?!\\d))`,
      'uy',
    ),
    say: ([code]) => digitsZh(code, { yao: true }),
    cost: 0.9,
  },
  {
    pattern: new RegExp(
      `(?<!\\d)${EMERGENCY}(?![\\d.])(?= ?(?:报警|打|电话|求助|急救|救护|指挥|出警|报案|交警|消防|火警|匪警))`,
      'uy',
    ),
    say: ([code]) => digitsZh(code, { yao: true }),
    cost: 0.9,
  },
  // 25年3月1日: the year of a date, not a number of years
  {
    pattern: /(?<![\d.])(\d{2}) ?年(?= ?\d{1,2} ?月(?!份?以|的时间))/uy,
    say: ([, year]) => `${digitsZh(year!)}年`,
    cost: 0.9,
  },
  // 24年底, 23年初
  {
    pattern: /(?<![\d.])([0-4]\d) ?年(?=[底初末春夏秋冬]|[上下]半年|第?[一二三四1-4]季度)/uy,
    say: ([, year]) => `${digitsZh(year!)}年`,
    cost: 0.9,
  },
  // 10/1-10/7, 10.1-10.7放假
  {
    pattern: new RegExp(
      `${START}(\\d{1,2})([/.])(\\d{1,2}) ?[-~—] ?(\\d{1,2})\\2(\\d{1,2})(?![\\d/.])(?:(?<=/\\d+)|(?= ?(?:放|休|期间|活动|${AFTER_DAY}|国庆|春节|五一|元旦|假)))`,
      'uy',
    ),
    say: ([, month, , ofMonth, toMonth, toDay]) => {
      const [from, to] = [day(month!, ofMonth!), day(toMonth!, toDay!)];
      return from === undefined || to === undefined ? undefined : `${from}到${to}`;
    },
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
    pattern: new RegExp(`${START}((?:19|20)\\d{2}) ?[-~—] ?((?:19|20)\\d{2})(?![\\d.,/:-]|[万元块米个人次])`, 'uy'),
    say: ([, from, to]) => (Number(from) < Number(to) ? `${digitsZh(from!)}到${digitsZh(to!)}` : undefined),
    cost: 0.95,
  },
  // 周一-周五
  {
    pattern: /(?<=(?:周|星期|礼拜)[一二三四五六日天])[—~](?=(?:周|星期|礼拜)?[一二三四五六日天])/uy,
    say: () => '到',
    cost: 0.9,
  },
  // 10.1国庆, 6.1儿童节, 11/11购物节
  {
    pattern: new RegExp(`${START}(\\d{1,2})([./-])(\\d{1,2})(?!\\d)${FEAST}`, 'uy'),
    say: ([, month, , ofMonth]) =>
      NAMED_DAYS.has(`${Number(month)}.${Number(ofMonth)}`)
        ? digitsZh(`${Number(month)}${Number(ofMonth)}`)
        : day(month!, ofMonth!),
    cost: 0.9,
  },
  // 截止12-31, 12/25是圣诞节, 3/15那天
  {
    pattern: new RegExp(
      `(?<=(?:${BEFORE_DAY})[是为到至在于:]? ?)(\\d{1,2})[-/.](\\d{1,2})(?![\\d/%.-]|[天年月个周])`,
      'uy',
    ),
    say: ([, month, ofMonth]) => day(month!, ofMonth!),
    cost: 0.9,
  },
  {
    pattern: new RegExp(
      `${START}(\\d{1,2})/(\\d{1,2})(?![\\d/%.])(?= ?(?:${AFTER_DAY}|是[^,.!?\\d]{0,6}(?:节|生日|日子|周年|假|截止|开学)))`,
      'uy',
    ),
    say: ([, month, ofMonth]) => day(month!, ofMonth!),
    cost: 0.9,
  },
  // 08-08: amounts begin with no zero
  {
    pattern: new RegExp(`${START}(?=0|\\d\\d-0)(\\d{2})-(\\d{2})(?![\\d-])`, 'uy'),
    say: ([, month, ofMonth]) => day(month!, ofMonth!),
    cost: 0.95,
  },
  // 8090后, 1980后
  {
    pattern: /(?<!\d)(?:(?:[5-9]0|[089]5|00|10){2}|(?:19|20)\d[05])(?=后(?![面边天来续卫期果人我他你再才就]))/uy,
    say: ([decades]) => digitsZh(decades),
    cost: 0.9,
  },
  // 一米七八
  {
    pattern: /(?<=\d ?米 ?)\d{2}(?!\d|[厘公毫米.,度个])/uy,
    say: ([centimeters]) => digitsZh(centimeters),
    cost: 0.9,
  },
  // Numbers in names: 保时捷911, 58同城
  {
    pattern:
      /(?<=保时捷 ?)(?:911|718)(?!\d)|(?<!\d)(?:361(?=度(?!角|旋转|全景))|58(?=同城|到家|集团)|4399|(?:211|985)(?=大学|高校|院校|工程|毕业|本科|硕士|学校|学生|名校|双一流|和|、|以上)|(?<=考[了上进]|上了|非|双非|[个所])(?:985|211)(?![\d.]| ?[个元块分所家本])|360(?=软件|卫士|杀毒|浏览器|安全|搜索|公司|手机|借条)|123(?=木头人|上链接|茄子)|99(?=A ?(?:式|坦克)))/uy,
    say: ([name]) => digitsZh(name),
    cost: 0.85,
  },
  // 28定律
  {
    pattern: /(?<!\d)(?:28|82|37|721|996|007)(?=定律|法则|原则|分账|工作制)/uy,
    say: ([rule]) => digitsZh(rule),
    cost: 0.9,
  },
];
