/** Which messages of a group reach the bot (core.telegram.org/bots/features#privacy-mode). */
import type { PlaygroundChat } from './chat.ts';
import type { ChatMessage } from './message.ts';
import type { World } from './world.ts';

/**
 * True when the bot hears `message`: everything in private, as an administrator or with privacy mode off; otherwise
 * service messages, commands that name no other bot, what was sent by way of it, replies to the bot and mentions of it.
 */
export function isHeard(world: World, chat: PlaygroundChat, message: ChatMessage): boolean {
  if (chat.isPrivate) return true;
  if (!chat.isMember(world.bot.id)) return false;
  if (!world.privacyMode || chat.isAdmin(world.bot.id)) return true;
  const { json } = message;
  if (json.new_chat_members !== undefined || json.left_chat_member !== undefined) return true;
  if (json.forum_topic_created !== undefined) return true;
  if (json.via_bot?.id === world.bot.id) return true;
  if (json.reply_to_message?.from?.id === world.bot.id) return true;
  const text = json.text ?? json.caption ?? '';
  const name = `@${world.bot.username}`.toLowerCase();
  return [...(json.entities ?? []), ...(json.caption_entities ?? [])].some(({ type, offset, length }) => {
    const words = text.slice(offset, offset + length).toLowerCase();
    if (type === 'mention') return words === name;
    return type === 'bot_command' && (!words.includes('@') || words.endsWith(name));
  });
}
