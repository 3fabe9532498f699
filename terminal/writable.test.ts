import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { requireWritable } from './writable.ts';

describe('a result', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'voxback-writable-'));
    await writeFile(join(folder, 'old.wav'), 'what was there');
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it('may take the place of another, which stays until then, or of none', async () => {
    await requireWritable(join(folder, 'old.wav'));
    await requireWritable(join(folder, 'new.wav'));
    expect(await readFile(join(folder, 'old.wav'), 'utf8')).toBe('what was there');
    expect(await readdir(folder)).toEqual(['old.wav']);
  });

  it.each([
    ['in a folder that is not there', ['nowhere', 'new.wav'], 'ENOENT'],
    ['below a file', ['old.wav', 'new.wav'], 'ENOTDIR'],
    ['with the name of a folder', ['.'], 'EISDIR'],
  ])('%s is refused before anything is worked for', async (_, path, code) => {
    await expect(requireWritable(join(folder, ...path))).rejects.toMatchObject({ code });
  });
});
