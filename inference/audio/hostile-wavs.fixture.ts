/** WAV files whose headers, or samples, are none. */
import { bounded, type HostileFile } from './hostile-bytes.fixture.ts';
import { SAMPLE_RATE } from './sound-files.fixture.ts';

interface WavHeader {
  readonly format?: number;
  readonly channels?: number;
  readonly hz?: number;
  readonly bits?: number;
  readonly frameBytes?: number;
  readonly size?: number;
}

/** A WAV file with the header that is asked for, right or wrong. */
export function wav(data: Uint8Array, header: WavHeader = {}): Buffer {
  const { format = 1, channels = 1, hz = SAMPLE_RATE, bits = 16, size = data.length } = header;
  const frameBytes = header.frameBytes ?? Math.min(0xffff, (channels * bits) / 8);
  const head = Buffer.alloc(44);
  head.write('RIFF', 0, 'latin1');
  head.writeUInt32LE((36 + size) >>> 0, 4);
  head.write('WAVEfmt ', 8, 'latin1');
  head.writeUInt32LE(16, 16);
  head.writeUInt16LE(format, 20);
  head.writeUInt16LE(channels, 22);
  head.writeUInt32LE(hz, 24);
  head.writeUInt32LE((hz * frameBytes) >>> 0, 28);
  head.writeUInt16LE(frameBytes, 32);
  head.writeUInt16LE(bits, 34);
  head.write('data', 36, 'latin1');
  head.writeUInt32LE(size >>> 0, 40);
  return Buffer.concat([head, data]);
}

/** `seconds` of floats, every one of them `value`, or a tone where it is undefined. */
export function floats(seconds: number, value?: number): Buffer {
  const samples = Float32Array.from({ length: seconds * SAMPLE_RATE }, (_, i) => value ?? 0.3 * Math.sin(i / 8));
  return Buffer.from(samples.buffer);
}

export function oddWavs(): HostileFile[] {
  const noise = Buffer.from(Float32Array.from({ length: 48_000 }, (_, i) => Math.sin(i * i)).buffer);
  const spiked = floats(3);
  for (let at = 0; at < spiked.length; at += 4000) spiked.writeFloatLE(Number.NaN, at);
  const float = { format: 3, bits: 32 };
  return [
    ...[0, 1, 7, 384_000, 0x7fffffff, 0xffffffff].map((hz) => bounded(`WAV at ${hz} Hz`, wav(noise, { hz }))),
    ...[0, 2, 255, 1000, 65_535].map((channels) => bounded(`WAV of ${channels} channels`, wav(noise, { channels }))),
    ...[0, 1, 7, 24, 33, 64, 65_535].map((bits) => bounded(`WAV of ${bits} bits`, wav(noise, { bits }))),
    ...[0, 2, 3, 0x55, 0xff, 0x160, 0x2000, 0xfffe, 0xffff].map((format) =>
      bounded(`WAV of format ${format}`, wav(noise, { format })),
    ),
    ...[0, 1, 0x7fffffff, 0xffffffff].map((size) => bounded(`WAV that says ${size} bytes`, wav(noise, { size }))),
    bounded('WAV with frames of no byte', wav(noise, { frameBytes: 0 })),
    bounded('WAV of NaN', wav(floats(3, Number.NaN), float)),
    bounded('WAV of infinity', wav(floats(3, Number.POSITIVE_INFINITY), float)),
    bounded('WAV of 1e38', wav(floats(3, 1e38), float)),
    bounded('WAV of denormals', wav(floats(3, 1e-42), float)),
    bounded('WAV with a NaN now and then', wav(spiked, float)),
    bounded('WAV of doubles that are NaN', wav(floats(3, Number.NaN), { format: 3, bits: 64 })),
    bounded('WAV of an hour at 1 Hz', wav(Buffer.alloc(7200), { hz: 1 })),
    bounded('WAV of a year at 1 Hz', wav(Buffer.alloc(20 * 2 ** 20 - 44), { hz: 1 })),
    bounded('WAV of 2,600,000 empty chunks', emptyChunks()),
    bounded('WAV of constant offset', wav(floats(6, 1), float)),
  ];
}

function emptyChunks(): Buffer {
  const head = Buffer.from('RIFF\xff\xff\xff\xffWAVE', 'latin1');
  return Buffer.concat([head, Buffer.alloc(20 * 2 ** 20 - head.length, 'LIST\0\0\0\0', 'latin1')]);
}
