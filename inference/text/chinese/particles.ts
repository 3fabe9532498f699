/**
 * The small words whose reading hangs on what stands around them: 得, 地, 儿, and the light 一 and 不 between doubled words.
 *
 * Inside a lookbehind the engine walks leftwards, so there a reference such as `\1` stands before its group.
 */
import { AS_IS, NEUTRAL } from './pinyin-corrections.ts';
import type { PlaceRule } from './place-rule.ts';
import { VERBS } from './verb-readings.ts';

// 得 as in 得到 keeps the dictionary's de2.
const OBTAIN = [
  '(?<=[获取赢求心所博贪记])得(?!很)',
  '(?<=难)得(?![很要想哭])',
  '得(?=好报|善终|民心|人心|空(?!出|着|手|腹))',
  '(?<![就还也都总又先]|[今明后昨]天|[上下这本]周)得(?=[到出知意分奖票失体逞力以罪病救天主名证]|手(?!术|机|动|写))',
  '得(?=了[一二两三四五六七八九十奖病第冠]|不偿失|过且过|寸进尺|天独厚|心应手|陇望|道多助|鱼忘筌|其[所乐反门法解利中]|不到|益于|理不饶|饶人处)',
  '(?<=[我你他她它们谁])得(?=了.)',
  // 种豆得豆
  '(?<=种(.))得(?=\\1)',
].join('|');
// 得 as "must".
const MUST =
  '(?<=^|[我你他她它们咱谁就都还也总必非可只又真须这那]|[今明后昨]天|[今明昨早]晚|[上下这本]周|[年月号点]底?)得(?=[^了很出])|(?<=[今明后昨]天|[今明昨早]晚|[上下这本]周)得';
/** Who or what must: nothing that is done, so that no 得 of 跑得快 follows. */
const MUST_AFTER_NOUN =
  '(?<=[事钱病药板师妈爸哥姐饭票证账债货课题司脑衣鞋狗猫伤牙腿]|孩子|房子|车子|日子|鞋子|儿子|妻子|车|费|款|衣服|东西|头发|指甲|胡子|垃圾|作业|文件|合同|手续|被子|窗户|碗|饭菜|地板|厨房|[学医先女男考]生|朋友|大家|员工|人员|家里|老[人婆公]|别人|客人|有人|人人|(?<![动惊吓感迷诱])人)得(?=[^很太出分了]|了解)(?!好[报转评]|救|势|利|道|宠|意|逞|手)';
/** What one must do, and what tells no more how something is done. */
const MUST_BEFORE =
  '得(?=花[钱时一不]|省着|按时|抓紧|赶紧|赶快|马上|提前|先[^锋难苦甜进快慢冷热]|重新|再[^三好]|自己|靠|有人|有个|等到|经过|通过|考虑|准备|注意|排队|加班|动手术|交钱|付钱|给[钱我你他她]|让[我你他她]|问|去一趟|去医院|回家|改改|还$|还[,.!?])';
// Elsewhere 得 links a verb to how it is done.
const LINK = '(?<=.)得(?=.)|(?<=[觉值晓显懂舍免使])得';

// 了 is to manage something after 不, and after 得 behind a verb; 得了 alone is to have got.
const CAN =
  '(?<=不)了(?!解|然|起|断|却|结|之|得)|' +
  '(?<=[做吃办受走去来管拿忘少跑睡打开喝干上下成决搞改装信用帮解治救跟比放容免修撑熬扛搬住]得)了(?![冠亚季]军|[一二两三第]|奖|病|癌|感冒|高分|满分)';

// 地 after an adverb is light, unless it begins a word of its own: 地方, 地上, 地区. Of the characters of those words some
// begin verbs as well: 地点, but 认真地点头.
const NO_GROUND =
  '(?!方|点(?![头了着名])|上|下(?!决心|定|令|了|着)|面(?!对|向|临|带)|区(?!分|别)|理(?!解|会|顺|清)|主(?!动|张|持)|道(?!歉|谢|别)|' +
  '形(?!容|成)|步(?!行)|处(?!理|置)|带(?!着|我|你|他|她|领|来|走)|图(?!谋)|[球铁板毯址位名产震狱势质基铺砖摊勤皮段域缘税貌窖雷])';
const ADVERBS =
  `高兴 开心 快乐 愉快 幸福 认真 仔细 努力 热情 热烈 安静 平静 冷静 愤怒 生气 焦急 着急 难过 伤心 悲伤 痛苦 温柔 大声 小声
  轻声 低声 轻松 轻蔑 激动 兴奋 惊讶 惊恐 不断 不停 默默 自然 顺利 成功 积极 主动 坚定 坚决 严肃 耐心 细心 小心 用力 飞快 迅速 快速 缓慢
  简单 详细 清楚 明确 正确 准确 完全 充分 深刻 深情 自由 随意 随便 勇敢 大胆 骄傲 得意 害怕 恐惧 紧张 无奈 无声 疯狂 拼命 很快 客观 真诚
  真实 踏实 诚实 老实 切实 扎实 公平 和平 意外 格外 适当 恰当 自在 实在 周到 集中 陌生 极大 伟大 强大 巨大 庞大 专心 安心 放心 粗心 虚心 热心
  诚恳 满意 好奇 欣然 忽然 悄然 坦然 友好 合理 有效 直接 间接 逐渐 逐步 匆忙 不屑 急切 委屈 绝望 害羞 礼貌 吃力 均匀 平稳`
    .trim()
    .split(/\s+/)
    .join('|');
// 慢慢地, 一步一步地, 高高兴兴地
// Characters that end words with a ground in them, 当地, 场地, 目的地; and 天昏地暗. What is an adverb although it ends in
// one of them (公平, 意外) stands above.
const GROUND_BEFORE =
  '[当各场土领内外实因遍心就本此产基营草陆民据在驻属胜圣异墓阵工林耕农湿荒高低洼盆平腹余园境质天大满某两随原落着倒扫拖种占租空绿田山坡沙雪用' +
  '飞源生住散籍坟见塌席的该这那何哪每一二三四五六七八九十几北南东西中国省市县村区界送到离接买卖圈划征租极战禁重要胜]|天.';
const AFTER_ADVERB = `(?<=\\p{Script=Han}{2})(?<!${GROUND_BEFORE})地(?=\\p{Script=Han})${NO_GROUND}`;
const DOUBLED = '(?<=\\1(.)|一.一.|.不.)地';
const TWICE_DOUBLED = '(?<=\\1(.)\\2(.))地';

// 儿 is a child in these words; anywhere else it only colours the syllable before it.
const CHILD = '(?<=[女婴幼孤少健胎男宠血生弃患小育妻侄])儿|儿(?=[子童女媳科歌孙时])|^儿';

const NUMERALS = '零一二三四五六七八九十百千万';
const DOUBLING_VERBS = '看听说试想等聊走坐玩问尝瞧读写谢';

/** In order; at every place the first rule that matches decides. */
export const PARTICLES: readonly PlaceRule[] = [
  { place: new RegExp(OBTAIN, 'gu'), reading: AS_IS },
  { place: new RegExp(`${MUST}|${MUST_AFTER_NOUN}|${MUST_BEFORE}`, 'gu'), reading: 'dei3' },
  { place: new RegExp(LINK, 'gu'), reading: 'de5' },
  // 这块地: a piece of ground
  { place: /(?<=[这那哪每一两二三四五六几整][块片亩处])地/gu, reading: 'di4' },
  // 吃不了, 办得了: can; 不了解 is none
  { place: new RegExp(CAN, 'gu'), reading: 'liao3' },
  { place: /(?<=[不很更想要]|为|得)了(?=解(?![决放散雇]))/gu, reading: 'liao3' },
  { place: new RegExp(TWICE_DOUBLED, 'gu'), reading: 'de5' },
  { place: new RegExp(`(?<=${ADVERBS})地${NO_GROUND}`, 'gu'), reading: 'de5' },
  { place: new RegExp(DOUBLED + NO_GROUND, 'gu'), reading: 'de5' },
  { place: new RegExp(AFTER_ADVERB, 'gu'), reading: 'de5' },
  ...VERBS,
  { place: new RegExp(CHILD, 'gu'), reading: AS_IS },
  { place: /儿/gu, reading: 'er5' },
  // 行不行, 等一等: light between the two
  { place: /(?<=(.))不(?=\1)/gu, reading: 'bu5' },
  { place: new RegExp(`(?<=([^${NUMERALS}]))一(?=\\1)`, 'gu'), reading: 'yi5' },
  // 看看, 试试: the second time is light
  { place: new RegExp(`(?<=([${DOUBLING_VERBS}]))\\1(?!\\1)`, 'gu'), reading: NEUTRAL },
];
