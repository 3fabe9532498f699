/** Dubbing: a document of subtitles or lines becomes one audio file, in the format that is tapped under it. */
import { Composer, InlineKeyboard } from 'grammy';
import type { Document, MaybeInaccessibleMessage } from 'grammy/types';
import type { Dependencies } from '../dependencies.ts';
import { DUB_FORMATS, jobId } from '../jobs/index.ts';
import { emotionOf } from '../people/index.ts';
import { accept, castFor } from '../requests/index.ts';
import { type Role, rolesOf } from '../speech/index.ts';
import { button, type Context, decodeText, download, matching, userKey, valueIn } from '../telegram/index.ts';
import { formatOf, knownSeconds, readScript } from './script.ts';

/** Ten minutes of subtitles have some 20 kB; what is far larger is something else. */
const MAX_BYTES = 2 ** 20;

/** Seconds that a line without a slot is taken for. */
const GUESSED_SECONDS = 3;

export function dubbing(deps: Dependencies): Composer<Context> {
  const { config } = deps;
  const composer = new Composer<Context>();
  const inPrivate = composer.chatType('private');

  inPrivate.on('message:document', async (ctx, next) => {
    if (formatOf(ctx.msg.document.file_name ?? '') === undefined) return next();
    const cast = await castFor(deps, userKey(ctx.from.id), { chatId: ctx.chat.id });
    const { cues } = await scriptIn(ctx, ctx.msg.document, cast);
    const isKnown = cues.every(({ slot }) => slot !== undefined);
    const seconds = isKnown ? Math.round(knownSeconds(cues)) : 0;
    return ctx.reply(ctx.t('dub-ask', { lines: cues.length, seconds }), {
      reply_parameters: { message_id: ctx.msg.message_id, allow_sending_without_reply: true },
      reply_markup: dubButtons((key) => ctx.t(key)),
    });
  });

  inPrivate.callbackQuery(matching('dub', 'make'), async (ctx) => {
    const as = DUB_FORMATS.find((format) => format === valueIn(ctx));
    const card = ctx.callbackQuery.message;
    const asked = scriptBehind(card);
    if (as === undefined || asked?.document === undefined) {
      return ctx.answerCallbackQuery({ text: ctx.t('button-stale'), show_alert: true });
    }
    // The file itself is not kept: it is read again from the message.
    const cast = await castFor(deps, userKey(ctx.from.id), { chatId: asked.chat.id });
    const { text, format, cues } = await scriptIn(ctx, asked.document, cast);
    const longest = cues.reduce((long, cue) => (cue.text.length > long.length ? cue.text : long), '');
    const name = baseOf(asked.document.file_name ?? '');
    const to = { chatId: asked.chat.id, messageId: asked.message_id };
    const unknown = cues.filter(({ slot }) => slot === undefined).length;
    const asking = {
      id: jobId(to, ctx.callbackQuery.id),
      user: userKey(ctx.from.id),
      to,
      speaking: 'person',
      measured: longest,
    } as const;
    await accept(deps, ctx, asking, (settings) => ({
      kind: 'dub',
      script: text,
      format,
      as,
      name,
      seconds: knownSeconds(cues) + unknown * GUESSED_SECONDS,
      emotion: emotionOf(settings),
      seed: asked.message_id,
      cast: rolesOf(cues),
    }));
    return ctx.answerCallbackQuery();
  });

  /** The document, downloaded and read. @throws FileError, DubbingError, LineError */
  async function scriptIn(
    ctx: Context,
    { file_id: fileId, file_size: size, file_name: name = '' }: Document,
    cast: readonly Role[],
  ) {
    const { api } = ctx;
    const bytes = await download({ api, config, fileId, size, maxBytes: MAX_BYTES });
    const text = decodeText(bytes);
    const format = formatOf(name) ?? 'txt';
    return { text, format, cues: readScript(text, format, cast) };
  }

  return composer;
}

/** The formats, to be tapped under a script. */
export function dubButtons(t: (key: string) => string): InlineKeyboard {
  const keyboard = new InlineKeyboard();
  for (const format of DUB_FORMATS) keyboard.text(t(`button-dub-${format}`), button('dub', 'make', format));
  return keyboard;
}

/** The message with the script: the one with the button, where that is a file of subtitles itself, or the one it answers. */
function scriptBehind(card: MaybeInaccessibleMessage | undefined) {
  if (card !== undefined && 'document' in card && card.document !== undefined) return card;
  return card !== undefined && 'reply_to_message' in card ? card.reply_to_message : undefined;
}

/** A file name without its extension and without what no file system likes. */
function baseOf(name: string): string {
  const base = name.replace(/\.[^.]*$/, '').replace(/[^\p{L}\p{N} ._-]/gu, '_');
  return [...base].slice(0, 60).join('') || 'voxback';
}
