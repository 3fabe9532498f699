import { describe, expect, it } from 'vitest';
import { openSentences } from '../../terminal/index.ts';
import { speechLike } from '../audio/fixtures/speech.ts';
import { judge } from './prompt.ts';

const english = openSentences({});

describe('what say tells about a recording', () => {
  it('is nothing for a good one', () => {
    expect(judge(speechLike(6), 24_000, english)).toEqual([]);
  });

  it.each([
    ['of 1.1 s', 1.1, 24_000, /refuse.*at least 3 s/i],
    ['of 40 s', 40, 24_000, /refuse.*30/],
    ['of 8 kHz', 6, 8000, /refuse.*8000/],
    ['of 4 s', 4, 24_000, /rather short/],
  ])('names what is wrong with one %s', (_, seconds, hz, line) => {
    expect(judge(speechLike(seconds), hz, english).join()).toMatch(line);
  });
});
