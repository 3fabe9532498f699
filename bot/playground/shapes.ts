/** The objects inside arguments: keyboards, replies, scopes, commands. Unknown fields are refused, as parameters are. */
import { z } from 'zod';
import { mistake } from './refusal.ts';

const style = { style: z.enum(['danger', 'success', 'primary']).exactOptional() };
const icon = { icon_custom_emoji_id: z.string().exactOptional() };
const face = { text: z.string(), ...style, ...icon };

const inlineButton = z.union([
  z.strictObject({ ...face, callback_data: z.string() }),
  z.strictObject({ ...face, url: z.string() }),
  z.strictObject({ ...face, copy_text: z.strictObject({ text: z.string().min(1).max(256) }) }),
  z.strictObject({ ...face, switch_inline_query: z.string() }),
  z.strictObject({ ...face, switch_inline_query_current_chat: z.string() }),
  z.strictObject({ ...face, web_app: z.strictObject({ url: z.string() }) }),
]);

export type InlineButton = z.infer<typeof inlineButton>;

export const inlineKeyboard = z.strictObject({ inline_keyboard: z.array(z.array(inlineButton)) });

export type InlineKeyboard = z.infer<typeof inlineKeyboard>;

const placeholder = { input_field_placeholder: z.string().min(1).max(64).exactOptional() };
const selective = { selective: z.boolean().exactOptional() };

const replyKeyboard = z.strictObject({
  keyboard: z.array(z.array(z.union([z.string(), z.strictObject(face)]))),
  is_persistent: z.boolean().exactOptional(),
  resize_keyboard: z.boolean().exactOptional(),
  one_time_keyboard: z.boolean().exactOptional(),
  ...placeholder,
  ...selective,
});

const removeKeyboard = z.strictObject({ remove_keyboard: z.literal(true), ...selective });
const forceReply = z.strictObject({ force_reply: z.literal(true), ...placeholder, ...selective });

export const anyKeyboard = z.union([inlineKeyboard, replyKeyboard, removeKeyboard, forceReply]);

export type AnyKeyboard = z.infer<typeof anyKeyboard>;

/** @throws Refusal 400 what a shape can't say: bytes of callback_data, link schemes, the number of buttons */
export function checkKeyboard(keyboard: InlineKeyboard): void {
  const buttons = keyboard.inline_keyboard.flat();
  if (buttons.length > 100) throw mistake('reply markup is too long');
  for (const button of buttons) {
    if (button.text.trim() === '') throw mistake('text buttons are unallowed in the inline keyboard');
    if ('callback_data' in button) {
      const bytes = Buffer.byteLength(button.callback_data);
      if (bytes < 1 || bytes > 64) throw mistake('BUTTON_DATA_INVALID');
    }
    if ('url' in button && !(/^(https?|tg):\/\//.test(button.url) && URL.canParse(button.url))) {
      throw mistake(`inline keyboard button URL '${button.url}' is invalid: Wrong HTTP URL`);
    }
  }
}

export const replyParameters = z.strictObject({
  message_id: z.int(),
  chat_id: z.union([z.int(), z.string()]).exactOptional(),
  allow_sending_without_reply: z.boolean().exactOptional(),
  quote: z.string().exactOptional(),
  quote_parse_mode: z.string().exactOptional(),
  quote_position: z.int().exactOptional(),
});

/** Who alone is to see a message. */
export const ephemeralParameters = z.strictObject({
  receiver_user_id: z.int(),
  callback_query_id: z.string().exactOptional(),
  replace_callback_query_message: z.boolean().exactOptional(),
});

export const commands = z.array(
  z.strictObject({ command: z.string(), description: z.string(), is_ephemeral: z.boolean().exactOptional() }),
);

export type Commands = z.infer<typeof commands>;

const chatId = z.union([z.int(), z.string()]);

export const commandScope = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('default') }),
  z.strictObject({ type: z.literal('all_private_chats') }),
  z.strictObject({ type: z.literal('all_group_chats') }),
  z.strictObject({ type: z.literal('all_chat_administrators') }),
  z.strictObject({ type: z.literal('chat'), chat_id: chatId }),
  z.strictObject({ type: z.literal('chat_administrators'), chat_id: chatId }),
  z.strictObject({ type: z.literal('chat_member'), chat_id: chatId, user_id: z.int() }),
]);

export type CommandScope = z.infer<typeof commandScope>;

const place = { offset: z.int().min(0), length: z.int().min(1) };

/** Entities given beside the text instead of a parse mode; custom emoji and the like are not modelled. */
export const entityList = z.array(
  z.discriminatedUnion('type', [
    z.strictObject({
      type: z.enum([
        'mention',
        'hashtag',
        'bot_command',
        'url',
        'email',
        'bold',
        'italic',
        'underline',
        'strikethrough',
        'spoiler',
        'blockquote',
        'expandable_blockquote',
        'code',
      ]),
      ...place,
    }),
    z.strictObject({ type: z.literal('pre'), language: z.string().exactOptional(), ...place }),
    z.strictObject({ type: z.literal('text_link'), url: z.string(), ...place }),
  ]),
);

export const reactions = z.array(z.strictObject({ type: z.literal('emoji'), emoji: z.string() }));

export const messageIds = z.array(z.int()).min(1).max(100);

export const updateKinds = z.array(z.string());
