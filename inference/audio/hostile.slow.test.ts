/** All files made to hurt whoever decodes them, and correct ones damaged at random; a table is printed. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { damaged, hostileFiles } from './hostile.fixture.ts';
import { type Handed, hand, MOST_MEGABYTES, openCanary } from './hostile-campaign.ts';
import { floats, wav } from './hostile-wavs.fixture.ts';
import { openCodec } from './opus.ts';
import { randomFrom } from './random.fixture.ts';
import { correctFiles } from './sound-files.fixture.ts';

/** Damaged files; VOXBACK_ROUNDS says another number. */
const DAMAGED = Number(process.env.VOXBACK_ROUNDS ?? 1000);
/** Longest time of one file on a machine that has other things to do. */
const MOST_MS = 60_000;

it(
  'refuses or decodes every hostile file, within bounds, and opens nothing else',
  async () => {
    const folder = mkdtempSync(join(tmpdir(), 'voxback-hostile-'));
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
    const canary = wav(floats(3, 0.5), { format: 3, bits: 32 });
    const path = join(folder, 'canary.wav');
    writeFileSync(path, canary);
    const server = await openCanary(canary);
    const codec = await openCodec({ ffmpegPath: process.env.FFMPEG_PATH });
    const failures: string[] = [];
    const results: Array<Handed & { readonly name: string }> = [];
    const look = async (name: string, bytes: Uint8Array, must: string) => {
      const handed = await hand(codec, bytes);
      results.push({ name, ...handed });
      if (must === 'be refused' && handed.end !== 'refused') failures.push(`${name}: was decoded`);
      if (handed.wrong !== undefined) failures.push(`${name}: ${handed.wrong}`);
      if (handed.milliseconds > MOST_MS) failures.push(`${name}: ${handed.milliseconds} ms`);
      if (handed.megabytes > MOST_MEGABYTES) failures.push(`${name}: ${handed.megabytes} MB`);
    };

    for (const { name, bytes, must } of hostileFiles(codec.ffmpeg, { path, url: server.url })) {
      await look(name, bytes, must);
    }
    const random = randomFrom(1);
    const below = (most: number) => Math.floor(random() * most);
    const good = [...correctFiles(codec.ffmpeg)];
    for (let round = 0; round < DAMAGED; round++) {
      const [name, bytes] = good[round % good.length];
      await look(`${name}, damaged`, damaged(bytes, below), 'be bounded');
    }

    const of = (end: Handed['end']) => results.filter((one) => one.end === end).length;
    const most = (key: 'milliseconds' | 'blockedMs' | 'megabytes') => {
      const [worst] = [...results].sort((a, b) => b[key] - a[key]);
      return `${worst[key]} (${worst.name})`;
    };
    process.stdout.write(
      `${results.length} files: ${of('decoded')} decoded, ${of('refused')} refused; longest ${most('milliseconds')} ms, ` +
        `blocked ${most('blockedMs')} ms, ffmpeg ${most('megabytes')} MB\n`,
    );
    expect(failures).toEqual([]);
    expect(await server.asked()).toEqual([]);
    await server.close();
  },
  24 * 3_600_000,
);
