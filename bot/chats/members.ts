/**
 * Who is who in a group: Telegram's answer, remembered for a minute; of who lends a voice for a day, in the database, so
 * that a restart neither ends a loan nor begins its doubt anew.
 */

import { type Api, GrammyError } from 'grammy';
import { attempt, refusalOf } from '../failures.ts';
import { toRole, userKey } from '../telegram/index.ts';
import { type Lender, type LenderRecords, lenderKey } from './lenders.ts';

/** For so long an admin who was demoted may still change settings. */
const ADMINS_MS = 60_000;

/** For so long who wrote in a group counts as a member of it where Telegram does not say. */
const SEEN_MS = 10 * 60_000;

/** For so long who lends a voice counts as Telegram said last: a loan must not cost a call for every reply. */
const LENDER_MS = 10 * 60_000;

/** For so long a lender counts as still there while Telegram does not say; then as gone. */
const DOUBT_MS = 24 * 3_600_000;

/** What Telegram answers about who was never in a group, or is no more. */
const NO_MEMBER = /PARTICIPANT_ID_INVALID|USER_NOT_PARTICIPANT|(?:user|member) not found/i;

/** Above this what is remembered is looked through for what is too old. */
const MANY = 1000;

type Asking = Pick<Api, 'getChatAdministrators' | 'getChatMember'>;

export class Members {
  readonly #api: Asking;
  readonly #now: () => number;
  readonly #admins = new Map<number, { readonly ids: ReadonlySet<number>; readonly until: number }>();
  readonly #seen = new Map<string, { readonly until: number }>();
  readonly #lenders: LenderRecords;

  constructor(api: Asking, lenders: LenderRecords, now: () => number = Date.now) {
    this.#api = api;
    this.#lenders = lenders;
    this.#now = now;
  }

  /**
   * Whether `userId` is an admin of `chatId`; nobody is where the bot is not a member.
   *
   * @throws GrammyError, HttpError when Telegram can't be asked
   */
  async isAdmin(chatId: number, userId: number): Promise<boolean> {
    const known = this.#admins.get(chatId);
    if (known !== undefined && known.until > this.#now()) return known.ids.has(userId);
    const outcome = await attempt(() => this.#api.getChatAdministrators(chatId));
    if (!outcome.ok) {
      if (!isAnswer(outcome.error)) throw outcome.error;
      return false;
    }
    const ids = new Set(outcome.value.map(({ user }) => user.id));
    dropOld(this.#admins, this.#now());
    this.#admins.set(chatId, { ids, until: this.#now() + ADMINS_MS });
    return ids.has(userId);
  }

  /**
   * Whether `userId` is in `chatId`. Where the bot is no admin, Telegram need not tell: then whoever wrote there lately.
   *
   * @throws GrammyError, HttpError when Telegram can't be asked
   */
  async isMember(chatId: number, userId: number): Promise<boolean> {
    const outcome = await attempt(() => this.#api.getChatMember(chatId, userId));
    if (outcome.ok) return toRole(outcome.value) !== 'none';
    if (!isAnswer(outcome.error)) throw outcome.error;
    const seen = this.#seen.get(`${chatId}/${userId}`);
    return refusalOf(outcome.error) === 'other' && seen !== undefined && seen.until > this.#now();
  }

  /**
   * Whether `userId`, who lends a voice to `chatId`, is still in it: by an answer of Telegram's that is 10 minutes old at
   * most, or because they have written there within that time. Where no answer is to be had, the last one counts for a
   * day. A Telegram that can't be asked is no failure of this: the loan is then in doubt.
   *
   * @throws StorageError
   */
  async isStillThere(chatId: number, userId: number): Promise<boolean> {
    const key = lenderKey(chatId, userKey(userId));
    const now = this.#now();
    const known = await this.#lenders.get(key);
    const seen = this.#seen.get(`${chatId}/${userId}`);
    // Seen after the last answer: who came back is there again.
    const isSeen = seen !== undefined && seen.until > now && seen.until - SEEN_MS > (known?.sureAt ?? 0);
    if (isSeen) return this.#note(key, { isThere: true, sureAt: seen.until - SEEN_MS, askAgainAt: seen.until });
    if (known !== undefined && known.askAgainAt > now) return known.isThere;
    const outcome = await attempt(() => this.#api.getChatMember(chatId, userId));
    const said = outcome.ok ? toRole(outcome.value) !== 'none' : isNoMember(outcome.error) ? false : undefined;
    const sureAt = said === undefined ? (known?.sureAt ?? now) : now;
    const isThere = said ?? ((known?.isThere ?? true) && now - sureAt < DOUBT_MS);
    return this.#note(key, { isThere, sureAt, askAgainAt: now + LENDER_MS });
  }

  /** `userId` has written in `chatId`. */
  saw(chatId: number, userId: number): void {
    dropOld(this.#seen, this.#now());
    this.#seen.set(`${chatId}/${userId}`, { until: this.#now() + SEEN_MS });
  }

  /** Telegram said that something has changed. */
  async forget(chatId: number, userId: number): Promise<void> {
    this.#admins.delete(chatId);
    this.#seen.delete(`${chatId}/${userId}`);
    await this.#lenders.delete(lenderKey(chatId, userKey(userId)));
  }

  async #note(key: string, lender: Lender): Promise<boolean> {
    await this.#lenders.set(key, lender);
    return lender.isThere;
  }
}

/** Whether Telegram's refusal says that this person is not in the group. */
function isNoMember(error: unknown): boolean {
  return error instanceof GrammyError && NO_MEMBER.test(error.description);
}

/** Whether Telegram's refusal says something of the group, and not only that Telegram is not to be reached now. */
function isAnswer(error: unknown): boolean {
  const refusal = refusalOf(error);
  return refusal !== undefined && refusal !== 'network' && refusal !== 'flood';
}

function dropOld<K>(known: Map<K, { readonly until: number }>, now: number): void {
  if (known.size < MANY) return;
  for (const [key, { until }] of known) if (until <= now) known.delete(key);
}
