import { mkdtemp, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { openMultilingualReader } from './multilingual/reader.ts';
import { VOCABULARY_FILE } from './multilingual/vocabulary.ts';
import { openSentencePieceReader } from './sentencepiece-reader.ts';

async function folder(): Promise<string> {
  const path = await mkdtemp(join(tmpdir(), 'voxback-vocabulary-'));
  onTestFinished(() => rm(path, { recursive: true }));
  return path;
}

describe.each([
  ['bpe.model', openSentencePieceReader],
  [VOCABULARY_FILE, openMultilingualReader],
] as const)('%s', (name, open) => {
  it('that is not there is missing', async () => {
    const path = await folder();
    await expect(open(path)).rejects.toMatchObject({ code: 'missing', details: { file: join(path, name) } });
  });

  it('that is something else is named with what is wrong', async () => {
    const path = await folder();
    await writeFile(join(path, name), 'version https://git-lfs.github.com/spec/v1\noid sha256:0\nsize 475802\n');
    await expect(open(path)).rejects.toMatchObject({
      subject: 'checkpoint',
      details: { file: join(path, name), reason: expect.any(String) },
    });
  });

  it('of three gigabytes is refused before it is read', async () => {
    const path = await folder();
    await writeFile(join(path, name), '');
    await truncate(join(path, name), 3e9);
    await expect(open(path)).rejects.toMatchObject({ code: 'unsafe', details: { file: join(path, name) } });
  });
});
