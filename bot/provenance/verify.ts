/**
 * `/verify`: a voice message, a file or a video, forwarded or sent, was it made here? In the answer to it, under it, or
 * before it. Answered in private chats only; the asker learns of no voice but their own.
 */
import { Composer } from 'grammy';
import type { Message } from 'grammy/types';
import type { Dependencies } from '../dependencies.ts';
import { answerQuietly, type Context, download, userKey } from '../telegram/index.ts';
import { publicKeyOf } from './keys.ts';
import { wordsFor } from './words.ts';

/** Listening takes a second or two of the processor: so many in so long, of one person. */
const MOST_AT_ONCE = 6;
const WITHIN_MS = 10 * 60_000;
/** Of all persons together that may wait for their turn. */
const MOST_WAITING = 20;
/** How long after `/verify` the next recording is meant. */
const AWAITED_MS = 10 * 60_000;
/** Above this the remembered persons are looked through for old ones. */
const MANY = 1000;

interface Recording {
  readonly fileId: string;
  readonly size: number | undefined;
}

export function verify({ config, storage, keys, examiner }: Dependencies): Composer<Context> {
  const composer = new Composer<Context>();
  const inPrivate = composer.chatType('private');
  const asked = new Map<number, readonly number[]>();
  const awaited = new Map<number, number>();
  let waiting = 0;
  let last: Promise<unknown> = Promise.resolve();

  inPrivate.command('verify', (ctx) => answerOrAsk(ctx, recordingIn(ctx.msg.reply_to_message, true)));

  // Bots that keep strangers out have a command of this name too: one that means nobody is theirs.
  composer.chatType(['group', 'supergroup']).command('verify', async (ctx, next) => {
    const isMeant = ctx.msg.text.includes('@') || recordingIn(ctx.msg.reply_to_message) !== undefined;
    return isMeant ? answerQuietly(ctx, ctx.t('verify-in-private')) : next();
  });

  inPrivate.on('message', async (ctx, next) => {
    if (/^\/verify(?:@\w+)?(?:\s|$)/.test(ctx.msg.caption ?? '')) return answerOrAsk(ctx, recordingIn(ctx.msg, true));
    const recording = recordingIn(ctx.msg);
    const isAwaited = Date.now() - (awaited.get(ctx.from.id) ?? Number.NEGATIVE_INFINITY) < AWAITED_MS;
    if (recording === undefined || !isAwaited) return next();
    awaited.delete(ctx.from.id);
    return answer(ctx, recording);
  });

  async function answerOrAsk(ctx: Context, recording: Recording | undefined): Promise<unknown> {
    if (recording !== undefined) return answer(ctx, recording);
    forgetOld(awaited, (at) => Date.now() - at >= AWAITED_MS);
    awaited.set(ctx.from?.id ?? 0, Date.now());
    const { current } = keys;
    return ctx.reply(ctx.t('verify-usage', { id: current.id, key: publicKeyOf(current) }));
  }

  async function answer(ctx: Context, recording: Recording): Promise<unknown> {
    const to = { reply_parameters: { message_id: ctx.msg?.message_id ?? 0, allow_sending_without_reply: true } };
    if (waiting >= MOST_WAITING || !mayAsk(ctx.from?.id ?? 0)) return ctx.reply(ctx.t('verify-slowly'), to);
    await ctx.replyWithChatAction('typing');
    waiting += 1;
    const turn = last
      .then(() => examined(ctx, recording))
      .finally(() => {
        waiting -= 1;
      });
    // One at a time; what became of one is not the next one's matter.
    last = turn.catch(() => undefined);
    return ctx.reply(await turn, to);
  }

  async function examined({ api, from, t }: Context, { fileId, size }: Recording): Promise<string> {
    const owner = userKey(from?.id ?? 0);
    const own = (await storage.voices.list(owner)).map(({ id, name }) => ({ owner, voice: id, name }));
    const bytes = await download({ api, config, fileId, size });
    return wordsFor(await examiner.examine(bytes, own), own.length > 0, t);
  }

  function mayAsk(person: number): boolean {
    const isRecent = (at: number) => Date.now() - at < WITHIN_MS;
    forgetOld(asked, (times) => !times.some(isRecent));
    const times = (asked.get(person) ?? []).filter(isRecent);
    if (times.length >= MOST_AT_ONCE) return false;
    asked.set(person, [...times, Date.now()]);
    return true;
  }

  return composer;
}

/** What can be heard in `message`. @param isMeant whether a file of any kind is to be tried: many apps name the kind wrongly */
function recordingIn(message: Omit<Message, 'reply_to_message'> | undefined, isMeant = false): Recording | undefined {
  if (message === undefined) return undefined;
  const { voice, audio, video, video_note: round, document } = message;
  const isSound = document !== undefined && /^(?:audio|video)\/|^application\/ogg$/.test(document.mime_type ?? '');
  const file = voice ?? audio ?? video ?? round ?? (isSound || isMeant ? document : undefined);
  return file && { fileId: file.file_id, size: file.file_size };
}

function forgetOld<T>(people: Map<number, T>, isOld: (value: T) => boolean): void {
  if (people.size < MANY) return;
  for (const [person, value] of people) if (isOld(value)) people.delete(person);
}
