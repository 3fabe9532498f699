/**
 * Conversations: where their state is kept, and how they talk to Telegram.
 *
 * The state is keyed by chat and person (the plugin's default is the chat: in a group, somebody else's message would
 * answer). It holds what people sent, so it expires and `/forgetme` erases it.
 */
import { type ConversationData, conversations, type VersionedState } from '@grammyjs/conversations';
import type { I18n } from '@grammyjs/i18n';
import { GrammyError, HttpError, type Middleware } from 'grammy';
import type { ApiResponse } from 'grammy/types';
import type { Sessions } from '../../storage/index.ts';
import { attempt } from '../failures.ts';
import { forever } from './after-the-end.ts';
import { Answers, answerIn, placeOf } from './answers.ts';
import type { Feature } from './callbacks.ts';
import type { Context, Conversation, DialogContext } from './context.ts';
import { isService } from './messages/index.ts';

/** To be raised with every change of a conversation's steps: a stored one can't be replayed by new code. */
const DIALOG_VERSION = 6;

/** An enrollment that nobody continues is forgotten after this. */
const DIALOG_TTL_MS = 60 * 60_000;

/** Most answers in one conversation: each is kept, and all of them are replayed with the next. */
export const MAX_ANSWERS = 30;

/** What was heard in the replay that is going on: how many answers, and which messages they were. */
const hearing = new WeakMap<Conversation, { readonly count: number; readonly messages: ReadonlySet<string> }>();

/** The plugin, with storage and with a way to the Bot API that retries. */
export function dialogs({
  storage,
  i18n,
  ending,
}: {
  readonly storage: { readonly sessions: Sessions };
  readonly i18n: I18n<Context>;
  readonly ending: AbortSignal;
}) {
  const answers = new Answers(storage.sessions);
  // A dialog that fails as the bot ends is not over: it goes on with the update that comes again.
  const unlessEnded = <T>(work: () => Promise<T>): Promise<T> => (ending.aborted ? forever() : work());
  const changed = async (ctx: Context, change: (place: string) => Promise<unknown>): Promise<void> => {
    const place = placeOf(ctx);
    if (place === undefined) return;
    await unlessEnded(async () => {
      // First: between the two, the answer comes again to the conversation that waits for it.
      if (ctx.isAnswer === true) await answers.keep(ctx);
      await change(place);
    });
  };
  return conversations<Context, DialogContext>({
    storage: {
      type: 'context',
      version: DIALOG_VERSION,
      adapter: {
        read: async (ctx) => {
          const place = placeOf(ctx);
          if (place === undefined) return undefined;
          return (await storage.sessions.read(place)) as VersionedState<ConversationData> | undefined;
        },
        write: (ctx, state) => changed(ctx, (place) => storage.sessions.write(place, state, { ttlMs: DIALOG_TTL_MS })),
        delete: (ctx) => changed(ctx, (place) => storage.sessions.delete(place)),
      },
    },
    plugins: (conversation) => [throughTheBot(conversation), i18n.middleware() as unknown as Middleware<DialogContext>],
  });
}

/**
 * The next message or tap that is meant for the conversation.
 *
 * Commands, buttons of other features and service messages go on to their own handlers; the conversation stays as it is.
 * So every command works inside a conversation, and `/cancel` can end it. After `MAX_ANSWERS` it ends by itself and says so.
 * A message that answered an earlier question of it and comes again is dropped.
 */
export async function heard(conversation: Conversation, feature?: Feature): Promise<DialogContext> {
  const ctx = await conversation.wait();
  const data = ctx.callbackQuery?.data;
  const isTap = feature !== undefined && data?.startsWith(`${feature}:`) === true;
  const { message } = ctx;
  const isMessage = message !== undefined && !isService(message) && message.text?.startsWith('/') !== true;
  if (!isTap && !isMessage) return conversation.skip({ next: true });
  const { count, messages } = hearing.get(conversation) ?? { count: 0, messages: new Set<string>() };
  const answer = answerIn(ctx);
  if (answer !== undefined && messages.has(answer)) return conversation.skip({ next: false });
  hearing.set(conversation, { count: count + 1, messages: new Set([...messages, ...(answer ? [answer] : [])]) });
  await conversation.external((outer) => {
    outer.isAnswer = true;
  });
  if (count < MAX_ANSWERS) return ctx;
  await ctx.reply(ctx.t('dialog-too-long', { max: MAX_ANSWERS }));
  return conversation.halt();
}

/**
 * Sends a conversation's calls through the bot's own `api`.
 *
 * Inside a conversation the plugin builds another `Api`, without the bot's transformers: no retry, no flood wait. A
 * transformer installed there would wait again in every replay of a call that once failed. `external` records what the
 * bot's `api` answered after its retries, so a replay gets that answer at once.
 */
function throughTheBot(conversation: Conversation): Middleware<DialogContext> {
  return async (ctx, next) => {
    ctx.api.config.use(async (_prev, method, payload) => {
      const answer = await conversation.external((outer) => answerOf(outer, method, payload));
      // What was recorded is what Telegram answered to this very method.
      return answer as never;
    });
    await next();
  };
}

/** Telegram's answer as plain JSON: the recorder keeps no classes. */
async function answerOf(outer: Context, method: string, payload: unknown): Promise<ApiResponse<unknown>> {
  const call = (outer.api.raw as unknown as Record<string, (payload: unknown) => Promise<unknown>>)[method];
  const outcome = await attempt(() => call(payload));
  if (outcome.ok) return { ok: true, result: outcome.value };
  const { error } = outcome;
  if (error instanceof GrammyError) {
    return { ok: false, error_code: error.error_code, description: error.description, parameters: error.parameters };
  }
  if (error instanceof HttpError) return { ok: false, error_code: 503, description: 'no answer from the Bot API' };
  throw error;
}
