import { describe, expect, it } from 'vitest';
import { readEmotionWords } from './emotion-words.ts';
import { readManner } from './manner.ts';

describe('the manner of a description', () => {
  it.each([
    ['whisper it sadly', 'whispered'],
    ['WHISPERING', 'whispered'],
    ['under your breath', 'whispered'],
    ['悄悄话', 'whispered'],
    ['像耳语一样', 'whispered'],
    ['shout it', 'shouted'],
    ['愤怒地大喊', 'shouted'],
    ['with a sigh', 'sighed'],
    ['失望地叹气', 'sighed'],
    ["don't whisper", undefined],
    ['不要耳语', undefined],
    ['without shouting', undefined],
    ['softly', undefined],
    ['低声', undefined],
    ['like you have just won', undefined],
    ['', undefined],
  ])('of "%s" is %s', (text, manner) => {
    expect(readManner(text).manner).toBe(manner);
  });

  it.each(['大喊', '叹气', '耳语', '气声', 'asmr', 'under your breath', 'shouting', 'with a sigh'])(
    'of "%s" is a description that is understood',
    (text) => {
      expect(readManner(text).manner).toBeDefined();
      expect(readEmotionWords(text).known).toBe(true);
    },
  );

  it.each([
    ['sing it happily', ['sing']],
    ['with a British accent', ['accent']],
    ['用四川话说', ['四川话']],
    ['像机器人一样', ['像机器人']],
    ['唱歌', ['唱歌']],
    ["don't sing", []],
    ['whisper it sadly', []],
  ])('"%s" asks for more than an engine can do: %j', (text, beyond) => {
    expect(readManner(text).beyond).toEqual(beyond);
  });
});
