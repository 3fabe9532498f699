/** The bot's connections to Telegram: one for what is said at once, one for finished replies; one clock for both. */
import { Agent as HttpAgent } from 'node:http';
import { Agent as HttpsAgent } from 'node:https';
import { Api, Bot } from 'grammy';
import { Abilities } from './abilities.ts';
import type { Context } from './context.ts';
import type { Floods } from './floods.ts';
import { installRetries } from './retries.ts';

export { Floods } from './floods.ts';

/** Seconds that a call to the Bot API may take; above the 30 s of a long poll. */
const API_TIMEOUT_SECONDS = 60;

export interface Server {
  readonly token: string;
  /** See `apiRoot`. */
  readonly root: string;
  readonly floods: Floods;
}

/**
 * The bot, without any handler yet: the queue needs it before the handlers exist.
 *
 * @throws GrammyError 401: a wrong token; HttpError
 */
export async function connect({ token, root, floods }: Server): Promise<Bot<Context>> {
  const bot = new Bot<Context>(token, { client: clientOf(root) });
  installRetries(bot.api, { floods });
  const abilities = new Abilities();
  bot.api.config.use(abilities.transformer);
  await bot.init();
  abilities.learn(bot.botInfo);
  return bot;
}

/** The connection of finished replies. */
export interface Post {
  readonly api: Api;
  /** Breaks what is on its way. */
  close(): void;
}

/**
 * The connection of finished replies, which wait in lanes of their own and never in a call. Each upload opens its own: on
 * one that was kept, and that the server closes in this moment, it would look as if the answer had been lost.
 */
export function connectPost({ token, root, floods }: Server): Post {
  const agent = root.startsWith('https:') ? new HttpsAgent({ keepAlive: false }) : new HttpAgent({ keepAlive: false });
  const api = new Api(token, { ...clientOf(root), baseFetchConfig: { compress: true, agent } });
  installRetries(api, { floods, patienceMs: 0 });
  return { api, close: () => agent.destroy() };
}

function clientOf(apiRoot: string) {
  return { apiRoot, timeoutSeconds: API_TIMEOUT_SECONDS };
}
