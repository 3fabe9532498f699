/**
 * A group that becomes a supergroup gets another id. Telegram names it in its refusal of the old one; every call is then
 * made again there, so that nothing else in the bot has to know: a reply, a reaction, an edit.
 */
import type { Transformer } from 'grammy';

/** Moves that are remembered; more than any bot sees between two starts. */
const MAX_MOVES = 1000;

/** To be installed once per `Api`; it remembers moves, so that a group costs one refused call and not each. */
export function followMigrations(): Transformer {
  const moves = new Map<number, number>();

  return async (prev, method, payload, signal) => {
    const chatId = chatIn(payload);
    if (chatId === undefined) return prev(method, payload, signal);
    const call = (id: number) => prev(method, Object.assign({}, payload, { chat_id: id }), signal);
    const present = moves.get(chatId);
    if (present !== undefined) return call(present);
    const answer = await prev(method, payload, signal);
    const next = answer.ok ? undefined : answer.parameters?.migrate_to_chat_id;
    if (next === undefined) return answer;
    if (moves.size >= MAX_MOVES) moves.clear();
    moves.set(chatId, next);
    return call(next);
  };
}

/** The numeric id of the chat that a call is about; usernames don't move. */
export function chatIn(payload: unknown): number | undefined {
  if (typeof payload !== 'object' || payload === null || !('chat_id' in payload)) return undefined;
  return typeof payload.chat_id === 'number' ? payload.chat_id : undefined;
}
