/** The whole engine on the tiny checkpoint: random weights, so it babbles, but as long, as loud and as often the same as it must. */
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { describeEngine } from '../engine.contract.ts';
import { openIndexTts } from './engine.ts';
import { compileTiny, TINY } from './tiny.fixture.ts';

let folder: string;

describeEngine('IndexTTS-2 (tiny)', async () => {
  folder = await mkdtemp(join(tmpdir(), 'voxback-tiny-'));
  await compileTiny(folder);
  return openIndexTts({ folder, quality: 'fast' });
});

afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
});

describe('opening', () => {
  let empty: string;

  beforeAll(async () => {
    empty = await mkdtemp(join(tmpdir(), 'voxback-none-'));
  });
  afterAll(() => rm(empty, { recursive: true, force: true }));

  it('says which file is missing', async () => {
    await expect(openIndexTts({ folder: empty })).rejects.toMatchObject({ code: 'missing' });
  });

  it('refuses a folder that is not compiled', async () => {
    await cp(`${TINY}/checkpoints`, empty, { recursive: true });
    await expect(openIndexTts({ folder: empty })).rejects.toMatchObject({ code: 'stale', details: { folder: empty } });
  });

  it('refuses a device that is not there', async () => {
    await expect(openIndexTts({ folder, device: 'cuda' })).rejects.toMatchObject({
      code: 'device-missing',
      details: { device: 'cuda' },
    });
  });
});
