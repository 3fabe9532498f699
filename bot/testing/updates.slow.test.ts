/** A million updates, right and wrong, ten thousand at a time, each with a seed of its own. */
import { expect, it, vi } from 'vitest';
import { Campaign, randomFrom } from './campaign.ts';
import { hostileUpdates } from './updates.ts';
import { Fed } from './updates-campaign.ts';

vi.mock('../bot.ts', async (original) =>
  (await import('./overheard.ts')).overheard(await original<typeof import('../bot.ts')>()),
);

const PER_ROUND = 10_000;

it(
  'takes 1,000,000 updates: none surprises it, nobody gets at what is another’s',
  async () => {
    const campaign = new Campaign('updates', 100);
    for (const round of campaign.left()) {
      const fed = await Fed.open();
      const startedAt = performance.now();
      await fed.feed(hostileUpdates(randomFrom(round), fed.cast, PER_ROUND));
      const failures = [...fed.unforeseen, ...(await fed.thefts())];
      await fed.close();
      campaign.note({
        round,
        updates: PER_ROUND,
        milliseconds: Math.round(performance.now() - startedAt),
        failure: failures.length === 0 ? undefined : failures.join('\n'),
      });
    }
    expect(campaign.failures).toEqual([]);
  },
  24 * 3_600_000,
);
