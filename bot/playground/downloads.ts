/** Files for the page's players, which seek by asking for ranges of bytes. */
import type { ServerResponse } from 'node:http';

/** The file, or the part of it that the Range header asks for. */
export function sendFile(
  { bytes, mimeType }: { readonly bytes: Uint8Array; readonly mimeType: string },
  rangeHeader: string | undefined,
  response: ServerResponse,
): void {
  // Uploaded by anybody: never to be run as a page of this origin, whatever it claims to be.
  const isMedia = /^(audio|video)\/[\w.+-]+$|^image\/(png|jpeg|gif|webp)$/.test(mimeType);
  const headers = {
    'content-type': isMedia ? mimeType : 'application/octet-stream',
    'content-security-policy': "sandbox; default-src 'none'",
    'x-content-type-options': 'nosniff',
    'cross-origin-resource-policy': 'same-origin',
    'accept-ranges': 'bytes',
  };
  const range = parseRange(rangeHeader, bytes.length);
  if (range === 'unsatisfiable') {
    response.writeHead(416, { 'content-range': `bytes */${bytes.length}` }).end();
  } else if (range === undefined) {
    response.writeHead(200, { ...headers, 'content-length': bytes.length }).end(bytes);
  } else {
    const { first, last } = range;
    const place = { 'content-range': `bytes ${first}-${last}/${bytes.length}`, 'content-length': last - first + 1 };
    response.writeHead(206, { ...headers, ...place }).end(bytes.subarray(first, last + 1));
  }
}

/** One range of bytes, both ends included; undefined for the whole file, as for what is not understood. */
export function parseRange(
  header: string | undefined,
  size: number,
): { first: number; last: number } | 'unsatisfiable' | undefined {
  const [, from = '', to = ''] = /^bytes=(\d*)-(\d*)$/.exec(header ?? '') ?? [];
  if (from === '' && to === '') return undefined;
  const first = from === '' ? Math.max(0, size - Number(to)) : Number(from);
  const last = from === '' || to === '' ? size - 1 : Math.min(Number(to), size - 1);
  return first > last ? 'unsatisfiable' : { first, last };
}
