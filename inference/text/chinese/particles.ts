/**
 * The small words whose reading hangs on what stands around them: 得, 地, 儿, and the light 一 and 不 between doubled words.
 *
 * Inside a lookbehind the engine walks leftwards, so there a reference such as `\1` stands before its group.
 */
import { AS_IS, NEUTRAL } from './pinyin-corrections.ts';

/** A place in a stretch of characters, and what becomes of the reading there: another one, `AS_IS` or `NEUTRAL`. */
export interface PlaceRule {
  readonly place: RegExp;
  readonly reading: string;
}

// 得 as in 得到 keeps the dictionary's de2.
const OBTAIN = [
  '(?<=[获取赢求心所博贪记])得(?!很)',
  '(?<=难)得(?![很要想哭])',
  '得(?=[到出知意分奖票失体逞力以罪病救天主手名证])',
  '得(?=了[一二两三四五六七八九十奖病第冠])',
  '(?<=[我你他她它们谁])得(?=了.)',
].join('|');
// 得 as "must".
const MUST = '(?<=^|[我你他她它们咱谁就都还也总必非可只又真须])得(?=[^了很])';
// Elsewhere 得 links a verb to how it is done.
const LINK = '(?<=.)得(?=.)|(?<=[觉值晓显懂舍免使])得';

// 地 after an adverb is light, unless it begins a word of its own: 地方, 地上, 地区.
const NO_GROUND = '(?![方点上下面区球铁板毯图址理位名带产主震道狱步势质形基铺砖摊勤])';
const ADVERBS =
  `高兴 开心 快乐 愉快 幸福 认真 仔细 努力 热情 热烈 安静 平静 冷静 愤怒 生气 焦急 着急 难过 伤心 悲伤 痛苦 温柔 大声 小声
  轻声 低声 轻松 轻蔑 激动 兴奋 惊讶 惊恐 不断 不停 默默 自然 顺利 成功 积极 主动 坚定 坚决 严肃 耐心 细心 小心 用力 飞快 迅速 快速 缓慢
  简单 详细 清楚 明确 正确 准确 完全 充分 深刻 深情 自由 随意 随便 勇敢 大胆 骄傲 得意 害怕 恐惧 紧张 无奈 无声 疯狂 拼命 很快 客观 真诚
  诚恳 满意 好奇 欣然 忽然 悄然 坦然 友好 合理 有效 直接 间接 逐渐 逐步 匆忙 不屑 急切 委屈 绝望 害羞 礼貌 吃力 均匀 平稳`
    .trim()
    .split(/\s+/)
    .join('|');
// 慢慢地, 一步一步地, 高高兴兴地
const DOUBLED = '(?<=\\1(.)|一.一.|.不.)地';
const TWICE_DOUBLED = '(?<=\\1(.)\\2(.))地';

// 儿 is a child in these words; anywhere else it only colours the syllable before it.
const CHILD = '(?<=[女婴幼孤少健胎男宠血生弃患小育妻侄])儿|儿(?=[子童女媳科歌孙时])|^儿';

const NUMERALS = '零一二三四五六七八九十百千万';
const DOUBLING_VERBS = '看听说试想等聊走坐玩问尝瞧读写谢';

/** In order; at every place the first rule that matches decides. */
export const PARTICLES: readonly PlaceRule[] = [
  { place: new RegExp(OBTAIN, 'gu'), reading: AS_IS },
  { place: new RegExp(MUST, 'gu'), reading: 'dei3' },
  { place: new RegExp(LINK, 'gu'), reading: 'de5' },
  { place: new RegExp(TWICE_DOUBLED, 'gu'), reading: 'de5' },
  { place: new RegExp(`(?<=${ADVERBS})地(?![方点区球铁位图])`, 'gu'), reading: 'de5' },
  { place: new RegExp(DOUBLED + NO_GROUND, 'gu'), reading: 'de5' },
  { place: new RegExp(CHILD, 'gu'), reading: AS_IS },
  { place: /儿/gu, reading: 'er5' },
  // 行不行, 等一等: light between the two
  { place: /(?<=(.))不(?=\1)/gu, reading: 'bu5' },
  { place: new RegExp(`(?<=([^${NUMERALS}]))一(?=\\1)`, 'gu'), reading: 'yi5' },
  // 看看, 试试: the second time is light
  { place: new RegExp(`(?<=([${DOUBLING_VERBS}]))\\1(?!\\1)`, 'gu'), reading: NEUTRAL },
];
