/** Some thousand updates, right and wrong; `updates.slow.test.ts` has a million. */
import { expect, it } from 'vitest';
import { randomFrom } from './campaign.ts';
import { asUpdate, correctUpdate, mutated } from './updates.ts';
import { feed } from './updates-campaign.ts';

function* updates(count: number, seed: number) {
  const random = randomFrom(seed);
  for (let id = 1; id <= count; id++) {
    const update = correctUpdate(random);
    yield asUpdate(id, random(4) === 0 ? update : mutated(update, random));
  }
}

it('takes 2,000 updates, three of four of them damaged, and is surprised by none', async () => {
  expect(await feed(updates(2000, 11))).toEqual([]);
});
