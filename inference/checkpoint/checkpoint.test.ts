import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { WeightsError } from '../errors.ts';
import { openCheckpoint } from './checkpoint.ts';

const fixture = (name: string) => join(import.meta.dirname, 'fixtures', name);

/** Names, types, shapes and values of a file; float32 and int64 only. */
async function contents(path: string): Promise<Record<string, unknown>> {
  const checkpoint = await openCheckpoint(path);
  try {
    const entries = [...checkpoint.tensors.values()].map(async (tensor) => {
      const { buffer } = await tensor.read();
      const values = tensor.dtype === 'int64' ? new BigInt64Array(buffer) : new Float32Array(buffer);
      return [tensor.name, [tensor.dtype, tensor.shape, [...values].map(Number)]] as const;
    });
    return Object.fromEntries(await Promise.all(entries));
  } finally {
    checkpoint.close();
  }
}

describe('openCheckpoint', () => {
  const folder = mkdtempSync(join(tmpdir(), 'checkpoint-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  // The same tree in both of PyTorch's containers: see fixtures/make.py.
  it.each(['nested.pt', 'legacy.pt'])('flattens the nested dicts of %s into three dotted names', async (name) => {
    expect(await contents(fixture(name))).toEqual({
      'net.cfm.proj.weight': ['float32', [2, 2], [2, 3, 4, 5]],
      'net.cfm.proj.bias': ['float32', [2], [0.5, -1]],
      'optimizer.state.0.step': ['int64', [], [42]],
    });
  });

  it('reads a dict that PyTorch 2.13 wrote: two statistics of 32 channels', async () => {
    const { tensors, close } = await openCheckpoint(fixture('flat.pt'));
    expect([...tensors.values()].map(({ name, shape }) => [name, shape])).toEqual([
      ['mean', [32]],
      ['var', [32]],
    ]);
    const variance = new Float32Array((await tensors.get('var')!.read()).buffer);
    expect(variance.every((value) => value > 0 && value < 10)).toBe(true);
    close();
  });

  it('names a bare tensor with the empty string', async () => {
    const { tensors, close } = await openCheckpoint(fixture('bare.pt'));
    expect([...tensors.values()].map(({ name, shape, length }) => [name, shape, length])).toEqual([
      ['', [16, 12], 768],
    ]);
    close();
  });

  it('reads safetensors of three types', async () => {
    const { tensors, close } = await openCheckpoint(fixture('small.safetensors'));
    expect([...tensors.values()].map(({ name, dtype, shape, length }) => [name, dtype, shape, length])).toEqual([
      ['a.weight', 'float32', [2, 3], 24],
      ['a.half', 'bfloat16', [3], 6],
      ['a.steps', 'int64', [], 8],
    ]);
    const steps = await tensors.get('a.steps')!.read();
    expect(new BigInt64Array(steps.buffer)).toEqual(BigInt64Array.of(42n));
    close();
  });

  it('tells the container by its first bytes, not by its name', async () => {
    const path = join(folder, 'model.safetensors');
    copyFileSync(fixture('legacy.pt'), path);
    expect(Object.keys(await contents(path))).toHaveLength(3);
  });

  it('reports an absent file as missing weights', async () => {
    await expect(openCheckpoint(join(folder, 'absent.pth'))).rejects.toThrow(WeightsError);
  });

  it('refuses a file that is no checkpoint, and a folder', async () => {
    const path = join(folder, 'page.pth');
    writeFileSync(path, '<!doctype html><title>Rate limited</title>');
    await expect(openCheckpoint(path)).rejects.toMatchObject({ code: 'unsupported', details: { file: path } });
    await expect(openCheckpoint(folder)).rejects.toMatchObject({ code: 'unsupported' });
  });
});
