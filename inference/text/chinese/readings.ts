/** The characters of a text whose reading a listener might find wrong, with the readings to choose from. */
import { OutputFormat, segment } from 'pinyin-pro';
import { simplified } from '../clean.ts';
import { readHan } from './pinyin.ts';

/** A character that can be read in several ways here. */
export interface ReadingChoice {
  /** Offset of the character in the text, in UTF-16 units: `text.slice(0, index + character.length)` ends after it. */
  readonly index: number;
  readonly character: string;
  /** At least two readings as `chong2`, the likely one first: the same as `chosen`. */
  readonly readings: readonly string[];
  /** What will be said unless another reading is written after the character: `重[chóng]`. */
  readonly chosen: string;
}

/**
 * Characters that are words of their own with either reading, and the readings people use; those that are sure from their
 * place in the sentence (了, 着, 都) are left out, as are readings that occur only inside longer words.
 */
const POLYPHONES: ReadonlyMap<string, readonly string[]> = new Map(
  `行 xing2 hang2 | 重 zhong4 chong2 | 长 chang2 zhang3 | 还 hai2 huan2 | 得 de5 dei3 de2 | 乐 le4 yue4 | 为 wei4 wei2 | 种 zhong3 zhong4
   数 shu4 shu3 | 教 jiao1 jiao4 | 觉 jue2 jiao4 | 调 tiao2 diao4 | 处 chu4 chu3 | 朝 chao2 zhao1 | 降 jiang4 xiang2 | 露 lu4 lou4
   薄 bao2 bo2 | 曾 ceng2 zeng1 | 单 dan1 shan4 | 解 jie3 xie4 | 任 ren4 ren2 | 传 chuan2 zhuan4 | 弹 tan2 dan4 | 转 zhuan3 zhuan4
   应 ying1 ying4 | 相 xiang1 xiang4 | 差 cha4 cha1 | 便 bian4 pian2 | 倒 dao4 dao3 | 干 gan4 gan1 | 空 kong1 kong4 | 系 xi4 ji4
   血 xue4 xie3 | 藏 cang2 zang4 | 背 bei4 bei1 | 切 qie1 qie4 | 假 jia3 jia4 | 量 liang4 liang2 | 中 zhong1 zhong4 | 兴 xing1 xing4
   只 zhi3 zhi1 | 发 fa1 fa4 | 尽 jin4 jin3 | 折 zhe2 she2 | 盛 sheng4 cheng2 | 省 sheng3 xing3 | 称 cheng1 chen4 | 卡 ka3 qia3 | 落 luo4 la4
   塞 sai1 sai4 | 吐 tu3 tu4 | 圈 quan1 juan4 | 扎 zha1 za1 | 挑 tiao1 tiao3 | 撒 sa1 sa3 | 散 san4 san3 | 曲 qu3 qu1 | 漂 piao1 piao4
   熟 shu2 shou2 | 脏 zang1 zang4 | 角 jiao3 jue2 | 载 zai4 zai3 | 钻 zuan1 zuan4 | 铺 pu1 pu4 | 难 nan2 nan4 | 闷 men4 men1 | 累 lei4 lei3
   冠 guan4 guan1 | 参 can1 shen1 | 仇 chou2 qiu2 | 查 cha2 zha1 | 盖 gai4 ge3 | 缝 feng2 feng4 | 晕 yun1 yun4 | 炸 zha4 zha2 | 呛 qiang1 qiang4`
    .split(/\s*[|\n]\s*/)
    .map((row) => {
      const [character, ...readings] = row.split(' ') as [string, ...string[]];
      return [character, readings] as const;
    }),
);

const HAN_RUN = /\p{Script=Han}+/gu;
/** The author has said already how to read it. */
const ANNOTATED = /^ ?[[<(（|] ?[a-zA-Zü\u0101-\u01dc]/u;
/** Words that people read in two ways: word, place of the character, its readings. */
const DOUBTFUL_WORDS: ReadonlyMap<string, readonly [place: number, readings: readonly string[]]> = new Map([
  ['记载', [1, ['zai3', 'zai4']]],
  ['载体', [0, ['zai4', 'zai3']]],
  ['刊载', [1, ['zai3', 'zai4']]],
  ['连载', [1, ['zai3', 'zai4']]],
  ['转载', [1, ['zai3', 'zai4']]],
  ['睡着', [1, ['zhe5', 'zhao2']]],
  ['点着', [1, ['zhe5', 'zhao2']]],
  ['找着', [1, ['zhe5', 'zhao2']]],
  ['烧着', [1, ['zhe5', 'zhao2']]],
  ['逮着', [1, ['zhe5', 'zhao2']]],
  ['够着', [1, ['zhe5', 'zhao2']]],
  ['摸着', [1, ['zhe5', 'zhao2']]],
]);
/** A verb with what stands behind it is two words, whatever the dictionary says: 铺着. */
const WITH_PARTICLE = /^(.)[着了过]$/u;
/** 8.5折, 三折: a discount, surely zhe2. */
const DISCOUNT = /[\d０-９一二三四五六七八九零点几]$/u;
/** 还有, 还是: surely hai2. */
const SURE = /^还(?=[有是在没要会能可想不好行算挺真需差])|^只(?=[有是要能会好])|^为(?=了)/u;

/**
 * The doubtful characters of `text`, in order: polyphones that stand alone, as inside a word (银行, 重新) the dictionary
 * decides. `[]` for a text without any.
 */
export function proposeReadings(text: string): ReadingChoice[] {
  return [...text.matchAll(HAN_RUN)].flatMap(({ 0: run, index }) => {
    const plain = simplified(run);
    const readings = readHan(plain);
    const choices: ReadingChoice[] = [];
    let position = 0;
    for (const { origin: word } of segment(plain, { format: OutputFormat.AllSegment })) {
      const at = plain.indexOf(word, position);
      position = at + word.length;
      const doubt = doubtOf(word);
      if (doubt === undefined || plain.length !== run.length) continue;
      const place = at + doubt.place;
      const chosen = readings[[...plain.slice(0, place)].length];
      if (chosen === undefined) continue;
      const rest = text.slice(index + place);
      const character = [...rest][0];
      if (SURE.test(plain.slice(at)) || ANNOTATED.test(rest.slice(character.length))) continue;
      if (word === '折' && DISCOUNT.test(text.slice(0, index + at).trimEnd())) continue;
      const others = doubt.readings.filter((reading) => reading !== chosen);
      choices.push({ index: index + place, character, readings: [chosen, ...others], chosen });
    }
    return choices;
  });
}

/** Which character of `word` can be read in several ways, and how. */
function doubtOf(word: string): { readonly place: number; readonly readings: readonly string[] } | undefined {
  const listed = DOUBTFUL_WORDS.get(word);
  if (listed !== undefined) return { place: listed[0], readings: listed[1] };
  const readings = POLYPHONES.get(WITH_PARTICLE.exec(word)?.[1] ?? word);
  return readings === undefined ? undefined : { place: 0, readings };
}
