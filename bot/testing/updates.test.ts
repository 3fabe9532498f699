/** Some thousand updates, right and wrong; `updates.slow.test.ts` has a million. */
import { expect, it, vi } from 'vitest';
import { randomFrom } from './campaign.ts';
import { hostileUpdates } from './updates.ts';
import { Fed } from './updates-campaign.ts';

vi.mock('../bot.ts', async (original) =>
  (await import('./overheard.ts')).overheard(await original<typeof import('../bot.ts')>()),
);

it('takes 3,000 updates, three of four of them damaged: none surprises it, nobody gets at what is another’s', async () => {
  const fed = await Fed.open();
  await fed.feed(hostileUpdates(randomFrom(11), fed.cast, 3000));
  expect([...fed.unforeseen]).toEqual([]);
  expect(await fed.thefts()).toEqual([]);
  // All that she and an admin of her group can tap on was tapped.
  expect(fed.cast.data.length).toBeGreaterThan(50);
  await fed.close();
});
