import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { openCheckpoint } from '../../checkpoint/checkpoint.ts';
import { openQwenReader } from '../emotion/words.ts';
import { readQwenConfig } from '../foreign-config.ts';
import { Graphs } from '../graphs.ts';
import { ModelFolder } from '../model-folder.ts';
import { VERSION_2_5 } from '../multilingual/version.ts';
import { byteLength, expandRanges, type FakeFile, readManifest } from '../official-tensors.ts';
import { VERSION_2 } from '../version.ts';
import { foreignFile, writeFakeFile, writeSmallFiles } from './fake.ts';

describe('the manifest', () => {
  // Counted on the official classes with the published configuration (torch 2.13).
  it.each([
    ['gpt.pth', 665, 3_484_402_556],
    ['s2mel.pth', 284, 414_806_848],
    ['hf_cache/w2v-bert-2.0/model.safetensors', 773, 2_321_972_480],
    ['hf_cache/semantic_codec/model.safetensors', 239, 177_159_232],
    ['hf_cache/campplus_cn_common.bin', 937, 27_723_856],
    ['hf_cache/bigvgan/bigvgan_generator.pt', 783, 448_935_460],
    ['qwen0.6bemo4-merge/model.safetensors', 310, 1_192_099_840],
    ['wav2vec2bert_stats.pt', 2, 8192],
    ['feat1.pt', 1, 73 * 192 * 4],
    ['feat2.pt', 1, 73 * 1280 * 4],
  ])('%s has %i tensors of %i bytes', (path, tensors, bytes) => {
    const file = readManifest().find((candidate) => candidate.path === path)!;
    expect(file.tensors).toHaveLength(tensors);
    expect(new Set(file.tensors.map(({ keys }) => keys.join('.'))).size).toBe(tensors);
    expect(file.tensors.reduce((sum, tensor) => sum + byteLength(tensor), 0)).toBe(bytes);
  });

  it('expands two ranges into all six combinations', () => {
    const names = ['a.0.b.4', 'a.0.b.5', 'a.1.b.4', 'a.1.b.5', 'a.2.b.4', 'a.2.b.5'];
    expect(expandRanges('a.{0..2}.b.{4..5}')).toEqual(names);
  });
});

describe('a fake file', () => {
  const folder = mkdtempSync(join(tmpdir(), 'fake-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  const tensors: FakeFile['tensors'] = [
    { keys: ['net', 'cfm', 'proj.weight'], dtype: 'float32', shape: [30, 100] },
    { keys: ['net', 'cfm', 'norm.weight'], dtype: 'float32', shape: [100] },
    { keys: ['net', 'cfm', 'half'], dtype: 'bfloat16', shape: [3, 4] },
    { keys: ['net', 'cfm', 'position'], dtype: 'int64', shape: [5] },
  ];

  async function read(
    file: FakeFile,
  ): Promise<Map<string, { shape: readonly number[]; bytes: Uint8Array<ArrayBuffer> }>> {
    writeFakeFile(folder, file);
    const checkpoint = await openCheckpoint(join(folder, file.path));
    const read = [...checkpoint.tensors.values()].map(
      async (tensor) => [tensor.name, { shape: tensor.shape, bytes: await tensor.read() }] as const,
    );
    const contents = new Map(await Promise.all(read));
    checkpoint.close();
    return contents;
  }

  it('holds the same values in all three containers', async () => {
    const [zip, legacy, safetensors] = await Promise.all([
      read({ path: 'a.pth', container: 'torch-zip', tensors }),
      read({ path: 'b.bin', container: 'torch-legacy', tensors }),
      read({ path: 'c.safetensors', container: 'safetensors', tensors }),
    ]);
    expect([...zip.keys()]).toEqual(['net.cfm.proj.weight', 'net.cfm.norm.weight', 'net.cfm.half', 'net.cfm.position']);
    expect(legacy).toEqual(zip);
    expect(safetensors).toEqual(zip);
  });

  it('keeps the scale of what passes through: variance 1 / 100 for 100 inputs, gains 0.9 to 1.1', async () => {
    const contents = await read({ path: 'd.pth', container: 'torch-zip', tensors });
    const weight = new Float32Array(contents.get('net.cfm.proj.weight')!.bytes.buffer);
    const variance = weight.reduce((sum, value) => sum + value * value, 0) / weight.length;
    expect(variance * 100).toBeCloseTo(1, 1);
    const gains = new Float32Array(contents.get('net.cfm.norm.weight')!.bytes.buffer);
    expect(gains.every((value) => value > 0.9 && value < 1.1)).toBe(true);
    expect(new BigInt64Array(contents.get('net.cfm.position')!.bytes.buffer)).toEqual(
      BigInt64Array.of(0n, 1n, 2n, 3n, 4n),
    );
  });

  it('is not put over real weights, which take hours to fetch: they were overwritten without a word', () => {
    const models = mkdtempSync(join(tmpdir(), 'fake-over-'));
    expect(foreignFile(models, '2')).toBeUndefined();
    writeFileSync(join(models, 's2mel.pth'), 'weights');
    expect(foreignFile(models, '2')).toBe('s2mel.pth');
    // What the command itself has left is its own to write over.
    writeFileSync(join(models, 'random-weights.txt'), '');
    expect(foreignFile(models, '2')).toBeUndefined();
    rmSync(models, { recursive: true });
  });

  it.skipIf(process.platform !== 'linux')('that does not fit on the disk is named', () => {
    symlinkSync('/dev/full', join(folder, 'e.safetensors'));
    const write = () => writeFakeFile(folder, { path: 'e.safetensors', container: 'safetensors', tensors });
    expect(write).toThrow(expect.objectContaining({ code: 'disk-full' }));
  });

  it('of s2mel.pth carries two moments per weight and an object of a foreign class', async () => {
    const contents = await read({ path: 's2mel.pth', container: 'torch-zip', tensors: tensors.slice(0, 2) });
    expect([...contents.keys()]).toContain('optimizer.state.1.exp_avg_sq');
    expect(contents.size).toBe(2 * 3);
  });
});

it.each([VERSION_2, VERSION_2_5])(
  'a folder of IndexTTS-$name has, beside the weights, all that it is opened with: it was refused for want of a tokenizer',
  async (version) => {
    const folder = mkdtempSync(join(tmpdir(), 'fake-small-'));
    writeSmallFiles(folder, version.name);
    const model = await ModelFolder.open(folder);
    const graphs = new Graphs(folder);
    await expect(version.openReader(folder)).resolves.toBeDefined();
    await expect(
      openQwenReader(graphs, join(folder, 'qwen0.6bemo4-merge'), readQwenConfig(model.config('qwen'))),
    ).resolves.toBeDefined();
    model.close();
    await graphs.close();
    rmSync(folder, { recursive: true });
  },
);
