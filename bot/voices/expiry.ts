/**
 * A voice that nobody has used for a year goes: biometric data is not kept for its own sake. Its owner is warned 30
 * days before, with a button that keeps it.
 */

import { type Api, Composer, InlineKeyboard } from 'grammy';
import type { Logger } from 'pino';
import * as z from 'zod';
import type { Collection, RecordSchema, Voice } from '../../storage/index.ts';
import { eraseLeft } from '../chats/index.ts';
import type { BotStorage, Dependencies } from '../dependencies.ts';
import { tolerate } from '../failures.ts';
import type { Languages } from '../people/index.ts';
import {
  button,
  type Context,
  type Locale,
  matching,
  type Translate,
  takeButtons,
  userIdIn,
  userKey,
  valueIn,
} from '../telegram/index.ts';
import { removeVoice } from './removal.ts';

const DAY_MS = 24 * 3_600_000;

/** Unused for so long, a voice is deleted. */
const EXPIRES_MS = 365 * DAY_MS;

/** So long before, and never later, its owner is warned. */
const NOTICE_MS = 30 * DAY_MS;

/** Every so often all voices are looked at; not right after the start, which has enough to do. */
const SWEEP_EVERY_MS = DAY_MS;
const FIRST_SWEEP_MS = 10 * 60_000;

/** Id of a voice -> when its owner was warned, milliseconds since 1970. */
const Warnings = z.record(z.string(), z.number());

const WARNINGS: RecordSchema<z.infer<typeof Warnings>> = { version: 1, parse: (value) => Warnings.parse(value) };

export interface ExpiryOptions extends Pick<Dependencies, 'chats' | 'personal' | 'log'> {
  readonly jobs: Pick<Dependencies['jobs'], 'review'>;
  readonly storage: BotStorage;
  readonly api: Api;
  readonly languages: Pick<Languages, 'toTell'>;
  readonly translate: Translate;
  readonly now?: () => number;
}

export class Expiry {
  readonly #options: ExpiryOptions;
  readonly #warnings: Collection<z.infer<typeof Warnings>>;
  readonly #now: () => number;

  /** To be made once: it opens a collection. */
  constructor(options: ExpiryOptions) {
    this.#options = options;
    this.#warnings = options.storage.collection('warnings', WARNINGS);
    this.#now = options.now ?? Date.now;
  }

  /** Sweeps once a day until the returned function is called. */
  start(log: Logger): () => void {
    const sweep = () => void tolerate(log, () => this.sweep());
    const first = setTimeout(sweep, FIRST_SWEEP_MS).unref();
    const daily = setInterval(sweep, SWEEP_EVERY_MS).unref();
    return () => {
      clearTimeout(first);
      clearInterval(daily);
    };
  }

  /** Warns of, and then deletes, what nobody has used; how many voices each. */
  async sweep(): Promise<{ readonly warned: number; readonly deleted: number }> {
    const { storage, chats, personal } = this.#options;
    const done = { warned: 0, deleted: 0 };
    await personal.lines.sweep();
    // A day is enough to bring the bot back to a group that it was removed from by mistake.
    await eraseLeft(chats, this.#now() - DAY_MS);
    for await (const [owner] of storage.settings.list()) {
      const voices = await storage.voices.list(owner);
      const stale = voices.filter(({ lastUsedAt }) => this.#now() - lastUsedAt >= EXPIRES_MS - NOTICE_MS);
      if (stale.length === 0) continue;
      const warnings = (await this.#warnings.get(owner)) ?? {};
      for (const voice of stale) {
        const warnedAt = warnings[voice.id];
        // A warning from before the voice was used again is none.
        if (warnedAt === undefined || warnedAt < voice.lastUsedAt) {
          await this.#warn(owner, voice);
          done.warned += 1;
        } else if (this.#now() - warnedAt >= NOTICE_MS) {
          await this.#delete(owner, voice);
          done.deleted += 1;
        }
      }
    }
    return done;
  }

  async #warn(owner: string, voice: Voice): Promise<void> {
    // First the note: a crash must not warn every day. Who has blocked the bot is warned in vain, and no longer kept.
    await this.#warnings.update(owner, (warnings = {}) => ({ ...warnings, [voice.id]: this.#now() }));
    const { translate } = this.#options;
    const label = (locale: Locale) => translate(locale, 'button-keep-voice');
    await this.#tell(owner, 'expiry-warning', voice, (locales) =>
      new InlineKeyboard().text(locales.map(label).join(' · '), button('expiry', 'keep', voice.id)),
    );
  }

  async #delete(owner: string, voice: Voice): Promise<void> {
    await removeVoice(this.#options, owner, voice.id);
    await this.#warnings.update(owner, ({ [voice.id]: _, ...others } = {}) => others);
    await this.#tell(owner, 'expiry-deleted', voice);
  }

  async #tell(
    owner: string,
    key: string,
    { name }: Voice,
    keyboardIn: (locales: readonly Locale[]) => InlineKeyboard | undefined = () => undefined,
  ): Promise<void> {
    const { api, languages, translate, log } = this.#options;
    const userId = userIdIn(owner);
    if (userId === undefined) return;
    const locales = await languages.toTell(userId);
    const text = locales.map((locale) => translate(locale, key, { voice: name })).join('\n\n');
    const keyboard = keyboardIn(locales);
    await tolerate(log, () => api.sendMessage(userId, text, keyboard === undefined ? {} : { reply_markup: keyboard }));
  }
}

/** The button under a warning. */
export function expiry({ storage, log }: Pick<Dependencies, 'storage' | 'log'>): Composer<Context> {
  const composer = new Composer<Context>();
  composer.chatType('private').callbackQuery(matching('expiry', 'keep'), async (ctx) => {
    const voice = await storage.voices.update(userKey(ctx.from.id), valueIn(ctx), { lastUsedAt: Date.now() });
    await ctx.answerCallbackQuery(
      voice === undefined
        ? { text: ctx.t('voice-gone'), show_alert: true }
        : { text: ctx.t('expiry-kept', { voice: voice.name }) },
    );
    await takeButtons(ctx, log);
  });
  return composer;
}
