/** The Bot API as this bot uses it; knows no feature. */
export { keepActing } from './acting.ts';
export { AfterAFlood } from './after-a-flood.ts';
export { untilTheEnd } from './after-the-end.ts';
export { answersOnce } from './answers.ts';
export { button, matching, valueIn } from './callbacks.ts';
export * from './connection/index.ts';
export type { Context, Conversation, DialogContext } from './context.ts';
export { behind, doorButton, fromCode, toCode } from './deep-links.ts';
export { type Address, AS_FILE, type Delivery, deliver, FILE_TAGS, placed, type VoiceFile } from './delivery.ts';
export { dialogs, heard } from './dialogs.ts';
export { answerQuietly, sendEphemeral } from './ephemeral.ts';
export * from './files/index.ts';
export {
  createI18n,
  DEFAULT_LOCALE,
  isLocale,
  LOCALES,
  type Locale,
  localeOf,
  NATIVE_NAMES,
  type Translate,
  telegramCodeOf,
  type Whereabouts,
} from './i18n.ts';
export { chatKey, DEMONSTRATION, isGroupId, userIdIn, userKey } from './keys.ts';
export * from './messages/index.ts';
export { type Screen, short, show, takeButtons } from './screens.ts';
export { unhandled } from './unhandled.ts';
export * from './updates/index.ts';
