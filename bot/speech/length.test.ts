import { describe, expect, it } from 'vitest';
import { naturalSecondsOf, paceOf } from './length.ts';

describe('naturalSecondsOf', () => {
  /** As espeak-ng says them, the source of the built-in voice. */
  it.each([
    ['Cut.', 0.35],
    ['Hello there, all of you.', 1.52],
    ['I waited here for an hour, and nobody came to open the door.', 3.59],
    ['The train leaves at a quarter past seven, and I still have to find my other shoe before we go.', 5.42],
    ['Goodbye.', 0.58],
    ['We took the narrow path and heard a church bell ring.', 2.92],
    ['It costs 1250 dollars in 2024.', 4.58],
    ['Yes. No. Maybe!', 2],
    ['This is an extraordinarily complicated organisational responsibility.', 3.9],
    ['Get out of here and never come back!', 2.19],
    ['今天天气很好，我们一起去公园散步吧。', 4.1],
    ['滚出去！', 0.77],
    ['别着急，慢慢来。', 1.59],
    ['大家早上好。', 1.26],
  ])('tells how long “%s” takes within 20 %%', (text, seconds) => {
    expect(Math.abs(naturalSecondsOf(text) / seconds - 1)).toBeLessThan(0.2);
  });

  it('takes a pause for what it is, and no reading for words', () => {
    const plain = naturalSecondsOf('等等 好');
    expect(naturalSecondsOf('等等[停顿2秒]好')).toBeCloseTo(plain + 2);
    expect(naturalSecondsOf('重[chóng]新')).toBe(naturalSecondsOf('重新'));
  });
});

describe('paceOf', () => {
  it('is learnt from what a voice says, comes nearer with each line, and is led astray by none', () => {
    const text = '今天天气很好，我们一起去公园散步吧。';
    const slow = 1.5 * naturalSecondsOf(text);
    expect(paceOf(text, slow, undefined)).toBeCloseTo(1.5);
    expect(paceOf(text, slow, 1)).toBeCloseTo(1.15);
    expect(paceOf(text, 1000, undefined)).toBe(3);
  });
});
