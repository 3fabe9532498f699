/** The bytes of a pickle as numbers and texts: little-endian reads that never pass the end. */
import type { Source } from './source.ts';

/** Largest integer, bytes: torch's own magic number has 10. Longer ones only burn time. */
const MAX_INTEGER_BYTES = 255;

/** A cursor over `bytes`, which are a part of `source` (named by errors only). */
export class PickleReader {
  readonly source: Source;
  position: number;
  readonly #bytes: Uint8Array<ArrayBuffer>;
  readonly #view: DataView;

  constructor(source: Source, bytes: Uint8Array<ArrayBuffer>, position: number) {
    this.source = source;
    this.#bytes = bytes;
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.position = position;
  }

  uint8(): number {
    return this.#view.getUint8(this.#advance(1));
  }

  uint16(): number {
    return this.#view.getUint16(this.#advance(2), true);
  }

  uint32(): number {
    return this.#view.getUint32(this.#advance(4), true);
  }

  int32(): number {
    return this.#view.getInt32(this.#advance(4), true);
  }

  /** A length; beyond 2^53 it is inexact, and longer than any file. */
  uint64(): number {
    return Number(this.#view.getBigUint64(this.#advance(8), true));
  }

  /** Big-endian, unlike everything else in a pickle. */
  float64(): number {
    return this.#view.getFloat64(this.#advance(8), false);
  }

  bytes(count: number): Uint8Array<ArrayBuffer> {
    const at = this.#advance(count);
    return this.#bytes.slice(at, at + count);
  }

  text(count: number): string {
    const at = this.#advance(count);
    return new TextDecoder('utf-8', { ignoreBOM: true }).decode(this.#bytes.subarray(at, at + count));
  }

  /** Text up to the next line feed, which is consumed too. */
  line(): string {
    const end = this.#bytes.indexOf(0x0a, this.position);
    if (end < 0) throw this.source.error('truncated', 'a pickled name has no end');
    const text = this.text(end - this.position);
    this.#advance(1);
    return text;
  }

  /** A two's complement integer of `count` bytes; a `bigint` when a double can't hold it. */
  integer(count: number): number | bigint {
    if (count > MAX_INTEGER_BYTES) throw this.source.error('unsafe', `a pickled integer of ${count} bytes`);
    let value = 0n;
    for (const [index, digit] of this.bytes(count).entries()) value |= BigInt(digit) << BigInt(8 * index);
    value = BigInt.asIntN(8 * count, value);
    const number = Number(value);
    return Number.isSafeInteger(number) ? number : value;
  }

  #advance(count: number): number {
    const at = this.position;
    if (at + count > this.#bytes.length) {
      throw this.source.error('truncated', `the pickle ends inside a value at ${at}`);
    }
    this.position = at + count;
    return at;
  }
}
