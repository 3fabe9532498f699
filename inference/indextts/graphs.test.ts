import { mkdtemp, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { filled } from '../compile/testbed.ts';
import { Graphs } from './graphs.ts';
import { compileTiny } from './tiny.fixture.ts';

describe('graphs', () => {
  let folder: string;
  let graphs: Graphs;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'voxback-graphs-'));
    await compileTiny(folder, ['emotion-conditioner', 'latent-projector']);
    graphs = new Graphs(folder);
  });
  afterAll(async () => {
    await graphs.close();
    await rm(folder, { recursive: true, force: true });
  });

  const hear = () => graphs.floats('emotion-conditioner', { features: filled([1, 20, 32], Math.sin) }, 'emotion');

  it('are opened once, also when asked for twice at once', async () => {
    const [first, second] = await Promise.all([graphs.session('latent-projector'), graphs.session('latent-projector')]);
    expect(second).toBe(first);
  });

  it('are freed when the last of two borrowers has done, and opened anew for a third', async () => {
    const { before, after, first, heard } = await graphs.lend('encoders', async () => {
      const before = await graphs.session('emotion-conditioner');
      const first = await graphs.lend('encoders', hear);
      return { before, first, after: await graphs.session('emotion-conditioner'), heard: await hear() };
    });
    expect(after).toBe(before);
    expect(heard).toEqual(first);
    expect(await graphs.session('emotion-conditioner')).not.toBe(before);
    expect(await hear()).toEqual(first);
  });

  it('that listen are freed one by one after their run where one caller alone borrows them', async () => {
    await graphs.lend('encoders', async () => {
      const before = await graphs.session('emotion-conditioner');
      const first = await hear();
      expect(await graphs.session('emotion-conditioner')).not.toBe(before);
      expect(await hear()).toEqual(first);
    });
  });

  it('are freed after a failure too, and other graphs stay', async () => {
    const kept = await graphs.session('latent-projector');
    const opened = await graphs.session('emotion-conditioner');
    const fail = () => Promise.reject(new Error('no voice'));
    await expect(graphs.lend('encoders', fail)).rejects.toThrow('no voice');
    expect(await graphs.session('emotion-conditioner')).not.toBe(opened);
    expect(await graphs.session('latent-projector')).toBe(kept);
  });

  it('that could not be opened are tried again', async () => {
    const [file, aside] = [join(folder, 'vocoder.onnx'), join(folder, 'latent-projector.onnx')];
    await expect(graphs.session('vocoder')).rejects.toThrow();
    await rename(aside, file);
    expect((await graphs.session('vocoder')).outputNames).toEqual(['features']);
    await rename(file, aside);
  });

  it('say which output is missing', async () => {
    const features = filled([1, 20, 32], Math.sin);
    await expect(graphs.floats('emotion-conditioner', { features }, 'joy')).rejects.toThrow();
  });
});
