/** What hostile files are written with. */

export interface HostileFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** `refused`: it is none of the sound files that people send, or has no sound in it. */
  readonly must: 'be refused' | 'be bounded';
}

export const bounded = (name: string, bytes: Uint8Array): HostileFile => ({ name, bytes, must: 'be bounded' });
export const refused = (name: string, bytes: Uint8Array): HostileFile => ({ name, bytes, must: 'be refused' });

export function box(name: string, body: Uint8Array): Buffer {
  return Buffer.concat([uint32(8 + body.length), text(name), body]);
}

export function uint32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value >>> 0);
  return bytes;
}

/** Seven bits in each byte, as ID3 counts. */
export function syncSafe(value: number): Buffer {
  return Buffer.from([(value >> 21) & 0x7f, (value >> 14) & 0x7f, (value >> 7) & 0x7f, value & 0x7f]);
}

export function text(value: string): Buffer {
  return Buffer.from(value, 'latin1');
}
