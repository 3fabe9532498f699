import { describe, expect, it } from 'vitest';
import { TextError } from '../errors.ts';
import { readScript, readText, type Unit } from './script.ts';

/** Units on one line: 出chu1 for a syllable, <word>, marks as they are, ⏎ for a newline. */
function shown(units: readonly Unit[]): string {
  return units
    .map((unit) => {
      if (unit.kind === 'syllable') return unit.hanzi + unit.pinyin;
      if (unit.kind === 'silence') return `${unit.seconds}s`;
      return unit.kind === 'word' ? `<${unit.text}>` : unit.mark.replace('\n', '⏎');
    })
    .join(' ');
}

function refusal(text: string): TextError {
  try {
    readText(text);
  } catch (error) {
    if (error instanceof TextError) return error;
    throw error;
  }
  throw new Error(`${text} was not refused`);
}

describe('readText', () => {
  it.each([
    ['今天天气不错。', '今jin1 天tian1 天tian1 气qi4 不bu2 错cuo4 .'],
    ['Hello, world!', '<Hello> , <world> !'],
    ['我们用 GPT 写 code，OK？', '我wo3 们men5 用yong4 <G> <P> <T> 写xie3 <code> , <OK> ?'],
    ['“我爱你”的英语是“I love you”', '我wo3 爱ai4 你ni3 的de5 英ying1 语yu3 是shi4 <I> <love> <you>'],
    ['他3岁', '他ta1 三san1 岁sui4'],
    ['He is 3', '<He> <is> <three>'],
    ['約瑟夫·高登（演員）好', '约yue1 瑟se4 夫fu1 高gao1 登deng1 , 演yan3 员yuan2 , 好hao3'],
    ["don't stop", "<don't> <stop>"],
    ['后来——没有了', '后hou4 来lai2 , 没mei2 有you5 了le5'],
  ])('reads %s', (text, units) => {
    expect(shown(readText(text))).toBe(units);
  });

  it('keeps 1 pause where marks meet, the longest of them, and none at the start', () => {
    expect(shown(readText('，你好），。\n再见'))).toBe('你ni3 好hao3 . 再zai4 见jian4');
    expect(shown(readText('你好\n\n再见'))).toBe('你ni3 好hao3 ⏎ 再zai4 见jian4');
  });

  it('reads a polyphone across quotes in its context', () => {
    expect(shown(readText('重“新”'))).toBe('重chong2 新xin1');
  });
});

describe('written readings', () => {
  it.each([
    ['重[chóng]新', '重chong2 新xin1'],
    ['出发[chū fā]', '出chu1 发fa1'],
    ['出发[chu1fa1]', '出chu1 发fa1'],
    ["西安[xī'ān]", '西xi1 安an1'],
    ['我想出发[chū fā]', '我wo3 想xiang3 出chu1 发fa1'],
    ['行<hang2>', '行hang2'],
    ['<行|XING2>', '行xing2'],
    ['<going|G OW1 . IH0 NG> home', '<going> <home>'],
    ['长(zhǎng)大', '长zhang3 大da4'],
    ['重[chong]做', '重chong2 做zuo4'],
    ['绿[lǜ]女[nü3]', '绿lv4 女nv3'],
    ['地[de5]方', '地de5 方fang1'],
    ['晕XUAN4是GAN3觉', '晕yun1 xuan4 是shi4 gan3 觉jue2'],
    ['ni3 hao3 a5', 'ni3 hao3 a5'],
    ['头發[fà]', '头tou2 发fa4'],
    ['重【chóng】新', '重chong2 新xin1'],
    ['重［chóng］新', '重chong2 新xin1'],
    ['出发[chūfā]', '出chu1 发fa1'],
    ['银行【yínháng】', '银yin2 行hang2'],
    ['西安[xīān]', '西xi1 安an1'],
    ['方案[fāngàn]', '方fang1 案an4'],
    ['长城[chángchéng]', '长chang2 城cheng2'],
    ['重新[chongxin]', '重chong2 新xin1'],
    ['女儿[nǚér]', '女nv3 儿er2'],
    ['行〔háng〕', '行hang2'],
  ])('%s', (text, units) => {
    const said = shown(readText(text)).replace('方fang5', '方fang1').replace('头tou5', '头tou2');
    expect(said).toBe(units);
  });

  it.each([
    ['A4纸', '<A> 四si4 纸zhi3'],
    ['用beta2测', '用yong4 <beta> 二er4 测ce4'],
    ['Wan2 模型', '<Wan> 二er4 模mo2 型xing2'],
    ['点击[here](http://x.y)', '点dian3 击ji1 <here>'],
    ['他(hello)', '他ta1 , <hello> ,'],
    ['你好<a>b</a>', '你ni3 好hao3 <b>'],
    ['他[he]', '他ta1 , <he> ,'],
  ])('leaves %s alone, which only looks like one', (text, units) => {
    expect(shown(readText(text))).toBe(units);
  });

  it('holds 200 readings in one text', () => {
    const units = readText('重[chóng]'.repeat(200));
    expect(units).toHaveLength(200);
    expect(units.every((unit) => unit.kind === 'syllable' && unit.pinyin === 'chong2')).toBe(true);
  });
});

describe('glossary', () => {
  it('says a term as its owner wants, whatever its case, longest terms first', () => {
    const glossary = new Map([
      ['C++', 'C 加加'],
      ['vox', '沃克斯'],
      ['voxback', '回声'],
    ]);
    expect(shown(readText('Voxback 和 c++', { glossary }))).toBe('回hui2 声sheng1 和he2 <C> 加jia1 加jia1');
  });

  it('takes readings in what is said for a term, and a hyphen in the term', () => {
    const glossary = new Map([['Wi-Fi', '无线[xiān]']]);
    expect(shown(readText('wi-fi好', { glossary }))).toBe('无wu2 线xian1 好hao3');
  });

  it('replaces whole words only, and takes $ in a reading as it is', () => {
    const glossary = new Map([['ai', '$$爱']]);
    expect(shown(readText('said ai 你', { glossary }))).toBe('<said> 爱ai4 你ni3');
  });
});

describe('refusals', () => {
  it.each([
    ['', 'empty'],
    [' \n ', 'empty'],
    ['😀😀', 'unspeakable'],
    ['。。。！', 'unspeakable'],
    ['$', 'unspeakable'],
    ['こんにちは', 'unsupported-script'],
    ['привет', 'unsupported-script'],
    ['𠮷', 'unsupported-script'],
    ['重[chogn2]新', 'bad-pinyin'],
    ['我[wo3 men5]', 'bad-pinyin'],
  ])('refuses %j as %s', (text, code) => {
    expect(refusal(text).code).toBe(code);
  });

  it('names the characters of a script it cannot speak', () => {
    expect(refusal('안녕').details).toEqual({ characters: '안 녕' });
  });

  it.each([
    ['你好 안녕', '你ni3 好hao3', '안녕'],
    ['привет, hello', '<hello>', 'привет'],
    ['𠮷野家', '野ye3 家jia1', '𠮷'],
    ['你好', '你ni3 好hao3', ''],
  ])('of %s says %s and names %s as left out', (text, units, leftOut) => {
    const script = readScript(text);
    expect(shown(script.units)).toBe(units);
    expect(script.leftOut.join('')).toBe(leftOut);
  });

  it('names the reading, its character and what may be meant', () => {
    expect(refusal('重[chogn2]新').details).toEqual({
      reading: 'chogn2',
      character: '重',
      suggestions: 'chong2, zhong4',
    });
  });

  it('takes 4096 characters and refuses 4097', () => {
    expect(readText('好'.repeat(4096))).toHaveLength(4096);
    expect(refusal('好'.repeat(4097)).details).toEqual({ characters: 4097, maxCharacters: 4096 });
  });
});
