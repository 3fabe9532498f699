import { expect, it } from 'vitest';
import { isVoice, lends } from '../../groups/groups.fixture.ts';
import type { Group, Person } from '../../playground/telegram.ts';
import { speechNote, usingBot, type World } from '../../testing/world.ts';

let world: World;
let alice: Person;
let robot: Person;
let group: Group;

usingBot({}, async (opened) => {
  world = opened;
  alice = world.person('Alice');
  robot = world.telegram.person({ name: 'Robot', username: 'robot_bot', isBot: true });
  group = world.telegram.group({ title: 'Friends', members: [alice, robot] });
  // So that it hears everything: what it leaves without an answer, it leaves so by itself.
  group.promotes();
  await world.enroll(alice);
  await lends(alice, group);
  await expect.poll(() => group.messages.some(({ text }) => text.includes('has lent this group a voice'))).toBe(true);
});

it('answers no other bot, in whichever way it asks, and lends it no voice', async () => {
  alice.sends('/read a joke', { in: group });
  const spoken = await group.next(isVoice);
  const command = alice.sends('/teach /rules = Be kind.', { in: group });
  await expect.poll(() => command.reaction).toBe('👌');
  await expect.poll(() => group.messages.some(({ text }) => text.startsWith('To “/rules” I answer'))).toBe(true);
  const answers = () => [...group.messages, ...robot.chat.messages].filter((message) => message.isFromBot).length;
  const before = answers();
  for (const text of ['/say hello', '/read hello', '/rules', '@voxback_bot hello', '/help', '/settings', '/share']) {
    robot.sends(text, { in: group });
  }
  const reply = robot.sends('And you?', { in: group, replyTo: spoken });
  robot.edits(reply, '/say hello');
  robot.sendsVoice(await speechNote(), { in: group, replyTo: spoken });
  for (const text of ['/start', '/enroll', 'hello']) robot.sends(text);
  robot.asksInline('hello');
  alice.sends('/read the last one', { in: group });
  await group.next(isVoice);
  await expect.poll(() => world.telegram.pendingUpdates).toBe(0);
  expect(answers()).toBe(before + 1);
});

it('answers an admin who hides behind the group, whom Telegram shows as a bot', async () => {
  alice.sends('/read from the admins', { in: group, anonymously: true });
  await group.next(isVoice);
});

it('learns from a message about a bot that did it who has left', async () => {
  robot.serves({ left_chat_member: alice.user }, { in: group });
  await expect.poll(() => world.telegram.pendingUpdates).toBe(0);
  alice.sends('/read a joke', { in: group });
  await group.next((message) => /has no voice yet/.test(message.text));
});
