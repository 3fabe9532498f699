/** Files made to hurt whoever decodes them: made by ffmpeg and by hand, each with what may become of it. */
// biome-ignore lint/style/noRestrictedImports: the files of tests are made by ffmpeg as well.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface HostileFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** `refused`: it is none of the sound files that people send, or has no sound in it. */
  readonly must: 'be refused' | 'be bounded';
}

/** What must never be read: a sound file on this machine, and an address. */
export interface Canaries {
  readonly path: string;
  readonly url: string;
}

const SAMPLE_RATE = 24_000;

/** A tone of `seconds` in each of the containers that are taken, or in those of `names`, by the ffmpeg at `path`. */
export function correctFiles(path: string, seconds = 2, names?: readonly string[]): Map<string, Buffer> {
  const made = new Map<string, Buffer>();
  const tone = ['-f', 'lavfi', '-i', `sine=440:r=${SAMPLE_RATE}:d=${seconds}`];
  const formats: ReadonlyArray<readonly [string, readonly string[]]> = [
    ['opus.ogg', ['-c:a', 'libopus']],
    ['vorbis.ogg', ['-c:a', 'libvorbis']],
    ['flac.ogg', ['-c:a', 'flac']],
    ['opus.webm', ['-c:a', 'libopus']],
    ['aac.mkv', ['-c:a', 'aac']],
    ['layer3.mp3', ['-c:a', 'libmp3lame']],
    ['index-last.m4a', ['-c:a', 'aac']],
    ['index-first.mp4', ['-c:a', 'aac', '-movflags', '+faststart']],
    ['fragments.mp4', ['-c:a', 'aac', '-movflags', 'frag_keyframe+empty_moov']],
    ['bare.aac', ['-c:a', 'aac']],
    ['exact.flac', ['-c:a', 'flac']],
    ['pcm.wav', []],
    ['float.wav', ['-c:a', 'pcm_f32le']],
    ['adpcm.wav', ['-c:a', 'adpcm_ms']],
  ];
  for (const [name, options] of formats) {
    if (names?.includes(name) ?? true) made.set(name, ffmpeg(path, name, [...tone, ...options]));
  }
  return made;
}

/** The file `name` that ffmpeg makes with `options`. */
export function ffmpeg(path: string, name: string, options: readonly string[]): Buffer {
  const folder = mkdtempSync(join(tmpdir(), 'voxback-hostile-'));
  try {
    const to = join(folder, name);
    execFileSync(path, ['-v', 'error', '-y', ...options, to]);
    return readFileSync(to);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Everything that is not damaged at random. */
export function hostileFiles(path: string, canaries: Canaries): HostileFile[] {
  const good = correctFiles(path);
  const file = (name: string): Buffer => good.get(name) ?? Buffer.alloc(0);
  return [
    ...noSound(path),
    ...oddWavs(),
    ...referringFiles(file, canaries),
    ...long(path),
    ...ofMany(path, file),
    ...oddBoxes(file),
    ...oddPages(file),
  ];
}

/** `bytes` cut, flipped, doubled or with a number at its edge somewhere. */
export function damaged(original: Buffer, random: (most: number) => number): Buffer {
  let bytes = Buffer.from(original);
  for (let hits = 1 + random(6); hits > 0 && bytes.length > 16; hits--) {
    // Mostly in the headers, which is where lengths stand.
    const at = random(Math.min(bytes.length - 8, random(3) === 0 ? bytes.length - 8 : 600));
    const span = 1 + random(Math.min(64, bytes.length - at));
    const part = bytes.subarray(at, at + span);
    switch (random(7)) {
      case 0:
        bytes[at] ^= 1 << random(8);
        break;
      case 1:
        bytes.fill(random(256), at, at + span);
        break;
      case 2:
        bytes.writeUInt32BE(EDGES[random(EDGES.length)] ?? 0, at);
        break;
      case 3:
        bytes.writeUInt32LE(EDGES[random(EDGES.length)] ?? 0, at);
        break;
      case 4:
        bytes = Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + span)]);
        break;
      case 5:
        bytes = Buffer.concat([bytes.subarray(0, at), part, part, bytes.subarray(at + span)]);
        break;
      default:
        bytes = bytes.subarray(0, 12 + random(bytes.length - 12));
    }
  }
  return bytes;
}

const EDGES = [0, 1, 2, 0x7f, 0xff, 0xffff, 0x10000, 0x7fffffff, 0x80000000, 0xfffffffe, 0xffffffff];

function noSound(path: string): HostileFile[] {
  const picture = ['-f', 'lavfi', '-i', 'color=s=64x64:d=1'];
  const refused = (name: string, bytes: Uint8Array): HostileFile => ({ name, bytes, must: 'be refused' });
  return [
    refused('nothing', new Uint8Array(0)),
    refused('one byte', Uint8Array.of(0xff)),
    refused('a film without sound', ffmpeg(path, 'a.mp4', picture)),
    refused('a webm without sound', ffmpeg(path, 'a.webm', [...picture, '-c:v', 'libvpx'])),
    refused('MIDI', text('MThd\0\0\0\x06\0\x01\0\x01\0\x60MTrk\0\0\0\x04\0\xff\x2f\0')),
    refused('SVG', text('<svg xmlns="http://www.w3.org/2000/svg"><image href="file:///etc/passwd"/></svg>')),
    refused('a zip', text(`PK\x03\x04${'\0'.repeat(100)}`)),
    refused('text', text('Good morning, everybody!\n'.repeat(1000))),
    refused('GIF', text('GIF89a\x01\0\x01\0\0\0\0;')),
    refused('PNG', text('\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\xff\xff\0\0\xff\xff\x08\x06\0\0\0')),
    refused('AVI', text(`RIFF\xff\xff\xff\xffAVI LIST${'\0'.repeat(100)}`)),
    refused('AIFF', text(`FORM\xff\xff\xff\xffAIFF${'\0'.repeat(100)}`)),
    refused('ADTS of zeros', Buffer.concat([Uint8Array.of(0xff, 0xf1), Buffer.alloc(100_000)])),
    refused('MPEG of zeros', Buffer.concat([Uint8Array.of(0xff, 0xfb), Buffer.alloc(100_000)])),
    refused('AMR of nothing', text('#!AMR\n')),
    refused('20 MB of zeros behind OggS', Buffer.concat([text('OggS'), Buffer.alloc(20 * 2 ** 20 - 4)])),
    refused('20 MB of ID3', Buffer.concat([text('ID3\x03\0\0\x09\x7f\x7f\x7f'), Buffer.alloc(20 * 2 ** 20 - 10)])),
  ];
}

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

function oddWavs(): HostileFile[] {
  const bounded = (name: string, bytes: Uint8Array): HostileFile => ({ name, bytes, must: 'be bounded' });
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

/** Files that name other files and addresses, each in a coat of every kind that is let in. */
export function referringFiles(file: (name: string) => Buffer, { path, url }: Canaries): HostileFile[] {
  const scripts: ReadonlyArray<readonly [string, string]> = [
    ['m3u', `#EXTM3U\n#EXTINF:1,\nfile://${path}\n#EXTINF:1,\n${url}/m3u\n`],
    ['HLS', `#EXTM3U\n#EXT-X-TARGETDURATION:2\n#EXTINF:2,\n${url}/hls.ts\n#EXTINF:2,\nfile:${path}\n#EXT-X-ENDLIST\n`],
    ['concat', `ffconcat version 1.0\nfile '${path}'\nfile '${url}/concat'\n`],
    ['SDP', `v=0\no=- 0 0 IN IP4 127.0.0.1\nc=IN IP4 127.0.0.1\nm=audio 9 RTP/AVP 0\n`],
    ['DASH', `<?xml version="1.0"?><MPD><Period><BaseURL>${url}/dash</BaseURL></Period></MPD>`],
    ['pls', `[playlist]\nFile1=${url}/pls\nFile2=file://${path}\nNumberOfEntries=2\n`],
    ['a reference in QuickTime', `rtsptext\r\n${url}/rtsptext\r\n`],
    ['ffmetadata', `;FFMETADATA1\nfile=${path}\n`],
  ];
  const coats: ReadonlyArray<readonly [string, Buffer]> = [
    ['bare', Buffer.alloc(0)],
    ['behind ID3', text('ID3\x03\0\0\0\0\0\0')],
    ['behind OggS', text('OggS\0\x02')],
    ['behind EBML', Buffer.from([0x1a, 0x45, 0xdf, 0xa3])],
    ['behind ftyp', text('\0\0\0\x14ftypqt  \0\0\0\0qt  ')],
    ['behind fLaC', text('fLaC')],
    ['behind AMR', text('#!AMR\n')],
    ['behind MPEG', Buffer.from([0xff, 0xfb, 0x90, 0x64])],
  ];
  const dressed = scripts.flatMap(([what, script]) =>
    coats.map(
      ([coat, bytes]): HostileFile => ({
        name: `${what} ${coat}`,
        bytes: Buffer.concat([bytes, text(script)]),
        // Whatever stands behind its head is speech to AMR.
        must: coat === 'behind AMR' ? 'be bounded' : 'be refused',
      }),
    ),
  );
  const m4a = file('index-first.mp4');
  const bounded = (name: string, bytes: Uint8Array): HostileFile => ({ name, bytes, must: 'be bounded' });
  return [
    ...dressed,
    // A track whose samples are in another file: QuickTime's data references.
    ...[`${url}/dref`, `file://${path}`, path].map((target) =>
      bounded(`MP4 with its samples at ${target.split(':')[0]}`, elsewhere(m4a, target)),
    ),
    bounded('MP4 that is a reference to another film', Buffer.concat([m4a.subarray(0, 32), referenceMovie(path, url)])),
    bounded('MP3 with a picture at an address', Buffer.concat([pictureAt(`${url}/apic`), file('layer3.mp3')])),
    bounded('MP3 with a picture in a file', Buffer.concat([pictureAt(`file://${path}`), file('layer3.mp3')])),
    bounded('FLAC with a picture at an address', flacPictureAt(file('exact.flac'), `${url}/flac`)),
  ];
}

/** `mp4` with a data reference that is not "in this file" but `target`. */
function elsewhere(mp4: Buffer, target: string): Buffer {
  const at = mp4.indexOf('dref');
  const url = box('url ', Buffer.concat([Buffer.alloc(4), text(`${target}\0`)]));
  const dref = box('dref', Buffer.concat([Buffer.from([0, 0, 0, 0, 0, 0, 0, 1]), url]));
  const end = at - 4 + mp4.readUInt32BE(at - 4);
  const grown = Buffer.concat([mp4.subarray(0, at - 4), dref, mp4.subarray(end)]);
  // Every box around it has grown as well.
  const by = grown.length - mp4.length;
  for (const name of ['moov', 'trak', 'mdia', 'minf', 'dinf']) {
    const place = grown.indexOf(name) - 4;
    grown.writeUInt32BE(grown.readUInt32BE(place) + by, place);
  }
  return grown;
}

function referenceMovie(path: string, url: string): Buffer {
  const to = (target: string) =>
    box(
      'rmda',
      box('rdrf', Buffer.concat([Buffer.alloc(4), text('url '), uint32(target.length + 1), text(`${target}\0`)])),
    );
  return box('moov', box('rmra', Buffer.concat([to(`${url}/rdrf`), to(`file://${path}`)])));
}

function pictureAt(target: string): Buffer {
  const body = text(`\0-->\0\x03\0${target}`);
  const frame = Buffer.concat([text('APIC'), uint32(body.length), Buffer.alloc(2), body]);
  return Buffer.concat([text('ID3\x03\0\0'), syncSafe(frame.length), frame]);
}

function flacPictureAt(flac: Buffer, target: string): Buffer {
  const picture = Buffer.concat([
    uint32(3),
    uint32(3),
    text('-->'),
    uint32(0),
    Buffer.alloc(16),
    uint32(target.length),
    text(target),
  ]);
  const head = Buffer.from([6, 0, picture.length >> 8, picture.length & 0xff]);
  return Buffer.concat([flac.subarray(0, 42), head, picture, flac.subarray(42)]);
}

/** Much sound in few bytes. */
function long(path: string): HostileFile[] {
  const silence = (seconds: number, hz: number) => [
    '-f',
    'lavfi',
    '-i',
    `anullsrc=r=${hz}:cl=mono`,
    '-t',
    `${seconds}`,
  ];
  const bounded = (name: string, bytes: Uint8Array): HostileFile => ({ name, bytes, must: 'be bounded' });
  const flac = ['-c:a', 'flac', '-frame_size', '65535'];
  const halfMinute = ffmpeg(path, 'a.ogg', [...silence(30, 8000), '-c:a', 'libopus', '-b:a', '6k']);
  return [
    bounded('FLAC of an hour of silence', ffmpeg(path, 'a.flac', [...silence(3600, 8000), ...flac])),
    bounded('opus of an hour of silence', Buffer.concat(Array.from({ length: 120 }, () => halfMinute))),
  ];
}

/** Streams and frames without number, and times that run where they like. */
function ofMany(path: string, file: (name: string) => Buffer): HostileFile[] {
  const bounded = (name: string, bytes: Uint8Array): HostileFile => ({ name, bytes, must: 'be bounded' });
  const tone = ['-f', 'lavfi', '-i', 'sine=440:d=3'];
  const opus = file('opus.ogg');
  return [
    bounded('an Ogg chain of 200 streams', Buffer.concat(Array.from({ length: 200 }, () => opus))),
    bounded('an Ogg with two streams at once', ffmpeg(path, 'a.ogg', [...tone, ...tone, '-map', '0', '-map', '1'])),
    bounded(
      'an MKV of 60 tracks',
      ffmpeg(path, 'a.mkv', [...tone, ...Array.from({ length: 60 }, () => ['-map', '0']).flat(), '-c:a', 'pcm_s16le']),
    ),
    bounded('MP3 with a picture of 5 MB', Buffer.concat([bigPicture(5 * 2 ** 20), file('layer3.mp3')])),
    bounded(
      'WebM that begins 5 s before zero',
      ffmpeg(path, 'a.webm', ['-itsoffset', '-5', ...tone, '-c:a', 'libopus']),
    ),
    bounded(
      'MP4 that begins an hour after zero',
      ffmpeg(path, 'a.mp4', ['-itsoffset', '3600', ...tone, '-c:a', 'aac']),
    ),
  ];
}

function bigPicture(bytes: number): Buffer {
  const body = Buffer.concat([text('\0image/png\0\x03\0'), Buffer.alloc(bytes, 0x55)]);
  const frame = Buffer.concat([text('APIC'), uint32(body.length), Buffer.alloc(2), body]);
  return Buffer.concat([text('ID3\x03\0\0'), syncSafe(frame.length), frame]);
}

/** MP4 whose tables and boxes lie. */
function oddBoxes(file: (name: string) => Buffer): HostileFile[] {
  const mp4 = file('index-first.mp4');
  const bounded = (name: string, bytes: Uint8Array): HostileFile => ({ name, bytes, must: 'be bounded' });
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

/** Ogg and FLAC whose headers lie. */
function oddPages(file: (name: string) => Buffer): HostileFile[] {
  const opus = file('opus.ogg');
  const flac = file('exact.flac');
  const bounded = (name: string, bytes: Uint8Array): HostileFile => ({ name, bytes, must: 'be bounded' });
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

function box(name: string, body: Uint8Array): Buffer {
  return Buffer.concat([uint32(8 + body.length), text(name), body]);
}

function uint32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value >>> 0);
  return bytes;
}

/** Seven bits in each byte, as ID3 counts. */
function syncSafe(value: number): Buffer {
  return Buffer.from([(value >> 21) & 0x7f, (value >> 14) & 0x7f, (value >> 7) & 0x7f, value & 0x7f]);
}

function text(value: string): Buffer {
  return Buffer.from(value, 'latin1');
}
