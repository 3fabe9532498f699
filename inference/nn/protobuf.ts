/**
 * The wire format of protocol buffers, writing only: what an ONNX file is made of. A message is its fields one after
 * another, each a tag (number and wire type) and a value; every function here gives one encoded field.
 * @see https://protobuf.dev/programming-guides/encoding/
 */

/** Wire types: the low three bits of a field's tag. */
const VARINT = 0;
const LENGTH_DELIMITED = 2;
const FIXED32 = 5;

const utf8 = new TextEncoder();

/** `value` in base 128, least significant group first; a negative number takes ten bytes. */
function varint(value: number | bigint): number[] {
  let rest = BigInt.asUintN(64, BigInt(value));
  const groups: number[] = [];
  while (rest > 0x7fn) {
    groups.push(Number(rest & 0x7fn) | 0x80);
    rest >>= 7n;
  }
  groups.push(Number(rest));
  return groups;
}

const tag = (field: number, wireType: number): number[] => varint((field << 3) | wireType);

/** `parts` one after another. */
export function concatenate(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** An integer, an enumeration's value or a boolean. */
export const int = (field: number, value: number | bigint): Uint8Array =>
  Uint8Array.from([...tag(field, VARINT), ...varint(value)]);

/** A single-precision number. */
export function float(field: number, value: number): Uint8Array {
  const bytes = new Uint8Array(5);
  bytes[0] = tag(field, FIXED32)[0]!;
  new DataView(bytes.buffer).setFloat32(1, value, true);
  return bytes;
}

/** Raw bytes, preceded by their number. */
export const bytes = (field: number, content: Uint8Array): Uint8Array =>
  concatenate([Uint8Array.from([...tag(field, LENGTH_DELIMITED), ...varint(content.length)]), content]);

/** A text in UTF-8. */
export const string = (field: number, text: string): Uint8Array => bytes(field, utf8.encode(text));

/** A nested message made of already encoded fields. */
export const message = (field: number, ...fields: readonly Uint8Array[]): Uint8Array =>
  bytes(field, concatenate(fields));
