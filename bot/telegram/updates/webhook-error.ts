/** Why updates can't be brought. */
import { CodedError } from '../../../inference/index.ts';

export class WebhookError extends CodedError<'refused'> {
  // { reason } Telegram's words
  readonly subject = 'webhook';
}
