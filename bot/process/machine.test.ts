import { mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { CORE_SECONDS } from '../../inference/index.ts';
import { type Cost, requireRoom, sizeOf } from './machine.ts';

/** As IndexTTS-2 costs with `exact`. */
const qualities = CORE_SECONDS['indextts-2'];
const cost: Cost = { memoryShare: 0.64, memoryBase: 200e6, coreSeconds: qualities.exact, fullBytes: 9.4e9 };
const model = { cost, fileBytes: 9.4e9, workers: 1, usedBytes: 0, isOnProcessor: true };
const check = (machine: { bytes: number; cores: number }, more: Partial<typeof model> = {}) => {
  try {
    requireRoom('indextts', { ...model, ...more }, machine);
    return 'fits';
  } catch (error) {
    return error instanceof Error && 'code' in error ? error.code : error;
  }
};

it('wants 6.8 GB for a model of 9.4 GB, more beside another one, and as much again for each worker', () => {
  expect(check({ bytes: 6.8e9, cores: 8 })).toBe('fits');
  expect(check({ bytes: 6.6e9, cores: 8 })).toBe('little-memory');
  expect(check({ bytes: 6.8e9, cores: 8 }, { usedBytes: 350e6 })).toBe('little-memory');
  expect(check({ bytes: 12.9e9, cores: 8 }, { workers: 2 })).toBe('little-memory');
});

it.each([
  ['exact', 3, 4],
  ['balanced', 1, 2],
  ['fast', 0, 1],
] as const)(
  'a short reply with %s lasts over half a minute on %i cores and not on %i, and a model half as large wants fewer',
  (quality, few, enough) => {
    const own = { cost: { ...cost, coreSeconds: qualities[quality] } };
    if (few > 0) expect(check({ bytes: 32e9, cores: few }, own)).toBe('few-cores');
    expect(check({ bytes: 32e9, cores: enough }, own)).toBe('fits');
    expect(check({ bytes: 32e9, cores: Math.ceil(enough / 2) }, { ...own, fileBytes: 4.7e9 })).toBe('fits');
  },
);

it('knows nothing of a graphics card, and lets it try', () => {
  expect(check({ bytes: 1e9, cores: 1 }, { isOnProcessor: false })).toBe('fits');
});

it('weighs a folder by its files, a link to nowhere and graphs in fewer bits as nothing, and no folder not at all', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'voxback-size-'));
  await writeFile(join(folder, 'weights'), Buffer.alloc(1000));
  await writeFile(join(folder, 'gpt-step.int8.onnx.data'), Buffer.alloc(100));
  await symlink(join(folder, 'nowhere'), join(folder, 'link'));
  expect(await sizeOf(folder)).toBe(1000);
  await rm(folder, { recursive: true });
  expect(await sizeOf(folder)).toBeUndefined();
});
