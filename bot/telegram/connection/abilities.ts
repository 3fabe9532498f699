/**
 * What the Bot API server is too old for. A server takes parameters that it does not know without a word: a whisper becomes
 * a public message that answers nobody, a draft has no Stop. So what comes back is looked at; what came out wrong is taken
 * back, and refused from then on in the server's place, so that every caller takes its other way.
 *
 * Both came with Bot API 10.3. A draft shows nothing by what comes back: that it has no Stop is known from the first whisper,
 * or from `getMe`, whose newest field is of 10.1.
 */
import type { Transformer } from 'grammy';
import type { UserFromGetMe } from 'grammy/types';
import { attempt } from '../../failures.ts';

/** Came with Bot API 10.1. */
const NEWEST_FIELD = 'supports_join_request_queries';

/** What an ephemeral message has, and no other. */
const MARKS = ['ephemeral_message_id', 'receiver_user'];

export class Abilities {
  #isOld = false;

  /** Learns from what the server tells about the bot. */
  learn(me: UserFromGetMe): void {
    if (!(NEWEST_FIELD in me)) this.#isOld = true;
  }

  /** To be installed behind retries, so that what has to be taken back is. */
  readonly transformer: Transformer = async (prev, method, payload, signal) => {
    // Methods without parameters are called without any payload.
    const fields: object = payload ?? {};
    const wish = 'ephemeral_message_parameters' in fields ? 'whisper' : 'can_stop' in fields ? 'stop' : undefined;
    if (wish === undefined) return prev(method, payload, signal);
    if (this.#isOld) return unknown(wish);
    const answer = await prev(method, payload, signal);
    if (wish !== 'whisper' || !answer.ok) return answer;
    const sent = publicMessage(answer.result);
    if (sent === undefined) return answer;
    this.#isOld = true;
    const deleted = await attempt(() => prev('deleteMessage', sent));
    // What stays is said, if to more people than it was meant for: not a second time.
    return deleted.ok && deleted.value.ok ? unknown(wish) : answer;
  };
}

/** The message that a whisper has become; undefined when it is one. */
function publicMessage(result: unknown): { chat_id: number; message_id: number } | undefined {
  if (typeof result !== 'object' || result === null || MARKS.some((mark) => mark in result)) return undefined;
  if (!('message_id' in result) || !('chat' in result) || typeof result.chat !== 'object') return undefined;
  const { message_id, chat } = result;
  if (typeof message_id !== 'number' || message_id === 0 || chat === null || !('id' in chat)) return undefined;
  return typeof chat.id === 'number' ? { chat_id: chat.id, message_id } : undefined;
}

function unknown(what: string) {
  return { ok: false, error_code: 400, description: `Bad Request: this server knows no ${what}` } as const;
}
