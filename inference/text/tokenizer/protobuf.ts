/** The little of protobuf's wire format that a tokenizer's file needs, for reading. */
import { CheckpointError } from '../../errors.ts';

/** What a protobuf message holds: numbers and bytes by field number, in order. */
export type Fields = ReadonlyMap<number, readonly (number | Uint8Array)[]>;

/** One protobuf message; of its wire types the files use varint (0), 32 bits (5) and bytes (2). */
export function readFields(bytes: Uint8Array): Fields {
  const fields = new Map<number, (number | Uint8Array)[]>();
  let at = 0;
  const varint = () => {
    let value = 0;
    for (let scale = 1; ; scale *= 128) {
      const byte = bytes[at++];
      if (byte === undefined) throw new CheckpointError('truncated', { reason: 'the tokenizer is cut short' });
      value += (byte & 127) * scale;
      if (byte < 128) return value;
    }
  };
  const take = (count: number) => {
    if (at + count > bytes.length) throw new CheckpointError('truncated', { reason: 'the tokenizer is cut short' });
    at += count;
    return bytes.subarray(at - count, at);
  };
  while (at < bytes.length) {
    const key = varint();
    const [field, wire] = [Math.floor(key / 8), key % 8];
    if (wire !== 0 && wire !== 1 && wire !== 2 && wire !== 5)
      throw new CheckpointError('malformed', { reason: `wire type ${wire} in a tokenizer` });
    const value = wire === 0 ? varint() : take(wire === 2 ? varint() : wire === 5 ? 4 : 8);
    const values = fields.get(field);
    if (values) values.push(value);
    else fields.set(field, [value]);
  }
  return fields;
}

/** The last value of a field as bytes; empty if there is none. */
export function bytesOf(fields: Fields, field: number): Uint8Array {
  const value = fields.get(field)?.at(-1);
  return value instanceof Uint8Array ? value : new Uint8Array();
}

/** The last value of a varint field; `fallback` if there is none. */
export function numberOf(fields: Fields, field: number, fallback: number): number {
  const value = fields.get(field)?.at(-1);
  return typeof value === 'number' ? value : fallback;
}
