/**
 * `/mode`: what a text becomes in the private chat.
 *
 * - voice: a voice message (the default);
 * - both: a voice message with the words under it;
 * - text: nothing is spoken but what `/say` asks for;
 * - mirror: as text, and a voice note that answers a text speaks that text. (So it does in every mode but text.) With Whisper
 *   a note that answers nothing comes back in the person's voice, its words above it (`subtitles/`).
 */
import { Composer, InlineKeyboard } from 'grammy';
import type { Dependencies } from '../dependencies.ts';
import { changeSettings, MODES, type Mode, modeOf, settingsOf } from '../people/index.ts';
import { requestSpeech } from '../requests/index.ts';
import {
  answeredWords,
  button,
  type Context,
  matching,
  type Screen,
  show,
  userKey,
  valueIn,
} from '../telegram/index.ts';

export function modes({ storage, hearing }: Dependencies): Composer<Context> {
  const composer = new Composer<Context>();
  const inPrivate = composer.chatType('private');

  inPrivate.command('mode', async (ctx) => {
    const { text, keyboard } = await screen(ctx, modeOf(await settingsOf(storage, userKey(ctx.from.id))));
    await ctx.reply(text, { reply_markup: keyboard });
  });

  inPrivate.callbackQuery(matching('mode', 'use'), async (ctx) => {
    const mode = MODES.find((candidate) => candidate === valueIn(ctx));
    if (mode === undefined) return ctx.answerCallbackQuery();
    await changeSettings(storage, userKey(ctx.from.id), (old) => ({ ...old, mode }));
    await ctx.answerCallbackQuery();
    return show(ctx, await screen(ctx, mode));
  });

  async function screen(ctx: Context, now: Mode): Promise<Screen> {
    const keyboard = new InlineKeyboard();
    for (const mode of MODES) {
      keyboard.text(`${mode === now ? '● ' : ''}${ctx.t(`button-mode-${mode}`)}`, button('mode', 'use', mode)).row();
    }
    const canHear = now === 'mirror' && (await hearing.whisper()) !== undefined;
    return { text: ctx.t(canHear ? 'mode-mirror-hears' : `mode-${now}`), keyboard };
  }

  return composer;
}

/** Texts that are not spoken by themselves, and voice notes that ask for one; in front of what speaks every text. */
export function quietModes(deps: Dependencies): Composer<Context> {
  const { storage } = deps;
  const composer = new Composer<Context>();
  const inPrivate = composer.chatType('private');

  inPrivate.on('message:text', async (ctx, next) => {
    if (ctx.hasText(/^\//)) return next();
    const mode = modeOf(await settingsOf(storage, userKey(ctx.from.id)));
    if (mode === 'voice' || mode === 'both') return next();
    return ctx.reply(ctx.t(`mode-${mode}-hint`), {
      reply_parameters: { message_id: ctx.msg.message_id, allow_sending_without_reply: true },
      reply_markup: new InlineKeyboard().text(ctx.t('button-say-it'), button('mode', 'say')),
    });
  });

  inPrivate.callbackQuery(matching('mode', 'say'), async (ctx) => {
    const hint = ctx.callbackQuery.message;
    const asked = hint !== undefined && 'reply_to_message' in hint ? hint.reply_to_message : undefined;
    if (asked?.text === undefined) {
      return ctx.answerCallbackQuery({ text: ctx.t('button-stale'), show_alert: true });
    }
    await requestSpeech(deps, ctx, asked.text, asked);
    await ctx.answerCallbackQuery();
    return ctx.deleteMessage();
  });

  inPrivate.on('message:voice', async (ctx, next) => {
    const words = answeredWords(ctx.msg);
    if (words === '') return next();
    if (modeOf(await settingsOf(storage, userKey(ctx.from.id))) === 'text') return next();
    return requestSpeech(deps, ctx, words, ctx.msg);
  });

  return composer;
}
