import { expect, it } from 'vitest';
import { openKey, openStorage } from '../../storage/index.ts';
import { REQUEST_SCHEMA } from '../jobs/index.ts';
import { SETTINGS_SCHEMA } from '../people/index.ts';
import type { Group, Person } from '../playground/telegram.ts';
import { userKey } from '../telegram/index.ts';
import { usingBot, type World } from '../testing/world.ts';

/** The first person of a playground. */
const FIRST_PERSON = 5_000_000_001;

let world: World;
let olga: Person;
let alice: Person;
let bob: Person;
let group: Group;

usingBot({ VOXBACK_OPERATORS: String(FIRST_PERSON) }, async (opened) => {
  world = opened;
  olga = world.telegram.person({ name: 'Olga', language: 'zh' });
  alice = world.person('Alice');
  bob = world.person('Bob');
  group = world.telegram.group({ title: 'Friends', members: [alice, bob] });
  olga.sends('/start');
  await olga.chat.next();
  await world.enroll(alice);
});

async function spokenInGroup() {
  alice.sends('/say something bad', { in: group });
  return group.next((message) => message.voice !== undefined);
}

/** Bob reports `spoken`; what the operator gets. */
async function reported(spoken: Awaited<ReturnType<typeof spokenInGroup>>) {
  bob.sends('/report', { in: group, replyTo: spoken });
  await group.next((message) => message.text.startsWith('Thank you: report 1.'));
  return olga.chat.next((message) => message.voice !== undefined);
}

it('lets the operators hear the message, and takes the voice away at a tap', async () => {
  const spoken = await spokenInGroup();
  expect(spoken.caption).toBe('🤖 AI-generated voice');
  const card = await reported(spoken);
  expect(card.voice?.bytes).toEqual(spoken.voice?.bytes);
  expect(card.caption).not.toMatch(/Bob|Alice|bad/);
  const tap = olga.taps('Delete this voice', { on: card });
  await expect.poll(() => tap.answer?.text).toMatch(/^该声音已删除/);
  await expect.poll(() => card.buttons).toEqual([]);
  await alice.chat.next((message) => message.text.startsWith('Your voice “Voice 1” was reported for misuse'));
  alice.sends('Hello?');
  await alice.chat.next((message) => message.text.startsWith('You have no voice yet'));
  const again = olga.presses({ text: '', callback_data: 'report:ban:1' }, card);
  await expect.poll(() => again.answer?.text).toBe('这条举报已经处理过了。');
});

it('shows which voice it is, as the person is called in the log, by the file and, where nobody noted that, by the mark', async () => {
  const card = await reported(await spokenInGroup());
  olga.taps('Which voice?', { on: card });
  const { text } = await olga.chat.next((message) => message.text.startsWith('举报 1：根据发送时的记录'));
  const person = /代号 ([0-9a-f]{8}) 的用户的第 1 个声音（共 1 个）/.exec(text)?.[1];
  expect(text).not.toMatch(/Alice|Voice 1/);
  olga.sends('/audit');
  const log = await olga.chat.next((message) => message.text.startsWith('由新到旧'));
  expect(log.text).toContain(`report 1 voice  ${person}`);
  // As after thirty days; what hums here has no room for a mark.
  await forgetUtterances(world, alice);
  olga.taps('Which voice?', { on: card });
  await olga.chat.next((message) => message.text.startsWith('已无法得知这是谁的声音'));
});

it('bans the owner of the voice, found by a forwarded copy as well', async () => {
  const spoken = await spokenInGroup();
  // A copy has the same file, and says where it is from.
  const { voice } = spoken.json;
  if (voice === undefined) throw new Error('nothing was spoken');
  const copy = bob.sendsVoice(new Uint8Array(9));
  copy.json = {
    ...copy.json,
    voice,
    forward_origin: { type: 'user', sender_user: { ...world.telegram.bot, is_bot: true }, date: 0 },
  };
  bob.sends('/report', { replyTo: copy });
  await bob.chat.next((message) => message.text.startsWith('Thank you: report 1.'));
  const card = await olga.chat.next((message) => message.voice !== undefined);
  const tap = olga.taps('Ban its owner', { on: card });
  await expect.poll(() => tap.answer?.text).toMatch(/其主人已被封禁/);
  alice.sends('Hello?');
  await alice.chat.next((message) => message.text.startsWith('The operators of this bot have banned you'));
  olga.sends('/audit');
  const log = await olga.chat.next((message) => message.text.startsWith('由新到旧'));
  expect(log.text).toMatch(/ {2}report 1 ban {2}[\da-f]{8}$/);
});

it('is one report, whoever reports the same message, and nothing for the taps of others', async () => {
  const spoken = await spokenInGroup();
  const card = await reported(spoken);
  alice.sends('/report', { in: group, replyTo: spoken });
  await group.next((message) => message.text.startsWith('Thank you: report 1.'));
  expect(olga.chat.messages.filter((message) => message.voice !== undefined)).toHaveLength(1);
  const tap = alice.presses({ text: '', callback_data: 'report:revoke:1' }, card);
  await expect.poll(() => tap.answer?.text).toMatch(/too old/);
  olga.taps('Dismiss', { on: card });
  await expect.poll(() => card.buttons).toEqual([]);
  alice.sends('Still mine');
  await alice.chat.next((message) => message.voice !== undefined);
});

it('wants a voice message of its own, and a minute between two reports', async () => {
  const hello = alice.sends('hello', { in: group });
  bob.sends('/report', { in: group, replyTo: hello });
  await group.next((message) => message.text.startsWith('Answer a voice message of mine'));
  const note = alice.sendsVoice(new Uint8Array(9), { in: group });
  bob.sends('/report', { in: group, replyTo: note });
  await group.next((message) => message.text.startsWith('Answer a voice message of mine'));
  await reported(await spokenInGroup());
  bob.sends('/report', { in: group, replyTo: await spokenInGroup() });
  await group.next((message) => message.text.startsWith('Thank you, I have your report'));
  olga.sends('/revokevoice one');
  await olga.chat.next((message) => message.text.includes('用法：/revokevoice'));
  olga.sends('/revokevoice 1');
  await olga.chat.next((message) => message.text.startsWith('该声音已删除'));
});

/** Removes what is noted of the files that speak with the voices of `person`, past the bot. */
async function forgetUtterances({ config }: World, { id }: Person): Promise<void> {
  const { VOXBACK_DATABASE: url, VOXBACK_KEY_FILE: file } = config;
  const storage = await openStorage(url, {
    key: await openKey({ file }),
    settings: SETTINGS_SCHEMA,
    jobs: REQUEST_SCHEMA,
  });
  await storage.collection('utterances', { version: 1, parse: (value) => value }).delete(userKey(id));
  await storage.close();
}
