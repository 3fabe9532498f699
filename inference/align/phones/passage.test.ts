import { describe, expect, it } from 'vitest';
import { randomFrom } from '../../audio/random.fixture.ts';
import { passage, type State } from './passage.ts';
import { PHONES, SILENCE } from './phones.ts';

const must = (phone: number): State => ({ phone, isOptional: false });
const may = (phone: number): State => ({ phone, isOptional: true });

/** A table in which frame t has `rows[t]` for the first sounds and -9 for all others. */
function tableOf(rows: readonly (readonly number[])[]): Float32Array {
  const table = new Float32Array(rows.length * PHONES.length).fill(-9);
  rows.forEach((row, t) => {
    table.set(row, t * PHONES.length);
  });
  return table;
}

/** The best total of all ways through, each tried. */
function bestOfAll(scores: Float32Array, states: readonly State[]): number {
  const frames = scores.length / PHONES.length;
  const from = (t: number, last: number): number => {
    if (t === frames) {
      return states.slice(last + 1).every(({ isOptional }) => isOptional) ? 0 : Number.NEGATIVE_INFINITY;
    }
    const next = states.flatMap(({ phone }, s) => {
      const isReached = s === last || (s > last && states.slice(last + 1, s).every(({ isOptional }) => isOptional));
      return isReached ? [scores[t * PHONES.length + phone] + from(t + 1, s)] : [];
    });
    return Math.max(...next, Number.NEGATIVE_INFINITY);
  };
  return from(0, -1);
}

describe('passage', () => {
  it('stays in each sound as long as it is the likelier one', () => {
    const scores = tableOf([
      [-5, -1, -4],
      [-5, -1, -4],
      [-5, -4, -1],
      [-5, -4, -2],
    ]);
    expect(passage(scores, [must(1), must(2)])).toEqual({ total: -5, path: Int32Array.of(0, 0, 1, 1) });
  });

  it('leaves out the pauses that nobody made, at the ends too', () => {
    const scores = tableOf([
      [-6, -1, -4],
      [-6, -4, -1],
    ]);
    const states = [may(SILENCE), must(1), may(SILENCE), must(2), may(SILENCE)];
    expect(passage(scores, states)).toEqual({ total: -2, path: Int32Array.of(1, 3) });
  });

  it('passes through the pauses that were made', () => {
    const scores = tableOf([
      [-1, -6, -6],
      [-6, -1, -6],
      [-1, -6, -6],
      [-6, -6, -1],
      [-1, -6, -6],
    ]);
    const states = [may(SILENCE), must(1), may(SILENCE), must(2), may(SILENCE)];
    expect(passage(scores, states)).toEqual({ total: -5, path: Int32Array.of(0, 1, 2, 3, 4) });
  });

  it('gives a sound that is not there a frame nevertheless', () => {
    const scores = tableOf([
      [-9, -1, -8],
      [-9, -1, -7],
      [-9, -1, -8],
    ]);
    expect(passage(scores, [must(1), must(2), must(1)])).toEqual({ total: -9, path: Int32Array.of(0, 1, 2) });
  });

  it.each([
    ['fewer frames than sounds', 1, [must(1), must(2)]],
    ['no frames', 0, [must(1)]],
    ['no sounds', 2, []],
  ])('finds no way with %s', (_, frames, states) => {
    const { total, path } = passage(tableOf(Array.from({ length: frames }, () => [0, 0, 0])), states);
    expect(total).toBe(Number.NEGATIVE_INFINITY);
    expect(path).toHaveLength(0);
  });

  it('is the best of all ways there are', () => {
    const random = randomFrom(3);
    for (let trial = 0; trial < 200; trial++) {
      const frames = 1 + Math.floor(6 * random());
      const scores = tableOf(Array.from({ length: frames }, () => Array.from({ length: 4 }, () => -4 * random())));
      const states = Array.from({ length: 1 + Math.floor(5 * random()) }, () => ({
        phone: Math.floor(4 * random()),
        isOptional: random() < 0.4,
      }));
      const { total, path } = passage(scores, states);
      const best = bestOfAll(scores, states);
      if (best === Number.NEGATIVE_INFINITY) {
        expect(total).toBe(best);
        continue;
      }
      expect(total).toBeCloseTo(best, 5);
      const along = path.reduce((sum, state, t) => sum + scores[t * PHONES.length + states[state].phone], 0);
      expect(along).toBeCloseTo(best, 5);
      const passed = new Set(path);
      expect(path).toEqual(path.toSorted((a, b) => a - b));
      expect(states.every(({ isOptional }, s) => isOptional || passed.has(s))).toBe(true);
    }
  });
});
