/** What a handler sees of an update. What it may use beside that is in `dependencies.ts`. */
import type { ConversationFlavor, Conversation as GrammyConversation } from '@grammyjs/conversations';
import type { I18nFlavor } from '@grammyjs/i18n';
import type { Context as GrammyContext } from 'grammy';

/** Inside a conversation. */
export type DialogContext = GrammyContext & I18nFlavor;

/** What `tapAnswers` notes of the tap that an update is. */
interface TapFlavor {
  /** It has got its answer, so that nothing more can be shown over the button. */
  isTapAnswered?: boolean;
}

/** What a conversation notes of the message that an update is. */
interface AnswerFlavor {
  /** It has been taken for an answer. */
  isAnswer?: boolean;
}

/** In a handler. */
export type Context = ConversationFlavor<DialogContext> & TapFlavor & AnswerFlavor;

export type Conversation = GrammyConversation<Context, DialogContext>;
