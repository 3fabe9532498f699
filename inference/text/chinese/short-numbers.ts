/** Short numbers that stand for something else than an amount: calls for help, feast days, decades, spans of years. */
import { START } from '../number-patterns.ts';
import type { Rule } from '../rewrite.ts';
import { COUNTED } from './amounts.ts';
import { ERAS } from './dates.ts';
import { cardinalZh, digitsZh } from './numbers.ts';

/** What happened in a year that is written with two digits: 16年毕业, 08年奥运会. */
const YEARLY =
  '的?(?:毕业|入学|入职|入伍|入党|入行|结婚|领证|离婚|出生|生人|生的|买的|认识|来的|去的|疫情|非典|奥运|世界杯|欧洲杯|春晚|高考|中考|考研|参加|开始|成立|创办|上市|开业|上映|发行|出道|夺冠|款|版的|那会|那时|那年|的时候|起|国庆|春节|元旦|五一|双十一|双11|暑假|寒假|新年|跨年|地震|建成|通车|那[个场次]|的?(?:春天|夏天|秋天|冬天|事|老歌|电影|春节|国庆)|搬|装修|退休|退伍|转正|拿到|考上|回国|出国|见过|开的|拍的|写的|做的)';
/** Numbers to call; 一 is 幺 in them. */
const EMERGENCY = '1(?:10|14|19|20|22)';
/** Said somewhere before in the sentence: 报警电话不是120是110. */
const IN_NEED = '(?:报警|急救|火警|救护|求救|求助|报火警)[^,.!?;\\n]{0,10}';
const CALLING = '叫|打|拨|找|拨通|拨打|呼叫|报|联系|火警|匪警|报警|急救|交警|救护|求助|热线|电话|电话是|公安|消防';
const NOT_COUNTED = `(?![\\d.,:/%°~—-]*\\d|[%°~+]| ?(?:${COUNTED}|[月日号度楼级折后]|[a-zA-Z]))`;

/** Feasts that are called by their numbers: 六一儿童节. */
const NAMED_DAYS = new Set(['1.1', '3.8', '5.1', '5.4', '6.1', '7.1', '8.1']);
/** Days of shops, of consumers and of history. */
const NAMED_SALES: ReadonlyMap<string, string> = new Map([
  ...['3.15', '5.20', '5.21', '6.18', '9.18', '9.9'].map((day) => [day, digitsZh(day)] as const),
  ['11.11', '双十一'],
  ['12.12', '双十二'],
]);
const FEAST =
  '(?=[前后 ]?(?:国庆|元旦|圣诞|劳动节|儿童节|妇女节|青年节|建军节|建党节|\\p{Script=Han}{0,4}节|\\p{Script=Han}{1,6}(?:纪念日|公祭日|宣传日|活动日)|放假|假期|长假))';

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

export const SHORT_NUMBER_RULES: readonly Rule[] = [
  // 叫120, 火警119; alone or in a list of such numbers: 110、119
  {
    pattern: new RegExp(`(?<=(?:${CALLING}):? ?|${IN_NEED}(?<!\\d))${EMERGENCY}(?!\\d)${NOT_COUNTED}`, 'uy'),
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
      `(?<!\\d)${EMERGENCY}(?!\\d|\\.\\d)(?= ?(?:报警|打|电话|求助|急救|救护|指挥|出警|报案|交警|交通|事故|消防|火警|匪警|调度|中心))`,
      'uy',
    ),
    say: ([code]) => digitsZh(code, { yao: true }),
    cost: 0.9,
  },
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
  // 5.20号
  {
    pattern: /(?<![\d.])(\d{1,2})\.(\d{1,2})(?=[号日](?![线楼]))/uy,
    say: ([, month, ofMonth]) => day(month!, ofMonth!)?.slice(0, -1),
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
  // 有效期至2027.03, 2021.09-2024.06: a year and its month
  {
    pattern:
      /(?:(?<=[至到自从于期在] ?|(?:年月|日期|时间|出生|入职|毕业|入学|任职|发表|出版|签发|生产|制造|建成|竣工|成立)[:是为于]? ?|\d{4}\.\d{1,2} ?[-~—] ?)|(?=\d{4}\.\d{1,2} ?[-~—至到] ?(?:(?:19|20)\d{2}\.|今)))((?:19|20)\d{2})\.(0?[1-9]|1[0-2])(?!\d|\.\d|[万亿元块千百倍度斤米公%])/uy,
    say: ([, year, month]) => `${digitsZh(year!)}年${cardinalZh(month!)}月`,
    cost: 0.85,
  },
  // 期末考试6.25-6.28: two days rather than two prices, where one has two digits
  {
    pattern:
      /(?<=^|[\p{Script=Han}\s(] ?)(?<![价率比分幅数值约为在米长宽高重版码力格量径倍费金] ?)(\d{1,2})\.(\d{1,2}) ?[-~—到至] ?(\d{1,2})\.(\d{1,2})(?<=\.\d{2}(?: ?[-~—到至].*)?)(?!\d|\.\d|%|[万亿元块千百倍度斤米公])/uy,
    say: ([, ...days]) => daysFromTo(days),
    cost: 0.95,
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
  // 报错404, 404页面; 163邮箱
  {
    pattern:
      /(?<!\d)(?:(?:163|126|139|189)(?=邮箱|信箱|的?邮件)|[345]\d\d(?= ?(?:错误|页面|报错|状态码|not found))|(?<=(?:报错?|返回|错误码?|状态码?)[是为:]? ?)[1-5]\d\d(?!\d|\.\d|[个元块次条名万%]))/uy,
    say: ([code]) => digitsZh(code),
    cost: 0.85,
  },
  // 90s的老歌
  {
    pattern:
      /(?<!\d)([5-9]0|00)'?s(?= ?的?(?:老?歌|金曲|音乐|舞曲|复古|港风|风格?|辣妹|妆|穿搭|动画|动漫|电影|港片|怀旧|回忆|经典|年代|孩子|[^,.]{0,3}风))/uy,
    say: ([, decade]) => `${digitsZh(decade!)}年代`,
    cost: 0.7,
  },
  // 08-08: amounts begin with no zero
  {
    pattern: new RegExp(`${START}(?=0|\\d\\d-0)(\\d{2})-(\\d{2})(?![\\d-])`, 'uy'),
    say: ([, month, ofMonth]) => day(month!, ofMonth!),
    cost: 0.95,
  },
  // 8090后, 1980后
  {
    pattern: /(?<!\d)(?:(?:[5-9]0|[06-9]5|00|10){2}|(?:19|20)\d[05])(?=后(?![面边天来续卫期果人我他你再才就]))/uy,
    say: ([decades]) => digitsZh(decades),
    cost: 0.9,
  },
  // 一米七八
  {
    pattern: /(?<=\d ?米 ?)\d{2}(?!\d|[.,]\d|[厘公毫米度个])/uy,
    say: ([centimeters]) => digitsZh(centimeters),
    cost: 0.9,
  },
  // Numbers in names: 保时捷911, 58同城
  {
    pattern:
      /(?<=保时捷 ?)(?:911|718)(?!\d)|(?<!\d)(?:361(?=度(?!角|旋转|全景))|58(?=同城|到家|集团)|4399|(?:211|985)(?=[/、]?(?:985|211)|大学|高校|院校|工程|毕业|本科|硕士|学校|学生|名校|双一流|和|、|以上)|(?<=(?:985|211)[/、]?|考[了上进]|上了|非|双非|[个所])(?:985|211)(?!\d|\.\d| ?[个元块分所家本])|360(?=软件|卫士|杀毒|浏览器|安全|搜索|公司|手机|借条)|84(?=消毒)|502(?=胶|强力)|30[1-9](?=医院)|101(?=中学|大厦)|798(?=艺术|园区|厂)|1688(?=网|批发|平台|上)|123(?=木头人|上链接|茄子)|99(?=A ?(?:式|坦克)))/uy,
    say: ([name]) => digitsZh(name),
    cost: 0.85,
  },
  {
    pattern: /(?<!\d)(?:985\/211|211\/985)(?!\d)/uy,
    say: ([names]) =>
      names
        .split('/')
        .map((name) => digitsZh(name))
        .join('、'),
    cost: 0.8,
  },
  // 28定律
  {
    pattern: /(?<!\d)(?:28|82|37|721|996|007)(?=定律|法则|原则|分账|工作制)/uy,
    say: ([rule]) => digitsZh(rule),
    cost: 0.9,
  },
];
