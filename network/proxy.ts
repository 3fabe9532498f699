/**
 * Which proxy leads to an address, as the environment says: `HTTPS_PROXY`, `HTTP_PROXY`, `ALL_PROXY`, `NO_PROXY`, in
 * upper or lower case. What is on this machine is never asked of a proxy.
 */
import { getProxyForUrl } from 'proxy-from-env';

const PERMITTED = ['http:', 'https:', 'socks:', 'socks4:', 'socks4a:', 'socks5:', 'socks5h:'];

const THIS_MACHINE = /^(?:localhost|127(?:\.\d+){3}|\[::1\])$/;

/** A proxy can't be used. */
export class ProxyError extends Error {
  readonly subject = 'proxy';
  readonly code = 'bad-address';
  readonly details: Readonly<Record<'proxy' | 'permitted', string>>;

  /** @param proxy without the password that it may hold */
  constructor(proxy: string) {
    super(`bad-address ${proxy}`);
    this.name = 'ProxyError';
    this.details = { proxy, permitted: PERMITTED.map((scheme) => `${scheme}//host:port`).join(', ') };
  }
}

/**
 * The proxy for `url`; undefined where none is named.
 *
 * @throws ProxyError it has an address that is none
 */
export function proxyFor(url: string): URL | undefined {
  if (THIS_MACHINE.test(new URL(url).hostname)) return undefined;
  const named = getProxyForUrl(url);
  if (named === '') return undefined;
  const proxy = URL.canParse(named) ? new URL(named) : undefined;
  if (proxy === undefined || !PERMITTED.includes(proxy.protocol) || proxy.hostname === '') {
    throw new ProxyError(named.replace(/\/\/.*@/, '//'));
  }
  return proxy;
}

export function isSocks({ protocol }: URL): boolean {
  return protocol.startsWith('socks');
}

/** `proxy` as it may be shown: without name and password. */
export function shown({ protocol, host }: URL): string {
  return `${protocol}//${host}`;
}
