/** Dubbing: a document of subtitles or lines becomes one audio file, in the format that is tapped under it. */
import { Composer } from 'grammy';
import type { Document, MaybeInaccessibleMessage } from 'grammy/types';
import type { Dependencies } from '../dependencies.ts';
import { DUB_FORMATS, jobId } from '../jobs/index.ts';
import { emotionOf, settingsOf } from '../people/index.ts';
import { accept, castFor, voiceFor } from '../requests/index.ts';
import { type Role, rolesOf } from '../speech/index.ts';
import {
  type Context,
  decodeText,
  download,
  matching,
  type Screen,
  show,
  userKey,
  valueIn,
} from '../telegram/index.ts';
import { FIRST_WISH, planCard, type Wish, wishIn } from './card.ts';
import { type DubPlan, planOf } from './plan.ts';
import { type Cue, formatOf, readScript } from './script.ts';

/** Ten minutes of subtitles have some 20 kB; what is far larger is something else. */
const MAX_BYTES = 2 ** 20;

/** A dubbing of more is shown as a plan before it is made, wherever it is asked for. */
const LONG = { lines: 20, seconds: 60 };

export function dubbing(deps: Dependencies): Composer<Context> {
  const { config, storage } = deps;
  const composer = new Composer<Context>();
  const inPrivate = composer.chatType('private');

  inPrivate.on('message:document', async (ctx, next) => {
    if (formatOf(ctx.msg.document.file_name ?? '') === undefined) return next();
    const cast = await castFor(deps, userKey(ctx.from.id), { chatId: ctx.chat.id });
    const { cues } = await scriptIn(ctx, ctx.msg.document, cast);
    return answerWithPlan(ctx, ctx.msg.message_id, (await planned(ctx, cues, FIRST_WISH)).card);
  });

  // Another page of the plan, or another way to make it.
  inPrivate.callbackQuery(matching('dub', 'plan'), async (ctx) => {
    const wish = wishIn(valueIn(ctx));
    const asked = scriptBehind(ctx.callbackQuery.message);
    if (wish === undefined || asked?.document === undefined) return stale(ctx);
    const cast = await castFor(deps, userKey(ctx.from.id), { chatId: asked.chat.id });
    const { cues } = await scriptIn(ctx, asked.document, cast);
    await ctx.answerCallbackQuery();
    return show(ctx, (await planned(ctx, cues, wish)).card);
  });

  inPrivate.callbackQuery(matching('dub', 'make'), async (ctx) => {
    const [kind, code = ''] = valueIn(ctx).split('.');
    const as = DUB_FORMATS.find((one) => one === kind);
    const wish = wishIn(code) ?? FIRST_WISH;
    const card = ctx.callbackQuery.message;
    const asked = scriptBehind(card);
    if (as === undefined || asked?.document === undefined) return stale(ctx);
    // The file itself is not kept: it is read again from the message.
    const cast = await castFor(deps, userKey(ctx.from.id), { chatId: asked.chat.id });
    const { text, format, cues } = await scriptIn(ctx, asked.document, cast);
    const { plan, card: preview } = await planned(ctx, cues, wish);
    // Who taps under a file of subtitles has not seen what it will be.
    if (asked === card && isWorthAsking(plan)) {
      await ctx.answerCallbackQuery();
      return answerWithPlan(ctx, asked.message_id, preview);
    }
    const longest = cues.reduce((long, cue) => (cue.text.length > long.length ? cue.text : long), '');
    const name = baseOf(asked.document.file_name ?? '');
    const to = { chatId: asked.chat.id, messageId: asked.message_id };
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
      ...(wish.isPerLine && { isPerLine: true }),
      ...(wish.mayOverlap && { mayOverlap: true }),
      seconds: plan.seconds,
      emotion: emotionOf(settings),
      seed: asked.message_id,
      cast: rolesOf(cues),
    }));
    return ctx.answerCallbackQuery();
  });

  /** What the dubbing of `cues` will be in the voices of who asks, and how that is shown. */
  async function planned(
    ctx: Context & { readonly from: { readonly id: number } },
    cues: readonly Cue[],
    wish: Wish,
  ): Promise<{ readonly plan: DubPlan; readonly card: Screen }> {
    const user = userKey(ctx.from.id);
    const [voices, settings] = await Promise.all([storage.voices.list(user), settingsOf(storage, user)]);
    const usual = await voiceFor(deps, ctx, settings);
    const voiceOf = ({ role }: Cue) => (role === undefined ? usual : voices.find(({ id }) => id === role.voice));
    const plan = planOf(cues, (cue) => voiceOf(cue)?.pace ?? 1, wish.mayOverlap);
    return {
      plan,
      card: planCard(
        plan,
        wish,
        ({ cue }) => voiceOf(cue)?.name,
        (key, args) => ctx.t(key, args),
      ),
    };
  }

  async function answerWithPlan(ctx: Context, messageId: number, { text, keyboard }: Screen) {
    await ctx.reply(text, {
      reply_parameters: { message_id: messageId, allow_sending_without_reply: true },
      reply_markup: keyboard,
    });
  }

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

/** Whether it takes minutes, or not all of it fits. */
function isWorthAsking({ lines, seconds, misfits }: DubPlan): boolean {
  return misfits.length > 0 || lines.length > LONG.lines || seconds > LONG.seconds;
}

function stale(ctx: Context) {
  return ctx.answerCallbackQuery({ text: ctx.t('button-stale'), show_alert: true });
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
