import { expect, it } from 'vitest';
import { CORE_SECONDS, coresFor, speedOn } from './core-seconds.ts';
import { costOf } from './traits.ts';

it.each([10, 30, 31, 60, 85, 130])(
  '%i core-seconds last no longer than 30 s on the cores that are asked for, and longer on fewer',
  (work) => {
    const cores = coresFor(work, 30);
    expect(work / speedOn(cores)).toBeLessThanOrEqual(30);
    if (cores > 1) expect(work / speedOn(cores - 1)).toBeGreaterThan(30);
  },
);

it('tells people what the exact quality takes on their cores: another has to be checked first', () => {
  expect(costOf('indextts-2', 1).secondsPerReply).toBe(Math.round(CORE_SECONDS['indextts-2'].exact));
  expect(costOf('indextts-2', 2).secondsPerReply).toBe(Math.round(CORE_SECONDS['indextts-2'].exact / 1.65));
});
