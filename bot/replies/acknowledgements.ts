/**
 * How a group sees that it was heard: a reaction on the message that asked, which goes when the reply comes. Nobody
 * has to read it, and it takes no place.
 */
import type { Api } from 'grammy';
import type { ReactionTypeEmoji } from 'grammy/types';
import type { Logger } from 'pino';
import { tolerate } from '../failures.ts';
import type { Job } from '../jobs/index.ts';

const HEARD: ReactionTypeEmoji['emoji'] = '✍';

export class Acknowledgements {
  readonly #api: Pick<Api, 'setMessageReaction'>;
  readonly #log: Logger;
  /** The call that put the reaction there: taking it away waits for it, so that none stays. */
  readonly #shown = new Map<string, Promise<void>>();

  constructor(api: Pick<Api, 'setMessageReaction'>, log: Logger) {
    this.#api = api;
    this.#log = log;
  }

  /** The job was accepted; a second call changes nothing. */
  show(job: Job): void {
    if (!this.#shown.has(job.id)) this.#shown.set(job.id, this.#react(job, [{ type: 'emoji', emoji: HEARD }]));
  }

  /** The job has ended. */
  async clear(job: Job): Promise<void> {
    const shown = this.#shown.get(job.id);
    this.#shown.delete(job.id);
    if (shown === undefined) return;
    await shown;
    await this.#react(job, []);
  }

  async #react({ request: { to } }: Job, reactions: ReactionTypeEmoji[]): Promise<void> {
    const { chatId, messageId } = to;
    if (messageId !== undefined) {
      await tolerate(this.#log, () => this.#api.setMessageReaction(chatId, messageId, reactions));
    }
  }
}
