/**
 * The shape of an update, as far as this bot relies on it. Telegram has never sent another one; what stands between it and
 * the bot (a Bot API server of somebody's own, a proxy, a newer version) might, and no handler is written for that.
 */
import type { MiddlewareFn } from 'grammy';
import type { Logger } from 'pino';
import * as z from 'zod';
import type { Context } from '../context.ts';

const Whole = z.number().int();

const User = z.looseObject({
  id: Whole,
  is_bot: z.boolean(),
  first_name: z.string(),
  last_name: z.string().optional(),
  username: z.string().optional(),
});

const Chat = z.looseObject({
  id: Whole,
  type: z.enum(['private', 'group', 'supergroup', 'channel']),
  title: z.string().optional(),
  username: z.string().optional(),
});

const Entities = z.array(z.looseObject({ type: z.string(), offset: Whole, length: Whole })).optional();

const SentFile = z
  .looseObject({
    file_id: z.string(),
    file_size: z.number().optional(),
    duration: z.number().optional(),
    file_name: z.string().optional(),
    mime_type: z.string().optional(),
  })
  .optional();

/** A message, or what is left of one that is too old to be shown. */
const Place = z.looseObject({ message_id: Whole, date: Whole, chat: Chat });

/** What a message has beside its place. */
const content = {
  sender_chat: Chat.optional(),
  via_bot: User.optional(),
  sender_business_bot: User.optional(),
  forward_origin: z.looseObject({ type: z.string() }).optional(),
  is_automatic_forward: z.boolean().optional(),
  text: z.string().optional(),
  caption: z.string().optional(),
  entities: Entities,
  caption_entities: Entities,
  quote: z.looseObject({ text: z.string() }).optional(),
  voice: SentFile,
  audio: SentFile,
  document: SentFile,
  video_note: SentFile,
  new_chat_members: z.array(User).optional(),
  left_chat_member: User.optional(),
  new_chat_title: z.string().optional(),
  migrate_to_chat_id: Whole.optional(),
  migrate_from_chat_id: Whole.optional(),
  message_thread_id: Whole.optional(),
  is_topic_message: z.boolean().optional(),
  reply_markup: z.looseObject({ inline_keyboard: z.array(z.array(z.looseObject({ text: z.string() }))) }).optional(),
};

/** Entities say where something stands in words: there have to be some. */
const hasWords = (message: { entities?: unknown; caption_entities?: unknown; text?: unknown; caption?: unknown }) =>
  (message.entities === undefined || message.text !== undefined) &&
  (message.caption_entities === undefined || message.caption !== undefined);

/** An answered message has no answered message of its own. */
const Answered = Place.extend({ ...content, from: User.optional() })
  .refine(hasWords)
  .optional();
const common = { ...content, reply_to_message: Answered };
const Shown = Place.extend({ ...common, from: User.optional() }).refine(hasWords);
const Sent = Place.extend({ ...common, from: User }).refine(hasWords);

const Member = z.looseObject({ status: z.string(), user: User });
const MemberChange = z.looseObject({ chat: Chat, from: User, old_chat_member: Member, new_chat_member: Member });

const Update = z.looseObject({
  message: Sent.optional(),
  edited_message: Sent.optional(),
  callback_query: z
    .looseObject({
      id: z.string(),
      from: User,
      data: z.string().optional(),
      message: Shown.optional(),
      inline_message_id: z.string().optional(),
    })
    .optional(),
  my_chat_member: MemberChange.optional(),
  chat_member: MemberChange.optional(),
  inline_query: z.looseObject({ id: z.string(), from: User, query: z.string() }).optional(),
  chosen_inline_result: z
    .looseObject({
      result_id: z.string(),
      from: User,
      query: z.string(),
      inline_message_id: z.string().optional(),
    })
    .optional(),
  stopped_message_generation: z.looseObject({ chat: Chat, draft_id: Whole }).optional(),
});

/** Lets pass what is an update; the rest is logged by the paths that are wrong, and never by what stands there. */
export function wellFormedOnly(log: Logger): MiddlewareFn<Context> {
  return async ({ update }, next) => {
    const { success, error } = Update.safeParse(update);
    if (success) return next();
    const paths = error.issues.map(({ path }) => path.join('.'));
    log.warn({ update: update.update_id, paths }, 'an update has not the shape of one and is left alone');
  };
}
