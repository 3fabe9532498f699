/**
 * The directory of a zip archive whose entries are stored, not compressed: what `torch.save` writes.
 * Format: PKWARE APPNOTE 6.3.10, sections 4.3 and 4.5.3 (ZIP64).
 */
import { isPosition, quote, type Source } from './source.ts';
import { MAX_DIRECTORY_BYTES } from './tensor.ts';

/** One stored entry: `length` bytes at `offset` of the archive. */
export interface ZipEntry {
  readonly name: string;
  readonly offset: number;
  readonly length: number;
}

const LOCAL = { signature: 0x04034b50, bytes: 30 };
const CENTRAL = { signature: 0x02014b50, bytes: 46 };
const END = { signature: 0x06054b50, bytes: 22, maxComment: 0xffff };
const END64 = { signature: 0x06064b50, bytes: 56 };
const LOCATOR64 = { signature: 0x07064b50, bytes: 20 };
const ENCRYPTED = 0x0001;
const STORED = 0;
const ZIP64_FIELD = 0x0001;
/** A 32-bit field that says: the value is in the ZIP64 field. */
const MOVED = 0xffffffff;
/** Most entries: one per tensor and a few small ones. */
const MAX_ENTRIES = 100_000;

/** An entry with where its local header starts and its data ends. */
interface Span {
  readonly entry: ZipEntry;
  readonly start: number;
  readonly end: number;
}

/** The directory of an archive, as the end record tells it. */
interface Directory {
  readonly count: number;
  readonly offset: number;
  readonly length: number;
}

/**
 * The archive's entries by name.
 *
 * The data's position comes from each local header, whose padding aligns it; the sizes come from the central directory,
 * because a streaming writer leaves zeros in the local header.
 *
 * @throws CheckpointError `truncated`, `malformed`, `unsupported` (compressed, encrypted), `unsafe` (overlaps, odd names)
 */
export function readZip(source: Source): Map<string, ZipEntry> {
  const directory = findDirectory(source);
  if (directory.count > MAX_ENTRIES) throw source.error('unsafe', `${directory.count} zip entries`);
  if (directory.length > MAX_DIRECTORY_BYTES) {
    throw source.error('unsafe', `a zip directory of ${directory.length} bytes`);
  }
  const bytes = source.read(directory.offset, directory.length);
  const spans: Span[] = [];
  for (let position = 0, index = 0; index < directory.count; index++) {
    const { span, next } = readEntry(source, bytes, position);
    spans.push(span);
    position = next;
  }
  checkOverlaps(source, spans, directory.offset);
  const entries = new Map(spans.map(({ entry }) => [entry.name, entry]));
  if (entries.size < spans.length) throw source.error('malformed', 'two zip entries of one name');
  return entries;
}

/** Finds the end record, searching backwards past a comment, and its ZIP64 form if there is one. */
function findDirectory(source: Source): Directory {
  const tailBytes = Math.min(source.size, END.bytes + END.maxComment);
  const tailStart = source.size - tailBytes;
  const tail = source.read(tailStart, tailBytes);
  const view = new DataView(tail.buffer);
  for (let at = tailBytes - END.bytes; at >= 0; at--) {
    if (view.getUint32(at, true) !== END.signature) continue;
    if (at + END.bytes + view.getUint16(at + 20, true) !== tailBytes) continue;
    return (
      findDirectory64(source, tailStart + at) ?? {
        count: view.getUint16(at + 10, true),
        length: view.getUint32(at + 12, true),
        offset: view.getUint32(at + 16, true),
      }
    );
  }
  throw source.error('truncated', 'no end record: the zip archive is cut short');
}

function findDirectory64(source: Source, endOffset: number): Directory | undefined {
  const locatorOffset = endOffset - LOCATOR64.bytes;
  if (locatorOffset < 0) return undefined;
  const locator = new DataView(source.read(locatorOffset, LOCATOR64.bytes).buffer);
  if (locator.getUint32(0, true) !== LOCATOR64.signature) return undefined;
  // A position beyond 2^53 turns inexact here, and is refused as beyond the file's end.
  const end = new DataView(source.read(Number(locator.getBigUint64(8, true)), END64.bytes).buffer);
  if (end.getUint32(0, true) !== END64.signature) {
    throw source.error('malformed', 'no ZIP64 end record where announced');
  }
  return {
    count: Number(end.getBigUint64(32, true)),
    length: Number(end.getBigUint64(40, true)),
    offset: Number(end.getBigUint64(48, true)),
  };
}

/** The entry whose central record starts at `position` of `directory`, and where the next record starts. */
function readEntry(source: Source, directory: Uint8Array<ArrayBuffer>, position: number): { span: Span; next: number } {
  const view = new DataView(directory.buffer, position);
  if (view.byteLength < CENTRAL.bytes) throw source.error('malformed', 'the zip directory ends inside a record');
  if (view.getUint32(0, true) !== CENTRAL.signature) throw source.error('malformed', 'no zip record where one is due');
  const nameBytes = view.getUint16(28, true);
  const extraBytes = view.getUint16(30, true);
  const recordBytes = CENTRAL.bytes + nameBytes + extraBytes + view.getUint16(32, true);
  if (view.byteLength < recordBytes) throw source.error('malformed', 'the zip directory ends inside a record');

  const name = readName(source, directory.subarray(position + CENTRAL.bytes, position + CENTRAL.bytes + nameBytes));
  if ((view.getUint16(8, true) & ENCRYPTED) !== 0) throw source.error('unsupported', `${quote(name)} is encrypted`);
  if (view.getUint16(10, true) !== STORED) throw source.error('unsupported', `${quote(name)} is compressed`);

  const wide = new WideFields(source, view, CENTRAL.bytes + nameBytes, extraBytes);
  const length = wide.next(view.getUint32(24, true));
  if (wide.next(view.getUint32(20, true)) !== length) {
    throw source.error('malformed', `${quote(name)} is stored, yet has two sizes`);
  }
  const start = wide.next(view.getUint32(42, true));
  const offset = findData(source, name, nameBytes, start);
  return { span: { entry: { name, offset, length }, start, end: offset + length }, next: position + recordBytes };
}

/** The 64-bit values of a record, which stand in the order: size, stored size, header offset; absent ones are left out. */
class WideFields {
  readonly #source: Source;
  readonly #view: DataView;
  #at: number;
  readonly #end: number;

  constructor(source: Source, record: DataView, extraOffset: number, extraBytes: number) {
    this.#source = source;
    this.#view = record;
    this.#at = this.#end = extraOffset + extraBytes;
    for (let at = extraOffset; at + 4 <= extraOffset + extraBytes; ) {
      const fieldBytes = record.getUint16(at + 2, true);
      if (record.getUint16(at, true) === ZIP64_FIELD) {
        this.#at = at + 4;
        this.#end = Math.min(this.#end, at + 4 + fieldBytes);
        return;
      }
      at += 4 + fieldBytes;
    }
  }

  /** `narrow`, or the next 64-bit value if it says so. */
  next(narrow: number): number {
    if (narrow !== MOVED) return narrow;
    if (this.#at + 8 > this.#end) throw this.#source.error('malformed', 'a ZIP64 value is missing');
    const value = Number(this.#view.getBigUint64(this.#at, true));
    if (!isPosition(value)) throw this.#source.error('malformed', 'a ZIP64 value is no byte position');
    this.#at += 8;
    return value;
  }
}

/** Where the data of `name` (of `nameBytes` bytes) starts: after the local header's own name and extra field. */
function findData(source: Source, name: string, nameBytes: number, headerOffset: number): number {
  const bytes = source.read(headerOffset, LOCAL.bytes + nameBytes);
  const header = new DataView(bytes.buffer);
  if (header.getUint32(0, true) !== LOCAL.signature) {
    throw source.error('malformed', `${quote(name)} has no local header`);
  }
  // Two names for one entry are how archives show one file to a scanner and another to a reader.
  if (header.getUint16(26, true) !== nameBytes || readName(source, bytes.subarray(LOCAL.bytes)) !== name) {
    throw source.error('malformed', `${quote(name)} has another name in its local header`);
  }
  return headerOffset + LOCAL.bytes + nameBytes + header.getUint16(28, true);
}

/** Nothing is ever written under these names; one that climbs out of a folder still betrays a forged archive. */
function readName(source: Source, bytes: Uint8Array): string {
  const name = new TextDecoder().decode(bytes);
  const isOdd = name.startsWith('/') || /[\\\0]|^[a-z]:/i.test(name) || name.split('/').includes('..');
  if (isOdd) throw source.error('unsafe', `the zip entry name ${quote(name)}`);
  return name;
}

/** No honest writer lays one entry over another, or over the directory, which starts at `end`. */
function checkOverlaps(source: Source, spans: readonly Span[], end: number): void {
  const sorted = spans.toSorted((a, b) => a.start - b.start);
  for (const [index, span] of sorted.entries()) {
    const next = sorted[index + 1];
    if (span.end <= (next?.start ?? end)) continue;
    throw source.error(
      'unsafe',
      `${quote(span.entry.name)} runs into ${next ? quote(next.entry.name) : 'the directory'}`,
    );
  }
}
