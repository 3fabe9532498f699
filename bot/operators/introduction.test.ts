import { randomBytes } from 'node:crypto';
import { Api } from 'grammy';
import { pino } from 'pino';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openStorage } from '../../storage/index.ts';
import type { BotStorage } from '../dependencies.ts';
import { REQUEST_SCHEMA } from '../jobs/request.ts';
import { SETTINGS_SCHEMA } from '../people/settings.ts';
import { createTelegram, type Person, type Telegram } from '../playground/telegram.ts';
import { Rules } from '../rules/rules.ts';
import { createI18n } from '../telegram/i18n.ts';
import { wrongSwitches } from './botfather-switches.ts';
import { introduceToOperators } from './introduction.ts';

let telegram: Telegram;
let api: Api;
let olga: Person;
let storage: BotStorage;
let rules: Rules;

beforeEach(async () => {
  telegram = createTelegram({ privacyMode: false });
  const { url } = await telegram.listen();
  api = new Api(telegram.token, { apiRoot: url });
  olga = telegram.person({ name: 'Olga' });
  const schemas = { settings: SETTINGS_SCHEMA, jobs: REQUEST_SCHEMA };
  storage = await openStorage('memory:', { key: randomBytes(32), ...schemas });
  rules = new Rules(storage);
});
afterEach(async () => {
  await storage.close();
  await telegram.close();
});

describe('switches at BotFather', () => {
  it('that stand wrong are what getMe tells: groups and inline, and not privacy mode', async () => {
    const me = await api.getMe();
    expect(me.can_read_all_group_messages).toBe(true);
    expect(wrongSwitches(me)).toEqual([]);
    expect(wrongSwitches({ ...me, can_join_groups: false, supports_inline_queries: false })).toEqual([
      'groups',
      'inline',
    ]);
  });

  it('are told in both languages once an operator can be reached, and again only when others stand wrong', async () => {
    const i18n = createI18n();
    const me = await api.getMe();
    const start = (change: Partial<typeof me> = {}) =>
      introduceToOperators({
        api,
        me: { ...me, ...change },
        config: { VOXBACK_OPERATORS: [olga.id] },
        rules,
        languages: { chosenBy: async () => undefined, toTell: async () => ['en', 'zh'] },
        translate: (locale, key, args = {}) => i18n.t(locale, key, args),
        log: pino({ level: 'silent' }),
      });
    const told = () => olga.chat.messages.filter(({ isFromBot }) => isFromBot).map(({ text }) => text);
    const noInline = { supports_inline_queries: false };
    await start(noInline);
    expect(told()).toEqual([]);
    olga.sends('/start');
    await start(noInline);
    await start(noInline);
    expect(told()).toEqual([expect.stringMatching(/inline mode is off[\s\S]*setinline/)]);
    await start({ ...noInline, can_join_groups: false });
    expect(told()).toHaveLength(2);
    await start({ can_join_groups: false });
    await start({ can_join_groups: false });
    expect(told()).toHaveLength(3);
  });
});
