/** `/voice`: the list of a person's voices; each can be used, renamed, deleted. */

import { createConversation } from '@grammyjs/conversations';
import { Composer, InlineKeyboard } from 'grammy';
import type { Voice } from '../../storage/index.ts';
import type { Dependencies } from '../dependencies.ts';
import { VoiceError } from '../errors.ts';
import { errorKey } from '../failures.ts';
import { changeSettings } from '../people/index.ts';
import { requestFromButton } from '../requests/index.ts';
import {
  button,
  type Context,
  type Conversation,
  type DialogContext,
  heard,
  matching,
  show,
  userKey,
  valueIn,
} from '../telegram/index.ts';
import { removeVoice } from './removal.ts';
import { transcriptOf } from './sentences.ts';

const RENAME = 'rename-voice';

/** Longest name, characters: it has to fit on a button. */
export const MAX_NAME = 24;

export function voices(deps: Dependencies): Composer<Context> {
  const { storage, engines, languages, i18n } = deps;
  const composer = new Composer<Context>();
  const inPrivate = composer.chatType('private');

  inPrivate.command('voice', async (ctx) => {
    const { text, keyboard } = await list(ctx);
    await ctx.reply(text, { reply_markup: keyboard });
  });

  inPrivate.callbackQuery(matching('voice', 'list'), async (ctx) => {
    await ctx.answerCallbackQuery();
    await show(ctx, await list(ctx));
  });

  inPrivate.callbackQuery(matching('voice', 'open'), async (ctx) => {
    const voice = await mine(ctx);
    await ctx.answerCallbackQuery();
    const keyboard = new InlineKeyboard()
      .text(ctx.t('button-use'), button('voice', 'use', voice.id))
      .row()
      .text(ctx.t('button-rename'), button('voice', 'rename', voice.id))
      .text(ctx.t('button-delete'), button('voice', 'delete', voice.id))
      .row()
      .text(ctx.t('button-lent'), button('share', 'list'))
      .row();
    if (engines.emotion === 'recorded') keyboard.text(ctx.t('button-moods'), button('voice', 'moods', voice.id)).row();
    const isUnread = engines.needsTranscript && transcriptOf(voice) === undefined;
    if (isUnread) keyboard.text(ctx.t('button-read-again'), button('voice', 'read', voice.id)).row();
    keyboard.text(ctx.t('button-back'), button('voice', 'list'));
    const card = ctx.t('voice-card', { voice: voice.name, since: dayOf(voice) });
    await show(ctx, { text: isUnread ? `${card}\n\n${ctx.t('voice-card-unread')}` : card, keyboard });
  });

  inPrivate.callbackQuery(matching('voice', 'use'), async (ctx) => {
    const voice = await mine(ctx);
    await changeSettings(storage, userKey(ctx.from.id), (settings) => ({ ...settings, voice: voice.id }));
    await ctx.answerCallbackQuery({ text: ctx.t('voice-chosen', { voice: voice.name }) });
    await show(ctx, await list(ctx));
  });

  inPrivate.callbackQuery(matching('voice', 'hear'), async (ctx) => {
    const { owner, id: voice, name } = await mine(ctx);
    const plain = { emotion: { from: 'voice' }, pace: { kind: 'free' } } as const;
    await requestFromButton(deps, ctx, {
      ...plain,
      text: i18n.t(engines.spokenLocale(await languages.of(ctx)), 'voice-sample', { voice: name }),
      seed: 0,
      from: { owner, voice },
    });
  });

  inPrivate.callbackQuery(matching('voice', 'rename'), async (ctx) => {
    const voice = await mine(ctx);
    await ctx.answerCallbackQuery();
    await ctx.conversation.exitAll();
    await ctx.conversation.enter(RENAME, voice.id);
  });

  inPrivate.callbackQuery(matching('voice', 'delete'), async (ctx) => {
    const voice = await mine(ctx);
    await ctx.answerCallbackQuery();
    const keyboard = new InlineKeyboard()
      .text(ctx.t('button-delete-for-good'), button('voice', 'erase', voice.id))
      .row()
      .text(ctx.t('button-back'), button('voice', 'open', voice.id));
    await show(ctx, { text: ctx.t('voice-delete-sure', { voice: voice.name }), keyboard });
  });

  inPrivate.callbackQuery(matching('voice', 'erase'), async (ctx) => {
    const owner = userKey(ctx.from.id);
    const voice = await storage.voices.get(owner, valueIn(ctx));
    // Also where it is gone already: the same tap, again after a crash, finds the rest of the work to do.
    await removeVoice(deps, owner, valueIn(ctx));
    await ctx.answerCallbackQuery({
      text: voice === undefined ? ctx.t('voice-gone') : ctx.t('voice-deleted', { voice: voice.name }),
    });
    await show(ctx, await list(ctx));
  });

  async function list(ctx: Context & { from: { id: number } }) {
    const owner = userKey(ctx.from.id);
    const [kept, settings] = await Promise.all([storage.voices.list(owner), storage.settings.get(owner)]);
    const keyboard = new InlineKeyboard();
    for (const voice of kept) {
      const mark = voice.id === settings?.voice ? '● ' : '';
      keyboard
        .text(mark + voice.name, button('voice', 'open', voice.id))
        .text(ctx.t('button-hear'), button('voice', 'hear', voice.id))
        .row();
    }
    keyboard.text(ctx.t('button-enroll'), button('start', 'enroll'));
    if (kept.length === 0) keyboard.row().text(ctx.t('button-hear-example'), button('start', 'hear'));
    return { text: ctx.t('voice-list', { count: kept.length }), keyboard };
  }

  /** @throws VoiceError gone */
  async function mine(ctx: Context & { from: { id: number }; match: string | RegExpMatchArray }): Promise<Voice> {
    const voice = await storage.voices.get(userKey(ctx.from.id), valueIn(ctx));
    if (voice === undefined) throw new VoiceError('gone');
    return voice;
  }

  return composer;
}

/** The conversation that asks for a new name. */
export function renameDialog({ storage }: Dependencies): Composer<Context> {
  const composer = new Composer<Context>();

  async function rename(conversation: Conversation, ctx: DialogContext, id: string): Promise<void> {
    if (ctx.from === undefined) return;
    const owner = userKey(ctx.from.id);
    await ctx.reply(ctx.t('voice-rename-ask', { max: MAX_NAME }));
    for (;;) {
      const answer = await heard(conversation);
      const name = (answer.message?.text ?? '').replace(/\s+/g, ' ').trim();
      if (name === '' || [...name].length > MAX_NAME) {
        await answer.reply(answer.t(errorKey('voice', 'bad-name'), { max: MAX_NAME }));
        continue;
      }
      const isThere = await conversation.external(async () => {
        if ((await storage.voices.get(owner, id)) === undefined) return false;
        await storage.voices.update(owner, id, { name });
        return true;
      });
      await answer.reply(isThere ? answer.t('voice-renamed', { voice: name }) : answer.t(errorKey('voice', 'gone')));
      return;
    }
  }

  composer.use(createConversation(rename, RENAME));
  return composer;
}

function dayOf(voice: Voice): string {
  return new Date(voice.createdAt).toISOString().slice(0, 10);
}
