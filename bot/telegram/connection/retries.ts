/**
 * Which failed calls to the Bot API are made again, and when.
 *
 * A flood wait is waited for in `floods.ts`'s clock. A lost answer is a doubt: what was written may have been done. So is
 * an error of the server, which says nothing about it (`isEvasive`).
 * - What changes nothing when it is done twice (edits, deletions, questions, menus) is made again.
 * - A voice message or another file is not: twice it would be heard twice. Whoever sends it asks (`jobs/`).
 * - A text is made again once: in a dialog a prompt that is missing strands its reader, who has nothing to answer; one that
 *   stands there twice is only untidy. Once, as the second answer is lost with the same server.
 * - Where a proxy's page or an error of the server came instead, a text is made again as often as everything else: who
 *   writes one has mostly done nothing.
 */
import { type Api, HttpError, type Transformer } from 'grammy';
import { attempt, isEvasive, type Loss, lossOf } from '../../failures.ts';
import { adds, Floods, isSign } from './floods.ts';
import { chatIn, followMigrations } from './migration.ts';

/** Milliseconds before the second, third and fourth try of a call whose connection was lost. */
const LOST_PAUSES_MS = [300, 1000, 3000];

/** The same after an error of the server. */
const SERVER_PAUSES_MS = [1000, 3000, 9000];

/** Longest flood waits of one call, all together: somebody waits in a handler. */
const PATIENCE_MS = 30_000;

/** Seconds of a flood wait that names none. */
const UNNAMED_SECONDS = 5;

export interface RetryOptions {
  /** Shared by every connection of one token. Default: its own. */
  readonly floods?: Floods;
  /** Longest waits of one call in milliseconds; 0: whoever calls waits by itself. Default 30,000. */
  readonly patienceMs?: number;
}

/** How often a call whose answer came to `loss` may be made again. */
function repeatsAfter(method: string, loss: Loss | undefined): number {
  if (loss === undefined) return 0;
  if (loss === 'before' || !adds(method)) return LOST_PAUSES_MS.length;
  if (addsFile(method)) return 0;
  return loss === 'garbled' ? LOST_PAUSES_MS.length : 1;
}

/** Lets through what the Bot API can have said: a proxy's own JSON is no answer either. */
const answered: Transformer = async (prev, method, payload, signal) => {
  const answer: unknown = await prev(method, payload, signal);
  if (!isAnswer(answer)) throw new HttpError(`${method} was not answered`, new Error('invalid json: no answer in it'));
  return answer as Awaited<ReturnType<typeof prev<typeof method>>>;
};

function isAnswer(value: unknown): boolean {
  if (typeof value !== 'object' || value === null || !('ok' in value)) return false;
  return value.ok === true || ('error_code' in value && typeof value.error_code === 'number');
}

function reconnecting(floods: Floods): Transformer {
  return async (prev, method, payload, signal) => {
    for (let repeats = 0; ; repeats++) {
      try {
        return await prev(method, payload, signal);
      } catch (error) {
        if (signal?.aborted === true || repeats >= repeatsAfter(method, lossOf(error))) throw error;
        await floods.pause(LOST_PAUSES_MS[repeats]);
      }
    }
  };
}

function waiting(floods: Floods, patienceMs: number): Transformer {
  return async (prev, method, payload, signal) => {
    const place = placeIn(payload);
    // A draft is drawn anew anyway; one that waited could come after the message that it announces.
    let leftMs = isSign(method) ? 0 : patienceMs;
    for (let errors = 0; ; ) {
      const waitMs = place === undefined ? 0 : floods.waitMs(method, place);
      if (waitMs > leftMs) return tooManyRequests(waitMs);
      if (waitMs > 0) {
        leftMs -= waitMs;
        await floods.pause(waitMs);
        continue;
      }
      const answer = await prev(method, payload, signal);
      if (answer.ok) {
        floods.taken(method);
        return answer;
      }
      if (answer.error_code === 429) {
        const seconds = Math.max(1, answer.parameters?.retry_after ?? UNNAMED_SECONDS);
        if (place !== undefined) floods.refused(method, place, seconds);
        if (seconds * 1000 > leftMs) return tooManyRequests(seconds * 1000);
        if (place !== undefined) continue;
        // What is about no chat has no clock: one person's file is not to wait for another's.
        leftMs -= seconds * 1000;
        await floods.pause(seconds * 1000);
      } else if (isEvasive(answer.error_code) && leftMs > 0 && errors < SERVER_PAUSES_MS.length && !addsFile(method)) {
        await floods.pause(SERVER_PAUSES_MS[errors]);
        errors += 1;
      } else {
        return answer;
      }
    }
  };
}

/** Whether `method` made twice would be heard twice. */
function addsFile(method: string): boolean {
  return adds(method) && method !== 'sendMessage';
}

/** Whose limit a call counts against: a chat, or a message in a chat where the bot is not. */
function placeIn(payload: unknown): number | string | undefined {
  const chat = chatIn(payload);
  if (chat !== undefined || typeof payload !== 'object' || payload === null) return chat;
  return 'inline_message_id' in payload && typeof payload.inline_message_id === 'string'
    ? payload.inline_message_id
    : undefined;
}

/** Telegram's refusal, given in its place: it was asked before, and the time has not come. */
function tooManyRequests(ms: number) {
  const seconds = Math.max(1, Math.ceil(ms / 1000));
  const description = `Too Many Requests: retry after ${seconds}`;
  return { ok: false, error_code: 429, description, parameters: { retry_after: seconds } } as const;
}

/**
 * A chat action is a courtesy: whatever it accompanies does not fail because it could not be shown. A recording was lost
 * when it was refused.
 */
const courteous: Transformer = async (prev, method, payload, signal) => {
  if (method !== 'sendChatAction') return prev(method, payload, signal);
  const shown = await attempt(() => prev(method, payload, signal));
  return shown.ok && shown.value.ok ? shown.value : { ok: true, result: true as never };
};

/** Makes `api` repeat what is worth repeating. */
export function installRetries(api: Api, { floods = new Floods(), patienceMs = PATIENCE_MS }: RetryOptions = {}): void {
  const reconnect = reconnecting(floods);
  const wait = waiting(floods, patienceMs);
  api.config.use(answered, followMigrations());
  api.config.use((prev, method, payload, signal) => {
    // Polling has its own pace and its own errors: `polling.ts`.
    if (method === 'getUpdates') return prev(method, payload, signal);
    return wait((...call) => reconnect(prev, ...call), method, payload, signal);
  }, courteous);
}
