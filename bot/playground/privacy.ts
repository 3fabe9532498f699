/** Which messages of a group reach the bot (core.telegram.org/bots/features#privacy-mode). */
import type { PlaygroundChat } from './chat.ts';
import type { ChatMessage } from './message.ts';
import type { World } from './world.ts';

/**
 * True when the bot hears `message`: everything in private, as an administrator or with privacy mode off; otherwise
 * commands with its name, bare commands unless another bot was the last one to write, replies to it, what was sent by way
 * of it, and service messages. A mention is none of these.
 */
export function isHeard(world: World, chat: PlaygroundChat, message: ChatMessage): boolean {
  if (chat.isPrivate) return true;
  if (!chat.isMember(world.bot.id)) return false;
  if (!world.privacyMode || chat.isAdmin(world.bot.id)) return true;
  const { json } = message;
  if (!SAID.some((kind) => json[kind] !== undefined)) return true;
  if (json.via_bot?.id === world.bot.id) return true;
  if (json.reply_to_message?.from?.id === world.bot.id) return true;
  const text = json.text ?? json.caption ?? '';
  const name = `@${world.bot.username}`.toLowerCase();
  return [...(json.entities ?? []), ...(json.caption_entities ?? [])].some(({ type, offset, length }) => {
    if (type !== 'bot_command') return false;
    const words = text.slice(offset, offset + length).toLowerCase();
    return words.includes('@') ? words.endsWith(name) : !isOtherBotLast(world, chat, message);
  });
}

/** What people send here; a message without any of it is a service message. */
const SAID = ['text', 'voice', 'audio', 'document', 'photo', 'video_note', 'rich_message'] as const;

/** Whether the last bot that wrote before `message` is another one. */
function isOtherBotLast(world: World, chat: PlaygroundChat, message: ChatMessage): boolean {
  const last = chat.messages.findLast(
    (one) => one.id < message.id && one.json.from.is_bot && one.json.sender_chat === undefined,
  );
  return last !== undefined && last.json.from.id !== world.bot.id;
}
