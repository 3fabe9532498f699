import { Api } from 'grammy';
import { pino } from 'pino';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { FleetState } from '../../inference/index.ts';
import { createTelegram, type Person, type Telegram } from '../playground/index.ts';
import { createI18n } from '../telegram/index.ts';
import { FleetAlert } from './fleet-alert.ts';

const START = 1_000_000;

let telegram: Telegram;
let operator: Person;
let silentSince: number | undefined;
let alert: FleetAlert;

beforeEach(async () => {
  telegram = createTelegram();
  const { url } = await telegram.listen();
  operator = telegram.person({ name: 'Olga' });
  operator.sends('/start'); // a bot can write to who has written to it
  const i18n = createI18n();
  alert = new FleetAlert({
    api: new Api(telegram.token, { apiRoot: url }),
    config: { VOXBACK_OPERATORS: [operator.id] },
    engine: {
      get fleet(): FleetState {
        return {
          speakers: [],
          isConnected: true,
          slots: silentSince === undefined ? 1 : 0,
          running: 0,
          waiting: 0,
          oldestSeconds: 0,
          silentSince,
        };
      },
    },
    languages: { toTell: async () => ['en', 'zh'] },
    translate: (locale, key, args = {}) => i18n.t(locale, key, { ...args }),
    log: pino({ level: 'silent' }),
  });
});
afterEach(() => telegram.close());

const told = () => telegram.callsTo('sendMessage').map(({ fields }) => String(fields.text).split('.')[0]);

describe('the alert of the fleet', () => {
  it('tells operators after a minute of silence, once, and when it is over', async () => {
    silentSince = START;
    await alert.look(START + 59_000);
    expect(told()).toEqual([]);
    await alert.look(START + 60_000);
    await alert.look(START + 90_000);
    expect(told()).toEqual(['Nobody has been able to speak for a minute: requests wait']);
    silentSince = undefined;
    await alert.look(START + 95_000);
    expect(told()).toHaveLength(2);
    expect(told()[1]).toContain('Somebody can speak again');
  });

  it('says nothing of a restart that takes less', async () => {
    silentSince = START;
    await alert.look(START + 30_000);
    silentSince = undefined;
    await alert.look(START + 31_000);
    expect(told()).toEqual([]);
  });
});
