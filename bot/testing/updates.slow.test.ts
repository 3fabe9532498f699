/** A million updates, right and wrong, ten thousand at a time, each with a seed of its own. */
import { expect, it } from 'vitest';
import { Campaign, randomFrom } from './campaign.ts';
import { asUpdate, correctUpdate, mutated } from './updates.ts';
import { feed } from './updates-campaign.ts';

const PER_ROUND = 10_000;

function* updates(seed: number) {
  const random = randomFrom(seed);
  for (let id = 1; id <= PER_ROUND; id++) {
    const update = correctUpdate(random);
    yield asUpdate(id, random(4) === 0 ? update : mutated(update, random));
  }
}

it('takes 1,000,000 updates and is surprised by none', { timeout: 24 * 3_600_000 }, async () => {
  const campaign = new Campaign('updates', 100);
  for (const round of campaign.left()) {
    const surprises = await feed(updates(round));
    campaign.note({ round, updates: PER_ROUND, failure: surprises.length === 0 ? undefined : surprises.join('\n') });
  }
  expect(campaign.failures).toEqual([]);
});
