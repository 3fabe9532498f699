import { expect, it } from 'vitest';
import type { Person } from '../../playground/telegram.ts';
import { usingBot, type World } from '../../testing/world.ts';
import { isService, SERVICE_KINDS } from './service.ts';

let world: World;
let alice: Person;

usingBot({}, async (opened) => {
  world = opened;
  alice = world.person('Alice');
});

/** Alice's client does everything that Telegram tells of by a service message. */
function servesAll(): void {
  // Nothing reads what is in them: only which kind it is.
  for (const kind of SERVICE_KINDS) alice.serves({ [kind]: true });
}

const fromBot = () => alice.chat.messages.filter((message) => message.isFromBot);

it('answers none of the kinds of service messages', async () => {
  alice.sends('/help');
  await alice.chat.next();
  const before = fromBot().length;
  servesAll();
  await expect.poll(() => world.telegram.pendingUpdates).toBe(0);
  alice.sends('/help');
  await alice.chat.next();
  expect(fromBot()).toHaveLength(before + 1);
});

it('takes no service message for an answer in a conversation', async () => {
  alice.sends('/enroll');
  await alice.chat.next((message) => message.buttons.length === 3);
  const before = fromBot().length;
  servesAll();
  await expect.poll(() => world.telegram.pendingUpdates).toBe(0);
  expect(fromBot()).toHaveLength(before);
  // 55 of them would have ended it: the conversation goes on where it was.
  await world.enroll(alice);
});

it('knows what is said from what only happens', () => {
  expect(isService({ message_id: 1, text: 'hello', entities: [] })).toBe(false);
  expect(isService({ message_id: 1, pinned_message: {} })).toBe(true);
});
