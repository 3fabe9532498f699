import { randomBytes } from 'node:crypto';
import { Api } from 'grammy';
import { pino } from 'pino';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openStorage } from '../../storage/index.ts';
import { openChats } from '../chats/settings.ts';
import type { BotStorage } from '../dependencies.ts';
import { REQUEST_SCHEMA } from '../jobs/request.ts';
import { openPersonal } from '../parts/index.ts';
import { SETTINGS_SCHEMA } from '../people/settings.ts';
import { createTelegram, type Person, type Telegram } from '../playground/telegram.ts';
import { createI18n } from '../telegram/i18n.ts';
import { userKey } from '../telegram/keys.ts';
import { Expiry } from './expiry.ts';

describe('unused voices', () => {
  const DAY = 24 * 3_600_000;
  let now: number;
  let telegram: Telegram;
  let alice: Person;
  let storage: BotStorage;
  let expiry: Expiry;
  let id: string;

  beforeEach(async () => {
    now = Date.UTC(2026, 0, 1);
    telegram = createTelegram();
    alice = telegram.person({ name: 'Alice' });
    alice.sends('/start');
    const { url } = await telegram.listen();
    const log = pino({ level: 'silent' });
    const schemas = { settings: SETTINGS_SCHEMA, jobs: REQUEST_SCHEMA };
    storage = await openStorage('memory:', { key: randomBytes(32), ...schemas, now: () => now });
    const i18n = createI18n();
    const api = new Api(telegram.token, { apiRoot: url });
    const translate = (locale: string, key: string, args = {}) => i18n.t(locale, key, args);
    expiry = new Expiry({
      storage,
      chats: openChats(storage),
      jobs: { review: async () => undefined },
      personal: openPersonal(storage),
      api,
      languages: { toTell: async () => ['en', 'zh'] },
      translate,
      log,
      now: () => now,
    });
    const owner = userKey(alice.id);
    const consent = { version: 1, at: now };
    const voice = await storage.voices.create(owner, { name: 'Radio', consent, prompt: randomBytes(9), state: 'kept' });
    id = voice.id;
    await storage.settings.set(owner, { emotion: { from: 'voice' }, voice: id, consent });
  });
  afterEach(async () => {
    await storage.close();
    await telegram.close();
  });

  const sweptAfter = (days: number) => {
    now = Date.UTC(2026, 0, 1) + days * DAY;
    return expiry.sweep();
  };
  const said = () => alice.chat.messages.filter(({ isFromBot }) => isFromBot).map(({ text }) => text);

  it('are warned of after 335 days, once, in both languages, and deleted 30 days later', async () => {
    expect(await sweptAfter(334)).toEqual({ warned: 0, deleted: 0 });
    expect(await sweptAfter(335)).toEqual({ warned: 1, deleted: 0 });
    expect(await sweptAfter(336)).toEqual({ warned: 0, deleted: 0 });
    expect(said()).toHaveLength(1);
    expect(said()[0]).toMatch(/“Radio” for 11 months[\s\S]*“Radio”已有 11 个月/);
    expect(alice.chat.last.buttons).toEqual(['Keep it · 保留']);
    expect(await sweptAfter(364)).toEqual({ warned: 0, deleted: 0 });
    expect(await sweptAfter(365)).toEqual({ warned: 0, deleted: 1 });
    expect(await storage.voices.list(userKey(alice.id))).toEqual([]);
    expect((await storage.settings.get(userKey(alice.id)))?.voice).toBeUndefined();
    expect(said()).toHaveLength(2);
  });

  it('stay when they are used after the warning, and are warned of anew a year later', async () => {
    await sweptAfter(340);
    await storage.voices.update(userKey(alice.id), id, { lastUsedAt: now + DAY });
    expect(await sweptAfter(400)).toEqual({ warned: 0, deleted: 0 });
    expect(await sweptAfter(341 + 335)).toEqual({ warned: 1, deleted: 0 });
    expect(await sweptAfter(341 + 365)).toEqual({ warned: 0, deleted: 1 });
  });

  it('go 30 days after the warning also when the sweep was late, and when their owner has blocked the bot', async () => {
    alice.blocks();
    expect(await sweptAfter(800)).toEqual({ warned: 1, deleted: 0 });
    expect(await sweptAfter(829)).toEqual({ warned: 0, deleted: 0 });
    expect(await sweptAfter(830)).toEqual({ warned: 0, deleted: 1 });
    expect(said()).toEqual([]);
  });
});
