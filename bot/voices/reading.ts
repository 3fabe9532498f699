/**
 * Another recording of a voice that is kept: one whose words are known, in place of one whose words nobody noted; or the
 * same in a mood, for an engine that speaks as the recording does. Offered, never demanded.
 */
import { createConversation } from '@grammyjs/conversations';
import { Composer, InlineKeyboard } from 'grammy';
import type { Message } from 'grammy/types';
import { EMOTION_NAMES, type EmotionName } from '../../inference/index.ts';
import type { Voice } from '../../storage/index.ts';
import type { Dependencies } from '../dependencies.ts';
import { VoiceError } from '../errors.ts';
import { attempt, errorKey, type Failure, failureOf, tolerate } from '../failures.ts';
import { jobId } from '../jobs/index.ts';
import { settingsOf } from '../people/index.ts';
import { type ChosenEmotion, EMOTION_BUTTONS } from '../speech/index.ts';
import {
  button,
  type Context,
  type Conversation,
  chatKey,
  type DialogContext,
  heard,
  matching,
  type Screen,
  show,
  userKey,
  valueIn,
} from '../telegram/index.ts';
import { examine, type Recording, recordingIn } from './recording.ts';
import { askingKey, sentenceKey, transcriptOf } from './sentences.ts';

const READ = 'read-again';

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
  const { storage, jobs, rules, engines, languages, i18n, log } = deps;
  const composer = new Composer<Context>();

  async function read(conversation: Conversation, ctx: DialogContext, id: string, mood?: EmotionName): Promise<void> {
    if (ctx.from === undefined) return;
    const owner = userKey(ctx.from.id);
    if (await conversation.external(() => rules.isBanned(owner))) {
      await ctx.reply(ctx.t(errorKey('admission', 'banned')));
      return;
    }
    // 1. What to read. As it is shown, so that neither another language nor another release changes what was read.
    const sentence = await conversation.external(async (outer) => {
      const voice = await storage.voices.get(owner, id);
      if (voice === undefined) return null;
      // The same in another mood: what differs is the mood alone.
      const same = mood === undefined ? undefined : transcriptOf(voice);
      const sentenceIn = engines.spokenLocale(await languages.of(outer));
      return same ?? i18n.t(sentenceIn, sentenceKey({ needsTranscript: true }, Math.random()));
    });
    if (sentence === null) {
      await ctx.reply(ctx.t(errorKey('voice', 'gone')));
      return;
    }
    await ctx.reply(
      mood === undefined
        ? ctx.t(askingKey({ needsTranscript: true }), { sentence })
        : ctx.t('mood-record', { manner: ctx.t(`mood-${mood}`), sentence }),
    );
    // 2. A recording.
    for (;;) {
      const answer = await heard(conversation);
      const { message } = answer;
      if (message === undefined) continue;
      const recording = recordingIn(message);
      if (recording === undefined) {
        await answer.reply(answer.t(message.text === undefined ? 'enroll-not-voice' : 'enroll-waiting'));
        continue;
      }
      await answer.replyWithChatAction('typing');
      const failure = await conversation.external((outer) => accept(outer, { id, mood, sentence }, recording, message));
      if (failure === null) {
        await answer.reply(
          mood === undefined
            ? answer.t('reading-kept')
            : answer.t('mood-kept', { emotion: answer.t(`emotion-${mood}`) }),
        );
        return;
      }
      await answer.reply(answer.t(failure.key, { ...failure.details }));
    }
  }

  /** Checks the recording, keeps it, and lets its owner hear what it makes of the voice; null when it is kept. */
  async function accept(
    outer: Context,
    { id, mood, sentence }: { id: string; mood: EmotionName | undefined; sentence: string },
    recording: Recording,
    message: Message,
  ): Promise<Failure | null> {
    const { from } = message;
    if (from === undefined) return null;
    const owner = userKey(from.id);
    const kept = await attempt(async () => {
      const { bytes } = await examine(deps, outer.api, recording);
      const voice = await storage.voices.addReading(owner, id, { prompt: bytes, transcript: sentence, mood });
      if (voice === undefined) throw new VoiceError('gone');
    });
    if (!kept.ok) return failureOf(kept.error, log);
    const to = { chatId: message.chat.id, messageId: message.message_id };
    const emotion: ChosenEmotion = mood === undefined ? { from: 'voice' } : { from: 'preset', name: mood, strength: 1 };
    const locale = await languages.of(outer);
    const request = {
      kind: 'speak',
      ...{ owner, voice: id, locale, to, seed: 0 },
      text: i18n.t(engines.spokenLocale(locale), 'enroll-greeting'),
      emotion,
      pace: { kind: 'free' },
    } as const;
    // Nothing is lost where there is no room for it: the next reply is heard as well.
    await tolerate(log, () => jobs.accept({ id: jobId(to), user: owner, chat: chatKey(to.chatId), request }));
    return null;
  }

  composer.use(createConversation(read, READ));
  return composer;
}
