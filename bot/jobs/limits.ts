/**
 * How much speech one person, and one group, may have in an hour: seconds of audio, as these are what costs.
 *
 * An estimate is reserved when a request is accepted, so that ten requests at once can't all fit into what is left for
 * one. When the job ends, the true seconds take its place; one that failed or was cancelled costs nothing. All of it is
 * stored, one record per owner, so that a restart neither forgives nor charges twice.
 */
import * as z from 'zod';
import type { Collection, CollectionOpener, RecordSchema } from '../../storage/index.ts';
import { LimitError } from '../errors.ts';
import { attempt } from '../failures.ts';

/** The window slides by whole minutes. */
const WINDOW_MINUTES = 60;

const Seconds = z.number().min(0);

const Usage = z.object({
  /** Seconds that were spoken, by the minute (since 1970) in which they were asked for; the oldest first. */
  spent: z.array(z.object({ minute: z.number().int(), seconds: Seconds })),
  /** What waiting and running jobs are estimated at. */
  reserved: z.array(z.object({ job: z.string(), minute: z.number().int(), seconds: Seconds })),
});

export type Usage = Readonly<z.infer<typeof Usage>>;

const NOTHING: Usage = { spent: [], reserved: [] };

const SCHEMA: RecordSchema<Usage> = { version: 1, parse: (value) => Usage.parse(value) };

/** Who pays for a job. */
export interface Payer {
  /** Id of the job. */
  readonly id: string;
  /** Owner key of the person who asked. */
  readonly user: string;
  /** Owner key of the chat where they asked. */
  readonly chat: string;
}

/** Most seconds in an hour; undefined: as many as they like. */
export interface Allowances {
  readonly perUser: number | undefined;
  /** Asked with every request, as a group's admins may change it. */
  readonly ofChat: (chat: string) => Promise<number | undefined>;
}

export class Limits {
  readonly #usage: Collection<Usage>;
  readonly #allowances: Allowances;
  readonly #now: () => number;

  constructor(usage: Collection<Usage>, allowances: Allowances, now: () => number = Date.now) {
    this.#usage = usage;
    this.#allowances = allowances;
    this.#now = now;
  }

  static open(storage: CollectionOpener, allowances: Allowances): Limits {
    return new Limits(storage.collection('usage', SCHEMA), allowances);
  }

  /**
   * Reserves `seconds` for `payer`; false when the same job has a reservation already.
   *
   * @throws LimitError user-seconds, chat-seconds; then nothing is reserved
   */
  async reserve(payer: Payer, seconds: number): Promise<boolean> {
    const { perUser, ofChat } = this.#allowances;
    // An anonymous admin asks as the group: that is one payer, not two.
    const isPerson = payer.user !== payer.chat;
    const perChat = isPrivate(payer) ? undefined : await ofChat(payer.chat);
    let isNew = false;
    if (isPerson && perUser !== undefined) {
      isNew = await this.#reserve(payer.user, payer.id, seconds, perUser, 'user-seconds');
    }
    if (perChat === undefined) return isNew;
    const reserved = await attempt(() => this.#reserve(payer.chat, payer.id, seconds, perChat, 'chat-seconds'));
    if (reserved.ok) return reserved.value;
    if (isNew) await this.#settle(payer.user, payer.id, 0);
    throw reserved.error;
  }

  /** Puts the `seconds` that were spoken in place of the reservation, if there is one; 0 gives it back. */
  async settle(payer: Payer, seconds: number): Promise<void> {
    await this.#settle(payer.user, payer.id, seconds);
    if (payer.chat !== payer.user && !isPrivate(payer)) await this.#settle(payer.chat, payer.id, seconds);
  }

  /** Seconds of `owner` in the last hour, estimates included. */
  async used(owner: string): Promise<number> {
    return total(recent((await this.#usage.get(owner)) ?? NOTHING, this.#minute()));
  }

  async #reserve(
    owner: string,
    job: string,
    seconds: number,
    most: number,
    code: 'user-seconds' | 'chat-seconds',
  ): Promise<boolean> {
    const minute = this.#minute();
    let isNew = false;
    await this.#usage.update(owner, (stored = NOTHING) => {
      const usage = recent(stored, minute);
      isNew = !usage.reserved.some((one) => one.job === job);
      if (!isNew) return usage;
      // Whoever has nothing left waits; the last request may go over, as nobody could use a rest of two seconds.
      if (total(usage) >= most) {
        throw new LimitError(code, { maxSeconds: most, minutes: minutesUntil(usage, most, minute) });
      }
      return { ...usage, reserved: [...usage.reserved, { job, minute, seconds }] };
    });
    return isNew;
  }

  async #settle(owner: string, job: string, seconds: number): Promise<void> {
    // Most owners of finished jobs have a record; making one for the others would keep more than is needed.
    if ((await this.#usage.get(owner)) === undefined) return;
    await this.#usage.update(owner, (stored = NOTHING) => {
      const usage = recent(stored, this.#minute());
      const found = usage.reserved.find((one) => one.job === job);
      if (found === undefined) return usage;
      const reserved = usage.reserved.filter((one) => one !== found);
      return { reserved, spent: seconds === 0 ? usage.spent : added(usage.spent, found.minute, seconds) };
    });
  }

  #minute(): number {
    return Math.floor(this.#now() / 60_000);
  }
}

/** A person's chat with the bot, which is no group: its key carries the person's own, positive number. */
function isPrivate({ chat }: Payer): boolean {
  return !chat.startsWith('chat:-');
}

/** What of `usage` is younger than an hour. A reservation that old belongs to a job that nobody knows any more. */
function recent({ spent, reserved }: Usage, minute: number): Usage {
  const isRecent = (one: { readonly minute: number }) => one.minute > minute - WINDOW_MINUTES;
  return { spent: spent.filter(isRecent), reserved: reserved.filter(isRecent) };
}

function total({ spent, reserved }: Usage): number {
  return [...spent, ...reserved].reduce((sum, { seconds }) => sum + seconds, 0);
}

function added(spent: Usage['spent'], minute: number, seconds: number): Usage['spent'] {
  const there = spent.find((one) => one.minute === minute)?.seconds ?? 0;
  const others = spent.filter((one) => one.minute !== minute);
  return [...others, { minute, seconds: there + seconds }].sort((a, b) => a.minute - b.minute);
}

/** Whole minutes, from `minute` on, until less than `most` seconds are in the window. */
function minutesUntil({ spent, reserved }: Usage, most: number, minute: number): number {
  const entries = [...spent, ...reserved].sort((a, b) => a.minute - b.minute);
  let left = total({ spent, reserved });
  for (const entry of entries) {
    left -= entry.seconds;
    if (left < most) return entry.minute + WINDOW_MINUTES - minute;
  }
  return WINDOW_MINUTES;
}
