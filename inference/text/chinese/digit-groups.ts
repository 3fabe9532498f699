/**
 * Digits that nothing right beside them decides: an amount, or a code that is read digit by digit. Their shape and the
 * words around them are weighed: 消防96119 is dialled, 销量96119 is not.
 */
import { type Evidence, surroundings, weigh } from '../evidence.ts';
import type { Rule } from '../rewrite.ts';
import { NOT_COUNTED } from './amounts.ts';
import { digitsZh } from './numbers.ts';

/** From this weight on, digits are a code. */
const ENOUGH = 3;

/** Graphics cards: 4090. */
const CARD = /^[2-5]0[5-9]0$/;
/** What years look like that people write about; 2000 is as often an amount. */
const YEAR = /^(?:19[5-9]\d|20(?!00)[0-3]\d)$/;

const SHAPE: Evidence = [
  [YEAR, 2.5],
  [CARD, 2.5],
  // Numbers of services: 95598, 12329, 96777, 16321
  [/^(?:9[56]\d{3}|1[02]\d{3}|11[1-9]\d{2}|16\d{3})$/, 2],
  // Calls for help
  [/^(?:11[0249]|12[02]|999|911)$/, 1.5],
  [/^\d{5,}$/, 1],
  // Amounts that large are counted, in 万, or round
  [/^\d{7,}$/, 2],
  [/00$/, -2],
  [/000$/, -2],
];

const BEFORE: Evidence = [
  // Somebody is to be called, or what one calls for
  [/(?:致电|来电|去电|回电|电联|呼叫|拨通)\P{N}{0,3}$/u, 4],
  [
    /(?:订票|订座|订餐|订房|预约|预订|挂号|查询|送水|开锁|搬家|维修|保修|售后|叫车|约车|用车|救援|家政|外卖|加盟|招商|应聘|求职|急诊|门诊|值班|门卫|保安|总台|前台|物业|居委会?|派出所|医院|酒店|餐厅)(?:是|为|:)? ?$/u,
    2.5,
  ],
  [/(?:尾数|区号|短号|靓号|(?<!密|号|代|编|扫)码|口令|分机|内线)[是为:]{0,2} ?"?$/u, 3],
  [
    /(?:电话|手机|热线|客服|短信|座机|报修|投诉|咨询|举报|消防|燃气|供电|供水|供热|公积金|社保|拨|打)[^,.!?;\n\d]{0,8}$/u,
    2,
  ],
  // Who has such a number
  [
    /(?:警察|银行|邮政|快递|顺丰|圆通|中通|申通|韵达|移动|联通|电信|保险|人保|平安|航空|国航|东航|南航|海航|铁路|海关|税务|城管|国网|电网|水务)(?:的?是|的|为|:)? ?$/u,
    2,
  ],
  [/(?:香港|澳门|台湾|美国|英国|国内|内地|大陆|中国|日本|韩国|欧洲|当地)(?:的|也?是|打|拨)?$/u, 2],
  [/(?:住在?|门牌)(?:是|为|:)? ?$/u, 3],
  [/\p{Script=Han}$/u, 0.5],
  // What is counted, paid or measured
  [
    /(?:[共总计达超约近破满花赚卖收付交转借欠涨跌降减增剩差有了过数额量价费钱薪资款金票分步第售才得到比乘加值积口程长高深宽重率元块个]|大概|大约|只要|至少|最多|仅|等于|除以|播放|点击|阅读|浏览|点赞|粉丝|人口|销售|产值|投资|预算|存款|奖池|下载|访问|收入|支出|营收|利润)(?:是|为|:)? ?$/u,
    -3,
  ],
];

const AFTER: Evidence = [
  // 96110来电
  [/^(?:来电(?!影|视|池|脑|梯|器)|打来|打过来|发来|发的|的?(?:来电|电话|号码))/u, 4],
  [/^(?:热线|客服|号段|开头|打头|专线|短信)/u, 3],
  [/^[^,.!?;\n\d]{1,8}(?:热线|客服|专线|电话|平台)/u, 2],
  [/^(?:转|按|接)\d/u, 3],
  // Who is called comes and speaks: 120来了没
  [
    /^(?:的(?:时候|车|医生|护士|警察|接线员)|的人|那边|马上|怎么|已经|还没|才|终于|赶|就)?(?:[来到](?:了|得|没|不|过来|场|达|现场|$|[,.!?])|赶[来到]|说|回复|接线|接了|没人接|占线|打不通|出警|出车|把[他她人])/u,
    2,
  ],
  [/^的(?:时候|车|医生|护士|警察|接线员)/u, 1.5],
  // 139那个号
  [/^(?:的|那个|这个|打头的?)(?:手机|电话)?号(?:码|段|$|[,.!?]|\p{Script=Han})/u, 5],
  [/^[^,.!?;\n\d]{0,8}(?:打|拨|报警|求助|呼叫|救援)(?!折|包|车|卡|怪|针|牌)/u, 1.5],
  [/^的?(?:邻居|住户|业主|房客|租户|客人|那户|那家)/u, 3],
  [/^\p{Script=Han}/u, 0.5],
  [/^ ?(?:$|[,.!?;、)"\n])/u, 0.5],
];

/** What is dialled or opens a door, its number, and what the next number is of. */
const SIBLING =
  /(?:内线|分机|总机|前台|短号|短信|电话|手机|座机|热线|客服|房间|门牌|工号|尾号|编号|学号|邮编|区号|打|拨|转|密码|[^\d]码)[^,.!?;\n\d]{0,4}(\d{3,8})[,、;和或] ?\p{Script=Han}{1,8}:? ?$/u;

function isCode(match: RegExpExecArray): boolean {
  const { before, after } = surroundings(match);
  // A number and nothing else tells nothing
  if (!/\p{Script=Han}/u.test(before + after)) return false;
  return weigh(SHAPE, match[0]) + weigh(BEFORE, before) + weigh(AFTER, after) >= ENOUGH;
}

export const DIGIT_GROUP_RULES: readonly Rule[] = [
  {
    pattern: new RegExp(
      `(?<![\\d.,/~—+*#A-Za-z-]\\s?|\\d:|[第¥$€£])\\d{3,8}(?![.:/~—+*#-]?\\d)${NOT_COUNTED}(?! ?(?:[A-Za-z%°+]|[年月日号度级余多]|来(?!电|了|得|过|没|不|接|救|人)))`,
      'uy',
    ),
    say: (match) =>
      isCode(match) ? digitsZh(match[0], { yao: !YEAR.test(match[0]) && !CARD.test(match[0]) }) : undefined,
    cost: 0.99,
  },
  // 前台内线8001,客房服务8110: as many digits as the number before, which was a code
  {
    pattern: new RegExp(
      `(?<=\\d[,、;和或] ?\\p{Script=Han}{1,8}:? ?)\\d{3,8}(?!\\d|[.,:]\\d)${NOT_COUNTED}(?! ?[A-Za-z%°年月日号度级楼])`,
      'uy',
    ),
    say: ({ 0: digits, index, input }) =>
      SIBLING.exec(input.slice(Math.max(0, index - 40), index))?.[1]?.length === digits.length
        ? digitsZh(digits, { yao: true })
        : undefined,
    cost: 0.98,
  },
  // 170、171号段, 1069开头的短信
  {
    pattern:
      /(?<!\d)\d{3,6}(?=(?:(?:、|\/|和|或|, ?)\d{3,6})*(?:号段|开头|打头))|(?<!\d)\d{2}(?=(?:开头|打头)的?(?:号|电话|来电|短信|手机|座机|车牌|热线|推销|骚扰|诈骗|未知|陌生|都|[,.!?]|$))/uy,
    say: ([digits]) => digitsZh(digits, { yao: !YEAR.test(digits) }),
    cost: 0.9,
  },
];
