/** Codes, telephone numbers and model numbers: digits that are read one by one. */
import { sayLetters } from '../letters.ts';
import type { Rule } from '../rewrite.ts';
import { PARTED_CODE, spelledCodeRules } from '../spelled-codes.ts';
import { COUNTED, NOT_COUNTED } from './amounts.ts';
import { MODEL_RULES } from './models.ts';
import { cardinalZh, digitsZh } from './numbers.ts';
import { TELEPHONE_RULES, YAO } from './telephones.ts';

// After these, digits are a code.
const CODE_WORDS =
  `[尾末]?(?:尾号|尾数|末尾)|(?<!\\p{Script=Han})码|(?:[前后末头]|中间|最后|末尾|开头|倒数)(?:[一二两三四五六七八\\d]位|几位)(?:数字?|号码)?|(?:(?<=\\d ?)|总机|前台|电话|座机|热线|请)转接?|端口|宿舍|寝室|教室|办公室|病房|包厢|包间|会议室|考场|自习室|诊室|身份证|密码|卡号|账号|代码|邮编|号码|电话|手机|房间|车牌|(?<![A-Za-z])(?:[UG]?ID|id|Id)|QQ|拨打|拨|热线|客服|打|加群|QQ群|微信群|扣扣|座机|总机|内线|分机|短号|固话|传真|联系方式|` +
  // 验证码, 取件码, 单号, 发票号: a name of two characters or more that ends so. 8号 and 一号 are places in a row.
  `(?<![几一二三四五六七八九十百千\\d])\\p{Script=Han}(?<!二维|条形)[码号]|群号|QQ号`;
const AFTER_CODE_WORD = `(?<=(?:${CODE_WORDS}) ?(?:[是为在:]{0,2}|(?:改|换|设|变|填|输|选)(?:成|为|到|入)?了?) ?["(]?)`;
/** After these, letters and digits are a code. */
const AFTER_CODE_NAME = '(?<=(?:\\p{Script=Han}(?<!二维|条形)[码号]|密码|口令|序列号|[Pp]in) ?[是为:]{0,2} ?["(]?)';
/** What is typed sign by sign. */
const SECRET =
  '(?:密码|口令|密钥|秘钥|暗号|[Pp]assword|PASSWORD|[Pp]in|PIN|序列号|(?:激活|验证|兑换|提取|邀请|取件|取货|优惠|识别|校验|注册|授权|安装|核销|提货|券|设备|机器|暗|SN|sn)码)';
const BELOVED =
  '老婆|老公|宝贝|宝宝|亲爱的|媳妇儿?|宝(?![马石])|男朋友|女朋友|对象|爱人|小仙女|亲亲|老婆大人|你(?=$|[,.!?~])';
const PROVINCES = '[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼港澳使]';

/** What makes the second number of two an amount. */
const UNIT_OR_YEAR = ' ?(?:[A-Za-z°=年月日号度楼级分]|,\\d)';
/** Nobody gives a range whose end is so many times its beginning. */
const FARTHEST_RANGE = 30;

/** Letters and digits one by one. */
const spelled = (code: string) =>
  [...code.toUpperCase()]
    .map((sign) => (/\d/.test(sign) ? digitsZh(sign, YAO) : ` ${sign} `))
    .join('')
    .replace(/ +/g, ' ')
    .trim();

/** Two digits of a train are a number, Z21次; more are read one by one. */
const trainZh = (code: string) => (/^[1-9]\d?$/.test(code) ? cardinalZh(code) : digitsZh(code, YAO));

export const CODE_RULES: readonly Rule[] = [
  ...TELEPHONE_RULES,
  ...MODEL_RULES,
  ...spelledCodeRules(spelled),
  // 尾号1702, 验证码是123456
  {
    pattern: new RegExp(
      `(?:${AFTER_CODE_WORD}\\d{3,}|(?<=转)\\d{3,5}(?=找|分机|人工|客服|总台))${NOT_COUNTED}(?! ?平)`,
      'uy',
    ),
    say: ([code]) => digitsZh(code, YAO),
    cost: 0.9,
  },
  // 订单日期20240501: dates have no 幺
  {
    pattern: new RegExp(`(?<=日期[是为:]? ?)(?:19|20)\\d{6}${NOT_COUNTED}`, 'uy'),
    say: ([code]) => digitsZh(code),
    cost: 0.9,
  },
  // 取件码3-2-4567, 取件码A3-27
  {
    pattern: new RegExp(`${AFTER_CODE_WORD}([A-Z]?)-?(\\d+(?:-\\d+)+)${NOT_COUNTED}`, 'uy'),
    say: ({ 1: letter, 2: code, index, input }) => {
      const before = input.slice(0, index);
      // 双打21-18 is played, nobody dials so little
      if (/打 ?$/.test(before) && /^\d{1,3}-\d{1,3}$/.test(code!)) return undefined;
      const yao = /(?:电话|手机|座机|热线|固话|传真|总机|号码) ?[是为:]{0,2} ?$/u.test(before);
      return letter! + digitsZh(code!, { yao });
    },
    cost: 0.8,
  },
  // 会议号 123 456 789
  {
    pattern: new RegExp(`${AFTER_CODE_WORD}\\d{2,4}(?: \\d{2,4})+${NOT_COUNTED}`, 'uy'),
    say: ([code]) => digitsZh(code, YAO),
    cost: 0.8,
  },
  // 沪A88T66: what stands on a car
  {
    pattern: new RegExp(`(?<=${PROVINCES})([A-Z])[·•]?(?=[A-Z]*\\d)([A-Z\\d]{5,6})(?![A-Za-z\\d])`, 'uy'),
    say: ([, place, plate]) => `${place} ${spelled(plate!)}`,
    cost: 0.7,
  },
  // 兑换码:X9P2-77QA-LM30: groups of letters and digits
  {
    pattern: new RegExp(
      `(?<![A-Za-z\\d-])(?=[A-Z\\d-]*\\d)(?=[\\d-]*[A-Z])(?:[A-Z\\d]{3,8}(?:-[A-Z\\d]{3,8}){2,}|(?<=${AFTER_CODE_NAME}[A-Z\\d]?)[A-Z\\d]{3,8}(?:-[A-Z\\d]{3,8})+)(?![A-Za-z\\d-])`,
      'uy',
    ),
    say: ([code]) => code.split('-').map(spelled).join(' '),
    cost: 0.75,
  },
  // 密码Xy7-99z
  {
    pattern: new RegExp(`(?<=${SECRET} ?(?:改成|换成|设成|设为|还?是|为|:)? ?["(]?)${PARTED_CODE}`, 'uy'),
    say: ([code]) => code.split('-').map(spelled).join(' '),
    cost: 0.35,
  },
  // 提取码9x7k: letters and digits mixed; a word and a number are read as such
  {
    pattern: new RegExp(
      `${AFTER_CODE_NAME}(?=[A-Za-z]*\\d)(?=\\d*[A-Za-z])(?![A-Za-z]{3,}\\d+(?![A-Za-z\\d]))[A-Za-z\\d]{4,12}(?![A-Za-z\\d_@-]|\\.[A-Za-z\\d])`,
      'uy',
    ),
    say: ([code]) => spelled(code),
    cost: 0.75,
  },
  // B2-C区-156, HT-2025-0086
  { pattern: /(?<=[区座栋楼])-(\d{2,4})(?![\d-])/uy, say: ([, code]) => digitsZh(code!, YAO), cost: 0.8 },
  {
    pattern: /(?<=(?<![A-Za-z])[A-Z]{1,5})-(\d{2,}(?:-\d{2,})+)(?![\dA-Za-z-])/uy,
    say: ([, code]) => digitsZh(code!, YAO),
    cost: 0.8,
  },
  // 编号NO.00317
  {
    pattern: /(?<![A-Za-z])(?:NO|No|no)\.? ?(0\d+|(?<=[号码]:? ?\P{N}{0,4})\d{4,})(?!\d|\.\d)/uy,
    say: ([, code]) => `N O ${digitsZh(code!)}`,
    cost: 0.8,
  },
  // +1: of the same mind
  {
    pattern: /(?<![\d\p{L})] ?)\+([1-9])(?!\d|[.,:]\d| ?[°%℃度元块万分个倍\d])/uy,
    say: ([, one]) => `加${cardinalZh(one!)}`,
    cost: 0.9,
  },
  { pattern: /(?<=\p{Script=Han})\+([1-9])(?=$|[,.!?~\n])/uy, say: ([, one]) => `加${cardinalZh(one!)}`, cost: 0.9 },
  // 门锁密码258036#
  { pattern: /(?<=(?<!\d)\d{4,}|密码[^,.!?\n]{0,8}\d)#(?![\p{Script=Han}\w])/uy, say: () => '井', cost: 0.9 },
  {
    pattern: /(?<=[按拨输]) ?[#*](?![\w键号])/uy,
    say: ([sign]) => (sign.includes('#') ? '井号键' : '星号键'),
    cost: 0.5,
  },
  // 股票600519, 基金110022
  {
    pattern: new RegExp(`(?<=(?:股票|个股|基金|债券|转债|证券|指数)[:(]? ?)\\d{6}${NOT_COUNTED}`, 'uy'),
    say: ([code]) => digitsZh(code, YAO),
    cost: 0.9,
  },
  // 端口8080
  {
    pattern: new RegExp(`(?<=端口号?[是为:]? ?)\\d{2,5}${NOT_COUNTED}`, 'uy'),
    say: ([code]) => digitsZh(code),
    cost: 0.9,
  },
  // 工单#2045, 3#楼
  {
    pattern: new RegExp(`(?<=[单号码件票]) ?#(\\d{3,})${NOT_COUNTED}`, 'uy'),
    say: ([, code]) => digitsZh(code!),
    cost: 0.9,
  },
  { pattern: /(?<=\d)#(?=[楼栋门厅线机床馆钢油柴汽]|$|[\s,.!?、])/uy, say: () => '号' },
  // 按#键; *100#
  { pattern: /[#*](?= ?号?键)/uy, say: ([sign]) => (sign === '#' ? '井号' : '星号') },
  {
    pattern: /(?<![\w*#])[*#]{1,2}\d{2,}(?:[*#]+\d+)*#(?![\w#])/uy,
    say: ([code]) =>
      code.replace(/\d+|#|\*/g, (part) => (part === '#' ? '井' : part === '*' ? '星' : digitsZh(part, YAO))),
    cost: 0.8,
  },
  // 8-1202: no range goes from 8 to 1202
  {
    pattern: new RegExp(
      `(?<![\\d-])(\\d{1,2})-(\\d{3,4})(?![\\d-])(?<!\\d-\\d*[05]0)${NOT_COUNTED}(?!${UNIT_OR_YEAR})`,
      'uy',
    ),
    say: ([, house, door]) =>
      Number(door) > FARTHEST_RANGE * Number(house) ? `${cardinalZh(house!)}杠${digitsZh(door!, YAO)}` : undefined,
    cost: 0.95,
  },
  // 102国道
  { pattern: /(?<![A-Za-z\d])\d{3}(?=国道|省道|县道|乡道)/uy, say: ([road]) => digitsZh(road), cost: 0.9 },
  // 2单元301
  {
    pattern:
      /(?<=(?:单元|栋|幢|号楼|登机口|检票口|储物柜|寄存柜|更衣柜|(?<=\d)[层楼]|号院|[A-Z][座区]|[东西南北]区|考场|教室|会议室|包厢|包间|病房|寝室|宿舍|办公室|机房|实验室|诊室) ?:?)\d{3,4}(?!\d|[个层户元平米人间多])/uy,
    say: ([code]) => digitsZh(code, YAO),
    cost: 0.9,
  },
  // 302房, 1204室, 303教室; 转8802分机
  {
    pattern:
      /(?<!\d)\d{3,4}(?=(?:号?房|室|教室|会议室|办公室|寝室|宿舍|包厢|包间|包房|病房|机房|实验室|诊室|手术室|自习室|分机))/uy,
    say: ([code]) => digitsZh(code, YAO),
  },
  // Trains: G1234次
  {
    pattern: /(?<![A-Za-z])([GDCZTK])(\d{1,4})(\/\d{1,4})?(?=次|号?列车|高铁|动车)/uy,
    say: ([, kind, code, other]) =>
      `${kind} ${trainZh(code!)}${other === undefined ? '' : `、${digitsZh(other, YAO)}`}`,
  },
  // Anything else in groups: 978-7-115
  {
    pattern: /(?<!\d)\d+(?:-\d+){2,}(?!\d)/uy,
    say: ([code]) => digitsZh(code, { yao: /^00|\d{7,}/.test(code) }),
    cost: 1.3,
  },
  {
    pattern: /(?<![A-Za-z])([A-Z]{2})(\d{3,4})(?:(?=次?航班)|(?<=航班号? ?[A-Z]{2}\d+)(?!\d))/uy,
    say: ([, line, code]) => `${sayLetters(line!)} ${digitsZh(code!, YAO)}`,
  },
  // Days of the calendar of shops: 618大促
  {
    pattern:
      /(?<!\d)(?:520|521|618|315|3\.15|5\.2[01]|1212|1111|1024|818|919)(?=程序员|快乐|大促|活动|购物|晚会|年中|狂欢)/uy,
    say: ([code]) => digitsZh(code),
    cost: 0.8,
  },
  // 520,老婆: what sounds like love
  {
    pattern: new RegExp(
      `(?<![\\d.,]|(?:[花共付租价费收卖要才只转还欠差赚省给发钱款]|金额|工资)了? ?)52[01](?:(?= ?[,!~.…]? ?(?:${BELOVED}|我?爱[你妳您]|1314|么么|快乐|的?(?:礼物|文案|朋友圈)|情人节|告白|表白|怎么过|快到|马上到|那天|当天|约会|朋友圈|发什么|文案|节(?!点|目|省|课|能)))|(?<=(?:${BELOVED}|爱你|1314|节日|今天(?:就?是)?|明天(?:就?是)?|马上|快到?|又是|过) ?[,!~.]? ?52[01])(?!\\d|[.,:/%-]\\d| ?(?:${COUNTED}|[月日号度楼级元块]))(?=$|[,.!?~… ]|[了啦吧呀哦哈]))`,
      'uy',
    ),
    say: ([code]) => digitsZh(code),
    cost: 0.8,
  },
  {
    pattern: new RegExp(`(?<![\\d.])618(?!\\d|[.,]\\d|%| ?(?:${COUNTED}))`, 'uy'),
    say: ([code]) => digitsZh(code),
    cost: 0.9,
  },
  { pattern: /(?<!\d)7-11(?=便利|店|买)/uy, say: () => 'seven eleven', cost: 0.8 },
  // Account names: abc_123
  { pattern: /(?<=[A-Za-z]_)\d+/uy, say: ([code]) => digitsZh(code) },
  // 88, 明天聊; 先睡了88: goodbye
  {
    pattern:
      /(?<=^|(?<![A-Za-z\d])[,.!?~\n] ?|(?<![花考得买付用赚收给借还超过到卖打欠剩存充丢]了 ?)(?<=[了啦吧哦呀喽咯] ?))88+6?(?=[了啦咯喽~]|$|[,.!?\n])(?:(?<=[了啦吧哦呀喽咯,.!?~] ?8+6?)|(?<=886)|(?=[了啦咯喽~]|[,.!? ]*(?:明天|改天|下次|回头|晚点|周|我|先|再|晚安|各位|大家|亲)))/uy,
    say: ([code]) => digitsZh(code),
    cost: 0.9,
  },
  // Numbers that are words by now: 666, 2333, 996
  {
    pattern: /(?<![\d.])(?:6{3,}|23{2,}|8{3,}|996|1314|5201314)(?!\d|[.,]\d|[万亿元块个人年名次页米克公])/uy,
    say: ([code]) => digitsZh(code),
  },
];
