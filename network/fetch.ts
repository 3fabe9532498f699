/** Downloads by way of a proxy. */
import { isSocks, proxyFor } from './proxy.ts';

/** What Node's `fetch` sends its requests by: an older undici's type of what the package undici makes. */
type Dispatcher = NonNullable<RequestInit['dispatcher']>;

/** Proxy -> what connects by way of it, with its open connections. */
const dispatchers = new Map<string, Promise<Dispatcher>>();

/**
 * `fetch` by way of the proxy that the environment names for `url`. A redirect that is followed goes the same way.
 *
 * @throws ProxyError
 */
export async function fetchThrough(url: string, init: RequestInit = {}): Promise<Response> {
  const proxy = proxyFor(url);
  if (proxy === undefined) return fetch(url, init);
  const dispatcher = dispatchers.get(proxy.href) ?? connect(proxy);
  dispatchers.set(proxy.href, dispatcher);
  return fetch(url, { ...init, dispatcher: await dispatcher });
}

/** Loaded when there is a proxy: most have none. */
async function connect(proxy: URL): Promise<Dispatcher> {
  const dispatcher: unknown = await open(proxy);
  if (!isDispatcher(dispatcher)) throw new Error('undici made no dispatcher');
  return dispatcher;
}

function isDispatcher(value: unknown): value is Dispatcher {
  return value instanceof Object && 'dispatch' in value && typeof value.dispatch === 'function';
}

async function open(proxy: URL) {
  if (!isSocks(proxy)) return new (await import('undici')).ProxyAgent(proxy.href);
  const { socksDispatcher } = await import('fetch-socks');
  return socksDispatcher({
    type: proxy.protocol.startsWith('socks4') ? 4 : 5,
    host: proxy.hostname,
    port: Number(proxy.port || 1080),
    ...(proxy.username !== '' && {
      userId: decodeURIComponent(proxy.username),
      password: decodeURIComponent(proxy.password),
    }),
  });
}
