/**
 * Who may talk to the playground: people at this machine, through pages that it served itself. It has no log-in, so a
 * web site open in another tab must neither read from it nor post to it.
 */
import type { IncomingHttpHeaders } from 'node:http';
import { isIP } from 'node:net';

/**
 * Why a request is refused; undefined when it may pass.
 *
 * A hostile site gets here in two ways. By DNS rebinding: its own name resolves to this machine, so the Host header
 * carries that name; only IP addresses, `localhost` and `host` itself pass. By a cross-site request: the browser then
 * says so in Origin or Sec-Fetch-Site; bots and curl send neither.
 */
export function refusalOf(headers: IncomingHttpHeaders, host: string): string | undefined {
  const address = headers.host ?? '';
  const name = address.replace(/:\d+$/, '').replace(/^\[(.*)\]$/, '$1');
  if (isIP(name) === 0 && name !== 'localhost' && name !== host) return `unknown host "${address}"`;
  const { origin } = headers;
  if (origin !== undefined && origin !== `http://${address}` && origin !== `https://${address}`) {
    return `request from another site, "${origin}"`;
  }
  const site = headers['sec-fetch-site'];
  const isNavigation = headers['sec-fetch-mode'] === 'navigate' && headers['sec-fetch-dest'] === 'document';
  // Following a link to the page from elsewhere is fine; everything else from elsewhere is not.
  if (site !== undefined && site !== 'same-origin' && site !== 'none' && !isNavigation) return `${site} request`;
  return undefined;
}
