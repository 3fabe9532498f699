import { expect, it } from 'vitest';
import { usingBot, type World } from '../testing/world.ts';
import { MAX_ANSWERS } from './dialogs.ts';

let world: World;

usingBot({}, async (opened) => {
  world = opened;
});

it('ends a conversation after 30 answers, and the next one begins at zero', async () => {
  expect(MAX_ANSWERS).toBe(30);
  const alice = world.person('Alice');
  alice.sends('/enroll');
  await alice.chat.next((message) => message.buttons.length === 3);
  for (let answer = 0; answer < 30; answer++) {
    alice.sends('What is this?');
    await alice.chat.next((message) => message.text.startsWith('First the question above'));
  }
  alice.sends('What is this?');
  await alice.chat.next((message) => message.text.startsWith('I have heard 30 answers'));
  alice.sends('What is this?');
  await alice.chat.next((message) => message.text.startsWith('You have no voice yet'));
  await world.enroll(alice);
});
