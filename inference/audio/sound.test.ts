import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findFfmpeg, runFfmpeg } from './ffmpeg.ts';
import { openCodec } from './opus.ts';
import type { Pcm } from './pcm.ts';
import { openSound, type Sound, soundOf } from './sound.ts';
import { SoundReader } from './sound-reader.ts';
import { writeWav } from './wav.ts';

const folder = mkdtempSync(join(tmpdir(), 'voxback-test-'));
const RATE = 16_000;
let ffmpeg: string;
/** Ten seconds, more than any pipe holds: a tone that rises, so that every place in it sounds its own way. */
const tone: Pcm = {
  sampleRate: RATE,
  samples: Float32Array.from({ length: 10 * RATE }, (_, n) => 0.5 * Math.sin((200 + n / 200) * (n / RATE))),
};

beforeAll(async () => {
  ffmpeg = await findFfmpeg(process.env.FFMPEG_PATH);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function encoded(options: readonly string[], path: string): Promise<Uint8Array> {
  const input = writeWav(tone);
  const outputOptions = [...options, path];
  await runFfmpeg({
    ffmpegPath: ffmpeg,
    input,
    inputOptions: [],
    outputOptions: ['-y', ...outputOptions, '-f', 'null'],
    maxBytes: 1,
    timeoutSeconds: 60,
  });
  return new Uint8Array(readFileSync(path));
}

async function all(sound: Sound): Promise<Float32Array> {
  const blocks: Float32Array[] = [];
  for await (const block of sound.blocks()) blocks.push(block);
  const samples = new Float32Array(blocks.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const block of blocks) {
    samples.set(block, at);
    at += block.length;
  }
  return samples;
}

describe.each([
  ['talk.ogg', ['-c:a', 'libopus']],
  ['talk.mp3', ['-c:a', 'libmp3lame']],
  ['index-last.m4a', ['-c:a', 'aac']],
])('%s', (name, options) => {
  let bytes: Uint8Array;
  beforeAll(async () => {
    bytes = await encoded(options, join(folder, name));
  }, 60_000);

  it('passes by as it would be decoded whole, from bytes and from its path, and again', async () => {
    const codec = await openCodec({ ffmpegPath: ffmpeg });
    const { pcm } = await codec.decode(bytes, { sampleRate: RATE });
    const sound = await openSound({ file: bytes, ffmpeg }, 3600);
    expect(sound.sampleRate).toBe(RATE);
    expect(await all(sound)).toEqual(pcm.samples);
    expect(await all(sound)).toEqual(pcm.samples);
    // Of a file that it can seek in, ffmpeg also knows what an MP3 encoder has added to its end.
    const seen = await all(await openSound({ file: join(folder, name), ffmpeg }, 3600));
    expect(seen).toEqual(pcm.samples.subarray(0, seen.length));
    expect(seen.length).toBeGreaterThan(pcm.samples.length - 0.1 * RATE);
  }, 60_000);

  it('tells how much of it has passed, up to all, never less than before', async () => {
    for (const file of [bytes, join(folder, name)]) {
      const shares: number[] = [];
      const sound = await openSound({ file, ffmpeg }, 3600);
      for await (const _ of sound.blocks({ onShare: (share) => shares.push(share) }));
      expect(shares).toEqual(shares.toSorted((a, b) => a - b));
      expect(shares.length).toBeGreaterThan(0);
      expect(shares.at(-1)).toBeLessThanOrEqual(1);
    }
  }, 60_000);

  it('has no name on the disk any more when its first block has come', async () => {
    const { TMPDIR } = process.env;
    const own = mkdtempSync(join(folder, 'tmp-'));
    process.env.TMPDIR = own;
    try {
      const sound = await openSound({ file: bytes, ffmpeg }, 3600);
      let blocks = 0;
      for await (const _ of sound.blocks()) {
        blocks++;
        await expect.poll(() => readdirSync(own)).toEqual([]);
      }
      expect(blocks).toBeGreaterThan(1);
    } finally {
      if (TMPDIR === undefined) delete process.env.TMPDIR;
      else process.env.TMPDIR = TMPDIR;
    }
  }, 60_000);

  it('stops with the reason of a signal, and when nobody listens any more', async () => {
    const controller = new AbortController();
    const sound = await openSound({ file: bytes, ffmpeg }, 3600);
    const heard = async () => {
      for await (const _ of sound.blocks({ signal: controller.signal })) controller.abort();
    };
    await expect(heard()).rejects.toMatchObject({ name: 'AbortError' });
    for await (const _ of sound.blocks()) break;
    expect((await all(sound)).length).toBeGreaterThan(9.9 * RATE);
  }, 60_000);
});

it('is heard for a second more than the most that is wanted, and no longer', async () => {
  const bytes = await encoded(['-c:a', 'libopus'], join(folder, 'long.ogg'));
  expect((await all(await openSound({ file: bytes, ffmpeg }, 4))).length).toBe(5 * RATE);
}, 60_000);

it('a WAV file needs no ffmpeg, whatever lies before its samples', async () => {
  const wav = writeWav(tone, { bits: 24 });
  const junk = Buffer.from('JUNK\x05\0\0\0abcde\0', 'latin1');
  const bytes = new Uint8Array(Buffer.concat([wav.subarray(0, 12), junk, wav.subarray(12)]));
  const path = join(folder, 'junk.wav');
  writeFileSync(path, bytes);
  for (const file of [bytes, path]) {
    const sound = await openSound({ file, ffmpeg: undefined }, 3600);
    expect(sound.sampleRate).toBe(RATE);
    const samples = await all(sound);
    expect(samples.length).toBe(tone.samples.length);
    expect(samples.every((sample, n) => Math.abs(sample - tone.samples[n]) < 1e-6)).toBe(true);
  }
});

it.each([
  ['a text', Buffer.from('no sound at all, but long enough to be looked at')],
  ['an Ogg page without a stream', Buffer.from('OggS\0\x02\0\0\0\0\0\0\0\0')],
  ['a film of nothing', Buffer.from('\0\0\0\x10ftypisom\0\0\0\0', 'latin1')],
])(
  'refuses %s as undecodable',
  async (_, bytes) => {
    const path = join(folder, 'refused');
    writeFileSync(path, bytes);
    for (const file of [bytes, path]) {
      const heard = openSound({ file, ffmpeg }, 3600).then(all);
      await expect(heard).rejects.toMatchObject({ subject: 'prompt', code: 'undecodable' });
    }
  },
  60_000,
);

it('of an hour no more is in memory than the stretch that is wanted and a block', async () => {
  const block = new Float32Array(50_000);
  const hour: Sound = {
    sampleRate: RATE,
    seconds: undefined,
    async *blocks() {
      for (let at = 0; at < 3600 * RATE; at += block.length) yield block;
    },
  };
  const reader = new SoundReader(hour);
  let most = 0;
  for (let second = 0; second < 3600; second += 20) {
    const samples = await reader.read(Math.max(0, second - 1) * RATE, (second + 21) * RATE);
    expect(samples.length).toBe((Math.min(3600, second + 21) - Math.max(0, second - 1)) * RATE);
    most = Math.max(most, reader.held);
  }
  expect(most).toBeLessThanOrEqual(22 * RATE + 2 * block.length);
});

it('gives stretches that meet, overlap and are apart, whatever blocks they lie in', async () => {
  const samples = Float32Array.from({ length: 300_000 }, (_, n) => n);
  const reader = new SoundReader(soundOf({ samples, sampleRate: RATE }));
  for (const [from, to] of [
    [0, 10],
    [5, 70_000],
    [69_000, 69_000],
    [69_000, 200_001],
    [250_000, 400_000],
    [300_000, 300_001],
  ]) {
    expect(await reader.read(from, to)).toEqual(samples.slice(from, to));
  }
});
