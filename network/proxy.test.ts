import { afterEach, describe, expect, it, vi } from 'vitest';
import { ProxyError, proxyFor, shown } from './proxy.ts';

const NAMES = [
  'HTTPS_PROXY',
  'HTTP_PROXY',
  'ALL_PROXY',
  'NO_PROXY',
  'https_proxy',
  'http_proxy',
  'all_proxy',
  'no_proxy',
];

function environment(settings: Record<string, string>): void {
  for (const name of NAMES) vi.stubEnv(name, settings[name]);
}
afterEach(() => {
  vi.unstubAllEnvs();
});

describe('the proxy for an address', () => {
  it.each([
    [{}, 'https://api.telegram.org', undefined],
    [{ HTTPS_PROXY: 'http://10.0.0.1:7890' }, 'https://api.telegram.org', 'http://10.0.0.1:7890/'],
    [{ https_proxy: 'http://10.0.0.1:7890' }, 'https://huggingface.co/a', 'http://10.0.0.1:7890/'],
    [{ HTTPS_PROXY: 'http://10.0.0.1:7890' }, 'http://api.example', undefined],
    [{ ALL_PROXY: 'socks5://10.0.0.1:1080' }, 'https://api.telegram.org', 'socks5://10.0.0.1:1080'],
    [{ ALL_PROXY: 'socks5://a:1', HTTPS_PROXY: 'http://b:2' }, 'https://api.telegram.org', 'http://b:2/'],
    [{ ALL_PROXY: 'socks5://a:1', NO_PROXY: 'telegram.org,.telegram.org' }, 'https://api.telegram.org', undefined],
    [{ ALL_PROXY: 'socks5://a:1' }, 'http://127.0.0.1:8081/bot', undefined],
    [{ ALL_PROXY: 'socks5://a:1' }, 'http://localhost:8081', undefined],
    [{ ALL_PROXY: 'socks5://a:1' }, 'http://[::1]:8081', undefined],
  ])('of %o for %s is %s', (settings, url, proxy) => {
    environment(settings);
    expect(proxyFor(url)?.href).toBe(proxy);
  });

  it('is refused where it is none, and its password is not told', () => {
    environment({ HTTPS_PROXY: 'ftp://me:secret@10.0.0.1:21' });
    const find = () => proxyFor('https://api.telegram.org');
    expect(find).toThrow(ProxyError);
    expect(find).toThrow('ftp://10.0.0.1:21');
    expect(find).not.toThrow('secret');
    expect(shown(new URL('socks5://me:secret@10.0.0.1:1080'))).toBe('socks5://10.0.0.1:1080');
  });
});
