import { describe, expect, it } from 'vitest';
import { splitLong } from './parts.ts';

const ANNA = { name: 'Anna', owner: 'user:1', voice: 'a' };
const BOB = { name: 'Bob', owner: 'user:1', voice: 'b' };

describe('splitLong', () => {
  it.each([
    ['sentences', 'One here. Two here! Three?', 20, ['One here. Two here!', 'Three?']],
    ['Chinese ones', '今天很好。我们走吧！好吗？', 10, ['今天很好。我们走吧！', '好吗？']],
    ['rows', 'One\nTwo\nThree', 7, ['One\nTwo', 'Three']],
    ['no abbreviations', 'Dr. Who is here. Go on.', 16, ['Dr. Who is here.', 'Go on.']],
    ['no figures', 'It is 3.14159 long. And on.', 19, ['It is 3.14159 long.', 'And on.']],
    ['quotes with their ends', '他说：“走。”我走。', 7, ['他说：“走。”', '我走。']],
    ['clauses of a long sentence', 'one two, three four, five six', 20, ['one two, three four,', 'five six']],
    ['words of a long clause', 'one two three four', 9, ['one two', 'three', 'four']],
    ['what has no ends', 'x'.repeat(25), 10, ['x'.repeat(10), 'x'.repeat(10), 'x'.repeat(5)]],
    ['no readings and no pauses', '重[chóng]新来[停顿0.5秒]好', 12, ['重[chóng]新来', '[停顿0.5秒]好']],
  ])('splits %s', (_, text, most, parts) => {
    expect(splitLong(text, most)).toEqual(parts);
  });

  it('leaves a text that fits as it is', () => {
    expect(splitLong('One. Two.\nThree.', 100)).toEqual(['One. Two.\nThree.']);
  });

  it('calls a voice again where a part begins in the midst of what it says', () => {
    const text = 'Anna: sad: I waited. I waited for long.\nBob: Oh.\nSorry.';
    expect(splitLong(text, 32, [ANNA, BOB])).toEqual([
      'Anna: sad: I waited.',
      'Anna: sad: I waited for long.',
      'Bob: Oh.\nSorry.',
    ]);
  });

  it('loses nothing of 4,000 characters and keeps every part within its bound', () => {
    const text = '他看了看表，天已经黑了。She said 3.5 things, “and more.” '.repeat(80);
    const parts = splitLong(text, 200);
    expect(parts.join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
    for (const part of parts) expect([...part].length).toBeLessThanOrEqual(200);
    // As few as there can be, nearly.
    expect(parts.length).toBeLessThanOrEqual(Math.ceil([...text].length / 150));
  });
});
