import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { findWhisper } from './installed.ts';
import { layOutWhisper } from './tiny.fixture.ts';

it('finds the largest Whisper that is installed, and none where there is none', async () => {
  const models = await mkdtemp(join(tmpdir(), 'voxback-models-'));
  expect(await findWhisper(models)).toBeUndefined();
  await layOutWhisper(join(models, 'whisper-base'));
  expect(await findWhisper(models)).toBe(join(models, 'whisper-base'));
  await layOutWhisper(join(models, 'whisper-small'));
  expect(await findWhisper(models)).toBe(join(models, 'whisper-small'));
  await rm(models, { recursive: true });
});
