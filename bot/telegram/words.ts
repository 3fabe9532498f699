/** The words of a message, and of what it answers. */
import type { TextQuote } from 'grammy/types';

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
