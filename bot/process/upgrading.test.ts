import { expect, it } from 'vitest';
import { nowAndThen } from './upgrading.ts';

it('says nothing of what is done within a second, then how far it is every three seconds', () => {
  let now = 0;
  const told: number[] = [];
  const step = nowAndThen(
    (done) => told.push(done),
    () => now,
  );
  for (let done = 0; done <= 80; done++) {
    now = done * 100;
    step(done, 100);
  }
  expect(told).toEqual([10, 40, 70]);
});
