/** Short numbers that stand for something else than an amount: calls for help, and numbers that are names. */
import type { Rule } from '../rewrite.ts';
import { COUNTED } from './amounts.ts';
import { digitsZh } from './numbers.ts';

/** Numbers to call; 一 is 幺 in them. */
const EMERGENCY = '(?:1(?:10|12|14|19|20|22)|911|999)';
/** Said somewhere before in the sentence: 报警电话不是120是110. */
const IN_NEED = '(?:报警|急救|火警|救护|求救|求助|报火警)[^,.!?;\\n]{0,10}';
const CALLING =
  '叫|打|拨|找|拨通|拨打|呼叫|报|联系|火警|匪警|报警|急救|交警|救护|求助|热线|电话|电话是|公安|消防|查号台?|[Cc]all|[Dd]ial';
const NOT_COUNTED = `(?![\\d.,:/%°~—-]*\\d|[%°~+]| ?(?:${COUNTED}|[月日号度楼级折后]|[a-zA-Z]))`;

export const SHORT_NUMBER_RULES: readonly Rule[] = [
  // 叫120, 火警119; alone or in a list of such numbers: 110、119
  {
    pattern: new RegExp(
      `(?<=(?:${CALLING})(?:了|过|个|一下|下|是|为|用)?:? ?|${IN_NEED}(?<!\\d))${EMERGENCY}(?!\\d)${NOT_COUNTED}`,
      'uy',
    ),
    say: ([code]) => digitsZh(code, { yao: true }),
    cost: 0.85,
  },
  {
    pattern: new RegExp(
      `(?<=^|(?<!\\d)${EMERGENCY}(?:、|和|或者?|还是|, ?))${EMERGENCY}(?=$|[.!?]|(?:、|和|或者?|还是|, ?)${EMERGENCY}(?!\\d))`,
      'uy',
    ),
    say: ([code]) => digitsZh(code, { yao: true }),
    cost: 0.9,
  },
  {
    pattern: new RegExp(
      `(?<=(?<!\\d)${EMERGENCY}(?:、|和|或者?|还是|, ?))${EMERGENCY}(?!\\d)${NOT_COUNTED}|(?<!\\d)${EMERGENCY}(?=(?:、|和|或者?|还是|, ?)${EMERGENCY}(?!\\d)${NOT_COUNTED})`,
      'uy',
    ),
    say: ([code]) => digitsZh(code, { yao: true }),
    cost: 0.95,
  },
  {
    pattern: new RegExp(
      `(?<!\\d)${EMERGENCY}(?!\\d|\\.\\d)(?= ?(?:报警|打|电话|求助|急救|救护|指挥|出警|报案|交警|交通|事故|消防|火警|匪警|调度|中心|挂号|查号|接警|民警|警察|出动|平台|系统))`,
      'uy',
    ),
    say: ([code]) => digitsZh(code, { yao: true }),
    cost: 0.9,
  },
  // 快叫救护车,120!
  {
    pattern: new RegExp(
      `(?<=(?:救命|救护车|急救|报警|着火了?|火警|车祸|救救|警察)[^\\n\\d]{0,8}[,.!?] ?(?:快|赶紧|打|叫)*)${EMERGENCY}(?=[!.?,]|$)`,
      'uy',
    ),
    say: ([code]) => digitsZh(code, { yao: true }),
    cost: 0.9,
  },
  // 400热线
  { pattern: /(?<![\d.])[48]00(?=热线|电话|客服|专线|号码)/uy, say: ([code]) => digitsZh(code), cost: 0.8 },
  // 95折
  { pattern: /(?<![\d.])[1-9][1-9](?=折)/uy, say: ([off]) => digitsZh(off), cost: 0.9 },
  // 报错404, 404页面; 163邮箱
  {
    pattern:
      /(?<!\d)(?:(?:163|126|139|189)(?=邮箱|信箱|的?邮件)|[345]\d\d(?= ?(?:错误|页面|报错|状态码|not found))|(?<=(?:报错?|返回|错误码?|状态码?)[是为:]? ?)[1-5]\d\d(?!\d|\.\d|[个元块次条名万%]))/uy,
    say: ([code]) => digitsZh(code),
    cost: 0.85,
  },
  // 服务器一直502: what it answers
  {
    pattern:
      /(?<=(?:服务器?|网站|网页|接口|页面|链接|官网|后端|前端|网关|请求|登录|小程序|后台|系统|API|api)[^,.!?;\n\d]{0,6})(?:4(?:0[0-9]|1[0-8]|2[2-9]|51)|50[0-5])(?![\d.:%]|[-—~]\d)(?=了|啊|呢|吗|吧|又|$|[,.!?;\n])/uy,
    say: ([code]) => digitsZh(code),
    cost: 0.85,
  },
  // 404了
  {
    pattern: /(?<=^|[,.!?;\n] ?|又|就|都|直接|全|突然|一直|老是|给我)(?:40[34]|50[234])(?=了(?:$|[,.!?;\n]))/uy,
    say: ([code]) => digitsZh(code),
    cost: 0.85,
  },
  {
    pattern: /(?<![\d.])(?:121(?=天气|气象)|117(?=报时))/uy,
    say: ([code]) => digitsZh(code, { yao: true }),
    cost: 0.85,
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
  // 996/007: how long one works
  {
    pattern: /(?<!\d)(?:99[67]|9[56]5|007)(?:[/、](?:99[67]|9[56]5|007))+(?!\d)/uy,
    say: ([names]) =>
      names
        .split(/[/、]/)
        .map((name) => digitsZh(name))
        .join('、'),
    cost: 0.8,
  },
  // 打8/9折
  {
    pattern: /(?<![\d.])([1-9])\/([1-9])(?=折)/uy,
    say: ([, one, other]) => `${digitsZh(one!)}、${digitsZh(other!)}`,
    cost: 0.5,
  },
  // 28定律
  {
    pattern: /(?<!\d)(?:28|82|37|721|996|007)(?=定律|法则|原则|分账|工作制)/uy,
    say: ([rule]) => digitsZh(rule),
    cost: 0.9,
  },
];
