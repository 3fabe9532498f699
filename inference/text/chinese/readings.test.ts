import { describe, expect, it } from 'vitest';
import { readText } from '../script.ts';
import { proposeReadings } from './readings.ts';

const shown = (text: string) =>
  proposeReadings(text).map(({ index, character, readings }) => `${index} ${character} ${readings.join('/')}`);

describe('proposeReadings', () => {
  it.each([
    ['明天还你', ['2 还 huan2/hai2']],
    ['hello 长大, 种了树', ['10 种 zhong4/zhong3']],
    ['這行不行', ['1 行 xing2/hang2']],
    ['你得去', ['1 得 dei3/de5/de2']],
    ['书里有记载', ['4 载 zai3/zai4']],
    ['地上铺着地毯', ['2 铺 pu1/pu4']],
    ['孩子睡着了', ['3 着 zhao2/zhe5']],
    ['树枝折了', ['2 折 she2/zhe2']],
  ])('asks about %s', (text, choices) => {
    expect(shown(text)).toEqual(choices);
  });

  it.each([
    '银行行长',
    '音乐',
    '我还有时间',
    '重[chóng]做',
    '行<hang2>',
    '打8.5折',
    '今天打八折',
    '8.5 折',
    'hello',
    '',
  ])('asks nothing about %j', (text) => {
    expect(proposeReadings(text)).toEqual([]);
  });

  it('says what it calls chosen, and another reading once that is written after the character', () => {
    const text = '他还你钱';
    const [choice] = proposeReadings(text);
    const end = choice!.index + choice!.character.length;
    const other = `${text.slice(0, end)}[${choice!.readings[1]}]${text.slice(end)}`;
    const said = (line: string) => readText(line).flatMap((unit) => (unit.kind === 'syllable' ? [unit.pinyin] : []))[1];
    expect(said(text)).toBe(choice!.chosen);
    expect(said(other)).toBe(choice!.readings[1]);
  });
});
