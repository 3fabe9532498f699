import { randomBytes } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openStorage } from '../../storage/index.ts';
import type { BotStorage } from '../dependencies.ts';
import { REQUEST_SCHEMA } from '../jobs/request.ts';
import { SETTINGS_SCHEMA } from '../people/settings.ts';
import {
  type ChatRecords,
  changeChat,
  chatSettings,
  chatsNaming,
  DEFAULT_CHAT_SETTINGS,
  eraseLeft,
  isQuiet,
  moveChat,
  nameIn,
  openChats,
  presentId,
  releaseEverywhere,
  without,
} from './settings.ts';

/** Milliseconds since 1970 of a time of day, UTC. */
const at = (hours: number, minutes = 0) => Date.UTC(2026, 0, 1, hours, minutes);

describe('isQuiet', () => {
  const cases: Array<[from: number, to: number, utcOffset: number, time: number, isQuiet: boolean]> = [
    // By day, by the UTC clock: the first minute counts, the last hour does not.
    [13, 15, 0, at(12, 59), false],
    [13, 15, 0, at(13), true],
    [13, 15, 0, at(14, 59), true],
    [13, 15, 0, at(15), false],
    // Over midnight.
    [22, 7, 0, at(21, 59), false],
    [22, 7, 0, at(22), true],
    [22, 7, 0, at(3), true],
    [22, 7, 0, at(7), false],
    // Beijing is 8 h ahead: 22:00 there is 14:00 UTC.
    [22, 7, 480, at(13, 59), false],
    [22, 7, 480, at(14), true],
    // Kathmandu, 5:45 ahead, and New York, 5 h behind.
    [22, 7, 345, at(16, 14), false],
    [22, 7, 345, at(16, 15), true],
    [22, 7, -300, at(2, 59), false],
    [22, 7, -300, at(3), true],
    // The same hour twice: never.
    [8, 8, 0, at(8), false],
    // Before 1970 the minute of the day is still 0 to 1,439.
    [22, 7, -300, -60_000, false],
  ];

  it.each(cases)('from %i to %i, %i min ahead of UTC, at %i: %s', (from, to, utcOffset, time, expected) => {
    expect(isQuiet({ from, to, utcOffset }, time)).toBe(expected);
  });
});

describe('without', () => {
  it('leaves nothing of a person, and everything of the others', () => {
    const consent = { version: 1, at: 0 };
    const shares = ['user:1', 'user:2'].map((user) => ({ user, name: user, voice: 'v', consent }));
    const guests = ['user:1', 'user:2'].map((user) => ({ user, name: user }));
    const settings = { ...DEFAULT_CHAT_SETTINGS, shares, guests, defaultVoice: { owner: 'user:1', id: 'v' } };
    expect(JSON.stringify(without(settings, 'user:1'))).not.toContain('user:1');
    expect(without(settings, 'user:2')).toMatchObject({ shares: [shares[0]], defaultVoice: { owner: 'user:1' } });
  });
});

describe('the records', () => {
  let storage: BotStorage;
  let chats: ChatRecords;

  beforeEach(async () => {
    storage = await openStorage('memory:', { key: randomBytes(32), settings: SETTINGS_SCHEMA, jobs: REQUEST_SCHEMA });
    chats = openChats(storage);
  });

  afterEach(() => storage.close());

  /** `user` is a guest of `chatId`. */
  async function invites(user: string, chatId: number): Promise<void> {
    await nameIn(chats, user, chatId);
    await changeChat(chats, chatId, (old) => ({ ...old, guests: [...old.guests, { user, name: 'Ann' }] }));
  }

  const guestsOf = async (chatId: number) => (await chatSettings(chats, chatId)).guests.map(({ user }) => user);

  it('forget a person in every group, and nobody else', async () => {
    await invites('user:1', -10);
    await invites('user:2', -10);
    await invites('user:1', -20);
    expect(await releaseEverywhere(chats, 'user:1')).toBe(2);
    expect(await guestsOf(-10)).toEqual(['user:2']);
    expect(await guestsOf(-20)).toEqual([]);
    expect((await storage.erase('user:1')).records).toBe(1);
    expect(await chatsNaming(chats, 'user:1')).toEqual([]);
  });

  it('move with a group, people and all, however often it is told', async () => {
    await invites('user:1', -10);
    await changeChat(chats, -10, (old) => ({ ...old, protect: true, leftAt: 5 }));
    await moveChat(chats, -10, -1010);
    await moveChat(chats, -10, -1010);
    expect(await chatSettings(chats, -10)).toEqual(await chatSettings(chats, -1010));
    expect(await chatSettings(chats, -1010)).toMatchObject({ protect: true });
    expect(await chatSettings(chats, -1010)).not.toHaveProperty('leftAt');
    expect(await chatsNaming(chats, 'user:1')).toEqual([-1010]);
    // What led from the old id to the new one is erased as if the bot had left there.
    expect(await eraseLeft(chats, Date.now() + 1)).toBe(1);
    expect(await chatSettings(chats, -10)).toEqual(DEFAULT_CHAT_SETTINGS);
    expect(await chatSettings(chats, -1010)).toMatchObject({ protect: true });
  });

  it('stay where they are when a group is said to have become itself', async () => {
    await changeChat(chats, -10, (old) => ({ ...old, protect: true }));
    await moveChat(chats, -10, -10);
    expect(await chatSettings(chats, -10)).toMatchObject({ protect: true });
    expect(await presentId(chats, -10)).toBe(-10);
  });

  it('are found, and nobody waits for ever, where records lead in a circle', async () => {
    for (const [from, to] of [
      [-10, -10],
      [-20, -30],
      [-30, -20],
    ] as const)
      await changeChat(chats, from, (old) => ({ ...old, protect: true, movedTo: to }));
    for (const id of [-10, -20, -30]) {
      expect((await chatSettings(chats, id)).protect).toBe(true);
      expect([-10, -20, -30]).toContain(await presentId(chats, id));
    }
  });

  it('go with a group that the bot left before a time, and stay with one that it came back to', async () => {
    await invites('user:1', -10);
    await invites('user:1', -20);
    await changeChat(chats, -10, (old) => ({ ...old, leftAt: 999 }));
    await changeChat(chats, -20, (old) => ({ ...old, leftAt: 1000 }));
    await changeChat(chats, -30, (old) => ({ ...old, title: 'Here' }));
    expect(await eraseLeft(chats, 1000)).toBe(1);
    expect(await guestsOf(-10)).toEqual([]);
    expect(await guestsOf(-20)).toEqual(['user:1']);
    expect((await chatSettings(chats, -30)).title).toBe('Here');
    expect(await chatsNaming(chats, 'user:1')).toEqual([-20]);
  });
});
