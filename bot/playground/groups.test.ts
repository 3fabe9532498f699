/** Groups: messages for one pair of eyes, senders who are no person, and the way from a group to a supergroup. */
import { afterEach, beforeEach, expect, it } from 'vitest';
import { call as callOn } from './call.fixture.ts';
import type { Group } from './group.ts';
import type { Person } from './person.ts';
import { createTelegram, type Telegram } from './telegram.ts';

let telegram: Telegram;
let alice: Person;
let bob: Person;
let group: Group;

beforeEach(() => {
  telegram = createTelegram();
  alice = telegram.person({ name: 'Alice' });
  bob = telegram.person({ name: 'Bob' });
  group = telegram.group({ title: 'Friends', members: [alice, bob] });
});

afterEach(() => telegram.close());

const call = (method: string, fields: Record<string, unknown> = {}) => callOn(telegram, method, fields);

async function updates(): Promise<Record<string, unknown>[]> {
  const { result } = await call('getUpdates', { offset: 0 });
  return result as Record<string, unknown>[];
}

it('shows an ephemeral message to its receiver; it has no message_id, so it can be neither edited nor deleted by one', async () => {
  const whispered = await call('sendMessage', {
    chat_id: group.id,
    text: 'Psst',
    ephemeral_message_parameters: { receiver_user_id: bob.id },
  });
  expect(whispered.result).toMatchObject({ message_id: 0, receiver_user: { id: bob.id } });
  expect(group.last.receiver).toBe(bob.id);
  const place = { chat_id: group.id, message_id: group.last.id };
  expect((await call('editMessageText', { ...place, text: 'a' })).description).toContain('not found');
  expect((await call('deleteMessage', place)).description).toContain('not found');
  expect(telegram.violations).toEqual([]);
});

it('refuses ephemeral messages in private chats, to strangers, and to a reply whose target is gone', async () => {
  alice.sends('/start');
  const carol = telegram.person({ name: 'Carol' });
  const to = (receiver_user_id: number, chat_id = group.id) => ({
    chat_id,
    text: 'Psst',
    ephemeral_message_parameters: { receiver_user_id },
  });
  expect((await call('sendMessage', to(alice.id, alice.id))).description).toContain('private chats');
  expect((await call('sendMessage', to(carol.id))).description).toContain('receiver not found');
  const reply_parameters = { message_id: 999, allow_sending_without_reply: true };
  expect((await call('sendMessage', { ...to(bob.id), reply_parameters })).description).toContain('not found');
});

it('names GroupAnonymousBot as the sender of what an anonymous admin writes, and lets only admins hide', async () => {
  alice.sends('/help', { in: group, anonymously: true });
  expect((await updates()).at(-1)).toMatchObject({
    message: { from: { username: 'GroupAnonymousBot', is_bot: true }, sender_chat: { id: group.id } },
  });
  expect(group.last.isFromBot).toBe(false);
  expect(() => bob.sends('/help', { in: group, anonymously: true })).toThrow(/no admin/);
});

it("delivers the linked channel's post as an automatic forward", async () => {
  group.getsPost('/say news');
  expect((await updates()).at(-1)).toMatchObject({
    message: { is_automatic_forward: true, sender_chat: { type: 'channel' } },
  });
});

it('moves a basic group to a supergroup: both say so, and the old id answers with the new one', async () => {
  const basic = telegram.group({ title: 'Old', members: [alice], isBasic: true });
  const next = telegram.upgrade(basic);
  const [leave, arrive] = (await updates()).slice(-2);
  expect(leave).toMatchObject({ message: { chat: { id: basic.id, type: 'group' }, migrate_to_chat_id: next.id } });
  expect(arrive).toMatchObject({
    message: { chat: { id: next.id, type: 'supergroup' }, migrate_from_chat_id: basic.id },
  });
  const refused = await call('sendMessage', { chat_id: basic.id, text: 'a' });
  expect(refused).toMatchObject({ error_code: 400, parameters: { migrate_to_chat_id: next.id } });
  expect(telegram.violations).toEqual([]);
});

it('makes an ordinary member of an admin again', async () => {
  group.promotes(bob);
  expect((await call('getChatMember', { chat_id: group.id, user_id: bob.id })).result).toMatchObject({
    status: 'administrator',
  });
  group.demotes(bob);
  expect((await call('getChatMember', { chat_id: group.id, user_id: bob.id })).result).toMatchObject({
    status: 'member',
  });
});
