/** Some of the files made to hurt whoever decodes them; `hostile.slow.test.ts` has all, and thousands of damaged ones. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hand, MOST_MEGABYTES, openCanary } from './hostile-campaign.ts';
import { floats, wav } from './hostile-wavs.fixture.ts';
import { type AudioCodec, openCodec } from './opus.ts';
import { referringFiles } from './referring.fixture.ts';
import { correctFiles } from './sound-files.fixture.ts';
import { readTags } from './tags.ts';
import { readWav } from './wav.ts';

const folder = mkdtempSync(join(tmpdir(), 'voxback-hostile-'));
let codec: AudioCodec;
beforeAll(async () => {
  codec = await openCodec({ ffmpegPath: process.env.FFMPEG_PATH });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it('no file makes ffmpeg read another one or ask for an address', async () => {
  // What would be heard of it: a constant that no other file has.
  const canary = wav(floats(3, 0.5), { format: 3, bits: 32 });
  const path = join(folder, 'canary.wav');
  writeFileSync(path, canary);
  const server = await openCanary(canary);
  const good = correctFiles(codec.ffmpeg, 1, ['index-first.mp4', 'layer3.mp3', 'exact.flac']);
  const all = referringFiles((name) => good.get(name) ?? Buffer.alloc(0), { path, url: server.url });
  const some = all.filter(
    ({ name }) => !/ (?:bare|behind)/.test(name) || /^(?:HLS|concat) behind (?:ID3|ftyp)/.test(name),
  );
  expect(some).toHaveLength(11);
  await Promise.all(
    some.map(async ({ name, bytes, must }) => {
      const decoded = await codec.decode(bytes).catch(() => undefined);
      if (must === 'be refused') expect(decoded, name).toBeUndefined();
      expect(decoded?.pcm.samples.some((x) => Math.abs(x - 0.5) < 0.01) ?? false, name).toBe(false);
    }),
  );
  expect(await server.asked()).toEqual([]);
  await server.close();
});

describe('a file whose numbers are none', () => {
  const float = { format: 3, bits: 32 };
  it.each([
    ['NaN', Number.NaN],
    ['infinity', Number.NEGATIVE_INFINITY],
    ['1e38', 1e38],
  ])('of %s is a sound that can be reckoned with', async (_, value) => {
    const { pcm } = await codec.decode(wav(floats(2, value), float));
    expect(pcm.samples.every((x) => Math.abs(x) <= 8)).toBe(true);
  });

  it('is read without ffmpeg as silence', () => {
    expect(readWav(wav(floats(1, Number.NaN), float)).samples.every((x) => x === 0)).toBe(true);
  });

  it('now and then is heard apart from them', async () => {
    const bytes = floats(2);
    bytes.writeFloatLE(Number.NaN, 4000);
    const { pcm } = await codec.decode(wav(bytes, float));
    expect(pcm.samples[1000]).toBe(0);
    expect(pcm.samples[1001]).toBeCloseTo(0.3 * Math.sin(1001 / 8), 3);
  });
});

it('an hour of sound at 1 Hz, in 7 KB, takes no gigabyte and is refused', async () => {
  const { end, megabytes } = await hand(codec, wav(Buffer.alloc(7200), { hz: 1 }));
  expect(end).toBe('refused');
  expect(megabytes).toBeLessThan(MOST_MEGABYTES);
});

it('a codec that nobody records with is not tried, whatever the file says', async () => {
  const wma = wav(Buffer.alloc(50_000, 0x5a), { format: 0x160, channels: 2 });
  await expect(codec.decode(wma)).rejects.toMatchObject({ code: 'undecodable' });
});

it.each(['vorbis.ogg', 'fragments.mp4', 'float.wav', 'adpcm.wav'])('%s is taken as before', async (name) => {
  const bytes = correctFiles(codec.ffmpeg, 1, [name]).get(name) ?? Buffer.alloc(0);
  const { end, wrong, seconds } = await hand(codec, bytes);
  expect({ end, wrong }).toEqual({ end: 'decoded', wrong: undefined });
  expect(seconds).toBeCloseTo(1, 0);
});

it('20 MB of chunks, and a field of 20 MB, are not looked through for what a file says of itself', () => {
  const chunks = Buffer.alloc(20 * 2 ** 20, 'LIST\0\0\0\0', 'latin1');
  chunks.write('RIFF\xff\xff\xff\xffWAVE', 0, 'latin1');
  expect(readTags(chunks)).toBeUndefined();
  const field = Buffer.concat([
    Buffer.from('RIFF\xff\xff\xff\xffWAVEdata\0\0\0\0LIST\xff\xff\xff\x01INFOPRVN\xff\xff\xff\x01', 'latin1'),
    Buffer.alloc(20 * 2 ** 20),
    Buffer.from('x'),
  ]);
  const start = performance.now();
  expect(readTags(field)?.tags.get('PROVENANCE')).toBeUndefined();
  // Looking for its end took minutes.
  expect(performance.now() - start).toBeLessThan(5000);
});
