import { describe, expect, it } from 'vitest';
import { type Rule, rewrite } from './rewrite.ts';

const rule = (pattern: RegExp, said: string, cost?: number): Rule => ({
  pattern,
  say: () => said,
  ...(cost === undefined ? {} : { cost }),
});

describe('rewrite', () => {
  it('leaves a text alone that no rule matches', () => {
    expect(rewrite('你好', [])).toBe('你好');
  });

  it('takes 1 longer match rather than 2 short ones', () => {
    expect(rewrite('12:30', [rule(/\d+/uy, 'N'), rule(/\d+:\d+/uy, 'T')])).toBe('T');
  });

  it('takes the cheaper of 2 rules that match the same', () => {
    expect(rewrite('12', [rule(/12/uy, 'dear', 1.5), rule(/12/uy, 'cheap', 0.5)])).toBe('cheap');
  });

  it('lets a later match decide about an earlier one', () => {
    // The greedy `1-2` would leave `-3` uncovered.
    expect(rewrite('1-2-3', [rule(/1-2(?!-3)/uy, 'A'), rule(/1/uy, 'one'), rule(/-2-3/uy, 'rest')])).toBe('one rest');
  });

  it('goes on to the next rule when one says undefined', () => {
    const refusing: Rule = { pattern: /13/uy, say: () => undefined };
    expect(rewrite('13', [refusing, rule(/13/uy, 'yes', 2)])).toBe('yes');
  });

  it('shows the text before a match to lookbehind', () => {
    expect(rewrite('a1 1', [rule(/(?<=a)1/uy, 'X'), rule(/1/uy, 'Y', 2)])).toBe('a X Y');
  });

  it('puts a space between the words of 2 rules, and none beside Chinese', () => {
    expect(rewrite('5G', [rule(/5/uy, 'five'), rule(/G/uy, 'G')])).toBe('five G');
    expect(rewrite('5G', [rule(/5/uy, '五'), rule(/G/uy, 'G')])).toBe('五G');
  });
});
