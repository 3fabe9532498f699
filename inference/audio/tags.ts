/**
 * What a sound file says about itself, in OGG/Opus and in WAV alike, apart from the sound: comments of OGG, an INFO list
 * of WAV. The sound is never touched.
 */

import { PromptError } from '../errors.ts';
import { joined } from './bytes.ts';
import { type Comments, opusPartsOf, withComments } from './ogg-comments.ts';

/** Names in upper case, as OGG writes them, to values. */
export type Tags = Comments;

/** What WAV calls them: the identifiers of the INFO list, of which each has four letters. */
const WAV_NAMES = new Map([
  ['TITLE', 'INAM'],
  ['COMMENT', 'ICMT'],
  ['AIGC', 'AIGC'],
  ['PROVENANCE', 'PRVN'],
]);

/** A file in two parts. */
export interface Tagged {
  readonly tags: Tags;
  /**
   * All else that is in the file, in order: whatever a player goes by, such as the rate and the gain, and not the samples
   * alone. Of OGG all pages but that of the comments, of WAV all chunks but the INFO list.
   */
  readonly rest: readonly Uint8Array[];
}

/** What `bytes` says about itself, and the rest of it; undefined for other files than OGG/Opus and WAV, and broken ones. */
export function readTags(bytes: Uint8Array): Tagged | undefined {
  const opus = opusPartsOf(bytes);
  if (opus !== undefined) return { tags: opus.comments, rest: [opus.head, opus.sound] };
  const chunks = chunksOf(bytes);
  if (!chunks?.some(({ name }) => name === 'data')) return undefined;
  return {
    tags: new Map(chunks.flatMap(infoIn)),
    rest: chunks.filter((one) => !isInfo(one)).map(({ whole }) => whole),
  };
}

/**
 * `bytes` with `tags` instead of its own.
 *
 * @param tags in a WAV file TITLE, COMMENT, AIGC and PROVENANCE only
 * @throws PromptError undecodable: neither OGG/Opus nor WAV
 */
export function writeTags(bytes: Uint8Array, tags: Tags): Uint8Array {
  if (opusPartsOf(bytes) !== undefined) return withComments(bytes, tags);
  const chunks = chunksOf(bytes);
  if (chunks === undefined) throw new PromptError('undecodable');
  const kept = chunks.filter((one) => !isInfo(one));
  const fields = [...tags].map(([name, value]) => {
    const id = WAV_NAMES.get(name);
    if (id === undefined) throw new Error(`a WAV file has no field for ${name}`);
    return chunk(id, new TextEncoder().encode(`${value}\0`));
  });
  const list = chunk('LIST', joined([ascii('INFO'), ...fields]));
  const all = joined([ascii('WAVE'), ...kept.map(({ name, body }) => chunk(name, body)), list]);
  return chunk('RIFF', all);
}

/** No honest file has more chunks, or fields in one; a hostile one is not to be read to its end. */
const MAX_CHUNKS = 256;
/** Bytes of a field that are read. */
const MAX_FIELD_BYTES = 2 ** 16;

interface Chunk {
  readonly name: string;
  readonly body: Uint8Array;
  /** With its head, and what fills it up. */
  readonly whole: Uint8Array;
}

/**
 * The chunks of a RIFF file of sound; one that is cut short ends where the file does. Undefined for a file of more chunks than
 * are read: a player might play what nobody has looked at.
 */
function chunksOf(bytes: Uint8Array): readonly Chunk[] | undefined {
  if (bytes.length < 12 || latin1(bytes, 0) !== 'RIFF' || latin1(bytes, 8) !== 'WAVE') return undefined;
  const chunks = chunksFrom(bytes, 12);
  return chunks.length < MAX_CHUNKS ? chunks : undefined;
}

function chunksFrom(bytes: Uint8Array, first: number): readonly Chunk[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const chunks: Chunk[] = [];
  for (let at = first; at + 8 <= bytes.length && chunks.length < MAX_CHUNKS; ) {
    const size = Math.min(view.getUint32(at + 4, true), bytes.length - at - 8);
    const end = at + 8 + size + (size % 2);
    const body = bytes.subarray(at + 8, at + 8 + size);
    chunks.push({ name: latin1(bytes, at), body, whole: bytes.subarray(at, end) });
    at = end;
  }
  return chunks;
}

function isInfo({ name, body }: Chunk): boolean {
  return name === 'LIST' && latin1(body, 0) === 'INFO';
}

function infoIn(list: Chunk): [string, string][] {
  if (!isInfo(list)) return [];
  return chunksFrom(list.body, 4).flatMap((field): [string, string][] => {
    const known = [...WAV_NAMES].find(([, id]) => id === field.name)?.[0];
    if (known === undefined || field.body.length > MAX_FIELD_BYTES) return [];
    const [value = ''] = new TextDecoder().decode(field.body).split('\0', 1);
    return [[known, value]];
  });
}

function chunk(name: string, body: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(8 + body.length + (body.length % 2));
  bytes.set(ascii(name));
  new DataView(bytes.buffer).setUint32(4, body.length, true);
  bytes.set(body, 8);
  return bytes;
}

function ascii(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

/** The four letters at `at`. */
function latin1(bytes: Uint8Array, at: number): string {
  return String.fromCharCode(...bytes.subarray(at, at + 4));
}
