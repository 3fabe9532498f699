/** Word errors by Whisper: on the tiny model, whose words are noise. That all is heard and compared is what is tested. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { babble } from '../../babble.ts';
import { layOutWhisper } from '../../whisper/tiny.fixture.ts';
import { createWordErrorCount } from './word-errors.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'voxback-word-errors-'));
  await layOutWhisper(folder);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

it('counts the words of every text that are not heard, and leaves out what has no known sounds', async () => {
  const sound = babble({ pitchHz: 110, tract: 1 });
  const silence = { samples: new Float32Array(16_000), sampleRate: 16_000 };
  const [noise, nothing, unknown] = await createWordErrorCount({ folder })([
    { text: 'Good night, and sleep well.', sound },
    { text: '今天天气不错。', sound: silence },
    { text: '♪', sound },
  ]);
  expect(noise).toBeGreaterThanOrEqual(0.8);
  expect(nothing).toBe(1); // every syllable is missing
  expect(unknown).toBeUndefined();
});
