import { copyFileSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import type { Remark } from '../../inference/index.ts';
import type { AppOptions } from '../app.ts';
import { HummingEngine } from '../testing/humming-engine.ts';
import { openWorld } from '../testing/world.ts';

const FIRST_PERSON = 5_000_000_001;

const models = mkdtempSync(join(tmpdir(), 'voxback-models-'));
afterAll(() => rmSync(models, { recursive: true }));

/** What /health answers an operator where `device` computes the model. */
async function health(device?: AppOptions['device'], remarks: readonly Remark[] = []): Promise<string> {
  const settings = {
    VOXBACK_MODELS: models,
    VOXBACK_OPERATORS: String(FIRST_PERSON),
    VOXBACK_SENTENCE: 'required',
  };
  const world = await openWorld(settings, {
    engines: { device, engine: Object.assign(new HummingEngine(), { remarks }) },
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

it.each([
  [undefined, /^(?!.*computes the model)/s],
  [{ device: 'webgpu', why: 'card', detail: 'AMD' }, /webgpu computes the model, on the card of AMD/],
  [
    { device: 'cpu', why: 'no-card', detail: 'no card of NVIDIA, AMD or Intel' },
    /cpu computes the model: no card of NVIDIA, AMD or Intel/,
  ],
  [
    { device: 'cpu', why: 'card-failed', detail: 'gpt-step differs by 0.5' },
    /cpu computes the model\. The card did not pass .*: gpt-step differs by 0\.5/,
  ],
  [{ device: 'cuda', why: 'asked' }, /cuda computes the model, as VOXBACK_DEVICE says/],
] as const)('says what computes the model and why: %o', async (device, expected) => {
  // Fluent sets what it is given apart by invisible signs.
  expect((await health(device)).replaceAll(/[\u2068\u2069]/g, '')).toMatch(expected);
});

it('says what of the model is slower than it could be, and the command that mends it', async () => {
  const halves = { graph: 'gpt-step', device: 'webgpu', reason: 'it fails' };
  const bits = {
    folder: 'my models',
    quality: 'fast',
    graphs: 'gpt-step',
    precision: 'int8',
    seconds: 38,
    wholeSeconds: 20,
    gigabytes: 4.6,
    wholeGigabytes: 2.5,
  };
  const text = await health({ device: 'webgpu', why: 'asked' }, [
    { code: 'no-halves', details: halves },
    { code: 'more-bits', details: bits },
  ]);
  expect(text).toMatch(/webgpu computes the model, .*\n\nNote: gpt-step is computed in float32/);
  expect(text).toContain('about 38 s of a core and 4.6 GB of memory now, 20 s and 2.5 GB');
  expect(text).toContain("npm run model:compile -- 'my models' --precision int8");
});
