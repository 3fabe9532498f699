/**
 * What went wrong, in words: error -> locale key. The one place in bot/ that turns an error into a value (`retries.ts` only looks at a
 * lost connection and passes it on).
 *
 * Three kinds of errors arrive here. Coded ones (voice, storage, bot) are a person's to mend and name their sentence.
 * Telegram's refusals are told apart by `refusalOf`, because some of them have another way (`delivery.ts`). Everything
 * else is our mistake: the person gets an apology with a short number, the operator the same number in the log.
 */
import { randomInt } from 'node:crypto';
import { GrammyError, HttpError } from 'grammy';
import type { Logger } from 'pino';

/** The sentence that a person gets. */
export interface Failure {
  readonly key: string;
  readonly details: Readonly<Record<string, string | number>>;
}

/** Why Telegram did not do it. */
export type Refusal =
  | 'voice-forbidden' // this kind of message may not be sent here; another may
  | 'unreachable' // blocked, kicked, chat gone: nothing can be sent here
  | 'unchanged' // an edit that changes nothing, a message or query that is gone
  | 'flood' // 429 beyond what we wait
  | 'network' // no answer, or 5xx, after retries
  | 'other';

const KIND_FORBIDDEN =
  /VOICE_MESSAGES_FORBIDDEN|restricted receiving of \w+ note|CHAT_SEND_\w+_FORBIDDEN|not enough rights to send/i;
const NOTHING_TO_DO =
  /message is not modified|message to (?:edit|delete) not found|MESSAGE_ID_INVALID|query is too old|message can't be/i;
const NO_CHAT = /chat not found|user is deactivated|CHAT_WRITE_FORBIDDEN|have no rights to send a message/i;

/** Telegram's reason, or undefined when `error` is not Telegram's. */
export function refusalOf(error: unknown): Refusal | undefined {
  if (error instanceof HttpError) return 'network';
  if (!(error instanceof GrammyError)) return undefined;
  if (KIND_FORBIDDEN.test(error.description)) return 'voice-forbidden';
  if (error.error_code === 403 || NO_CHAT.test(error.description)) return 'unreachable';
  if (NOTHING_TO_DO.test(error.description)) return 'unchanged';
  if (error.error_code === 429) return 'flood';
  return isEvasive(error.error_code) ? 'network' : 'other';
}

/** No connection was made, so Telegram surely did not act. */
const NEVER_SENT = /ECONNREFUSED|ENOTFOUND|EAI_AGAIN|ENETUNREACH|EHOSTUNREACH/;

/** The connection broke: the request may have arrived. */
const ANSWER_LOST = /ECONNRESET|EPIPE|ETIMEDOUT|socket hang up/;

/** A page of a proxy, or half an answer: the request was written, and what became of it nobody says. */
const NO_ANSWER = /invalid json|Unexpected (?:token|end)|premature close/i;

/** What is known of a call without an answer. */
export type Loss =
  | 'before' // it was not sent
  | 'after' // it was written, and the connection broke
  | 'garbled'; // it was written, and something else came than an answer

/**
 * Whether an answer says nothing about what became of the call. A Bot API server answers "500 Internal Server Error: restart"
 * to whatever is on its way when it ends, sent or not, and a 500 for a message that was sent and is gone already
 * (tdlib/telegram-bot-api, Client.cpp, `on_closed` and `delete_message`); Telegram's own proxy answers 502 and 504 in JSON.
 */
export function isEvasive(errorCode: number): boolean {
  return errorCode >= 500;
}

/**
 * What became of a call that failed with `error`. Undefined when it was answered, and for a server that never did: asking
 * it again would wait as long.
 */
export function lossOf(error: unknown): Loss | undefined {
  if (error instanceof GrammyError) return isEvasive(error.error_code) ? 'garbled' : undefined;
  if (!(error instanceof HttpError)) return undefined;
  const cause = error.error;
  const words = cause instanceof Error ? `${cause.message} ${'code' in cause ? cause.code : ''}` : String(cause);
  if (NEVER_SENT.test(words)) return 'before';
  if (NO_ANSWER.test(words)) return 'garbled';
  return ANSWER_LOST.test(words) ? 'after' : undefined;
}

/** Whether the call that failed with `error` may have been done all the same. */
export function mayBeDone(error: unknown): boolean {
  if (error instanceof GrammyError) return isEvasive(error.error_code);
  return error instanceof HttpError && lossOf(error) !== 'before';
}

/** An error with a code, whichever folder's base class it has. */
interface Coded {
  readonly subject: string;
  readonly code: string;
  readonly details: Failure['details'];
}

function isCoded(error: unknown): error is Error & Coded {
  return error instanceof Error && 'subject' in error && 'code' in error && 'details' in error;
}

/** Subjects that only an operator can do something about: a person gets the apology with a number. */
const OPERATORS_MATTER = ['weights', 'graph', 'checkpoint'];

/** Nobody but an operator can mend it, and nobody else is to be told where their server keeps its files. */
const FILES_OUT_OF_REACH = 'error-file-out-of-reach';

const MOUNT_FILES =
  'files of the Bot API server are out of reach: start it with --local, let this process read that folder, and name it in VOXBACK_BOT_API_FILES (docs/operating.md)';

/** Whether the run was stopped on purpose: nobody is to be told. */
export function isAbort(error: unknown): boolean {
  return error instanceof Error && error.name === 'AbortError';
}

/** Locale key of the error `code` of `subject`. */
export function errorKey(subject: string, code: string): string {
  return `error-${subject}-${code}`;
}

/** The sentence for `error`; an unforeseen one is logged with the number that the person sees. */
export function failureOf(error: unknown, log: Logger): Failure {
  const coded = error instanceof AggregateError ? error.errors.find(isCoded) : error;
  if (isCoded(coded) && !OPERATORS_MATTER.includes(coded.subject)) {
    const key = errorKey(coded.subject, coded.code);
    if (key === FILES_OUT_OF_REACH) log.error({ folder: coded.details.folder }, MOUNT_FILES);
    return { key, details: coded.details };
  }
  const refusal = refusalOf(error);
  if (refusal === 'flood' || refusal === 'network') {
    // Nobody's mistake: no number, no alarm.
    log.warn({ refusal }, 'Telegram did not do what was asked');
    return { key: refusal === 'flood' ? 'error-telegram-flood' : 'error-telegram-lost', details: {} };
  }
  const number = String(randomInt(100_000, 1_000_000));
  log.error({ err: redacted(error), number }, 'unforeseen failure');
  return { key: 'error-unexpected', details: { number } };
}

/** `error` without Telegram's payload, which holds texts and file ids. */
function redacted(error: unknown): unknown {
  if (error instanceof GrammyError) {
    return { type: 'GrammyError', method: error.method, code: error.error_code, message: error.description };
  }
  if (error instanceof HttpError) return { type: 'HttpError', message: 'no answer from the Bot API' };
  return error;
}

/** The value of `work`, or what went wrong. */
export type Outcome<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: unknown };

/** Runs `work` and hands its error over as a value, for callers that have a second way. */
export async function attempt<T>(work: () => Promise<T> | T): Promise<Outcome<T>> {
  try {
    return { ok: true, value: await work() };
  } catch (error) {
    return { ok: false, error };
  }
}

/** Runs `work` for its effect only: what it fails at is logged and forgotten (a chat action, a progress edit). */
export async function tolerate(log: Logger, work: () => Promise<unknown>): Promise<void> {
  const outcome = await attempt(work);
  if (!outcome.ok) log.debug({ err: redacted(outcome.error) }, 'skipped');
}
