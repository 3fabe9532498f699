import { describe, expect, it } from 'vitest';
import { splitText } from './segments.ts';

/** A token is a character, as in the official tests. */
const count = (text: string) => [...text].length;

describe('a long text', () => {
  const GOING = '<|SPECIAL_TOKEN_1|>G OW1 . IH0 NG<|SPECIAL_TOKEN_1|>';
  const XING = '<|SPECIAL_TOKEN_2|>XING2<|SPECIAL_TOKEN_2|>';

  it('keeps every pronunciation whole: ten of them at 120 tokens', () => {
    const text = `where are you ${GOING}, 你${XING}不行,`.repeat(5);
    const segments = splitText(text, 120, count);
    expect(segments.length).toBeGreaterThan(1);
    expect(segments.join('')).toBe(text);
    expect(segments.every((segment) => count(segment) <= 120)).toBe(true);
    const whole = segments.map(
      (segment) => (segment.match(/<\|SPECIAL_TOKEN_(\d)\|>[^<]+<\|SPECIAL_TOKEN_\1\|>/g) ?? []).length,
    );
    expect(whole.reduce((sum, found) => sum + found, 0)).toBe(10);
  });

  it('stays in one piece where it fits', () => {
    expect(splitText('今天天气不错。', 120, count)).toEqual(['今天天气不错。']);
  });

  it('is cut behind marks, then between words, then anywhere', () => {
    expect(splitText('one two, three four. five', 14, count)).toEqual(['one two,', ' three four.', ' five']);
    expect(splitText('one two three four', 8, count)).toEqual(['one two ', 'three ', 'four']);
    expect(splitText('今天天气不错啊', 3, count)).toEqual(['今天天', '气不错', '啊']);
  });
});
