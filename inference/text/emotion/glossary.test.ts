import { Converter } from 'opencc-js';
import { describe, expect, it } from 'vitest';
import { readEmotionWords } from './emotion-words.ts';
import { readManner } from './manner.ts';
import { inSimplified } from './simplified.ts';

/** The strongest feeling of a description. */
function strongest(text: string): string | undefined {
  const { weights } = readEmotionWords(text);
  return Object.entries(weights).sort(([, a], [, b]) => b - a)[0]?.[0];
}

describe('a description in another language', () => {
  it.each([
    ['muy triste', 'sad'],
    ['susúrralo con tristeza', 'sad'],
    ['sussurre com tristeza', 'sad'],
    ['com muita raiva', 'angry'],
    ['очень грустно', 'sad'],
    ['радостно', 'happy'],
    ['прошепчи грустно', 'sad'],
    ['بحزن', 'sad'],
    ['غاضب جدا', 'angry'],
    ['悲しそうに', 'sad'],
    ['とても嬉しそうに', 'happy'],
    ['憤怒', 'angry'],
    ['很難過', 'sad'],
    ['溫柔地', 'calm'],
    ['驚訝', 'surprised'],
  ])('%s is felt', (text, feeling) => {
    expect(Object.keys(readEmotionWords(text).weights)).toContain(feeling);
    // A whisper is calm by itself.
    if (readManner(text).manner === undefined && feeling !== 'calm') expect(strongest(text)).toBe(feeling);
  });

  it.each([
    ['susúrralo con tristeza', 'whispered'],
    ['прошепчи', 'whispered'],
    ['اهمس بلطف', 'whispered'],
    ['ささやくように', 'whispered'],
    ['gritando', 'shouted'],
    ['кричи', 'shouted'],
    ['叫んで', 'shouted'],
    ['耳語', 'whispered'],
  ])('%s is %s', (text, manner) => expect(readManner(text).manner).toBe(manner));

  it('is no other than the same in English or Chinese, where it is one of these', () => {
    expect(readEmotionWords('whisper it sadly')).toEqual(readEmotionWords('Whisper it sadly'));
    expect(readEmotionWords('xyzzy').known).toBe(false);
    expect(readEmotionWords('чайник').known).toBe(false);
    expect(readEmotionWords('像中了大獎一樣')).toEqual(readEmotionWords('像中了大奖一样'));
  });
});

it('writes traditional characters as opencc does', () => {
  const toSimplified = Converter({ from: 'tw', to: 'cn' });
  for (const text of [
    '憤怒',
    '高興',
    '焦急地催促',
    '溫柔',
    '難過',
    '激動',
    '驚訝',
    '憂鬱',
    '厭惡',
    '平靜',
    '害怕',
    '大聲喊',
    '開心',
  ])
    expect(inSimplified(text)).toBe(toSimplified(text));
});
