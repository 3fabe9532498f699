import { type Api, GrammyError } from 'grammy';
import type { ChatMember, User } from 'grammy/types';
import { beforeEach, expect, it } from 'vitest';
import { Members, requesterOf, senderOf, toRole } from './members.ts';

const ANN: User = { id: 7, is_bot: false, first_name: 'Ann' };

let now: number;
let calls: number;
let answer: () => ChatMember;
let members: Members;

beforeEach(() => {
  now = 0;
  calls = 0;
  answer = () => ({ status: 'creator', user: ANN, is_anonymous: false });
  const getChatMember: Api['getChatMember'] = async () => {
    calls += 1;
    return answer();
  };
  members = new Members({ getChatMember }, () => now);
});

const refused = (error_code: number, description: string) =>
  new GrammyError(description, { ok: false, error_code, description }, 'getChatMember', {});

it('asks Telegram once in 60 s for each person and chat', async () => {
  expect(await members.isAdmin(-1, 7)).toBe(true);
  now = 59_999;
  expect(await members.isAdmin(-1, 7)).toBe(true);
  expect(calls).toBe(1);
  await members.isAdmin(-2, 7);
  await members.isAdmin(-1, 8);
  expect(calls).toBe(3);
  now = 60_000;
  answer = () => ({ status: 'member', user: ANN });
  expect(await members.isAdmin(-1, 7)).toBe(false);
  expect(calls).toBe(4);
});

it('asks again at once when Telegram has told of a change', async () => {
  await members.roleOf(-1, 7);
  members.forget(-1, 7);
  answer = () => ({ status: 'left', user: ANN });
  expect(await members.roleOf(-1, 7)).toBe('none');
});

it('takes a chat that the bot is not in for one without members, and a Telegram that does not answer for neither', async () => {
  answer = () => {
    throw refused(403, 'Forbidden: bot was kicked from the supergroup chat');
  };
  expect(await members.roleOf(-1, 7)).toBe('none');
  answer = () => {
    throw refused(502, 'Bad Gateway');
  };
  await expect(members.roleOf(-2, 7)).rejects.toThrow('Bad Gateway');
  answer = () => ({ status: 'member', user: ANN });
  expect(await members.roleOf(-2, 7)).toBe('member');
});

it('counts restricted people as members while they are there', () => {
  const rights = { can_send_messages: false } as Omit<Extract<ChatMember, { status: 'restricted' }>, 'is_member'>;
  expect(toRole({ ...rights, status: 'restricted', user: ANN, is_member: true })).toBe('member');
  expect(toRole({ ...rights, status: 'restricted', user: ANN, is_member: false })).toBe('none');
});

it('tells people, hidden admins and channels apart, and gives hidden admins the group’s place in the queue', () => {
  const chat = { id: -1, type: 'supergroup', title: 'Friends' } as const;
  const channel = { id: -2, type: 'channel', title: 'News' } as const;
  expect(senderOf({ chat })).toBe('person');
  expect(senderOf({ chat, sender_chat: chat })).toBe('group');
  expect(senderOf({ chat, sender_chat: channel })).toBe('channel');
  expect(requesterOf(ANN, { chat })).toBe('user:7');
  expect(requesterOf(ANN, { chat, sender_chat: chat })).toBe('chat:-1');
  expect(requesterOf(ANN, undefined)).toBe('user:7');
});
