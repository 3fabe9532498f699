/** Ogg and FLAC whose headers lie. */
import { bounded, type HostileFile } from './hostile-bytes.fixture.ts';

export function oddPages(file: (name: string) => Buffer): HostileFile[] {
  const opus = file('opus.ogg');
  const flac = file('exact.flac');
  const head = opus.indexOf('OpusHead');
  const inHead = (offset: number, values: readonly number[]): Buffer => {
    const copy = Buffer.from(opus);
    copy.set(values, head + offset);
    return withChecksums(copy);
  };
  const granules = (value: bigint): Buffer => {
    const copy = Buffer.from(opus);
    for (let at = copy.indexOf('OggS', 60); at >= 0; at = copy.indexOf('OggS', at + 4))
      copy.writeBigInt64LE(value, at + 6);
    return withChecksums(copy);
  };
  const inFlac = (offset: number, values: readonly number[]): Buffer => {
    const copy = Buffer.from(flac);
    copy.set(values, 8 + offset);
    return copy;
  };
  return [
    bounded('opus of 255 channels', inHead(9, [255])),
    bounded('opus of a mapping that is none', inHead(18, [255])),
    bounded('opus that skips all it has', inHead(10, [0xff, 0xff])),
    bounded('opus that is 128 dB louder', inHead(16, [0xff, 0x7f])),
    bounded('opus that is 128 dB softer', inHead(16, [0x00, 0x80])),
    bounded('opus that ends in a million years', granules(0x7fffffffffffffffn)),
    bounded('opus that ends before it begins', granules(-5n)),
    bounded('opus whose clock stands still', granules(0n)),
    bounded('FLAC at 655,350 Hz', inFlac(10, [0x9f, 0xff, 0x60])),
    bounded('FLAC of 2^36 samples', inFlac(13, [0xff, 0xff, 0xff, 0xff, 0xff])),
    bounded('FLAC of blocks of no sample', inFlac(0, [0, 0, 0, 0])),
  ];
}

/** RFC 3533: without a right checksum a page is not read at all, and so nothing in it would be tried. */
function withChecksums(ogg: Buffer): Buffer {
  for (let at = ogg.indexOf('OggS'); at >= 0; ) {
    const segments = ogg[at + 26];
    let end = at + 27 + segments;
    for (let i = 0; i < segments; i++) end += ogg[at + 27 + i];
    ogg.writeUInt32LE(0, at + 22);
    ogg.writeUInt32LE(checksum(ogg.subarray(at, end)), at + 22);
    const next = ogg.indexOf('OggS', end);
    at = next;
  }
  return ogg;
}

function checksum(page: Uint8Array): number {
  let value = 0;
  for (const byte of page) {
    value ^= byte << 24;
    for (let bit = 0; bit < 8; bit++) value = value & 0x80000000 ? (value << 1) ^ 0x04c11db7 : value << 1;
  }
  return value >>> 0;
}
