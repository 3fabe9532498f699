import { copyFileSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { openWorld } from '../testing/world.ts';

const FIRST_PERSON = 5_000_000_001;

const models = mkdtempSync(join(tmpdir(), 'voxback-models-'));
afterAll(() => rmSync(models, { recursive: true }));

/** What /health answers an operator. */
async function health(): Promise<string> {
  const world = await openWorld({
    VOXBACK_MODELS: models,
    VOXBACK_OPERATORS: String(FIRST_PERSON),
    VOXBACK_SENTENCE: 'required',
  });
  try {
    const operator = world.person('Olga');
    operator.sends('/health');
    return (await operator.chat.next(({ text }) => text.startsWith('Engine:'))).text;
  } finally {
    await world.close();
  }
}

it('says what Whisper would add and by which command, in which languages no sentence is checked without it, and that it is there once it is', {
  timeout: 60_000,
}, async () => {
  const without = await health();
  expect(without).toContain('npm run model:download -- whisper');
  expect(without).toContain('in any other language passes whatever it says');
  const folder = join(models, 'whisper-tiny');
  mkdirSync(folder);
  const weights = new URL('../../inference/whisper/fixtures/whisper-tiny/model.safetensors', import.meta.url);
  copyFileSync(weights, join(folder, 'model.safetensors'));
  const text = await health();
  expect(text).toContain('Hears with whisper-tiny');
  expect(text).not.toContain('model:download');
  expect(text).not.toContain('passes whatever it says');
});
