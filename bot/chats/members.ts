/** Who is who in a group: Telegram's answer, remembered for a minute. */

import type { Api } from 'grammy';
import { attempt, refusalOf } from '../failures.ts';
import { toRole } from '../telegram/index.ts';

/** For so long an admin who was demoted may still change settings. */
const ADMINS_MS = 60_000;

/** For so long who wrote in a group counts as a member of it where Telegram does not say. */
const SEEN_MS = 10 * 60_000;

/** Above this what is remembered is looked through for what is too old. */
const MANY = 1000;

type Asking = Pick<Api, 'getChatAdministrators' | 'getChatMember'>;

export class Members {
  readonly #api: Asking;
  readonly #now: () => number;
  readonly #admins = new Map<number, { readonly ids: ReadonlySet<number>; readonly until: number }>();
  readonly #seen = new Map<string, { readonly until: number }>();

  constructor(api: Asking, now: () => number = Date.now) {
    this.#api = api;
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

  /** `userId` has written in `chatId`. */
  saw(chatId: number, userId: number): void {
    dropOld(this.#seen, this.#now());
    this.#seen.set(`${chatId}/${userId}`, { until: this.#now() + SEEN_MS });
  }

  /** Telegram said that something has changed. */
  forget(chatId: number, userId: number): void {
    this.#admins.delete(chatId);
    this.#seen.delete(`${chatId}/${userId}`);
  }
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
