/** Proxies for `node-fetch`, which grammY calls the Bot API with. */
import type { Agent } from 'node:http';
import { HttpsProxyAgent } from 'https-proxy-agent';
import { SocksProxyAgent } from 'socks-proxy-agent';
import { isSocks, proxyFor } from './proxy.ts';

/**
 * The agent that leads to `url` by way of its proxy; undefined where it needs none. Names are looked up by the proxy:
 * where a site is blocked, the names that the network hands out for it are often wrong ones.
 *
 * @throws ProxyError
 */
export function agentFor(url: string, { keepAlive = true } = {}): Agent | undefined {
  const proxy = proxyFor(url);
  if (proxy === undefined) return undefined;
  if (!isSocks(proxy)) return new HttpsProxyAgent(proxy, { keepAlive });
  const resolving = proxy.href.replace(/^socks5?:/, 'socks5h:').replace(/^socks4:/, 'socks4a:');
  return new SocksProxyAgent(resolving, { keepAlive });
}
