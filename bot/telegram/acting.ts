/** What a person sees while the bot is at work: the chat action, which Telegram shows for 5 s and no longer. */
import type { Api } from 'grammy';
import type { Logger } from 'pino';
import { tolerate } from '../failures.ts';
import type { Address } from './delivery.ts';

const ACTION_EVERY_MS = 4000;

type Action = 'typing' | 'record_voice' | 'upload_voice' | 'upload_document';

/** Shows `action` in the chat until stopped. */
export function keepActing(api: Api, to: Address, action: Action, log: Logger) {
  const show = () =>
    void tolerate(log, () =>
      api.sendChatAction(to.chatId, action, to.topicId === undefined ? {} : { message_thread_id: to.topicId }),
    );
  show();
  // Cosmetic: it keeps no process alive whose work was given up.
  const timer = setInterval(show, ACTION_EVERY_MS).unref();
  return {
    stop(): void {
      clearInterval(timer);
    },
  };
}
