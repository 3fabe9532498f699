/** The whole bot on an in-memory Telegram, for tests. */
export * from './world.ts';
