/**
 * A recording with its script under it, or a recording that is answered with its script (a text or a `.txt`), becomes an
 * `.srt`. Under that file are its other formats, and the formats in which it is spoken anew, line by line in its time.
 */
import { Composer, InlineKeyboard } from 'grammy';
import type { Message } from 'grammy/types';
import { EMOTION_NAMES } from '../../inference/index.ts';
import type { Dependencies } from '../dependencies.ts';
import { tolerate } from '../failures.ts';
import { jobId, SUBTITLE_FORMATS, type SubtitleKind, type SubtitlesRequest } from '../jobs/index.ts';
import { emotionOf, modeOf, settingsOf } from '../people/index.ts';
import { acceptSubtitles, requestFromButton, requestSpeech, seedOf, voiceFor } from '../requests/index.ts';
import { DEFAULT_STRENGTH, EMOTION_BUTTONS } from '../speech/index.ts';
import {
  answeredWords,
  button,
  type Context,
  commandIn,
  decodeText,
  download,
  isMentioned,
  matching,
  requesterOf,
  senderOf,
  userKey,
  valueIn,
  withoutCall,
  wordsOf,
} from '../telegram/index.ts';
import { type Media, mediaIn, noteIn } from './media.ts';
import { textsOfSrt } from './script.ts';

/** An hour of talk has some 60 kB. */
const MAX_SCRIPT_BYTES = 2 ** 20;

/** Behind a format in a button: the words were heard, there is no script. */
const HEARD = '.heard';

export function subtitles(deps: Dependencies): Composer<Context> {
  const { config, hearing, log } = deps;
  const composer = new Composer<Context>();
  const inPrivate = composer.chatType('private');
  const inGroups = composer.chatType(['group', 'supergroup']);

  // A `.txt` as the answer to a recording.
  inPrivate.on('message:document', async (ctx, next) => {
    const media = answeredMedia(ctx);
    const { document } = ctx.msg;
    if (media === undefined || !/\.txt$/i.test(document.file_name ?? '')) return next();
    return queue(ctx, media, { script: await textOf(ctx, document), part: ctx.msg.message_id });
  });

  // A recording, its script under it or still to come.
  inPrivate.on(['message:audio', 'message:video', 'message:document'], async (ctx, next) => {
    const media = mediaIn(ctx.msg);
    const script = wordsOf(ctx.msg).trim();
    if (media === undefined || script.startsWith('/')) return next();
    if (script !== '') return queue(ctx, media, { script, part: ctx.msg.message_id });
    const canHear = (await hearing.whisper()) !== undefined;
    const keyboard = new InlineKeyboard().text(ctx.t('button-write-down'), button('subtitles', 'hear'));
    return ctx.reply(ctx.t(canHear ? 'subtitles-ask-or-hear' : 'subtitles-ask'), {
      reply_parameters: { message_id: ctx.msg.message_id, allow_sending_without_reply: true },
      ...(canHear && { reply_markup: keyboard }),
    });
  });

  // The script as a text that answers the recording, or the question under it.
  inPrivate.on('message:text', async (ctx, next) => {
    const media = answeredMedia(ctx);
    if (media === undefined || ctx.hasText(/^\//)) return next();
    return queue(ctx, media, { script: ctx.msg.text, part: ctx.msg.message_id });
  });

  // A voice note that answers no words: its own, to be said in the person's voice at a tap, and in mirror mode at once.
  inPrivate.on('message:voice', async (ctx, next) => {
    const note = noteIn(ctx.msg);
    if (note === undefined || answeredWords(ctx.msg) !== '' || (await hearing.whisper()) === undefined) return next();
    const thenSay = await mirrored(ctx);
    return queue(ctx, note, { as: 'words', part: ctx.msg.message_id, ...(thenSay !== undefined && { thenSay }) });
  });

  // In a group, a note that is meant for the bot: one that answers it, or that somebody shows it by calling its name.
  inGroups.on(['message:voice', 'message:text'], async (ctx, next) => {
    const note = noteForMe(ctx);
    if (note === undefined || (await hearing.whisper()) === undefined) return next();
    return queue(ctx, note, { as: 'words', part: ctx.msg.message_id });
  });

  inPrivate.callbackQuery(matching('subtitles', 'say'), async (ctx) => {
    const card = ctx.callbackQuery.message;
    if (card === undefined || !('text' in card) || card.text === undefined) return stale(ctx);
    const feeling = EMOTION_NAMES.find((name) => name === valueIn(ctx));
    if (feeling === undefined) {
      await requestSpeech(deps, ctx, card.text, card);
      return ctx.answerCallbackQuery();
    }
    const emotion = { from: 'preset', name: feeling, strength: DEFAULT_STRENGTH } as const;
    return requestFromButton(deps, ctx, {
      text: card.text,
      emotion,
      pace: { kind: 'free' },
      seed: seedOf(ctx),
      cast: [],
    });
  });

  // Choices take the place of the buttons until one is made.
  inPrivate.callbackQuery(matching('subtitles', 'feelings'), async (ctx) => {
    await ctx.answerCallbackQuery();
    await tolerate(log, () => ctx.editMessageReplyMarkup({ reply_markup: feelingButtons(ctx.t) }));
  });

  inPrivate.callbackQuery(matching('subtitles', 'words'), async (ctx) => {
    await ctx.answerCallbackQuery();
    await tolerate(log, () => ctx.editMessageReplyMarkup({ reply_markup: sayButtons(ctx.t) }));
  });

  inPrivate.callbackQuery(matching('subtitles', 'hear'), async (ctx) => {
    const media = mediaBehind(ctx);
    if (media === undefined) return stale(ctx);
    await queue(ctx, media, { part: ctx.callbackQuery.id });
    return ctx.answerCallbackQuery();
  });

  inPrivate.callbackQuery(matching('subtitles', 'as'), async (ctx) => {
    const value = valueIn(ctx);
    const as = SUBTITLE_FORMATS.find((format) => format === value.replace(HEARD, ''));
    const file = ctx.callbackQuery.message;
    const media = mediaBehind(ctx);
    if (as === undefined || media === undefined || file === undefined || !('document' in file)) return stale(ctx);
    if (value.endsWith(HEARD)) await queue(ctx, media, { as, part: ctx.callbackQuery.id });
    else if (file.document !== undefined) {
      const script = textsOfSrt(await textOf(ctx, file.document)).join('\n');
      await queue(ctx, media, { script, as, part: ctx.callbackQuery.id });
    }
    return ctx.answerCallbackQuery();
  });

  interface Wanted {
    readonly script?: string;
    readonly as?: SubtitleKind | 'words';
    readonly thenSay?: NonNullable<SubtitlesRequest['thenSay']>;
    /** What tells this wish from another for the same recording. */
    readonly part: string | number;
  }

  function queue(ctx: Context, media: Media, { script, as = 'srt', thenSay, part }: Wanted): Promise<void> {
    const { msg, from } = ctx;
    const to = {
      chatId: ctx.chat?.id ?? 0,
      messageId: media.messageId,
      ...(msg?.is_topic_message === true && { topicId: msg.message_thread_id }),
    };
    const user = from === undefined || msg === undefined ? userKey(from?.id ?? 0) : requesterOf(from, msg);
    const { fileId, size, name } = media;
    return acceptSubtitles(
      deps,
      ctx,
      { id: jobId(to, String(part)), user, to },
      {
        kind: 'subtitles',
        fileId,
        name,
        as,
        ...(size !== undefined && { size }),
        ...(script !== undefined && { script }),
        ...(thenSay !== undefined && { thenSay }),
      },
    );
  }

  /** In whose voice and how the words of a note are said at once; undefined where they are not, or nobody is there to. */
  async function mirrored(ctx: Context): Promise<SubtitlesRequest['thenSay']> {
    const settings = await settingsOf(deps.storage, userKey(ctx.from?.id ?? 0));
    if (modeOf(settings) !== 'mirror') return undefined;
    const voice = await voiceFor(deps, ctx, settings);
    return voice === undefined ? undefined : { owner: voice.owner, voice: voice.id, emotion: emotionOf(settings) };
  }

  async function textOf(ctx: Context, { file_id: fileId, file_size: size }: NonNullable<Message['document']>) {
    const { api } = ctx;
    return decodeText(await download({ api, config, fileId, size, maxBytes: MAX_SCRIPT_BYTES }));
  }

  return composer;
}

/** The recording of a person that the message in `ctx` answers; what the bot itself has sent is to be talked about, not cut. */
function answeredMedia({ msg, me }: Context): Media | undefined {
  const answered = msg?.reply_to_message;
  return answered === undefined || answered.from?.id === me.id ? undefined : mediaIn(answered);
}

/** The recording that the message with the tapped button answers. */
function mediaBehind(ctx: Context): Media | undefined {
  const card = ctx.callbackQuery?.message;
  const asked = card !== undefined && 'reply_to_message' in card ? card.reply_to_message : undefined;
  return asked === undefined ? undefined : mediaIn(asked);
}

function stale(ctx: Context) {
  return ctx.answerCallbackQuery({ text: ctx.t('button-stale'), show_alert: true });
}

/** The voice note that the message in `ctx`, of a group, wants written down; undefined where it wants something else. */
function noteForMe({ msg, me }: Context): Media | undefined {
  if (msg === undefined || senderOf(msg) === 'channel' || withoutCall(msg, me) !== '') return undefined;
  const answered = msg.reply_to_message;
  const isToMe = answered?.from?.id === me.id;
  if (msg.voice !== undefined) return isToMe || isMentioned(msg, me) ? noteIn(msg) : undefined;
  // What the bot has said itself needs no writing down.
  return answered === undefined || isToMe || !isCalled(msg, me) ? undefined : noteIn(answered);
}

const isCalled = (msg: Message, me: Context['me']) => isMentioned(msg, me) || commandIn(msg, me)?.name === 'say';

/** The buttons under the words of a voice note: said as the voice sounds, or with a feeling. */
export function sayButtons(t: (key: string) => string): InlineKeyboard {
  return new InlineKeyboard()
    .text(t('button-say-it'), button('subtitles', 'say'))
    .text(t('button-other-emotion'), button('subtitles', 'feelings'));
}

function feelingButtons(t: (key: string) => string): InlineKeyboard {
  const keyboard = new InlineKeyboard();
  for (const [index, [name, face]] of EMOTION_BUTTONS.entries()) {
    keyboard.text(`${face} ${t(`emotion-${name}`)}`, button('subtitles', 'say', name));
    if (index % 2 === 1) keyboard.row();
  }
  return keyboard.text(t('button-back'), button('subtitles', 'words'));
}

/** The buttons under a file of subtitles. */
export function formatButtons(t: (key: string) => string, isHeard: boolean): InlineKeyboard {
  const keyboard = new InlineKeyboard();
  for (const format of SUBTITLE_FORMATS) {
    if (format === 'srt') continue;
    keyboard.text(t(`button-subtitles-${format}`), button('subtitles', 'as', `${format}${isHeard ? HEARD : ''}`));
  }
  return keyboard;
}
