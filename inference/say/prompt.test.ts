import { describe, expect, it } from 'vitest';
import { speechLike } from '../audio/fixtures/speech.ts';
import { judge } from './prompt.ts';

describe('what say tells about a recording', () => {
  it('is nothing for a good one', () => {
    expect(judge(speechLike(6), 24_000)).toEqual([]);
  });

  it.each([
    ['of 1.1 s', 1.1, 24_000, /refuse.*too-short/],
    ['of 40 s', 40, 24_000, /refuse.*too-long/],
    ['of 8 kHz', 6, 8000, /refuse.*low-rate/],
    ['of 4 s', 4, 24_000, /shorter-than-advised/],
  ])('names what is wrong with one %s', (_, seconds, hz, line) => {
    expect(judge(speechLike(seconds), hz).join()).toMatch(line);
  });
});
