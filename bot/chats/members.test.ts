import { GrammyError } from 'grammy';
import type { ChatMember, ChatMemberAdministrator, User } from 'grammy/types';
import { beforeEach, expect, it } from 'vitest';
import { requesterOf, senderOf, toRole } from '../telegram/messages/sender.ts';
import type { Lender } from './lenders.ts';
import { Members } from './members.ts';

const ANN: User = { id: 7, is_bot: false, first_name: 'Ann' };

let now: number;
let calls: number;
let asked: number;
let admins: () => ChatMemberAdministrator[];
let member: () => ChatMember;
let lenders: Map<string, Lender>;
let members: Members;
let restart: () => void;

beforeEach(() => {
  now = 0;
  calls = 0;
  asked = 0;
  admins = () => [{ status: 'administrator', user: ANN } as ChatMemberAdministrator];
  member = () => ({ status: 'member', user: ANN });
  lenders = new Map();
  const records = {
    get: async (key: string) => lenders.get(key),
    set: async (key: string, lender: Lender) => void lenders.set(key, lender),
    delete: async (key: string) => lenders.delete(key),
  };
  const api = {
    getChatAdministrators: async () => {
      calls += 1;
      return admins();
    },
    getChatMember: async () => {
      asked += 1;
      return member();
    },
  };
  restart = () => {
    members = new Members(api, records, () => now);
  };
  restart();
});

const refuse = (error_code: number, description: string) => () => {
  throw new GrammyError(description, { ok: false, error_code, description }, 'getChatMember', {});
};

it('asks Telegram once in 60 s for the admins of a chat', async () => {
  expect(await members.isAdmin(-1, 7)).toBe(true);
  now = 59_999;
  expect(await members.isAdmin(-1, 7)).toBe(true);
  expect(await members.isAdmin(-1, 8)).toBe(false);
  expect(calls).toBe(1);
  await members.isAdmin(-2, 7);
  expect(calls).toBe(2);
  now = 60_000;
  admins = () => [];
  expect(await members.isAdmin(-1, 7)).toBe(false);
  expect(calls).toBe(3);
});

it('asks again at once when Telegram has told of a change', async () => {
  await members.isAdmin(-1, 7);
  await members.forget(-1, 7);
  admins = () => [];
  expect(await members.isAdmin(-1, 7)).toBe(false);
});

it('takes a chat that the bot is not in for one without admins, and a Telegram that does not answer for neither', async () => {
  admins = refuse(403, 'Forbidden: bot was kicked from the supergroup chat');
  expect(await members.isAdmin(-1, 7)).toBe(false);
  admins = refuse(502, 'Bad Gateway');
  await expect(members.isAdmin(-2, 7)).rejects.toThrow('Bad Gateway');
  admins = () => [{ status: 'administrator', user: ANN } as ChatMemberAdministrator];
  expect(await members.isAdmin(-2, 7)).toBe(true);
});

it('believes for 10 min that who wrote is a member, only where Telegram keeps its members to itself', async () => {
  expect(await members.isMember(-1, 7)).toBe(true);
  member = refuse(400, 'Bad Request: member list is inaccessible');
  expect(await members.isMember(-1, 7)).toBe(false);
  members.saw(-1, 7);
  now = 599_999;
  expect(await members.isMember(-1, 7)).toBe(true);
  expect(await members.isMember(-1, 8)).toBe(false);
  now = 600_000;
  expect(await members.isMember(-1, 7)).toBe(false);
  members.saw(-1, 7);
  member = () => ({ status: 'left', user: ANN });
  expect(await members.isMember(-1, 7)).toBe(false);
  member = refuse(403, 'Forbidden: bot was kicked from the supergroup chat');
  expect(await members.isMember(-1, 7)).toBe(false);
  member = refuse(502, 'Bad Gateway');
  await expect(members.isMember(-1, 7)).rejects.toThrow('Bad Gateway');
});

it('lets a lent voice speak while its owner is a member, asked once in 10 min, and ends the loan of a guest who left', async () => {
  expect(await members.isStillThere(-1, 7)).toBe(true);
  member = () => ({ status: 'left', user: ANN });
  now = 599_999;
  expect(await members.isStillThere(-1, 7)).toBe(true);
  expect(asked).toBe(1);
  now = 600_000;
  expect(await members.isStillThere(-1, 7)).toBe(false);
  expect(await members.isStillThere(-1, 7)).toBe(false);
  expect(asked).toBe(2);
  // Telegram has told of a change: they are back.
  await members.forget(-1, 7);
  member = () => ({ status: 'member', user: ANN });
  expect(await members.isStillThere(-1, 7)).toBe(true);
  member = refuse(400, 'Bad Request: user not found');
  now = 1_200_000;
  expect(await members.isStillThere(-1, 7)).toBe(false);
});

it('takes the owner of a lent voice for gone when Telegram has not answered for a day', async () => {
  const day = 24 * 3_600_000;
  expect(await members.isStillThere(-1, 7)).toBe(true);
  member = refuse(502, 'Bad Gateway');
  now = day - 1;
  expect(await members.isStillThere(-1, 7)).toBe(true);
  now += 600_000;
  expect(await members.isStillThere(-1, 7)).toBe(false);
  // And one of whom it never said anything, a day after the first question.
  expect(await members.isStillThere(-1, 8)).toBe(true);
  now += day;
  expect(await members.isStillThere(-1, 8)).toBe(false);
  member = () => ({ status: 'member', user: ANN });
  now += 600_000;
  expect(await members.isStillThere(-1, 7)).toBe(true);
});

it('remembers over a restart who is there, who has gone, and since when it is in doubt', async () => {
  const day = 24 * 3_600_000;
  expect(await members.isStillThere(-1, 7)).toBe(true);
  member = () => ({ status: 'left', user: ANN });
  expect(await members.isStillThere(-1, 8)).toBe(false);
  restart();
  expect(await members.isStillThere(-1, 7)).toBe(true);
  expect(await members.isStillThere(-1, 8)).toBe(false);
  expect(asked).toBe(2);
  member = refuse(502, 'Bad Gateway');
  for (now = 600_000; now < day; now += 6 * 3_600_000) {
    restart();
    expect(await members.isStillThere(-1, 7)).toBe(true);
  }
  restart();
  expect(await members.isStillThere(-1, 7)).toBe(false);
});

it('counts who has just written in the group as being there, before and after it was asked', async () => {
  member = refuse(502, 'Bad Gateway');
  now = 1000;
  members.saw(-1, 7);
  expect(await members.isStillThere(-1, 7)).toBe(true);
  expect(asked).toBe(0);
  // That they wrote is remembered, and is as good as an answer.
  now += 599_999;
  restart();
  expect(await members.isStillThere(-1, 7)).toBe(true);
  expect(asked).toBe(0);
  now += 600_000;
  member = () => ({ status: 'left', user: ANN });
  expect(await members.isStillThere(-1, 7)).toBe(false);
  now += 1;
  members.saw(-1, 7);
  expect(await members.isStillThere(-1, 7)).toBe(true);
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
