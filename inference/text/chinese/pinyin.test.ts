import { describe, expect, it } from 'vitest';
import { readPolyphones } from '../tables.fixture.ts';
import { readHan, readingsOf } from './pinyin.ts';
import { SYLLABLES } from './syllables.ts';

/** A stretch of Chinese and its readings; a row for every one that was ever heard wrong. */
const READINGS: Readonly<Record<string, readonly (readonly [han: string, readings: string])[]>> = {
  'polyphones in context': [
    ['银行行长', 'yin2 hang2 hang2 zhang3'],
    ['重新出发', 'chong2 xin1 chu1 fa1'],
    ['长得很长', 'zhang3 de5 hen3 chang2'],
    ['明天还你', 'ming2 tian1 huan2 ni3'],
    ['种花', 'zhong4 hua1'],
    ['有空', 'you3 kong4'],
    ['有空间', 'you3 kong1 jian1'],
    ['数一数', 'shu3 yi5 shu3'],
    ['倒水', 'dao4 shui3'],
    ['薄荷', 'bo4 he5'],
    ['他姓曾', 'ta1 xing4 zeng1'],
    ['单老师', 'shan4 lao3 shi1'],
    ['参差', 'cen1 ci1'],
  ],
  '一 and 不': [
    ['不是', 'bu2 shi4'],
    ['不好', 'bu4 hao3'],
    ['一个', 'yi2 ge4'],
    ['一天', 'yi4 tian1'],
    ['第一名', 'di4 yi1 ming2'],
    ['一百一十一', 'yi4 bai3 yi1 shi2 yi1'],
    ['看一看', 'kan4 yi5 kan4'],
    ['一步一步', 'yi2 bu4 yi2 bu4'],
    ['行不行', 'xing2 bu5 xing2'],
    ['受不了', 'shou4 bu5 liao3'],
  ],
  'third tones as in the dictionary': [
    ['你好', 'ni3 hao3'],
    ['我也很好', 'wo3 ye3 hen3 hao3'],
  ],
  'the particle 得': [
    ['他走得很快', 'ta1 zou3 de5 hen3 kuai4'],
    ['过得好吗', 'guo4 de5 hao3 ma5'],
    ['觉得', 'jue2 de5'],
    ['你得去医院', 'ni3 dei3 qu4 yi1 yuan4'],
    ['必须得说', 'bi4 xu1 dei3 shuo1'],
    ['得到', 'de2 dao4'],
    ['他得了冠军', 'ta1 de2 le5 guan4 jun1'],
    ['不得不走', 'bu4 de2 bu4 zou3'],
    ['舍不得', 'she3 bu5 de5'],
  ],
  'the particle 地': [
    ['慢慢地走', 'man4 man4 de5 zou3'],
    ['高兴地说', 'gao1 xing4 de5 shuo1'],
    ['目的地', 'mu4 di4 di4'],
    ['慢慢地上', 'man4 man4 di4 shang4'],
  ],
  'neutral tones': [
    ['朋友', 'peng2 you5'],
    ['谢谢', 'xie4 xie5'],
    ['地方', 'di4 fang5'],
    ['没有', 'mei2 you5'],
    ['看看', 'kan4 kan5'],
    ['天天', 'tian1 tian1'],
    ['站着了呢', 'zhan4 zhe5 le5 ne5'],
    ['好吧', 'hao3 ba5'],
  ],
  'erhua and 儿 as a child': [
    ['一点儿', 'yi4 dian3 er5'],
    ['玩儿', 'wan2 er5'],
    ['女儿', 'nv3 er2'],
    ['儿子', 'er2 zi5'],
  ],
  ü: [
    ['女', 'nv3'],
    ['绿', 'lv4'],
    ['略', 'lve4'],
    ['居', 'ju1'],
    ['元', 'yuan2'],
  ],
};

describe.each(Object.entries(READINGS))('reads %s', (_, rows) => {
  it.each(rows)('%s as %s', (han, readings) => {
    expect(readHan(han).join(' ')).toBe(readings);
  });
});

describe.each(readPolyphones('polyphones.txt'))('%s', (_, rows) => {
  it.each(rows.map((row) => [row.written, row] as const))('%s', (_, { wanted, read }) => {
    expect(wanted).toContain(read());
  });
});

describe('readHan', () => {
  it('gives one reading per character, also for characters of two UTF-16 units', () => {
    expect(readHan('𠮷野家')).toEqual(['', 'ye3', 'jia1']);
  });

  it('says only syllables of Mandarin in tones 1 to 5, for the 20 992 characters of the main block', () => {
    const unsayable: string[] = [];
    for (let code = 0x4e00; code < 0xa000; code += 64) {
      const han = Array.from({ length: 64 }, (_, i) => String.fromCodePoint(code + i));
      for (const character of han) {
        const reading = readHan(character)[0]!;
        if (reading !== '' && !(SYLLABLES.has(reading.slice(0, -1)) && /[1-5]$/.test(reading)))
          unsayable.push(character);
      }
    }
    expect(unsayable).toEqual([]);
  });
});

describe('readingsOf', () => {
  it('lists the readings of 行, the common one first', () => {
    expect(readingsOf('行')).toEqual(['xing2', 'hang2', 'hang4', 'heng2']);
  });

  it('is empty for what is no Chinese character', () => {
    expect(readingsOf('a')).toEqual([]);
  });
});
