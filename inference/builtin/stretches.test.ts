import { describe, expect, it } from 'vitest';
import { readScript } from '../text/script.ts';
import { splitStretches } from './stretches.ts';

describe('splitStretches', () => {
  it.each([
    ['你好', 0, [[2, 0]]],
    [
      '你好[pause 1s]世界',
      0,
      [
        [2, 1],
        [2, 0],
      ],
    ],
    ['[pause 1s]你好', 1, [[2, 0]]],
    ['你好[pause 1s][pause 0.5s]', 0, [[2, 1.5]]],
    [
      '你好[pause 1s]，[pause 1s]吗',
      0,
      [
        [2, 2],
        [1, 0],
      ],
    ],
  ] as const)('of %s: %f s first, then units and silences %j', (text, leadSeconds, expected) => {
    const split = splitStretches(readScript(text).units);
    expect(split.leadSeconds).toBe(leadSeconds);
    expect(split.stretches.map(({ units, silenceSeconds }) => [units.length, silenceSeconds])).toEqual(expected);
  });
});
