import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { filled } from '../../compile/testbed.ts';
import { int64, values } from '../../runtime/sessions.ts';
import type { Architecture } from '../config.ts';
import { Graphs } from '../graphs.ts';
import { compileTiny } from '../tiny.fixture.ts';

const FRAMES = 60;

describe('the velocity of the frames from one on', () => {
  let folder: string;
  let graphs: Graphs;
  let architecture: Architecture;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'voxback-dit-'));
    architecture = await compileTiny(folder, ['flow-estimator']);
    graphs = new Graphs(folder);
  });
  afterAll(async () => {
    await graphs.close();
    await rm(folder, { recursive: true, force: true });
  });

  /** [mels, FRAMES - from] */
  const look = (from: number) => {
    const { mels, style, content } = architecture.dit;
    const inputs = {
      x: filled([1, mels, FRAMES], (index) => Math.sin(index * 0.7)),
      prompt: filled([1, mels, FRAMES], (index) => Math.cos(index * 0.3)),
      style: filled([1, style], Math.sin),
      content: filled([1, FRAMES, content], (index) => Math.sin(index * 0.11)),
      time: values(Float32Array.of(0.4), 1),
      from: int64([from]),
    };
    return graphs.floats('flow-estimator', inputs, 'velocity');
  };

  // The WaveNet's 8 layers reach 16 frames back: with fewer before, the beginning itself is mirrored.
  it.each([1, 15, 16, 17, 40, 59])('%i is that of all frames within 1e-5', async (from) => {
    const { mels } = architecture.dit;
    const [all, wanted] = [await look(0), await look(from)];
    expect(wanted).toHaveLength(mels * (FRAMES - from));
    for (const [index, value] of wanted.entries()) {
      const [band, frame] = [Math.floor(index / (FRAMES - from)), index % (FRAMES - from)];
      expect(Math.abs(value - all[band * FRAMES + from + frame]!)).toBeLessThan(1e-5);
    }
  });
});
