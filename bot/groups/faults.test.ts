/** What groups see when Telegram lets the bot down, and after a restart. */
import { expect, it } from 'vitest';
import type { Fault, Group, Person } from '../playground/telegram.ts';
import { usingBot, type World } from '../testing/world.ts';
import { isVoice, lastSpoken, lends, opensSettings, walks } from './groups.fixture.ts';

let world: World;
let alice: Person;
let bob: Person;
let group: Group;

usingBot({}, async (opened) => {
  world = opened;
  alice = world.person('Alice');
  bob = world.person('Bob');
  group = world.telegram.group({ title: 'Friends', members: [alice, bob] });
  await world.enroll(alice);
  await lends(alice, group);
});

const forbidden = (what: string) =>
  ({ status: 400, description: `Bad Request: not enough rights to send ${what} to the chat` }) as const;

const faults: Array<[string, Fault]> = [
  [
    'reactions are not allowed',
    { method: 'setMessageReaction', times: 9, how: { status: 400, description: 'Bad Request: REACTION_INVALID' } },
  ],
  ['a reaction is lost', { method: 'setMessageReaction', how: 'reset' }],
  ['reactions have to wait', { method: 'setMessageReaction', how: { status: 429, retryAfter: 1 } }],
  [
    'the chat action fails',
    { method: 'sendChatAction', times: 9, how: { status: 400, description: 'Bad Request: x' } },
  ],
  ['the upload has to wait', { method: 'sendVoice', how: { status: 429, retryAfter: 1 } }],
];

it.each(faults)('reads once although %s', async (_, fault) => {
  world.telegram.fail(fault);
  bob.sends('/read a joke', { in: group });
  await group.next(isVoice);
  bob.sends('/read another joke', { in: group });
  await group.next(isVoice);
  expect(group.messages.filter(isVoice)).toHaveLength(2);
  expect(group.messages.filter(({ receiver }) => receiver === bob.id)).toHaveLength(0);
});

it('sends a file where voice messages are forbidden, and says what an admin of the group can do', async () => {
  world.telegram.fail({ method: 'sendVoice', how: forbidden('voice notes') });
  bob.sends('/read a joke', { in: group });
  const reply = await group.next((message) => message.document !== undefined);
  expect(reply.caption).toMatch(/not allowed in this group.*group's permissions/);
});

it('keeps the reply when the request can not be deleted', async () => {
  await walks(alice, await opensSettings(alice, group), 'Delete the request');
  // The bot is no admin here: Telegram refuses.
  const asked = bob.sends('/read a joke', { in: group });
  await group.next(isVoice);
  await expect.poll(() => world.telegram.callsTo('deleteMessage').length).toBeGreaterThan(0);
  expect(asked.isDeleted).toBe(false);
});

it('turns away who can not be asked about, and nobody else', async () => {
  group.promotes();
  const home = await opensSettings(alice, group);
  // Telegram tells of the promotion, so that the bot asks again.
  group.promotes(bob);
  world.telegram.fail({
    method: 'getChatAdministrators',
    how: { status: 400, description: 'Bad Request: chat not found' },
  });
  bob.sends('/settings', { in: group });
  await group.next((message) => message.receiver === bob.id && /Only admins/.test(message.text));
  expect((await walks(alice, home, 'No forwarding')).buttons).toContain('☑ No forwarding');
});

it('whispers once although the connection broke', async () => {
  world.telegram.fail({ method: 'sendMessage', how: 'reset' });
  bob.sends('/read', { in: group });
  const told = await group.next((message) => message.receiver === bob.id);
  expect(told.text).toMatch(/^Like this: \/read/);
  bob.sends('/read a joke', { in: group });
  await group.next(isVoice);
  expect(group.messages.filter(({ receiver }) => receiver === bob.id)).toHaveLength(1);
});

it('takes an admin’s /allow that answers nobody for no name, in a topic too', async () => {
  const forum = world.telegram.group({ title: 'Forum', members: [bob, alice], forum: true });
  const topic = forum.topic('Voices');
  bob.sends('/allow', { in: forum, topic });
  await forum.next((message) => message.receiver === bob.id && /^Reply with it/.test(message.text));
});

it('knows after a restart what it was taught, what waits, and what was lent', async () => {
  const command = alice.sends('/teach /rules = Be kind.', { in: group });
  await expect.poll(() => command.reaction).toBe('👌');
  world.engine.hold();
  const waiting = bob.sends('/rules', { in: group });
  await expect.poll(() => waiting.reaction).toBe('✍');
  await world.restart();
  world.engine.release();
  await group.next(isVoice, { timeoutMs: 15_000 });
  expect(lastSpoken(world)).toEqual({ text: 'Be kind.', voice: 1 });
  await expect.poll(() => waiting.reaction).toBe('');
  bob.sends('/read more', { in: group });
  await group.next(isVoice);
  expect(group.messages.filter(isVoice)).toHaveLength(2);
});
