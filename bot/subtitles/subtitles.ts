/**
 * A recording with its script under it, or a recording that is answered with its script (a text or a `.txt`), becomes an
 * `.srt`. Under that file are its other formats, and the formats in which it is spoken anew, line by line in its time.
 */
import { Composer, InlineKeyboard } from 'grammy';
import type { Message } from 'grammy/types';
import type { Dependencies } from '../dependencies.ts';
import { jobId, SUBTITLE_FORMATS, type SubtitleKind } from '../jobs/index.ts';
import { acceptSubtitles, requestSpeech } from '../requests/index.ts';
import { button, type Context, decodeText, download, matching, userKey, valueIn, wordsOf } from '../telegram/index.ts';
import { type Media, mediaIn, noteIn } from './media.ts';
import { textsOfSrt } from './script.ts';

/** An hour of talk has some 60 kB. */
const MAX_SCRIPT_BYTES = 2 ** 20;

/** Behind a format in a button: the words were heard, there is no script. */
const HEARD = '.heard';

export function subtitles(deps: Dependencies): Composer<Context> {
  const { config, hearing } = deps;
  const composer = new Composer<Context>();
  const inPrivate = composer.chatType('private');

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

  // A voice note that answers nothing: its words, to be said in the person's voice at a tap.
  inPrivate.on('message:voice', async (ctx, next) => {
    const note = noteIn(ctx.msg);
    if (note === undefined || (await hearing.whisper()) === undefined) return next();
    return queue(ctx, note, { as: 'words', part: ctx.msg.message_id });
  });

  inPrivate.callbackQuery(matching('subtitles', 'say'), async (ctx) => {
    const card = ctx.callbackQuery.message;
    if (card === undefined || !('text' in card) || card.text === undefined) return stale(ctx);
    await requestSpeech(deps, ctx, card.text, card);
    return ctx.answerCallbackQuery();
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
    /** What tells this wish from another for the same recording. */
    readonly part: string | number;
  }

  function queue(ctx: Context, media: Media, { script, as = 'srt', part }: Wanted): Promise<void> {
    const to = { chatId: ctx.chat?.id ?? 0, messageId: media.messageId };
    const { fileId, size, name } = media;
    return acceptSubtitles(
      deps,
      ctx,
      { id: jobId(to, String(part)), user: userKey(ctx.from?.id ?? 0), to },
      {
        kind: 'subtitles',
        fileId,
        name,
        as,
        ...(size !== undefined && { size }),
        ...(script !== undefined && { script }),
      },
    );
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

/** The button under the words of a voice note. */
export function sayButton(t: (key: string) => string): InlineKeyboard {
  return new InlineKeyboard().text(t('button-say-it'), button('subtitles', 'say'));
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
