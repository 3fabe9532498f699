/**
 * The reading of every character of a stretch of Chinese.
 *
 * pinyin-pro knows words, polyphones in them and the tone changes of 一 and 不; what it misses is mended here, from the
 * particular to the general: particles (得, 地, 儿), doubled verbs, then whole words, which win. The change of a third tone
 * before another is not applied: whoever turns pinyin into sound does that.
 */
import { pinyin } from 'pinyin-pro';
import { AS_IS, CORRECTIONS, NEUTRAL, SURNAME_PLACE, SURNAME_READINGS } from './pinyin-corrections.ts';

const LONGEST_CORRECTION = Math.max(...[...CORRECTIONS.keys()].map((word) => word.length));

/**
 * One reading per character (code point) of `han`: `chu1`, neutral tone 5, ü as `v`; empty where nothing is known of
 * the character. `han` is simplified characters only: give whole sentences, the context decides.
 */
export function readHan(han: string): string[] {
  const readings = pinyin(han, { type: 'array', toneType: 'num', v: true, toneSandhi: true }).map(spelled);
  readParticles(han, readings);
  readWords(han, readings);
  return readings;
}

/** All readings of one character, the most common first; `[]` for an unknown one. */
export function readingsOf(character: string): string[] {
  const readings = pinyin(character, { type: 'array', toneType: 'num', v: true, multiple: true }).map(spelled);
  return [...new Set(readings)].filter((reading) => reading !== '');
}

/** The reading as we spell it: neutral tone 5, and interjections by a syllable that can be spoken. */
function spelled(reading: string): string {
  if (!/^[a-zêü]+[0-5]$/.test(reading)) return '';
  return reading
    .replace(/0$/, '5')
    .replace('ü', 'v')
    .replace(/^ê/, 'ei')
    .replace(/^hn?g/, 'heng')
    .replace(/^hm/, 'heng');
}

/** A place in a stretch of characters, and the reading that it has there; the first rule that matches a place wins. */
interface PlaceRule {
  readonly place: RegExp;
  readonly reading: string;
}

// 得 as in 得到 stays what the dictionary says; as "must" it is dei3; else it links a verb to how it is done, de5.
const OBTAIN =
  '(?<=[获取赢难求心所博贪记])得(?!很)|得(?=[到出知意分奖票失体逞力以罪病救天主手名证])|得(?=了[一二两三四五六七八九十奖病第冠])';
const MUST = '(?<=^|[我你他她它们咱谁就都还也总必非可只又真须])得(?=[^了很])';
// Inside a lookbehind the engine walks leftwards, so the reference \1 stands before its group.
// 地 after 慢慢, 高兴, 一步一步 makes an adverb; before these it begins a word of its own: 地方, 地上, 地区.
const NO_GROUND = '(?![方点上下面区球铁板毯图址理位名带产主震道狱步势质形基铺砖摊勤])';
const ADVERBIAL =
  `高兴 开心 快乐 愉快 幸福 认真 仔细 努力 热情 热烈 安静 平静 冷静 愤怒 生气 焦急 着急 难过 伤心 悲伤 痛苦 温柔 大声 小声
  轻声 低声 轻松 轻蔑 激动 兴奋 惊讶 惊恐 不断 不停 默默 自然 顺利 成功 积极 主动 坚定 坚决 严肃 耐心 细心 小心 用力 飞快 迅速 快速 缓慢
  简单 详细 清楚 明确 正确 准确 完全 充分 深刻 深情 自由 随意 随便 勇敢 大胆 骄傲 得意 害怕 恐惧 紧张 无奈 无声 疯狂 拼命 很快 客观 真诚
  诚恳 满意 好奇 欣然 忽然 悄然 坦然 友好 合理 有效 直接 间接 逐渐 逐步 匆忙 轻轻 不屑 急切 委屈 绝望 害羞 礼貌 吃力 均匀 平稳`
    .trim()
    .split(/\s+/)
    .join('|');
// 儿 is a word part of its own in these; anywhere else it only colours the syllable before it.
const CHILD = '(?<=[女婴幼孤少健胎男宠血生弃患小育妻侄])儿|儿(?=[子童女媳科歌孙时])|(?<=^)儿';

const PARTICLES: readonly PlaceRule[] = [
  { place: new RegExp(OBTAIN, 'gu'), reading: AS_IS },
  { place: new RegExp(MUST, 'gu'), reading: 'dei3' },
  { place: /(?<=.)得(?=.)|(?<=[觉值晓显懂舍免使])得/gu, reading: 'de5' },
  { place: new RegExp(`(?<=\\1(.)|${ADVERBIAL}|一(.)一.|.不.)地${NO_GROUND}`, 'gu'), reading: 'de5' },
  { place: new RegExp(CHILD, 'gu'), reading: AS_IS },
  { place: /儿/gu, reading: 'er5' },
  // 行不行, 好不好
  { place: /(?<=(.))不(?=\1)/gu, reading: 'bu5' },
  // 看看, 试试: the second time is light
  { place: /(?<=([看听说试想等聊走坐玩问尝瞧读写谢]))\1(?!\1)/gu, reading: NEUTRAL },
];

function readParticles(han: string, readings: string[]): void {
  const index = characterIndex(han);
  const done = new Set<number>();
  for (const { place, reading } of PARTICLES) {
    for (const match of han.matchAll(place)) {
      const at = index.get(match.index)!;
      if (!done.has(at)) readings[at] = corrected(readings[at]!, reading);
      done.add(at);
    }
  }
  // 一个一个: both alike, where the dictionary takes the second for the light 一 of 看一看.
  for (const match of han.matchAll(/一(.)一\1/gu)) {
    const at = index.get(match.index)!;
    readings[at + 2] = readings[at]!;
  }
  for (const match of han.matchAll(SURNAME_PLACE)) {
    readings[index.get(match.index)!] = SURNAME_READINGS.get(match[0])!;
  }
}

function readWords(han: string, readings: string[]): void {
  const characters = [...han];
  for (let at = 0; at < characters.length; ) {
    let length = Math.min(LONGEST_CORRECTION, characters.length - at);
    while (length > 1 && !CORRECTIONS.has(characters.slice(at, at + length).join(''))) length--;
    const correction = CORRECTIONS.get(characters.slice(at, at + length).join(''));
    correction?.forEach((reading, i) => {
      readings[at + i] = corrected(readings[at + i]!, reading);
    });
    at += length;
  }
}

function corrected(reading: string, correction: string): string {
  if (correction === AS_IS) return reading;
  if (correction === NEUTRAL) return reading.replace(/\d$/, NEUTRAL);
  return correction;
}

/** Character number by UTF-16 offset: rare characters take two units. */
function characterIndex(text: string): Map<number, number> {
  const index = new Map<number, number>();
  let offset = 0;
  for (const [i, character] of [...text].entries()) {
    index.set(offset, i);
    offset += character.length;
  }
  return index;
}
