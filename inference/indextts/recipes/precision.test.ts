import { access, cp, mkdtemp, readFile, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readWords } from '../../../terminal/usage.ts';
import type { CompileStep } from '../../compile/compile.ts';
import { filled } from '../../compile/testbed.ts';
import { Cache } from '../../runtime/cache.ts';
import { crossingBytes } from '../../runtime/cache-graphs.ts';
import { Decoder, FIRST_POSITION } from '../../runtime/decoder.ts';
import { ALLOWED_OF_HALVES, checkOnDevice } from '../../runtime/device-check.ts';
import { type Device, int64, openSession, values } from '../../runtime/sessions.ts';
import { useSoftwareVulkan } from '../../runtime/software-vulkan.ts';
import { bitsOn, chooseGraphs } from '../graph-choice.ts';
import { Graphs } from '../graphs.ts';
import { PRECISIONS, type Precision } from '../precision.ts';
import { QUALITIES, type QualityName } from '../presets.ts';
import { TINY } from '../tiny.fixture.ts';
import { compileFolder } from './compile.ts';
import { INDEX_TTS_2 } from './index-tts-2.ts';
import { inPrecision, isSensitive } from './precision.ts';
import { COMPILE_OPTIONS, readCompileRequest } from './request.ts';

describe('a folder compiled in fp32, fp16, int8 and int4', () => {
  let folder: string;
  const steps: string[] = [];

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'voxback-precision-'));
    await cp(`${TINY}/checkpoints`, folder, { recursive: true });
    const recipes = INDEX_TTS_2.filter(({ name }) => ['gpt-step', 'flow-estimator', 'vocoder'].includes(name));
    const onStep = (graph: string, step: CompileStep) => {
      if (step === 'done' || step === 'up-to-date') steps.push(`${graph} ${step}`);
    };
    for (const precision of PRECISIONS) await compileFolder(folder, inPrecision(recipes, precision), { onStep });
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it('keeps the graphs of all four, made once each; the vocoder is never halved', async () => {
    const made = steps.filter((step) => step.endsWith('done')).map((step) => step.split(' ')[0]);
    expect(made).toEqual([
      ...['gpt-step', 'flow-estimator', 'vocoder', 'gpt-step.fp16', 'gpt-step.fp16-rows', 'flow-estimator.fp16'],
      ...['gpt-step.int8', 'flow-estimator.int8', 'vocoder.int8'],
      // Over many rows int4 is int8, which is there already.
      'gpt-step.int4',
    ]);
    for (const name of made) await access(join(folder, `${name}.onnx`));
    const manifest: { graphs: object } = JSON.parse(await readFile(join(folder, 'voxback.json'), 'utf8'));
    expect(Object.keys(manifest.graphs)).toEqual(made);
  });

  it('gives a preset the fewest bits that are compiled, and a switch exactly its own', async () => {
    const names = ['gpt-step', 'flow-estimator', 'vocoder'] as const;
    const choose = async (quality: QualityName, demanded = {}) =>
      [...(await chooseGraphs(folder, names, { ...QUALITIES[quality], ...demanded }, demanded)).values()].join();
    expect(await choose('exact')).toBe('fp32,fp32,fp32');
    expect(await choose('balanced')).toBe('int8,int8,fp32');
    expect(await choose('fast')).toBe('int8,int8,int8');
    expect(await choose('fast', { gpt: 'int4' })).toBe('int4,int8,int8');
    const [graph, aside] = ['gpt-step.int8.onnx', 'aside'].map((name) => join(folder, name)) as [string, string];
    await rename(graph, aside);
    expect(await choose('fast')).toBe('fp32,int8,int8');
    await expect(choose('fast', { gpt: 'int8' })).rejects.toMatchObject({
      code: 'stale',
      details: { folder, graphs: 'gpt-step.int8' },
    });
    await rename(aside, graph);
    expect(await choose('exact', { gpt: 'int4' })).toBe('int4,fp32,fp32');
    expect(await choose('exact', { gpt: 'fp16', flow: 'fp16' })).toBe('fp16,fp16,fp32');
  });

  it.each([
    ['gpt-step', 'fp16', { sizes: { R: 3 } }],
    ['gpt-step', 'fp16-rows', { sizes: { R: 3 } }],
    ['flow-estimator', 'fp16', { sizes: { B: 2 } }],
  ] as const)('%s in %s is within a fiftieth of float32, and not it', async (name, bits, probe) => {
    const [half, float32File] = [`${name}.${bits}`, name].map((file) => join(folder, `${file}.onnx`)) as [
      string,
      string,
    ];
    const { placement, difference } = await checkOnDevice(half, name, 'cpu', { ...probe, float32File });
    expect(placement).toBe('device');
    expect(difference).toBeGreaterThan(1e-6);
    expect(difference).toBeLessThan(ALLOWED_OF_HALVES);
  });

  it('a step that takes keys and values in halves is sent half the bytes, and scores what float32 scores', async () => {
    const shape = { layers: 2, heads: 2, headWidth: 32 };
    const line = (index: number) => Math.sin(index ** 2 / 7);
    const read = {
      logits: filled([1, 66], Math.sin),
      keys: filled([shape.layers, shape.heads, shape.headWidth, 9], line),
      values: filled([shape.layers, shape.heads, 9, shape.headWidth], line),
    };
    const say = async (file: string) => {
      const step = await openSession(join(folder, `${file}.onnx`));
      const cache = Cache.for(step, shape);
      const decoder = new Decoder(step, shape, read, FIRST_POSITION.official, {
        cache,
        places: cache.addSequence(read.keys, read.values),
      });
      let at = decoder.start.continuation;
      const scores: number[] = [];
      for (const code of [3, 9, 4]) {
        const [row] = await decoder.extend([{ from: at, code }]);
        scores.push(...row!.logits);
        at = row!.continuation;
      }
      const { mask: _mask, ...rows } = cache.inputs([at.places]);
      await step.close();
      return { scores, bytes: Object.values(rows).reduce((sum, { data }) => sum + data.byteLength, 0) };
    };
    const [float, halves] = [await say('gpt-step.fp16'), await say('gpt-step.fp16-rows')];
    expect(float.bytes).toBe(crossingBytes(shape, 12));
    expect(halves.bytes).toBe(crossingBytes(shape, 12, 2));
    const largest = Math.max(...float.scores.map(Math.abs));
    const differences = float.scores.map((score, index) => Math.abs(score - halves.scores[index]!) / largest);
    expect(Math.max(...differences)).toBeGreaterThan(0);
    expect(Math.max(...differences)).toBeLessThan(2e-3);
  });

  it('a device that can keep no rows is given the step that takes them in halves, where it is compiled', async () => {
    const choose = async (device: Device) => {
      const bits = { ...QUALITIES.balanced, ...bitsOn(device, 'balanced', QUALITIES.balanced) };
      return (await chooseGraphs(folder, ['gpt-step', 'flow-estimator'], bits)).get('gpt-step');
    };
    expect(await choose('cuda')).toBe('fp16-rows');
    expect(await choose('webgpu')).toBe('fp16');
    const [graph, aside] = ['gpt-step.fp16-rows.onnx', 'aside'].map((name) => join(folder, name)) as [string, string];
    await rename(graph, aside);
    expect(await choose('cuda')).toBe('fp16');
    await rename(aside, graph);
  });

  it.each([
    ['fp32', { few: 31.5, fewRows: 100, many: 377.5, manyRows: 1500 }],
    ['fp16-rows', { few: 15.7, fewRows: 100, many: 188.7, manyRows: 1500 }],
  ] as const)('where rows in %s go to a device with every step, its operator is told how much', (bits, amount) => {
    const shape = { layers: 24, heads: 20, headWidth: 64 };
    const remarksOn = (device: Device) => {
      const graphs = new Graphs(folder, { device, precisions: new Map([['gpt-step', bits]]) });
      graphs.remarkOnRows('gpt-step', shape);
      return graphs.remarks;
    };
    for (const device of ['cuda', 'dml', 'coreml'] as const) {
      expect(remarksOn(device)).toEqual([{ code: 'rows-cross', details: { graph: 'gpt-step', device, ...amount } }]);
    }
    for (const device of ['cpu', 'webgpu'] as const) expect(remarksOn(device)).toEqual([]);
  });

  it('halves that compute something else than float32 are left out with the number, not refused', async () => {
    const [half, other] = ['gpt-step.fp16', 'gpt-step.int4'].map((file) => join(folder, `${file}.onnx`)) as [
      string,
      string,
    ];
    // Another graph in the place of float32: what is compared is no longer alike.
    const verdict = await checkOnDevice(half, 'gpt-step', 'cpu', { sizes: { R: 3 }, float32File: other });
    expect(verdict).toMatchObject({
      placement: 'processor',
      reason: expect.stringMatching(/^it differs by \d\.\de-\d$/),
    });
  });

  it.skipIf(!useSoftwareVulkan())(
    'a device without half precision computes in float32, and says why (skipped where chromium brings no Vulkan)',
    async () => {
      const graphs = new Graphs(folder, { device: 'webgpu', precisions: new Map([['gpt-step', 'fp16']]) });
      const verdicts = await graphs.checkDevice(['gpt-step']);
      expect(verdicts['gpt-step']).toMatchObject({ placement: 'device' });
      expect(graphs.remarks).toEqual([
        {
          code: 'no-halves',
          details: { graph: 'gpt-step', device: 'webgpu', reason: expect.stringMatching(/f16|float16/i) },
        },
      ]);
      expect((await graphs.session('gpt-step')).device).toBe('webgpu');
      await graphs.close();
      // Remembered: the next start says the same without a comparison.
      const again = new Graphs(folder, { device: 'webgpu', precisions: new Map([['gpt-step', 'fp16']]) });
      await again.checkDevice(['gpt-step']);
      expect(again.remarks).toEqual(graphs.remarks);
    },
  );

  it('opens the ones that are asked for: the velocity in int8 is within 10 % of float32, and not it', async () => {
    const look = async (precision: Precision) => {
      const graphs = new Graphs(folder, { precisions: new Map([['flow-estimator', precision]]) });
      const inputs = {
        x: filled([1, 80, 20], Math.sin),
        prompt: filled([1, 80, 20], Math.cos),
        style: filled([1, 12], Math.sin),
        content: filled([1, 20, 32], (index) => Math.sin(index * 0.11)),
        time: values(Float32Array.of(0.4), 1),
        from: int64([0]),
      };
      const session = await graphs.session('flow-estimator');
      expect(session.inputNames).toContain('from');
      const velocity = await graphs.floats('flow-estimator', inputs, 'velocity');
      await graphs.close();
      return velocity;
    };
    const [exact, coarse] = [await look('fp32'), await look('int8')];
    const square = (data: Float32Array) => data.reduce((sum, value) => sum + value ** 2, 0);
    const error = Math.sqrt(square(coarse.map((value, index) => value - exact[index]!)) / square(exact));
    expect(error).toBeGreaterThan(1e-5);
    expect(error).toBeLessThan(0.1);
  });
});

describe('the bits of a quality', () => {
  const halves = { gpt: 'fp16', flow: 'fp16', encoders: 'fp16', vocoder: 'fp32' };

  it.each([
    ['cpu', 'fast', { gpt: 'int8', flow: 'int8', encoders: 'fp32', vocoder: 'int8' }],
    ['cpu', 'auto', { gpt: 'int8', flow: 'int8', encoders: 'fp32', vocoder: 'int8' }],
    ['webgpu', 'fast', halves],
    // Where keys and values go there with every step.
    ['cuda', 'auto', { ...halves, gpt: 'fp16-rows' }],
    ['dml', 'fast', { ...halves, gpt: 'fp16-rows' }],
    ['webgpu', 'exact', { gpt: 'int8', flow: 'int8', encoders: 'fp32', vocoder: 'int8' }],
  ] as const)('on %s with %s are %o', (device, quality, expected) => {
    const bits = { gpt: 'int8', flow: 'int8', encoders: 'fp32', vocoder: 'int8' } as const;
    expect(bitsOn(device, quality, bits)).toEqual(expected);
  });
});

describe('a weight', () => {
  it.each([
    ['transformer.layers.3.attention.wqkv.weight', false],
    ['transformer.layers.3.attention_norm.project_layer.weight', true],
    ['t_embedder.mlp.0.weight', true],
    ['cond_x_merge_linear.weight', true],
    ['gpt.h.7.mlp.c_fc.weight', false],
    ['mel_head.weight', true],
    ['wavenet.in_layers.3.conv.conv.weight', false],
    ['wavenet.cond_layer.conv.conv.weight', true],
  ])('%s stays float32: %s', (weight, expected) => {
    expect(isSensitive(weight)).toBe(expected);
  });
});

describe('a request', () => {
  it.each([
    [['models'], { folder: 'models', precision: 'fp32' }],
    [['models', '--precision', 'int4'], { folder: 'models', precision: 'int4' }],
    [['--precision=int8', 'models'], { folder: 'models', precision: 'int8' }],
  ])('%j is understood as %j', (args, expected) => {
    expect(readCompileRequest(readWords(args, COMPILE_OPTIONS))).toEqual(expected);
  });

  it.each([
    [['models', '--precision', 'int2'], 'no-choice'],
    [['models', 'more'], 'extra'],
    [['--fast', 'models'], 'unknown-option'],
    [['models', '--precision'], 'no-value'],
    [[], 'missing'],
  ])('%j is refused: %s', (args, code) => {
    expect(() => readCompileRequest(readWords(args, COMPILE_OPTIONS))).toThrow(code);
  });
});
