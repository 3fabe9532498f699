import { describe, expect, it } from 'vitest';
import { readEmotionWords } from './emotion-words.ts';

const strongest = (description: string) => {
  const { weights } = readEmotionWords(description);
  return Object.entries(weights).sort(([, a], [, b]) => b - a)[0]?.[0];
};

describe('scenes', () => {
  it.each([
    ['像中了五百万', 'happy'],
    ['像中了三千块钱', 'happy'],
    ['像半夜听到敲门声', 'afraid'],
    ['像深夜门外有脚步声', 'afraid'],
    ['像跟客服吵架', 'angry'],
    ['像对着房东发火', 'angry'],
    ['像喝到发霉的牛奶', 'disgusted'],
    ['像没赶上末班车', 'sad'],
    ['像一个人坐在窗边看雨', 'melancholic'],
    ['后背一阵阵发凉', 'afraid'],
    ['鼻子一酸', 'sad'],
    ['like you found a worm in your salad', 'disgusted'],
    ['like you heard a noise downstairs', 'afraid'],
    ['like somebody ate your lunch', 'angry'],
    ['my heart is racing', 'afraid'],
    ['his jaw dropped', 'surprised'],
  ])('hears in "%s": %s', (description, feeling) => {
    expect(strongest(description)).toBe(feeling);
  });

  it.each(['像刚吃完饭', '像在排队', '像在倒水', '看到桌子', 'like you saw a table', 'like you found your keys'])(
    'hears nothing in %s',
    (description) => {
      expect(readEmotionWords(description).known).toBe(false);
    },
  );

  it.each([
    ['whispering in fear', 'afraid'],
    ['shouting with joy', 'happy'],
    ['laughing nervously', 'afraid'],
    ['激动得语无伦次', 'happy'],
    ['害怕地小声说', 'afraid'],
    ['兴奋地念说明书', 'happy'],
    ['像老师训学生', 'angry'],
  ])('lets a feeling that is named in "%s" outweigh what is done: %s', (description, feeling) => {
    expect(strongest(description)).toBe(feeling);
  });

  it('lets the first character of an idiom tell what it is about, but of no place', () => {
    expect(strongest('怒不自抑')).toBe('angry');
    expect(readEmotionWords('怒江大桥').known).toBe(false);
  });
});
