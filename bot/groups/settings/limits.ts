/** How much and when: seconds of speech in an hour, and the hours in which nothing is spoken. */
import { InlineKeyboard } from 'grammy';
import { clock, type QuietHours } from '../../chats/index.ts';
import type { Dependencies } from '../../dependencies.ts';
import type { Context, Locale, Screen } from '../../telegram/index.ts';
import { type AdminScreens, choice, screenButton } from './screens.ts';

/** Minutes of speech in an hour that can be chosen; 0: no limit. */
const LIMITS = [0, 1, 5, 15, 30];

/** Where readers of these languages mostly are; ahead of UTC, minutes. */
const FIRST_OFFSETS: Readonly<Record<Locale, number>> = {
  en: 0,
  zh: 480,
  'zh-Hant': 480,
  ja: 540,
  es: -300,
  'pt-BR': -180,
  ru: 180,
  ar: 180,
};

/** What each button changes by: hours of the day, minutes of the clock. */
const STEPS: Readonly<Record<string, (hours: QuietHours) => QuietHours>> = {
  'from-': (hours) => ({ ...hours, from: (hours.from + 23) % 24 }),
  'from+': (hours) => ({ ...hours, from: (hours.from + 1) % 24 }),
  'to-': (hours) => ({ ...hours, to: (hours.to + 23) % 24 }),
  'to+': (hours) => ({ ...hours, to: (hours.to + 1) % 24 }),
  'clock-60': (hours) => shifted(hours, -60),
  'clock+60': (hours) => shifted(hours, 60),
  'clock-15': (hours) => shifted(hours, -15),
  'clock+15': (hours) => shifted(hours, 15),
};

type Here = Context & { from: { id: number } };

export function limitScreens(screens: AdminScreens, { languages }: Pick<Dependencies, 'languages'>): void {
  screens.on('limit', ({ ctx, chatId }) => limit(ctx, chatId));

  screens.on('most', async ({ ctx, chatId, value }) => {
    const minutes = LIMITS.find((one) => String(one) === value);
    if (minutes !== undefined) {
      await screens.change(chatId, ({ secondsPerHour: _, ...rest }) =>
        minutes === 0 ? rest : { ...rest, secondsPerHour: minutes * 60 },
      );
    }
    return limit(ctx, chatId);
  });

  screens.on('quiet', ({ ctx, chatId }) => quiet(ctx, chatId));

  screens.on('hours', async ({ ctx, chatId, value }) => {
    const first: QuietHours = { from: 22, to: 7, utcOffset: FIRST_OFFSETS[await languages.of(ctx)] };
    await screens.change(chatId, ({ quietHours = first, ...rest }) => {
      if (value === 'off') return rest;
      return { ...rest, quietHours: STEPS[value]?.(quietHours) ?? quietHours };
    });
    return quiet(ctx, chatId);
  });

  async function limit(ctx: Here, chatId: number): Promise<Screen> {
    const { secondsPerHour = 0 } = await screens.settings(chatId);
    const label = (minutes: number) =>
      minutes === 0 ? ctx.t('button-no-limit') : ctx.t('button-minutes', { minutes });
    const options = LIMITS.map(
      (minutes) => [String(minutes), label(minutes), minutes * 60 === secondsPerHour] as const,
    );
    return { text: ctx.t('group-limit'), keyboard: choice({ ctx, chatId }, 'most', options) };
  }

  async function quiet(ctx: Here, chatId: number): Promise<Screen> {
    const { quietHours } = await screens.settings(chatId);
    if (quietHours === undefined) {
      const keyboard = choice({ ctx, chatId }, 'hours', [['on', ctx.t('button-quiet-on'), false]]);
      return { text: ctx.t('group-quiet-off'), keyboard };
    }
    const { from, to, utcOffset } = quietHours;
    const keyboard = new InlineKeyboard();
    for (const name of ['from', 'to'] as const) {
      for (const sign of ['-', '+']) {
        keyboard.text(
          ctx.t(`button-quiet-${name}`, { sign: signed(sign) }),
          screenButton('hours', chatId, name + sign),
        );
      }
      keyboard.row();
    }
    for (const minutes of ['60', '15']) {
      for (const sign of ['-', '+']) {
        const label = ctx.t('button-quiet-clock', { minutes: signed(sign) + minutes });
        keyboard.text(label, screenButton('hours', chatId, `clock${sign}${minutes}`));
      }
      keyboard.row();
    }
    keyboard.append(choice({ ctx, chatId }, 'hours', [['off', ctx.t('button-quiet-off'), false]]));
    const now = new Date(Date.now() + utcOffset * 60_000).toISOString().slice(11, 16);
    return { text: ctx.t('group-quiet', { from: clock(from), to: clock(to), now }), keyboard };
  }
}

/** The clock of the group put `minutes` forward, between 12 h behind UTC and 14 h ahead. */
function shifted(hours: QuietHours, minutes: number): QuietHours {
  return { ...hours, utcOffset: Math.max(-720, Math.min(840, hours.utcOffset + minutes)) };
}

/** A sign as it is printed. */
function signed(sign: string): string {
  return sign === '-' ? '−' : '+';
}
