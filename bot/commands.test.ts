import { expect, it } from 'vitest';
import { usingBot, type World } from './testing/world.ts';

let world: World;

/** Three menus, in each of the languages that Telegram has a menu for. */
const MENUS = 3 * 7;

usingBot({}, async (opened) => {
  world = opened;
  await expect.poll(() => world.telegram.callsTo('setMyCommands')).toHaveLength(MENUS);
});

it('answers at once while Telegram makes the menus wait', async () => {
  world.telegram.fail({ method: 'getMyCommands', how: { status: 429, retryAfter: 20 } });
  await world.restart();
  const alice = world.person('Alice');
  alice.sends('/help');
  await alice.chat.next((message) => message.isFromBot, { timeoutMs: 3000 });
});

it('writes no menu again that has not changed', async () => {
  await world.restart();
  await expect.poll(() => world.telegram.callsTo('getMyCommands')).toHaveLength(2 * MENUS);
  expect(world.telegram.callsTo('setMyCommands')).toHaveLength(MENUS);
});
