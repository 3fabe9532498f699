/** Chinese amounts: money, units, percentages, fractions, ratios, and what is counted. */
import { DASH, NUMBER, opensQuote, SIGNED_ZH, START } from '../number-patterns.ts';
import type { Rule } from '../rewrite.ts';
import {
  CURRENCY_PATTERN,
  CURRENCY_TABLE,
  MULTIPLIERS,
  PER_UNITS,
  SQUARE_OR_CUBIC,
  UNIT_PATTERN,
  UNIT_TABLE,
} from '../units.ts';
import { cardinalZh, countZh, digitsZh, numberZh, scaled } from './numbers.ts';

/** What is counted with 两 for two; 二 stays in names of a place in a row (二月, 二楼), which are not here. */
export const COUNTED =
  `个 只 条 张 件 块 名 位 人 次 年 天 周 小时 分钟 秒 点 分 岁 倍 万 亿 千 百 元 角 毛 斤 公斤 克 吨 米 公里 里 升 本 份 杯 瓶 碗
  辆 台 部 套 双 对 把 支 枝 根 颗 粒 片 座 栋 间 家 所 首 幅 场 局 届 门(?!口|前|外|卫|铃|锁|缝|禁|牌|诊) 道 题 种 类 样 项 步(?!行者) 遍 趟 顿 口 头 匹 篇 封 句 行 页 章 节 集 期 批
  群 队 组 盒 箱 包 袋 桶 罐 串 束 朵 棵 株 盘 堆 排 层 季 晚 夜 星期 礼拜 世纪 刻 字 者 侧 边 端 方 国 地 州 省 市 县 村 户 大 成 厘米 毫米 英寸
  平方 立方 美元 美金 欧元 英镑 日元 港元 港币 多 余 几 勺 匙 汤匙 茶匙 锅 壶 桌(?!面|子|游) 款(?!式|项) 枚 滴 笔(?!记|直|试|名|画) 圈(?!子|粉) 轮(?!胎|滑|船|椅|值) 针(?!对|灸) 剂 盏 盆 捆
  票(?!房|价|据|务|选|面) 卷(?!子|发|心) 筐 篮 瓣 丸 贴(?!吧|纸|膏) 格(?!式|局|外) 副(?!总|主|本|作|业) 摞 缸 坛`
    .trim()
    .split(/\s+/)
    .join('|');

/** An amount, after all: 密码输错300次. */
export const NOT_COUNTED = `(?!\\d|\\.\\d| ?(?:${COUNTED}|[折%]))`;

/** Capitals and short words that are rather no unit before Chinese: 5A景区, 2B铅笔, 4s店, 5g网络, 3 in 1. */
const NOT_UNITS = '(?!in\\b|[ANJKB](?!插座|空开|断路器|保险|电流)\\p{Script=Han}|s店|g(?:网|手机|信号|时代))';

/** What follows `元/斤` may still be 起 and the like: 8元/斤起. */
const NO_MORE = '(?!起|的|左右|以?上|以下|不等|包邮|封顶|多|[,.、])\\p{Script=Han}';

/** What is told in ten thousands, so that a W is none of power. */
const COUNTED_IN_W =
  '年薪|月薪|首付|总价|房价|存款|赚|挣|花|贷款|预算|工资|收入|欠|奖金|成交|粉丝|播放|点赞|浏览|阅读|销量|彩礼|卖|借|亏|营收|利润|流水|点击|观看|热度|身价|价格';

const money = (amount: string, currency: string) => {
  const plain = amount.replace(/(\.\d*?)0+$/, '$1').replace(/\.$/, '');
  return countZh(plain) + currency;
};

const multiplied = (amount: string, multiplier: string | undefined) =>
  multiplier ? scaled(amount, MULTIPLIERS.get(multiplier)!) : amount;

const unit = (symbol: string) => UNIT_TABLE.get(symbol)!.zh;

/** Before a time that was run. */
const TIMED = /(?:用时|配速|成绩|跑了?|耗时|时间|游了?|纪录|记录)[^,.!?\d]{0,3}$/u;

export const AMOUNT_RULES: readonly Rule[] = [
  // Money: $5, -$5, ¥1.25万, $1.5M, 100 RMB
  {
    pattern: new RegExp(
      `((?<![\\w)%])[-+])?(${CURRENCY_PATTERN}) ?(${NUMBER})(?:([kKwWMB])(?![A-Za-z])|( ?(?:million|billion))|([万亿千百]+))?(?:(?<=¥[\\d.,]+[万亿千百]*)元)?`,
      'uy',
    ),
    say: ([, sign, currency, amount, letter, word, han]) => {
      const power = word?.includes('million') ? 'M' : word ? 'B' : letter;
      const name = CURRENCY_TABLE.get(currency!)!.zh;
      const signed = sign === undefined ? '' : sign === '-' ? '负' : '正';
      if (han) return signed + countZh(amount!) + han + name;
      return signed + money(multiplied(amount!, power), name);
    },
  },
  {
    pattern: new RegExp(
      `(${CURRENCY_PATTERN}) ?(${NUMBER})${DASH}(?:\\1 ?)?(${NUMBER})([万亿]?)(?! ?=)(?:(?<=¥.*)元)?`,
      'uy',
    ),
    say: ([, currency, from, to, han]) =>
      `${money(from!, '')}到${money(to!, '')}${han}${CURRENCY_TABLE.get(currency!)!.zh}`,
  },
  {
    pattern: new RegExp(`${START}(${NUMBER}) ?([万亿]?) ?(${CURRENCY_PATTERN})(?![A-Za-z\\d])`, 'uy'),
    say: ([, amount, han, currency]) => countZh(amount!) + han + CURRENCY_TABLE.get(currency!)!.zh,
  },
  // 6×10³Pa
  {
    pattern: new RegExp(`(?<=10(?:[²³]|\\^-?\\d+)) ?(${UNIT_PATTERN})(?![A-Za-z\\d²³])`, 'uy'),
    say: ([, symbol]) => unit(symbol!),
    cost: 0.5,
  },
  // 960万km²
  {
    pattern: new RegExp(`(?<=\\d ?[万亿千百多余] ?)(?=[A-Za-zμ]{2}|m[²³])(${UNIT_PATTERN})(?![A-Za-z\\d²³])`, 'uy'),
    say: ([, symbol]) => unit(symbol!),
    cost: 0.5,
  },
  // 40 sq m, 3 cu ft
  {
    pattern: new RegExp(`${START}(${NUMBER}) ?${SQUARE_OR_CUBIC}`, 'uy'),
    say: ([, amount, power, symbol]) => `${countZh(amount!)}${power === 'sq' ? '平方' : '立方'}${unit(symbol!)}`,
    cost: 0.9,
  },
  // Units: 5 kg, -3°C, 60km/h, 5元/斤
  {
    pattern: new RegExp(
      `${START}(?<![A-Za-z](?!±))(${SIGNED_ZH})(?:${DASH}(${NUMBER}))? ?${NOT_UNITS}(${UNIT_PATTERN})(?![A-Za-z\\d²³])`,
      'uy',
    ),
    say: ([, from, to, symbol]) => {
      const name = unit(symbol!);
      const range = to === undefined ? countZh(from!) : `${countZh(from!)}到${countZh(to)}`;
      return range + (/^[A-Z]/.test(name) ? ` ${name}` : name);
    },
  },
  {
    pattern: new RegExp(
      `${START}(${SIGNED_ZH})(?:${DASH}(${NUMBER}))? ?(${UNIT_PATTERN})/(${UNIT_PATTERN})(?![A-Za-z\\d²³])`,
      'uy',
    ),
    say: ([, from, to, above, below]) => {
      const amount = `${countZh(from!)}${to === undefined ? '' : `到${countZh(to)}`}${unit(above!)}`;
      // A concentration as doctors say it; a speed the way of the road
      return /^m?[lL]$/.test(below!) ? `${amount}每${unit(below!)}` : `每${unit(below!)}${amount}`;
    },
  },
  {
    pattern: new RegExp(`(?<=\\p{Script=Han}|[a-zA-Z])/(?=(?:${PER_UNITS})(?!${NO_MORE}))`, 'uy'),
    say: () => '每',
    cost: 0.9,
  },
  // $3.5/lb, 7L/100km
  {
    pattern: new RegExp(`(?<=[¥$€£]\\d+(?:\\.\\d+)?)/ ?(${UNIT_PATTERN})(?![A-Za-z\\d²³])`, 'uy'),
    say: ([, below]) => `每${unit(below!)}`,
    cost: 0.9,
  },
  {
    pattern: new RegExp(`(?<=\\d ?(?:${UNIT_PATTERN}))/(?=10{0,3} ?(?:km|ml|mL|g|L|kg)(?![A-Za-z]))`, 'uy'),
    say: () => '每',
    cost: 0.9,
  },
  // 2500/月
  { pattern: new RegExp(`(?<=\\d)/(?=(?:${PER_UNITS})(?!${NO_MORE}))`, 'uy'), say: () => '每', cost: 0.9 },
  // 1200/㎡
  { pattern: /(?<=\d)\/ ?(m[²³]|kg)(?![A-Za-z\d²³])/uy, say: ([, below]) => `每${unit(below!)}`, cost: 0.8 },
  // 50元/200g
  { pattern: /(?<=[元块角毛])\/(?=\d)/uy, say: () => '每', cost: 0.8 },
  // km/h, ℃ and ㎡, beside no number
  {
    pattern:
      /(?<![A-Za-z\d] ?|\/)(?:(km|kg|mg|g|m|mmol|kWh|MB|KB|GB|mL)\/(h|s|L|dL|cm³|m³|m²|kg|min)|(°C|[kcmd]?m[²³]))(?![A-Za-z\d²³/^=+*-])/uy,
    say: ([, above, below, one]) => (one === undefined ? `${unit(above!)}每${unit(below!)}` : unit(one)),
    cost: 0.7,
  },
  // 3元/kg
  {
    pattern: new RegExp(`(?<=[元角分块钱币镑次个人万亿千百] ?)/ ?(${UNIT_PATTERN})(?![A-Za-z\\d²³])`, 'uy'),
    say: ([, below]) => `每${unit(below!)}`,
    cost: 0.9,
  },
  // 1h30min, 3min20s
  {
    pattern: new RegExp(
      `${START}(\\d+) ?(?:h|hr|小时) ?([0-5]?\\d) ?(?:min|m)(?: ?([0-5]?\\d) ?(?:sec|s))?(?![A-Za-z\\d])`,
      'uy',
    ),
    say: ([, hours, minutes, seconds]) =>
      `${countZh(hours!)}小时${countZh(minutes!)}分钟${seconds === undefined ? '' : `${countZh(seconds)}秒`}`,
    cost: 0.9,
  },
  {
    pattern: new RegExp(`${START}(\\d+) ?(?:min|m) ?([0-5]?\\d) ?(?:sec|s)(?![A-Za-z\\d])`, 'uy'),
    say: ([, minutes, seconds]) => `${countZh(minutes!)}分钟${countZh(seconds!)}秒`,
    cost: 0.9,
  },
  // 2w3, 3k5: a digit more
  {
    pattern: new RegExp(`${START}(?<![A-Za-z])(\\d{1,2})([wWkK])([1-9])(?!\\d|\\.\\d|[A-Za-z])`, 'uy'),
    say: ([, amount, letter, more]) => countZh(amount!) + (/w/i.test(letter!) ? '万' : '千') + cardinalZh(more!),
    cost: 0.85,
  },
  // 年薪20-30W, 30W一平: no watts
  {
    pattern: new RegExp(
      `${START}(${NUMBER})(?:${DASH}(${NUMBER}))?W(?![A-Za-z\\d])(?:(?<=(?:${COUNTED_IN_W})\\P{N}{0,4}[\\d.~—-]{1,9}W)|(?=[人粉元块张用播+一每多左起以存彩首房]))`,
      'uy',
    ),
    say: ([, from, to]) => `${countZh(from!)}${to === undefined ? '' : `到${countZh(to)}`}万`,
    cost: 0.85,
  },
  // 300w, 5k: ten thousands and thousands
  {
    pattern: new RegExp(`${START}(${NUMBER})([wkK]|W(?=[人粉元块张用播+]))(?![A-Za-z\\d])`, 'uy'),
    say: ([, amount, letter]) => {
      if (/k/i.test(letter!)) return `${numberZh(amount!)} K`;
      return `${countZh(amount!)}万`;
    },
    cost: 0.95,
  },
  // Percentages
  {
    pattern: new RegExp(`${START}(${SIGNED_ZH})(%|‰)`, 'uy'),
    say: ([, amount, sign]) => percent(amount!, sign!),
  },
  {
    pattern: new RegExp(`${START}(${NUMBER})${DASH}(${NUMBER})(%|‰)`, 'uy'),
    say: ([, from, to, sign]) => `${percent(from!, sign!)}到${numberZh(to!)}`,
  },
  {
    pattern: new RegExp(`(?<=\\^\\d+)/(${UNIT_PATTERN})(?![A-Za-z\\d])`, 'uy'),
    say: ([, below]) => `每${unit(below!)}`,
    cost: 0.9,
  },
  // 5'11"
  {
    pattern: /(?<![\d.])(\d{1,2})'(\d{1,2})"/uy,
    // Of a foot there are twelve inches; more are seconds, and nobody has ten feet: 配速5'30", 用时27'35"
    say: ({ 1: feet, 2: inches, index, input }) =>
      feet!.length === 1 &&
      inches === String(Number(inches)) &&
      Number(inches) < 12 &&
      !TIMED.test(input.slice(0, index))
        ? `${countZh(feet!)}英尺${countZh(inches!)}英寸`
        : `${countZh(feet!)}分${inches!.startsWith('0') ? digitsZh(inches!) : cardinalZh(inches!)}秒`,
    cost: 0.8,
  },
  // 5'10
  {
    pattern: /(?<![\d.°])(\d{1,2})'(\d{1,2})(?![\d"'])/uy,
    say: ({ 1: feet, 2: inches, index, input }) =>
      /^[4-7]$/.test(feet!) && Number(inches) < 12 && !TIMED.test(input.slice(0, index))
        ? `${countZh(feet!)}英尺${countZh(inches!)}英寸`
        : `${countZh(feet!)}分${inches!.startsWith('0') ? digitsZh(inches!) : cardinalZh(inches!)}秒`,
    cost: 0.9,
  },
  // 12"5
  {
    pattern: /(?<![\d.'])(\d{1,2})"(\d{1,2})(?!\d)/uy,
    say: ({ 1: seconds, 2: hundredths, index, input }) =>
      opensQuote(input.slice(0, index)) ? undefined : `${countZh(seconds!)}秒${digitsZh(hundredths!)}`,
    cost: 0.9,
  },
  // 27"显示器: inches, unless a quotation ends there
  {
    pattern: new RegExp(`${START}(?:(${NUMBER})|(\\d{1,2})/(\\d{1,2}))"(?= ?(?:\\p{Script=Han}|$|[,.;)]))`, 'uy'),
    say: ({ 1: amount, 2: above, 3: below, index, input }) =>
      opensQuote(input.slice(0, index))
        ? undefined
        : `${amount === undefined ? `${cardinalZh(below!)}分之${cardinalZh(above!)}` : countZh(amount)}英寸`,
    cost: 0.9,
  },
  {
    pattern: new RegExp(`${START}(${NUMBER})¢`, 'uy'),
    say: ([, cents]) => `${countZh(cents!)}美分`,
  },
  // 北纬39°54'
  {
    pattern: /(?<![\d.])(\d{1,3})° ?(\d{1,2})(?:'(?: ?(\d{1,2}(?:\.\d+)?)")?)/uy,
    say: ([, degrees, minutes, seconds]) =>
      `${cardinalZh(degrees!)}度${cardinalZh(minutes!)}分${seconds === undefined ? '' : `${numberZh(seconds)}秒`}`,
    cost: 0.7,
  },
  // 1m75, 9秒58
  {
    pattern: new RegExp(`${START}([12])m(\\d{2})(?![A-Za-z\\d])`, 'uy'),
    say: ([, meters, centimeters]) => `${countZh(meters!)}米${digitsZh(centimeters!)}`,
    cost: 0.8,
  },
  {
    pattern: /(?<=\d ?秒 ?)\d{2}(?!\d|\.\d|秒|[万亿元块个人次分])/uy,
    say: ([hundredths]) => digitsZh(hundredths),
    cost: 0.9,
  },
  // Two of something, also as the start of a range: 2个, 2-3天
  {
    pattern: new RegExp(
      `(?:(?<![\\d.,第周A-Za-z:/]|星期)|(?<=[每一](?:周|星期)))2 ?(?=(?:${DASH}\\d+ ?)?(?!年级|次[方元]|人转|分之|(?:栋|幢|层|座|排|单元) ?\\d)(?:${COUNTED}))`,
      'uy',
    ),
    say: () => '两',
  },
  // 两三个: an estimate
  {
    pattern: new RegExp(`(?<![\\d.,第]|\\d、)([1-8])、([2-9])(?= ?[十百千万]?(?:${COUNTED}))`, 'uy'),
    say: ([, from, to]) => (Number(to) === Number(from) + 1 ? countZh(from!) + cardinalZh(to!) : undefined),
  },
  // 5、600人
  {
    pattern: new RegExp(`(?<![\\d.,第]|\\d、)([1-8])、([2-9])(00?0?)(?!\\d)(?= ?万?(?:${COUNTED}))`, 'uy'),
    say: ([, from, to, zeros]) =>
      Number(to) === Number(from) + 1
        ? countZh(from!) + cardinalZh(to!) + ['十', '百', '千'][zeros!.length - 1]!
        : undefined,
    cost: 0.9,
  },
  // However long, what is counted is an amount and no code
  { pattern: new RegExp(`${START}\\d{9,}(?= ?(?:${COUNTED}))`, 'uy'), say: ([amount]) => cardinalZh(amount) },
];

function percent(amount: string, sign: string): string {
  const [, minus, digits] = /^([-+±]?) ?(.*)$/.exec(amount)!;
  const signs: Readonly<Record<string, string>> = { '-': '负', '+': '正', '±': '正负' };
  return `${signs[minus!] ?? ''}${sign === '%' ? '百' : '千'}分之${numberZh(digits!)}`;
}
