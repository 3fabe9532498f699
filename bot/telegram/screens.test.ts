import { afterEach, beforeEach, expect, it } from 'vitest';
import { openWorld, type World } from '../testing/world.ts';

let world: World;

beforeEach(async () => {
  world = await openWorld();
});

afterEach(async () => {
  expect(world.telegram.violations).toEqual([]);
  await world.close();
});

it('takes MESSAGE_ID_INVALID at an edit for a message that is gone, and raises no alarm', async () => {
  const alice = world.telegram.person({ name: 'Alice' });
  await world.enroll(alice);
  alice.sends('/voice');
  const list = await alice.chat.next((message) => message.text.startsWith('Your voice'));
  world.telegram.fail({
    method: 'editMessageText',
    how: { status: 400, description: 'Bad Request: MESSAGE_ID_INVALID' },
  });
  const tap = alice.taps('Voice 1', { on: list });
  await expect.poll(() => tap.answer).toEqual({ text: '', isAlert: false });
  alice.sends('/voice');
  await alice.chat.next((message) => message.text.startsWith('Your voice'));
  expect(alice.chat.messages.some(({ text }) => /went wrong/.test(text))).toBe(false);
});
