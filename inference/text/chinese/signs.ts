/** Signs as people type them beside words: ticks, numbers of houses, plus and minus of games and shops, arrows, strokes. */
import { BETWEEN_SIZES } from '../number-patterns.ts';
import type { Rule } from '../rewrite.ts';
import { COUNTED } from './amounts.ts';
import { cardinalZh, countZh, numberZh } from './numbers.ts';

/** What games and jokes give and take. */
const POINTS =
  '体力|血量?|生命|蓝量?|魔法|金币|积分|经验|好感度?|攻击力?|防御力?|法力|功德|寿命|阳寿|智商|颜值|亲密度?|友谊|信用|绩效|学分|人品|魅力|力量|敏捷|速度|耐力|幸运|HP|MP|EXP|hp|mp|exp|buff';

export const SIGN_RULES: readonly Rule[] = [
  // 对的打√,错的打×; √已完成: a tick, no root
  { pattern: /(?<=[打画划] ?"?)[√✓✔]/uy, say: () => '勾', cost: 0.5 },
  { pattern: /(?<=[打画划] ?"?)[×✕✗✘xX](?![A-Za-z\d])/uy, say: () => '叉', cost: 0.5 },
  { pattern: /√(?= ?(?:\p{Script=Han}|$|[,.!?;)\n]))/uy, say: () => '对勾', cost: 0.9 },
  { pattern: /×(?=$|[,.!?;\n])(?<=\p{Script=Han}×)/uy, say: () => '叉', cost: 0.5 },
  { pattern: /(?<=^|[\n,.;!?:] ?|√[^\n×]{0,12} )×(?= ?\p{Script=Han})/uy, say: () => '叉', cost: 0.5 },
  // 3#楼
  { pattern: /(?<=[A-Z\d])#(?=[楼栋幢号车宿厂库教馆机线柜单院门桥泵炉塔井站]|电池)/uy, say: () => '号', cost: 0.5 },
  { pattern: /(?<![A-Za-z\d])([#*])(号?)(?=键)/uy, say: ([, sign]) => (sign === '#' ? '井号' : '星号'), cost: 0.4 },
  // 算一下100-37
  {
    pattern:
      /(?<=(?:(?<![预决核结清概运估])算(?:一下|下|算|出|一算|得|的是)?|口算|计算|心算|求|试算|题目?是?):? ?\d{1,6}(?:\.\d+)? ?)-(?= ?\d)/uy,
    say: () => '减',
    cost: 0.5,
  },
  {
    pattern: /(?<=\d ?)-(?= ?\d+(?:\.\d+)? ?(?:怎么算|够不够(?!本)|是多少|得多少|得几|的差|用竖式|列竖式))/uy,
    say: () => '减',
    cost: 0.5,
  },
  // 100-35还剩65: it is what is left
  {
    pattern:
      /(?<![\d.,:/-])(\d{1,6}(?:\.\d+)?) ?- ?(\d{1,6}(?:\.\d+)?)(?=[元块个斤岁天人米分]? ?(?:后|之后|就|应该|那就|结果)?(?:[还就只才]?[剩余]下?了?|还有|只有|就?是|得|为|等于|结余) ?(\d{1,6}(?:\.\d+)?|多少|几)(?![.\d]*[-—~:\d]))/uy,
    say: ([, from, off, left]) =>
      (/\d/.test(left!) ? Math.abs(Number(from) - Number(off) - Number(left)) < 1e-9 : Number(from) > Number(off))
        ? `${numberZh(from!)}减${numberZh(off!)}`
        : undefined,
    cost: 0.5,
  },
  // 100块-35块还剩65块
  {
    pattern:
      /(?<=(?<![\d.-])(\d{1,6})([元块个斤]) ?)-(?= ?(\d{1,6})\2(?:后|就)?(?:[还就只才]?[剩余]下?了?|还有|就?是|等于) ?(\d{1,6}|多少|几)(?!\d))/uy,
    say: ([, from, , off, left]) =>
      (/\d/.test(left!) ? Number(from) - Number(off) === Number(left) : Number(from) > Number(off)) ? '减' : undefined,
    cost: 0.5,
  },
  // tan45°
  {
    pattern: /(?<![A-Za-z])(sin|cos|tan|cot|sec|csc) ?(\d+(?:\.\d+)?)°(?!C)/uy,
    say: ([, name, degrees]) => `${name} ${numberZh(degrees!)}度`,
    cost: 0.3,
  },
  // 满300-50; 1F-3F
  {
    pattern:
      /(?<=(?:满|价|费|薪|共|余额|(?<!比分[^,.!?]{0,8})剩下?|应付|实付|押金|本金|找零) ?¥?(\d{1,5}))-(?=¥?(\d+))/uy,
    say: ([, from, off]) => (Number(from) > Number(off) ? '减' : undefined),
    cost: 0.5,
  },
  { pattern: /-(?=\d{1,2}杆)/uy, say: () => '负', cost: 0.5 },
  // S-XL: sizes
  {
    pattern: BETWEEN_SIZES,
    say: () => '到',
    cost: 0.4,
  },
  // 第3/10页
  {
    pattern: /第 ?(\d{1,3})\/(\d{1,4}) ?([页集章节题关局轮期天步])/uy,
    say: ([, place, all, kind]) => `第${cardinalZh(place!)}${kind}, 共${countZh(all!)}${kind}`,
    cost: 0.5,
  },
  // 1#~5#
  { pattern: /(?<=\d)#(?=[~—-]\d{1,3}#)|(?<=#[~—-]\d{1,3})#/uy, say: () => '号', cost: 0.4 },
  { pattern: /(?<=\d#)[~—-](?=\d{1,3}#)/uy, say: () => '到', cost: 0.4 },
  // 1年级~3年级: the same after both
  { pattern: /(?<=\d ?(\p{Script=Han}{1,3}) ?)[~—-](?= ?\d+(?:\.\d+)? ?\1)/uy, say: () => '到', cost: 0.9 },
  // 体重↓3kg, 收入↑
  {
    pattern: /[↑↓](?= ?[\d¥$])|(?<=\p{Script=Han} ?)[↑↓](?= |$|[,.!?;]|\p{Script=Han})/uy,
    say: ({ 0: sign, index, input }) =>
      /(?:[涨升高增跌降低减落]|上升|下降)[了:]? ?$/u.test(input.slice(Math.max(0, index - 4), index))
        ? ''
        : sign === '↑'
          ? '上升'
          : '下降',
    cost: 0.5,
  },
  // 5*酒店
  { pattern: /(?<=(?<!\d)[1-7])\*(?=酒店|宾馆|级|好评|推荐|民宿)/uy, say: () => '星', cost: 0.4 },
  // +V: a friend to be added
  { pattern: /(?<=^|[\s,;:(]|\p{Script=Han})\+(?=[VvQq](?![A-Za-z\d])|微信?|群|好友)/uy, say: () => '加', cost: 0.5 },
  // 1/2/3
  {
    pattern: /(?<![\d/.])\d(?:\/\d){2,}(?![\d/.])/uy,
    say: ([all]) => all.split('/').map(cardinalZh).join('、'),
    cost: 0.9,
  },
  { pattern: /(?<=(?<![A-Za-z\d])\d{1,3}([A-Z]))-(?=\d{1,3}\1(?![A-Za-z\d]))/uy, say: () => '到', cost: 0.5 },
  // 带*号的
  { pattern: /(?<=\p{Script=Han} ?)[#*](?=号)/uy, say: ([sign]) => (sign === '#' ? '井' : '星'), cost: 0.5 },
  // +3分
  {
    pattern: /(?<=^|[\s,.!?;:"(]|\p{Script=Han})\+(\d+)(?= ?(?:分(?!钟)|块|元|个|次|张|票|点(?![\d钟])))/uy,
    say: ([, number]) => `加${numberZh(number!)}`,
    cost: 0.9,
  },
  // 3/5号楼, 视力5.0/4.9
  {
    pattern: /(?<![\d.])([1-9]\d?)\/([1-9]\d?)(?=班|号楼|号线|号院|单元|年级)/uy,
    say: ([, one, other]) => `${cardinalZh(one!)}、${cardinalZh(other!)}`,
    cost: 0.6,
  },
  { pattern: /(?<=(?<!\d)[3-5]\.\d)\/(?=[3-5]\.\d(?!\d))/uy, say: () => '、', cost: 0.5 },
  // 评分9.2/10
  {
    pattern: /(?<![\d./])(\d\.\d)\/(5|10|100)(?![\d./])分?/uy,
    say: ([, got, all]) => `${cardinalZh(all!)}分之${numberZh(got!)}`,
    cost: 0.8,
  },
  // 体力-10, 经验值+100: what is taken and given
  {
    pattern: new RegExp(`(?<=(?:${POINTS})值? ?)([-+])(\\d+(?:\\.\\d+)?)(?![\\d%])`, 'uy'),
    say: ([, sign, number]) => (sign === '-' ? '减' : '加') + numberZh(number!),
    cost: 0.6,
  },
  // 利润=收入-成本
  {
    pattern:
      /(?<=[=≈][^,.!?;\n]*\p{Script=Han} ?)-(?= ?[\p{Script=Han}\d])|(?<=\p{Script=Han} ?)-(?= ?\p{Script=Han}[^,.!?;\n]*[=≈])/uy,
    say: () => '减',
    cost: 0.5,
  },
  // 周一/三/五
  {
    pattern: /(?<=(?:周|星期|礼拜)[一二三四五六日天](?:\/[一二三四五六日天])*)\/(?=[一二三四五六日天])/uy,
    say: () => '、',
    cost: 0.5,
  },
  // 天玑9300+, K80+: more of a model
  { pattern: /(?<=[A-Za-z]\d{1,4}|(?:天玑|骁龙|麒麟) ?\d{3,4})\+(?!\d)/uy, say: () => '加', cost: 0.8 },
  // 3000+ is "more than", 18+ is "plus"
  { pattern: /(?<=\d0|\d[wW万亿])\+(?!\d)/uy, say: () => '多' },
  { pattern: new RegExp(`(?<=\\d0)\\+(?= ?(?:${COUNTED}))`, 'uy'), say: () => '多', cost: 0.8 },
  { pattern: /(?<=\d[%‰])\+(?!\d)/uy, say: () => '以上', cost: 0.9 },
  { pattern: /(?<=\d)\+(?!\d)/uy, say: () => '加' },
  // Pro+, Disney+
  { pattern: /(?<=[A-Za-z]{2})\+(?![\p{Script=Latin}\d+])/uy, say: () => '加', cost: 0.9 },
  // Grades: A+, B-
  { pattern: /(?<=(?<![A-Za-z\d])[A-F])\+(?![\p{L}\d+])/uy, say: () => '加' },
  { pattern: /(?<=(?<![A-Za-z\d])[A-F])-(?=$|[,.!?;。\s]|[级等档评])/uy, say: () => '减' },
];
