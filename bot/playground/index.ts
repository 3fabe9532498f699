/** No token needed: an in-memory Bot API, as strict as Telegram's, and a chat page in the browser. */
export { openPlayground, populate } from './server.ts';
export { type ChatMessage, createTelegram, type Person, type Telegram, type TelegramOptions } from './telegram.ts';
