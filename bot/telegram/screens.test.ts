import { expect, it } from 'vitest';
import { usingBot, type World } from '../testing/world.ts';

let world: World;

usingBot({}, async (opened) => {
  world = opened;
});

it('takes MESSAGE_ID_INVALID at an edit for a message that is gone, and raises no alarm', async () => {
  const alice = await world.enrolled('Alice');
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
