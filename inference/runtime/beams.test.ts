import { describe, expect, it } from 'vitest';
import { advance, best, bestCodes, candidates, type Search, startSearch } from './beams.ts';

const STOP = 2;
const logs = (...probabilities: number[]) => Float32Array.from(probabilities, Math.log);

/** One code further, with every beam's scores given. */
const step = (search: Search, ...scores: Float32Array[]) =>
  advance(search, best(candidates(search.beams, scores), 2 * search.beams.length), STOP);

const codesOf = ({ beams }: Search) => beams.map(({ codes }) => codes.join(' '));

describe('a search over two beams', () => {
  const first = step(startSearch(2), logs(0.6, 0.3, 0.1), logs(0.6, 0.3, 0.1));

  it('starts from one beam, so that the second takes the second best code', () => {
    expect(codesOf(first)).toEqual(['0', '1']);
    expect(first.beams.map(({ parent }) => parent)).toEqual([0, 0]);
  });

  it('leaves a beam whose continuations are worse than two of the other', () => {
    const second = step(first, logs(0.5, 0.5, 0), logs(0.9, 0.1, 0));
    // 0.6 * 0.5 twice against 0.3 * 0.9
    expect(codesOf(second)).toEqual(['0 0', '0 1']);
  });

  it('finds the likelier sequence although its first code was the less likely one', () => {
    const second = step(first, logs(0.4, 0.3, 0.3), logs(0.95, 0.05, 0));
    expect(codesOf(second)[0]).toBe('1 0');
    expect(second.beams[0]!.parent).toBe(1);
  });

  it('is done when as many have ended as there are beams and none can overtake them', () => {
    const ended = step(first, logs(0.01, 0.01, 0.98), logs(0.01, 0.01, 0.98));
    expect(ended.finished.map(({ codes }) => codes)).toEqual([[0], [1]]);
    expect(ended.isDone).toBe(false); // the best of this step is the end itself, not worse than the worst finished
    const after = step(ended, logs(0.5, 0.5, 0), logs(0.5, 0.5, 0));
    expect(after.isDone).toBe(true);
    expect(bestCodes(after)).toEqual([0]);
  });

  it('ignores an end that ranks third of two beams, although a beam is still to be filled', () => {
    // In order: the end of the first beam (0.48), its 0 (0.12), the end of the second (0.105), the second's 0 (0.099).
    const second = step(first, logs(0.2, 0, 0.8), logs(0.33, 0.32, 0.35));
    expect(second.finished.map(({ codes }) => codes)).toEqual([[0]]);
    expect(codesOf(second)).toEqual(['0 0', '1 0']);
  });

  it('counts open beams when it is cut short', () => {
    expect(bestCodes(first)).toEqual([0]);
  });
});

describe('best', () => {
  it('keeps the order of equals', () => {
    const all = [1, 3, 3, 2].map((score, code) => ({ beam: 0, code, score }));
    expect(best(all, 3).map(({ code }) => code)).toEqual([1, 2, 3]);
  });
});
