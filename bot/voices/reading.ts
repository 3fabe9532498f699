/**
 * Another recording of a voice that is kept: one whose words are known, in place of one whose words nobody noted; or the
 * same in a mood, for an engine that speaks as the recording does. Offered, never demanded.
 */
import { createConversation } from '@grammyjs/conversations';
import { Composer, InlineKeyboard } from 'grammy';
import { EMOTION_NAMES, type EmotionName, languageOfText } from '../../inference/index.ts';
import type { Voice } from '../../storage/index.ts';
import type { Dependencies } from '../dependencies.ts';
import { VoiceError } from '../errors.ts';
import { errorKey } from '../failures.ts';
import { settingsOf } from '../people/index.ts';
import { EMOTION_BUTTONS } from '../speech/index.ts';
import {
  button,
  type Context,
  type Conversation,
  type DialogContext,
  matching,
  type Screen,
  show,
  userKey,
  valueIn,
} from '../telegram/index.ts';
import { askingKey, type Shown, sentenceKey, transcriptOf } from './sentences.ts';
import { takeRecording } from './taking.ts';

const READ = 'read-again';

/** What is asked for when a voice is read once more, whichever engine wants it. */
const NEEDS = { needsTranscript: true };

/** Moods that are offered first, right after a voice was kept: the rest is behind a button. */
const FIRST_MOODS: readonly EmotionName[] = ['happy', 'angry', 'sad'];

/** The buttons that lead to a recording. */
export function readings(deps: Dependencies): Composer<Context> {
  const { storage } = deps;
  const composer = new Composer<Context>();
  const inPrivate = composer.chatType('private');

  inPrivate.callbackQuery(matching('voice', 'read'), async (ctx) => {
    const voice = await mine(ctx);
    await ctx.answerCallbackQuery();
    await ctx.conversation.exitAll();
    await ctx.conversation.enter(READ, voice.id);
  });

  inPrivate.callbackQuery(matching('voice', 'moods'), async (ctx) => {
    const voice = await mine(ctx);
    await ctx.answerCallbackQuery();
    await show(ctx, moodScreen(ctx, voice));
  });

  inPrivate.callbackQuery(matching('voice', 'mood'), async (ctx) => {
    const voice = await mine(ctx);
    const mood = moodIn(ctx);
    await ctx.answerCallbackQuery();
    if (mood === undefined) return;
    await ctx.conversation.exitAll();
    await ctx.conversation.enter(READ, voice.id, mood);
  });

  inPrivate.callbackQuery(matching('voice', 'unmood'), async (ctx) => {
    const voice = await mine(ctx);
    const mood = moodIn(ctx);
    const left = mood === undefined ? voice : await storage.voices.removeMood(voice.owner, voice.id, mood);
    await ctx.answerCallbackQuery();
    if (left !== undefined) await show(ctx, moodScreen(ctx, left));
  });

  /** The voice that the button names, else the one that speaks. @throws VoiceError none, gone */
  async function mine(ctx: Context & { from: { id: number }; match: string | RegExpMatchArray }): Promise<Voice> {
    const owner = userKey(ctx.from.id);
    const [named] = valueIn(ctx).split('.');
    const id = named === '' ? (await settingsOf(storage, owner)).voice : named;
    if (id === undefined) throw new VoiceError('none');
    const voice = await storage.voices.get(owner, id);
    if (voice === undefined) throw new VoiceError('gone');
    return voice;
  }

  return composer;
}

function moodIn(ctx: { match: string | RegExpMatchArray }): EmotionName | undefined {
  const [, mood] = valueIn(ctx).split('.');
  return EMOTION_NAMES.find((name) => name === mood);
}

/** Every mood: recorded ones can be heard off, the others recorded. */
function moodScreen(ctx: DialogContext, { id, name, moods = {} }: Voice): Screen {
  const keyboard = new InlineKeyboard();
  for (const [index, [mood, face]] of EMOTION_BUTTONS.entries()) {
    const isThere = moods[mood] !== undefined;
    const label = `${isThere ? '✗' : '🎙'} ${face} ${ctx.t(`emotion-${mood}`)}`;
    keyboard.text(label, button('voice', isThere ? 'unmood' : 'mood', `${id}.${mood}`));
    if (index % 2 === 1) keyboard.row();
  }
  keyboard.text(ctx.t('button-back'), button('voice', 'open', id));
  return { text: ctx.t('mood-list', { voice: name, count: Object.keys(moods).length }), keyboard };
}

/** The offer under a voice that has just been kept. */
export function moodOffer(ctx: DialogContext, id: string): Screen {
  const keyboard = new InlineKeyboard();
  for (const [mood, face] of EMOTION_BUTTONS.filter(([mood]) => FIRST_MOODS.includes(mood))) {
    keyboard.text(`${face} ${ctx.t(`emotion-${mood}`)}`, button('voice', 'mood', `${id}.${mood}`));
  }
  return {
    text: ctx.t('mood-offer'),
    keyboard: keyboard.row().text(ctx.t('button-moods'), button('voice', 'moods', id)),
  };
}

/** The conversation that shows a sentence and takes its recording. */
export function readingDialog(deps: Dependencies): Composer<Context> {
  const { storage, rules, engines, languages, i18n } = deps;

  async function another(outer: Context): Promise<Shown> {
    const sentenceIn = engines.spokenLocale(await languages.of(outer));
    return { sentence: i18n.t(sentenceIn, sentenceKey(NEEDS, outer.update.update_id)), sentenceIn };
  }

  const composer = new Composer<Context>();

  async function read(conversation: Conversation, ctx: DialogContext, id: string, mood?: EmotionName): Promise<void> {
    if (ctx.from === undefined) return;
    const owner = userKey(ctx.from.id);
    if (await conversation.external(() => rules.isBanned(owner))) {
      await ctx.reply(ctx.t(errorKey('admission', 'banned')));
      return;
    }
    // 1. What to read. As it is shown, so that neither another language nor another release changes what was read.
    const shown = await conversation.external(async (outer) => {
      const voice = await storage.voices.get(owner, id);
      if (voice === undefined) return null;
      // The same in another mood: what differs is the mood alone.
      const same = mood === undefined ? undefined : transcriptOf(voice);
      return same === undefined ? another(outer) : { sentence: same, sentenceIn: languageOfText(same) };
    });
    if (shown === null) {
      await ctx.reply(ctx.t(errorKey('voice', 'gone')));
      return;
    }
    const { sentence } = shown;
    await ctx.reply(
      mood === undefined
        ? ctx.t(askingKey(NEEDS), { sentence })
        : ctx.t('mood-record', { manner: ctx.t(`mood-${mood}`), sentence }),
    );
    // 2. A recording of it.
    const { reply } = await takeRecording(conversation, deps, {
      purpose: { owner, voice: id, mood },
      shown,
      ...(mood === undefined && { another }),
      asking: askingKey(NEEDS),
    });
    await reply.reply(
      mood === undefined ? reply.t('reading-kept') : reply.t('mood-kept', { emotion: reply.t(`emotion-${mood}`) }),
    );
  }

  composer.use(createConversation(read, READ));
  return composer;
}
