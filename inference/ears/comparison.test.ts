import { describe, expect, it } from 'vitest';
import { compareSpeech, languageOfText } from './comparison.ts';

const compare = (text: string, heard: string) => {
  const comparison = compareSpeech(text, heard, languageOfText(text));
  if (comparison === undefined) throw new Error(`nothing can be said about ${text}`);
  return comparison;
};

describe('what sounds the same is no error', () => {
  it.each([
    ['marks and capitals', 'Hello, Bob! How are you?', 'hello bob how are you'],
    ['numbers', 'I have 3 apples and 21 pears.', 'I have three apples and twenty-one pears'],
    [
      'contractions',
      "I can't come, and they don't know we're here.",
      'I cannot come and they do not know we are here.',
    ],
    [
      'British spelling',
      'The colour of the theatre was grey, we realised.',
      'the color of the theater was gray we realized',
    ],
    ['doubled letters', 'She travelled to the centre.', 'she traveled to the center'],
    ['titles', 'Dr. Smith met Mr. Jones.', 'Doctor Smith met Mister Jones'],
    ['hesitations', 'So that is it.', 'Um, so that, uh, is it.'],
    ['words written as one', 'Every day we go any way.', 'Everyday we go anyway'],
    ['one word written as two', 'The football playground is closed.', 'the foot ball play ground is closed'],
    ['accents', 'The café is naïve.', 'the cafe is naive'],
    ['homophones', '他的书在那里，她写得很好。', '她的书在哪里他写的很好'],
    ['traditional characters', '今天天气很好，我们去公园。', '今天天氣很好，我們去公園。'],
    ['Chinese numbers', '我有3个苹果，25块钱。', '我有三个苹果，二十五块钱'],
    ['readings in brackets', '我们重[chóng]新开始。', '我们重新开始'],
    ['mixed scripts', '我用 GPT-4 写 Python 代码。', '我用GPT4写python代码'],
    ['full width', '今天是ＯＫ的！', '今天是OK的'],
  ])('%s', (_, text, heard) => {
    expect(compare(text, heard)).toMatchObject({ errorRate: 0, longestRun: 0, differences: [], isWrong: false });
  });
});

describe('what is missing, other or too much is found', () => {
  it.each([
    [
      'a dropped clause of a long text',
      'We left the house at noon, and because the sun was shining so brightly that day, we walked along the river until the bridge came into view, then turned back home for tea.',
      'We left the house at noon, and because the sun was shining so brightly that day, then turned back home for tea.',
      [{ written: 'we walked along the river until the bridge came into view', heard: '' }],
    ],
    [
      'words said twice',
      'Please call me back tomorrow.',
      'Please call me back call me back tomorrow.',
      [{ written: '', heard: 'call me back' }],
    ],
    [
      'other words',
      'The quick brown fox jumps over the lazy dog.',
      'The quick brown fox sat near a table dog.',
      [{ written: 'jumps over the lazy', heard: 'sat near a table' }],
    ],
    [
      'swallowed characters',
      '今天下午三点我们在公园门口见面吧。',
      '今天下午三点见面吧',
      [{ written: '我们在公园门口', heard: '' }],
    ],
    ['characters said twice', '欢迎收听本期节目。', '欢迎收听收听收听本期节目', [{ written: '', heard: '收听收听' }]],
    [
      'words of the other script',
      '请打开 Google Chrome 浏览器窗口。',
      '请打开窗口',
      [{ written: 'Google Chrome 浏览器', heard: '' }],
    ],
    ['nothing at all', 'Hello.', '', [{ written: 'Hello', heard: '' }]],
  ])('%s', (_, text, heard, differences) => {
    const comparison = compare(text, heard);
    expect(comparison.isWrong).toBe(true);
    // Where something is said twice, nobody can say which of the two was too much.
    expect(comparison.differences.map(({ written, heard }) => [written.length, [...heard].sort().join('')])).toEqual(
      differences.map(({ written, heard }) => [written.length, [...heard].sort().join('')]),
    );
    expect(comparison.differences.map(({ written }) => written)).toEqual(differences.map(({ written }) => written));
  });

  it('a name that is misheard is no reason to speak again', () => {
    const short = compare('Hello, Siobhan.', 'Hello Chevonne');
    expect(short).toMatchObject({
      errorRate: 0.5,
      isWrong: false,
      differences: [{ written: 'Siobhan', heard: 'Chevonne' }],
    });
    expect(compare('我叫欧阳娜娜，很高兴今天认识大家。', '我叫欧羊辣辣，很高兴今天认识大家').isWrong).toBe(false);
  });

  it('counts each wrong unit once, whichever way it is wrong', () => {
    // One other, one missing, one too many, of eight.
    const { errorRate, longestRun } = compare(
      'one cat sees two dogs and three birds',
      'one hat sees dogs and three big birds',
    );
    expect(errorRate).toBe(3 / 8);
    expect(longestRun).toBeCloseTo(1 / 3);
  });

  it('noise in another script is nothing that was said', () => {
    expect(compare('Good morning to you all.', 'Что это такое?')).toMatchObject({ errorRate: 1, isWrong: true });
  });
});

it('says nothing about a text whose sounds it does not know', () => {
  expect(compareSpeech('Привет, как дела?', 'Привет', 'en')).toBeUndefined();
  expect(compareSpeech('!?', '', 'en')).toBeUndefined();
});

it.each([
  ['今天 OK', 'zh'],
  ['Hello 北京 my good friend', 'en'],
  ['10-20', 'en'],
] as const)('takes %s for %s', (text, language) => {
  expect(languageOfText(text)).toBe(language);
});
