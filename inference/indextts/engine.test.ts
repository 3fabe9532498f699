/** The whole engine on the tiny checkpoint: random weights, so it babbles, but as long, as loud and as often the same as it must. */
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
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

  it('says that a folder holds nothing of a model, and of one that holds some, which file is missing', async () => {
    await expect(openIndexTts({ folder: empty })).rejects.toMatchObject({
      code: 'no-model',
      details: { folder: empty },
    });
    await cp(`${TINY}/checkpoints/config.yaml`, join(empty, 'config.yaml'));
    await expect(openIndexTts({ folder: empty })).rejects.toMatchObject({
      code: 'missing',
      details: { file: expect.stringContaining(empty) },
    });
  });

  it('refuses a folder that is not compiled', async () => {
    await cp(`${TINY}/checkpoints`, empty, { recursive: true });
    await expect(openIndexTts({ folder: empty })).rejects.toMatchObject({ code: 'stale', details: { folder: empty } });
  });

  it('refuses a vocabulary with more tokens than the model has rows, which would end the first reply that has one', async () => {
    const mixed = await mkdtemp(join(tmpdir(), 'voxback-mixed-'));
    onTestFinished(() => rm(mixed, { recursive: true }));
    await compileTiny(mixed);
    const file = join(mixed, 'bpe.model');
    const pieces = await readFile(file);
    // Pieces of a protobuf are fields that repeat: a longer file of them is a larger vocabulary.
    const piece = Buffer.from([0x0a, 3, 0x0a, 1, 0x61]);
    await rm(file); // lent files are shared
    await writeFile(file, Buffer.concat([pieces, ...Array<Buffer>(500).fill(piece)]));
    await expect(openIndexTts({ folder: mixed })).rejects.toMatchObject({
      code: 'malformed',
      details: { file, reason: expect.stringContaining('the model has rows for 96') },
    });
  });

  it('refuses a device that is not there', async () => {
    await expect(openIndexTts({ folder, device: 'cuda' })).rejects.toMatchObject({
      code: 'device-missing',
      details: { device: 'cuda' },
    });
  });
});
