/** MP4 whose tables and boxes lie. */
import { bounded, box, type HostileFile, text, uint32 } from './hostile-bytes.fixture.ts';

export function oddBoxes(file: (name: string) => Buffer): HostileFile[] {
  const mp4 = file('index-first.mp4');
  const patched = (name: string, offset: number, values: readonly number[]): Buffer => {
    const copy = Buffer.from(mp4);
    const at = copy.indexOf(name) + 4 + offset;
    for (const [index, value] of values.entries()) copy.writeUInt32BE(value, at + 4 * index);
    return copy;
  };
  const nested = (depth: number): Buffer => {
    let inner = box('free', Buffer.alloc(8));
    for (let level = 0; level < depth; level++) inner = box('moov', inner);
    return inner;
  };
  return [
    bounded('MP4 of 2^31 samples', patched('stsz', 4, [0, 0x7fffffff])),
    bounded('MP4 of 2^31 samples of one byte', patched('stsz', 4, [1, 0x7fffffff])),
    bounded('MP4 whose samples last 2^31', patched('stts', 4, [1, 0x7fffffff, 0x7fffffff])),
    bounded('MP4 whose samples last nothing', patched('stts', 4, [1, 0x7fffffff, 0])),
    bounded('MP4 of 2^32 chunks', patched('stco', 4, [0xffffffff])),
    bounded('MP4 with a clock of no ticks', patched('mdhd', 12, [0])),
    bounded('MP4 that edits itself 2^31 times', patched('elst', 4, [0x7fffffff])),
    bounded('MP4 that plays itself 100,000 times', repeating(mp4, 100_000)),
    bounded('MP4 of boxes in boxes', Buffer.concat([mp4.subarray(0, 32), nested(20_000)])),
    bounded(
      'MP4 whose index is of 2^63 bytes',
      Buffer.concat([mp4.subarray(0, 32), Buffer.from([0, 0, 0, 1]), text('moov'), Buffer.alloc(8, 0x7f)]),
    ),
  ];
}

/** `mp4` with an edit list of `times` entries, each of which is the whole film. */
function repeating(mp4: Buffer, times: number): Buffer {
  const entry = Buffer.concat([uint32(2000), uint32(0), Buffer.from([0, 1, 0, 0])]);
  const elst = box(
    'elst',
    Buffer.concat([Buffer.alloc(4), uint32(times), ...Array.from({ length: times }, () => entry)]),
  );
  const edts = box('edts', elst);
  const at = mp4.indexOf('edts') - 4;
  const old = at < 0 ? 0 : mp4.readUInt32BE(at);
  const place = at < 0 ? mp4.indexOf('mdia') - 4 : at;
  const grown = Buffer.concat([mp4.subarray(0, place), edts, mp4.subarray(place + old)]);
  const by = grown.length - mp4.length;
  for (const name of ['moov', 'trak']) {
    const start = grown.indexOf(name) - 4;
    grown.writeUInt32BE(grown.readUInt32BE(start) + by, start);
  }
  return grown;
}
