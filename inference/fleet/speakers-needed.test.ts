import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { erlangC, shareLate, speakersFor, table } from './speakers-needed.ts';

it.each([
  // One server: the share that waits is the load.
  [1, 0.5, 0.5],
  // Published tables of Erlang C.
  [2, 1, 1 / 3],
  [10, 8, 0.4092],
  [3, 3, 1],
])('with %i servers and a load of %f, %f wait', (servers, erlangs, share) => {
  expect(erlangC(servers, erlangs)).toBeCloseTo(share, 3);
});

it('has nobody late with servers enough, and everybody with too few', () => {
  expect(shareLate(50, 0.1, 10, 10)).toBeCloseTo(0);
  expect(shareLate(1, 1, 10, 10)).toBe(1);
});

it('takes more speakers for more people, and fewer per head', () => {
  const needed = [100, 1000, 10_000].map((people) => speakersFor(people, 19));
  expect(needed).toEqual([...needed].sort((a, b) => a - b));
  expect(needed[2] / 10_000).toBeLessThan(needed[0] / 100);
});

it('printed the table of docs/scaling.md', () => {
  expect(readFileSync(new URL('../../docs/scaling.md', import.meta.url), 'utf8')).toContain(table());
});
