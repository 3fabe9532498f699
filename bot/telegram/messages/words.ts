/** The words of a message, and of what it answers. */
import type { Message, MessageEntity, TextQuote, UserFromGetMe } from 'grammy/types';

interface Worded {
  readonly text?: string | undefined;
  readonly caption?: string | undefined;
}

/** What `message` says, captions included; '' where it has no words. */
export function wordsOf(message: Worded | undefined): string {
  return (message?.text ?? message?.caption ?? '').trim();
}

/** What `message` answers: the part that it quotes, where it quotes one, else all of it. */
export function answeredWords(message: {
  readonly quote?: Pick<TextQuote, 'text'>;
  readonly reply_to_message?: Worded;
}): string {
  const quoted = message.quote?.text.trim() ?? '';
  return quoted === '' ? wordsOf(message.reply_to_message) : quoted;
}

type Marked = Worded & Pick<Message, 'entities' | 'caption_entities'>;

/** Whether `message` calls `me` by name: a mention that Telegram has found, as an address like me@bot.example is none. */
export function isMentioned(message: Marked, me: UserFromGetMe): boolean {
  return entitiesOf(message).some((entity) => isMention(message, entity, me));
}

/** The command for `me` that `message` begins with, in small letters and without its sign, and what follows it. */
export function commandIn(message: Marked, me: UserFromGetMe): { name: string; rest: string } | undefined {
  const command = entitiesOf(message).find(({ type, offset }) => type === 'bot_command' && offset === 0);
  if (command === undefined) return undefined;
  const [name = '', bot] = partOf(message, command).slice(1).toLowerCase().split('@');
  if (bot !== undefined && bot !== me.username.toLowerCase()) return undefined;
  return { name, rest: rawOf(message).slice(command.length).trim() };
}

/** What `message` says beside calling `me`: without mentions of it, and without `/say`. */
export function withoutCall(message: Marked, me: UserFromGetMe): string {
  const isSay = commandIn(message, me)?.name === 'say';
  const calls = entitiesOf(message).filter(
    (entity) => isMention(message, entity, me) || (isSay && entity.type === 'bot_command' && entity.offset === 0),
  );
  let words = rawOf(message);
  // From the end, so that the offsets of the others stay true.
  for (const { offset, length } of calls.reverse()) {
    words = words.slice(0, offset) + words.slice(offset + length).replace(/^[\s,:，：]+/, '');
  }
  return words.trim();
}

function isMention(message: Marked, entity: MessageEntity, me: UserFromGetMe): boolean {
  if (entity.type === 'text_mention') return entity.user.id === me.id;
  return entity.type === 'mention' && partOf(message, entity).toLowerCase() === `@${me.username}`.toLowerCase();
}

function entitiesOf({ entities, caption_entities }: Marked): readonly MessageEntity[] {
  return entities ?? caption_entities ?? [];
}

function partOf(message: Marked, { offset, length }: MessageEntity): string {
  return rawOf(message).slice(offset, offset + length);
}

/** As offsets of entities count: nothing is cut off. */
function rawOf({ text, caption }: Worded): string {
  return text ?? caption ?? '';
}
