/** The bot's connections to Telegram: one for what is said at once, one for finished replies; one clock for both. */
import { Agent as HttpAgent } from 'node:http';
import { Agent as HttpsAgent } from 'node:https';
import { Api, Bot } from 'grammy';
import { agentFor } from '../../../network/index.ts';
import type { Context } from '../context.ts';
import { Abilities } from './abilities.ts';
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
 * @param reach learns who the bot is, however long the network takes
 * @throws GrammyError 401: a wrong token; ProxyError the environment names a proxy that is none
 */
export async function connect(
  { token, root, floods }: Server,
  reach: (bot: Bot<Context>) => Promise<void>,
): Promise<Bot<Context>> {
  const agent = agentFor(root);
  const client = { ...clientOf(root), ...(agent !== undefined && { baseFetchConfig: { compress: true, agent } }) };
  const bot = new Bot<Context>(token, { client });
  installRetries(bot.api, { floods });
  const abilities = new Abilities();
  bot.api.config.use(abilities.transformer);
  await reach(bot);
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
  const agent = agentFor(root, { keepAlive: false }) ?? directAgent(root);
  const api = new Api(token, { ...clientOf(root), baseFetchConfig: { compress: true, agent } });
  installRetries(api, { floods, patienceMs: 0 });
  return { api, close: () => agent.destroy() };
}

function directAgent(root: string): HttpAgent {
  return root.startsWith('https:') ? new HttpsAgent({ keepAlive: false }) : new HttpAgent({ keepAlive: false });
}

function clientOf(apiRoot: string) {
  return { apiRoot, timeoutSeconds: API_TIMEOUT_SECONDS };
}
