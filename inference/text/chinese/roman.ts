/** Roman numerals in Chinese: 第IV期, 最终幻想VII, II型. */
import type { Rule } from '../rewrite.ts';
import {
  namedRomanRules,
  numberedRomanRule,
  ROMAN_LETTERS,
  romanHeadRules,
  romanYearRule,
  sayRoman,
  smallRomanRules,
} from '../roman.ts';
import { cardinalZh, digitsZh } from './numbers.ts';

const say = ([roman]: RegExpExecArray) => sayRoman(roman.trim(), cardinalZh);

/** Into a vein, by letters: 护士给他打了IV. */
const INTO_VEIN =
  'IV ?(?:点滴|输液|注射|给药|针|管|通路|抗生素|补液|镇静|麻醉|留置|架|袋|药|滴|推)|(?<=(?:[打挂吊输扎拔埋要用做给][了着过完上好]{0,2}个?|静脉|(?:护士|医生|病人|患者|住院|急诊|输液|补液|病房|抢救)[^,.!?;\\n]{0,10}) ?)IV';
const ALONE = '(?![A-Za-z\\d])';

export const ROMAN_RULES: readonly Rule[] = [
  numberedRomanRule(cardinalZh),
  { pattern: new RegExp(`(?<=第 ?)${ROMAN_LETTERS}${ALONE}`, 'uy'), say, cost: 0.5 },
  // 卷I, 附录V: parts of a whole
  {
    pattern: new RegExp(`(?<=卷|册|篇|附录|附件|附表|乐章|阶段|部分|单元|课|幕|场) ?[IVX]{1,7}${ALONE}`, 'uy'),
    say,
    cost: 0.5,
  },
  // 街霸V: of one letter where the title is known to have numbers
  {
    pattern: new RegExp(
      `(?<=街霸|街头霸王|文明|上古卷轴|最终幻想|勇者斗恶龙|侠盗猎车手?|仙剑|轩辕剑|三国志|生化危机|暗黑破坏神|帝国时代|使命召唤|战地|星球大战|洛奇|电锯惊魂|英雄无敌|女神异闻录|真女神转生|模拟人生|模拟城市|拳皇|铁拳|鬼泣|三国无双|辐射|刺客信条|黑暗之魂|魔兽争霸|星际争霸|伊苏|大航海时代|古墓丽影|无主之地|质量效应|龙腾世纪|巫师|战争机器|光环|合金装备|寂静岭|雷神之锤|毁灭战士|王国之心|逆转裁判|灵魂能力|死或生|恶魔城|终结者|教父|速度与激情|碟中谍|变形金刚) ?[IVX]${ALONE}`,
      'uy',
    ),
    say,
    cost: 0.5,
  },
  // 亨利V, 查理I
  {
    pattern: new RegExp(
      `(?<=亨利|查理|查尔斯|爱德华|乔治|路易|威廉|詹姆斯|理查德?|腓力|菲利普|弗朗茨|拿破仑|尼古拉|亚历山大|彼得|古斯塔夫|腓特烈|斐迪南|伊丽莎白|教皇\\p{Script=Han}{2,4}) ?[IVX]${ALONE}`,
      'uy',
    ),
    say,
    cost: 0.5,
  },
  // 方程组I无解: what is numbered in books and trials
  {
    pattern: new RegExp(
      `(?<=图|表|因子|等级|[Ll]v\\.?|级别|档位|挡位|难度|段位|长笛|小提琴|声部|方程组?|不等式|命题|定理|引理|推论|公式|假设|情形|情况|实验|试验|队列|样本|案例|例题|反应|装置|电路|区域|象限|区间|路线|方案|计划|选项|款项|线路|模块|课程|数学|物理|化学|英语|微积分|高数|高等数学|线代|概率论|程序设计|阅读|写作|听力|口语) ?[IVX]${ALONE}`,
      'uy',
    ),
    say,
    cost: 0.5,
  },
  // 某某V打通了: what is played or shown has a number
  {
    pattern:
      /(?<=\p{Script=Han}{2}(?<!大) ?)[IV](?= ?(?:[打玩]?通关|打通|玩通|白金了|发售|预购|重制|上映|首映|攻略|剧情|二周目|的?结局|最?好玩))/uy,
    say,
    cost: 0.5,
  },
  // 方案I和方案II, 附件IV、V: one tells what the other is
  {
    pattern:
      /(?<=(\p{Script=Han}) ?)I(?= ?(?:[、,和与及或跟比到至]|还是|优于|不如) ?(?:\p{Script=Han}{0,3}\1 ?)?I{2,3}(?![A-Za-z\d]))/uy,
    say,
    cost: 0.5,
  },
  {
    pattern:
      /(?<=(?:\1 ?(?:I{2,3}|IV|VI)[^,.!?;\n]{1,4}(\p{Script=Han})|[\p{Script=Han}I] ?(?:I{1,3}|IV|VI) ?(?:[、和与及或到至比跟]|还是|不如|好过|强过|胜过)) ?)[IVX]{1,4}(?![A-Za-z\d])/uy,
    say,
    cost: 0.5,
  },
  // I、II、III: a row of which more than one letter tells
  {
    pattern:
      /(?<![A-Za-z\d])(?:(?<=(?:II|III|IV|VI{1,3}|IX)(?:、[IVX]+)*、)[IVX]{1,4}|[IVX]{1,4}(?=(?:、[IVX]+)*、(?:II|III|IV|VI{1,3}|IX)(?![A-Za-z\d]))|[IVX]{2,4}(?=、[IVX]+(?![A-Za-z\d])))(?![A-Za-z\d])/uy,
    say,
    cost: 0.5,
  },
  // II、III期: each of a row
  {
    pattern:
      /(?<![A-Za-z\d])[IVX]{1,5}(?=(?: ?[-、和与或及到至~—/] ?[IVX]{1,5})+ ?(?:期|型|级|类|章|卷|部|世|代|阶段|度|区|册|组)(?!计))/uy,
    say,
    cost: 0.5,
  },
  {
    pattern:
      /(?<=(?<![A-Za-z\d])[IVX]{1,5} ?)[-~—](?= ?[IVX]{1,5} ?(?:期|型|级|类|章|卷|部|世|代|阶段|度|区|册|组)(?!计))/uy,
    say: () => '到',
    cost: 0.5,
  },
  {
    pattern: /(?<=(?<![A-Za-z\d])[IVX]{1,5} ?)\/(?= ?[IVX]{1,5} ?(?:期|型|级|类))/uy,
    say: () => '、',
    cost: 0.5,
  },
  ...smallRomanRules(cardinalZh),
  ...namedRomanRules(cardinalZh),
  ...romanHeadRules(cardinalZh, (said) => `第${said}`),
  romanYearRule(digitsZh),
  // 化合价+III, 周期表VIIB; II°反流; WWII
  {
    pattern: /(?<=[价为]) ?\+([IV]{1,4})(?![A-Za-z\d])/uy,
    say: ([, roman]) => sayRoman(roman!, (value) => `正${cardinalZh(value)}`),
    cost: 0.5,
  },
  {
    pattern: /(?<=\p{Script=Han} ?)([IVX]{2,4})([AB])(?![A-Za-z\d])/uy,
    say: ([, roman, part]) => sayRoman(roman!, cardinalZh, part),
    cost: 0.7,
  },
  { pattern: /(?<![A-Za-z\d])([IVX]{1,4})°(?!C)/uy, say: ([, roman]) => sayRoman(roman!, cardinalZh, '度'), cost: 0.5 },
  {
    pattern: /(?<![A-Za-z\d])WW(I{1,2})(?![A-Za-z\d])/uy,
    say: ([, roman]) => sayRoman(roman!, (value) => `W W ${cardinalZh(value)}`),
    cost: 0.5,
  },
  // 第VIA族
  {
    pattern: /(?<![A-Za-z\d])([IVX]{1,4})([AB])?(?=族)/uy,
    say: ([, roman, part]) => sayRoman(roman!, cardinalZh, part),
    cost: 0.5,
  },
  // III号楼, XXIV届: of two letters and more, whatever is numbered
  {
    pattern:
      /(?<![A-Za-z\d])[IVX]{2,7}(?=\d? ?(?:号(?![码召])|届|节|幕|集|条|款|篇|季|辑|楼|栋|点方向|连|营|团|师|军|回合|导联|轮|战|单元|课|度|册|组|局|站|价|线(?=城|明|品|$|[,.!?])|本(?=[院线大批]|$|[,.!?])|声部|对脑神经))/uy,
    say,
    cost: 0.5,
  },
  // 表盘上的IIII
  { pattern: /(?<![A-Za-z\d])IIII(?![A-Za-z\d])/uy, say: () => '四', cost: 0.5 },
  // V类水: five, where a class V is no letter
  {
    pattern: /(?<![A-Za-z\d])(?<!奔驰 ?)V(?=类(?!车)|期|章|卷|世|度(?!假)|级(?:围岩|岩|水|事件|响应|风险|地震|考))/uy,
    say: () => '五',
    cost: 0.5,
  },
  { pattern: /(?<![A-Za-z\d])X(?=章|卷|世(?!代))/uy, say: () => '十', cost: 0.5 },
  // Of one letter only I is a rank here: a V型发动机 and an X级 have their names from the letter.
  {
    pattern: /(?<![A-Za-z\d])(I|[IVX]{2,7})([ABCabc]?)(?=\d? ?(?:期|型|级|类|章|卷|部|世|代|阶段|度|区)(?!计))/uy,
    say: ([, roman, part]) => sayRoman(roman!, cardinalZh, part!.toUpperCase()),
    cost: 0.5,
  },
  // A title and its number. VI设计, IV点滴 and XX公司 are no titles.
  {
    pattern: new RegExp(
      `(?<=\\p{Script=Han} ?)(?!X+(?![IVX])|VI ?(?:设计|系统|手册)|${INTO_VEIN})[IVX]{2,7}${ALONE}`,
      'uy',
    ),
    say,
    cost: 0.5,
  },
];
