/** What Telegram checks in a voice file, and what tests ask of one: is it OGG/Opus, and how long does it play? */

const PAGE_MAGIC = 'OggS';
const HEAD_MAGIC = 'OpusHead';
/** Of an Ogg page before its segment table (RFC 3533, section 6). */
const PAGE_HEADER_BYTES = 27;
const GRANULE_OFFSET = 6;
/** Of the 16-bit pre-skip inside OpusHead (RFC 7845, section 5.1). */
const PRE_SKIP_OFFSET = 10;
/** Granule positions of Opus count at 48 kHz whatever the input rate was (RFC 7845, section 4). */
const GRANULES_PER_SECOND = 48_000;

/** True when the first page of `bytes` is an Opus stream's header. */
export function isOggOpus(bytes: Uint8Array): boolean {
  return headOffset(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)) !== undefined;
}

/** Length in seconds by the granule position of the last page; undefined when `bytes` is no OGG/Opus. */
export function oggSeconds(bytes: Uint8Array): number | undefined {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const head = headOffset(buffer);
  const lastPage = buffer.lastIndexOf(PAGE_MAGIC);
  if (head === undefined || lastPage + PAGE_HEADER_BYTES > buffer.length) return undefined;
  const samples =
    Number(buffer.readBigInt64LE(lastPage + GRANULE_OFFSET)) - buffer.readUInt16LE(head + PRE_SKIP_OFFSET);
  return Math.max(0, samples) / GRANULES_PER_SECOND;
}

function headOffset(buffer: Buffer): number | undefined {
  if (buffer.length < PAGE_HEADER_BYTES || buffer.toString('latin1', 0, 4) !== PAGE_MAGIC) return undefined;
  const offset = PAGE_HEADER_BYTES + buffer[PAGE_HEADER_BYTES - 1];
  const isHead = buffer.toString('latin1', offset, offset + HEAD_MAGIC.length) === HEAD_MAGIC;
  return isHead && buffer.length >= offset + PRE_SKIP_OFFSET + 2 ? offset : undefined;
}
