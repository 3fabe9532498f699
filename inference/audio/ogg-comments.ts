/**
 * The comments of an OGG/Opus file, read and replaced without touching the sound: RFC 3533 (pages), RFC 7845 section 5.2
 * (the comment header) and the Vorbis comment format.
 */

import { PromptError } from '../errors.ts';
import { joined } from './bytes.ts';

/** Field names to values, as written; names are upper case. */
export type Comments = ReadonlyMap<string, string>;

const MAGIC = 'OpusTags';
const HEADER_BYTES = 27;
/** A page has at most 255 segments, so that a comment header of one page has at most this many bytes. */
const MAX_PAGE_BYTES = 255 * 254;
/** No honest comment header is longer; a hostile one is not to be read to its end. */
const MAX_FIELDS = 256;

interface Page {
  readonly start: number;
  readonly body: number;
  readonly end: number;
  /** Whether all of it is one packet, which ends with it. */
  readonly isOnePacket: boolean;
}

/** An Opus stream in its parts; views into the file. */
export interface OpusParts {
  readonly comments: Comments;
  readonly vendor: string;
  /** The page with the head, and the page with the comments. */
  readonly head: Uint8Array;
  readonly tags: Uint8Array;
  /** The pages behind both: the sound. */
  readonly sound: Uint8Array;
}

/**
 * An OGG/Opus file of one stream, in parts; undefined for anything else, for comments that take more than a page, as
 * those with a picture do, and for a page of comments in which something else is: a player would play it.
 */
export function opusPartsOf(bytes: Uint8Array): OpusParts | undefined {
  const head = pageAt(bytes, 0);
  const tags = head && pageAt(bytes, head.end);
  if (head === undefined || tags === undefined) return undefined;
  if (!tags.isOnePacket || latin1(bytes, head.body, head.body + 8) !== 'OpusHead') return undefined;
  const text = readComments(bytes.subarray(tags.body, tags.end));
  if (text === undefined) return undefined;
  return {
    ...text,
    head: bytes.subarray(0, head.end),
    tags: bytes.subarray(tags.start, tags.end),
    sound: bytes.subarray(tags.end),
  };
}

/**
 * `bytes` with `comments` instead of its own.
 *
 * @throws PromptError undecodable: not an OGG/Opus file as ours are; Error: more than a page of comments
 */
export function withComments(bytes: Uint8Array, comments: Comments): Uint8Array {
  const parts = opusPartsOf(bytes);
  if (parts === undefined) throw new PromptError('undecodable');
  const body = writeComments(parts.vendor, comments);
  if (body.length > MAX_PAGE_BYTES) throw new Error(`comments of ${body.length} bytes do not fit into a page`);
  const segments = Math.floor(body.length / 255) + 1;
  const page = new Uint8Array(HEADER_BYTES + segments + body.length);
  page.set(parts.tags.subarray(0, HEADER_BYTES));
  page[HEADER_BYTES - 1] = segments;
  page.fill(255, HEADER_BYTES, HEADER_BYTES + segments - 1);
  page[HEADER_BYTES + segments - 1] = body.length % 255;
  page.set(body, HEADER_BYTES + segments);
  const view = new DataView(page.buffer);
  view.setUint32(22, 0, true);
  view.setUint32(22, checksum(page), true);
  return joined([parts.head, page, parts.sound]);
}

function pageAt(bytes: Uint8Array, start: number): Page | undefined {
  if (latin1(bytes, start, start + 4) !== 'OggS' || start + HEADER_BYTES > bytes.length) return undefined;
  const segments = bytes[start + HEADER_BYTES - 1];
  const body = start + HEADER_BYTES + segments;
  if (body > bytes.length) return undefined;
  let end = body;
  // A segment of less than 255 bytes ends a packet (RFC 3533, 6).
  let packets = 0;
  for (let i = start + HEADER_BYTES; i < body; i++) {
    end += bytes[i];
    if (bytes[i] < 255) packets += 1;
  }
  const isOnePacket = packets === 1 && bytes[body - 1] < 255;
  return end > bytes.length ? undefined : { start, body, end, isOnePacket };
}

function readComments(body: Uint8Array): { vendor: string; comments: Comments } | undefined {
  if (latin1(body, 0, MAGIC.length) !== MAGIC) return undefined;
  const view = new DataView(body.buffer, body.byteOffset, body.byteLength);
  let at = MAGIC.length;
  const next = (): string | undefined => {
    if (at + 4 > body.length) return undefined;
    const end = at + 4 + view.getUint32(at, true);
    if (end > body.length) return undefined;
    const text = new TextDecoder().decode(body.subarray(at + 4, end));
    at = end;
    return text;
  };
  const vendor = next();
  if (vendor === undefined || at + 4 > body.length) return undefined;
  const count = view.getUint32(at, true);
  at += 4;
  const comments = new Map<string, string>();
  for (let i = 0; i < Math.min(count, MAX_FIELDS); i++) {
    const field = next();
    if (field === undefined) return undefined;
    const equals = field.indexOf('=');
    if (equals > 0) comments.set(field.slice(0, equals).toUpperCase(), field.slice(equals + 1));
  }
  return { vendor, comments };
}

function writeComments(vendor: string, comments: Comments): Uint8Array {
  const encoder = new TextEncoder();
  const sized = (text: string): Uint8Array => {
    const bytes = encoder.encode(text);
    return joined([uint32(bytes.length), bytes]);
  };
  return joined([
    encoder.encode(MAGIC),
    sized(vendor),
    uint32(comments.size),
    ...[...comments].map(([name, value]) => sized(`${name}=${value}`)),
  ]);
}

function uint32(value: number): Uint8Array {
  const bytes = new Uint8Array(4);
  new DataView(bytes.buffer).setUint32(0, value, true);
  return bytes;
}

function latin1(bytes: Uint8Array, from: number, to: number): string {
  return String.fromCharCode(...bytes.subarray(from, to));
}

/** OGG's CRC: polynomial 0x04c11db7, not reflected, from 0, nothing inverted. */
const CRC_TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte << 24;
  for (let bit = 0; bit < 8; bit++) value = value & 0x80000000 ? (value << 1) ^ 0x04c11db7 : value << 1;
  return value >>> 0;
});

function checksum(page: Uint8Array): number {
  let value = 0;
  for (const byte of page) value = ((value << 8) ^ CRC_TABLE[(value >>> 24) ^ byte]) >>> 0;
  return value;
}
