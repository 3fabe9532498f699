import { describe, expect, it } from 'vitest';
import { splitRuns } from './runs.ts';

describe('splitRuns', () => {
  it.each([
    ['你好', 'zh:你好'],
    ['hello', 'en:hello'],
    ['123', 'zh:123'],
    ['3 apples', 'en:3 apples'],
    ['iPhone 15 很好', 'zh:iPhone 15 很好'],
    ['他说 I have 3 apples 然后走了', 'zh:他说| en: I have 3 apples |zh:然后走了'],
    ['我有2 cats and 3 dogs在家', 'zh:我有2|en: cats and 3 dogs|zh:在家'],
    ['She said "你好" 3 times', 'en:She said "你好" 3 times'],
    ['Hello, I have 2 cats. 我有3只狗。', 'en:Hello, I have 2 cats.|zh: 我有3只狗。'],
    ['你用什么？GPT-4.', 'zh:你用什么？GPT-4.'],
    ['看https://m.tb.cn/h.x?tk=yyy 3次', 'zh:看https://m.tb.cn/h.x?tk=yyy 3次'],
  ])('%s', (text, runs) => {
    const expected = runs.replace('| en:', '|en:');
    expect(
      splitRuns(text)
        .map((run) => `${run.language}:${run.text}`)
        .join('|'),
    ).toBe(expected);
  });

  it.each([
    ['10-20%', 'en', 'en'],
    ['$3.99', 'zh', 'zh'],
    ['10°C~20°C', 'en', 'en'],
    ['5w~10w', 'en', 'zh'],
    ['10-20% 的人', 'en', 'zh'],
    ['$3.99 each', 'zh', 'en'],
  ] as const)('takes %s of whoever speaks %s for %s', (text, numbersIn, language) => {
    expect(splitRuns(text, numbersIn)).toEqual([{ language, text }]);
  });

  it('loses no character', () => {
    const text = 'Good morning everyone, it is 8:30! 今天 is 3 degrees 冷。\n2 + 2 = 4? Yes... 对';
    expect(
      splitRuns(text)
        .map((run) => run.text)
        .join(''),
    ).toBe(text);
  });
});
