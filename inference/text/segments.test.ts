import { describe, expect, it } from 'vitest';
import { splitSegments } from './segments.ts';

const tokens = (text: string) => text.split(' ').map((piece) => ({ piece }));
const shown = (segments: readonly (readonly { piece: string }[])[]) =>
  segments.map((s) => s.map((t) => t.piece).join(''));

describe('splitSegments', () => {
  // From upstream's split_segments; the rows where its slips show are below.
  it.each([
    ['a b . c d .', 120, 0, ['ab.cd.']],
    ['a b c d . e f g h .', 5, 0, ['abcd.', 'efgh.']],
    ['a b c d . e f . g h i j .', 6, 0, ['abcd.', 'ef.', 'ghij.']],
    ['a b c , d e f , g h i j .', 5, 0, ['abc,', 'def,', 'ghij.']],
    ['a b c , d e f g h i j k , l m .', 5, 0, ['abc,', 'defgh', 'ijk,', 'lm.']],
    ['a a a a . b b b b . c c c c . d d d d .', 12, 0, ['aaaa.bbbb.', 'cccc.dddd.']],
    ['a a a a . b b b b . c c c c . d d d d .', 12, 6, ['aaaa.bbbb.', 'cccc.dddd.']],
    ['a a a a . b b b b . c c c c . d d d d .', 12, 100, ['aaaa.', 'bbbb.', 'cccc.', 'dddd.']],
  ])('cuts %s at %i tokens, the first %i quickly', (text, maxTokens, quickTokens, segments) => {
    expect(shown(splitSegments(tokens(text), { maxTokens, quickTokens }))).toEqual(segments);
  });

  it('keeps a closing quote with its sentence, once', () => {
    expect(shown(splitSegments(tokens("' a b c . ' d e f g ."), { maxTokens: 6 }))).toEqual(["'abc.'", 'defg.']);
  });

  it('gives an opening quote to the sentence that follows', () => {
    expect(shown(splitSegments(tokens("a b c d . ' e f g h . '"), { maxTokens: 8 }))).toEqual(['abcd.', "'efgh.'"]);
  });

  it('cuts 13 tokens without marks into 3 parts of 5, 4 and 4', () => {
    const segments = splitSegments(tokens('a b c d e f g h i j k l m'), { maxTokens: 5 });
    expect(segments.map((segment) => segment.length)).toEqual([5, 4, 4]);
  });

  it('cuts between words where there is one nearby', () => {
    const segments = splitSegments(tokens('▁a b ▁c d ▁e f ▁g h'), { maxTokens: 5 });
    expect(shown(segments)).toEqual(['▁ab▁cd', '▁ef▁gh']);
  });

  it('parts single-letter sentences rather than exceed 3 tokens', () => {
    expect(shown(splitSegments(tokens('a . b . c . d .'), { maxTokens: 3 }))).toEqual(['a.', 'b.', 'c.', 'd.']);
  });

  it('ends a sentence at an ellipsis', () => {
    expect(shown(splitSegments(tokens('a b c ... d e f g .'), { maxTokens: 5 }))).toEqual(['abc...', 'defg.']);
  });

  it('never exceeds the budget and loses no token, for 200 random texts', () => {
    const alphabet = ['a', '▁b', ',', '.', "'", '-', '▁?', '...'];
    let state = 1;
    const random = (n: number) => {
      state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
      return (state >>> 8) % n;
    };
    for (let run = 0; run < 200; run++) {
      const text = Array.from({ length: random(60) }, () => ({ piece: alphabet[random(alphabet.length)]! }));
      const maxTokens = 1 + random(12);
      const segments = splitSegments(text, { maxTokens });
      expect(segments.flat()).toEqual(text);
      expect(Math.max(0, ...segments.map((segment) => segment.length))).toBeLessThanOrEqual(maxTokens);
    }
  });

  it('refuses a budget of 0', () => {
    expect(() => splitSegments(tokens('a'), { maxTokens: 0 })).toThrow('at least 1');
  });
});
