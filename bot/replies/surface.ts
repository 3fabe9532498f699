/**
 * The kind of place that a reply goes to. Whoever does a job or reports it asks the place, and never what kind it is: the
 * private chat, a group, a message in a chat where the bot is not.
 */
import type { Message } from 'grammy/types';
import type { Failure } from '../failures.ts';
import type { Ending, Job } from '../jobs/index.ts';
import type { Figures } from '../speech/index.ts';
import type { Address, Delivery } from '../telegram/index.ts';

/** What a reply looks like in its place. */
export type Dress = Pick<Delivery, 'to' | 'keyboard' | 'isProtected' | 'isSilent'> & {
  /** Sent under a file where voice messages are refused. */
  readonly hint: string;
  /** Says under the voice that a machine speaks; absent where nobody needs it. */
  readonly label?: string | undefined;
};

export interface Surface {
  /** Whether `voice` may speak here for who asked: theirs, or one that was lent to this place. */
  mayUse(job: Job): Promise<boolean>;
  /** The place in line has changed: `ahead` jobs start before it, in about `estimateSeconds`. */
  moved(job: Job, ahead: number, estimateSeconds: number): void;
  started(job: Job): void;
  progressed(job: Job, done: number, total: number): void;
  /** The result is about to be sent. */
  sending(job: Job): void;
  /** How the reply is to look, of which listening has shown `figures`. Called right before it is sent. */
  dress(job: Job, figures: Figures | undefined): Promise<Dress>;
  /** The reply has arrived as `message`. */
  delivered(job: Job, message: Message): Promise<void>;
  /** Tells who asked something beside the reply. */
  tell(job: Job, text: string): Promise<void>;
  /** Tells who asked that the job failed with `error`, which is `failure` in words, and shows what mends it. */
  failed(job: Job, failure: Failure, error: unknown): Promise<void>;
  /** The reply is there, and Telegram wants it to wait for `seconds`. Rejects when that could not be said. */
  delayed(job: Job, seconds: number): Promise<void>;
  /**
   * Asks about a reply that was being sent when the process or the connection ended: nobody knows whether it arrived.
   * Rejects when that could not be asked.
   */
  unsure(job: Job): Promise<void>;
  ended(job: Job, ending: Ending): void;
}

/** The place that a job's reply goes to. */
export type SurfaceOf = (job: Job) => Surface;

/** `seconds` for people: whole minutes. */
export function minutesOf(seconds: number): number {
  return Math.max(1, Math.ceil(seconds / 60));
}

/** Where the reply to `job` goes. */
export function addressOf({ request }: Job): Address {
  return request.to;
}
