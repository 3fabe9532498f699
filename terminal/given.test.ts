import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { explain } from './explain.ts';
import { readGiven } from './given.ts';
import { openSentences } from './sentences.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'voxback-given-'));
  await writeFile(join(folder, 'reply.ogg'), 'sound');
});
afterAll(() => rm(folder, { recursive: true, force: true }));

it('is read as it is', async () => {
  expect(Buffer.from(await readGiven(join(folder, 'reply.ogg'))).toString()).toBe('sound');
});

it.each([
  ['nowhere.ogg', /There is no/],
  ['.', /is a folder/],
])('is named where “%s” can’t be read: a folder was told without its name', async (name, words) => {
  const path = join(folder, name);
  const error = await readGiven(path).catch((reason: unknown) => reason);
  expect(explain(error, openSentences({ LANG: 'C' }))).toMatch(words);
  expect(explain(error, openSentences({ LANG: 'C' }))).toContain(path);
});
