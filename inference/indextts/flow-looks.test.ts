import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { MEL_BINS } from '../audio/mel.ts';
import { filled } from '../compile/testbed.ts';
import type { Architecture } from './config.ts';
import { FlowLooks, type FlowPrompt, NEIGHBOURS } from './flow-looks.ts';
import { Graphs } from './graphs.ts';
import { reachOf } from './models/wavenet.ts';
import { compileTiny } from './tiny.fixture.ts';

const FRAMES = 30;

describe('a look at the flow', () => {
  let folder: string;
  let graphs: Graphs;
  let architecture: Architecture;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'voxback-looks-'));
    architecture = await compileTiny(folder, ['flow-estimator', 'flow-keeping']);
    graphs = new Graphs(folder);
  });
  afterAll(async () => {
    await graphs.close();
    await rm(folder, { recursive: true, force: true });
  });

  const wave = (length: number, pace: number): Float32Array =>
    filled([length], (index) => Math.sin(index * pace)).data as Float32Array;
  const reply = (pace = 0.7) => wave(MEL_BINS * FRAMES, pace);
  const looksBehind = (promptFrames: number) => {
    const { style, content } = architecture.dit;
    const prompt: FlowPrompt = {
      frames: promptFrames,
      mel: wave(MEL_BINS * promptFrames, 0.3),
      content: wave(promptFrames * content, 0.11),
      style: wave(style, 1),
    };
    return new FlowLooks(graphs, prompt, wave(FRAMES * content, 0.13));
  };
  const distance = (a: Float32Array, b: Float32Array): number => {
    expect(a).toHaveLength(b.length);
    return a.reduce((most, value, index) => Math.max(most, Math.abs(value - b[index]!)), 0);
  };

  // Up to 16 frames of prompt nothing can be taken from an earlier look.
  it.each([1, 16, 17, 60])(
    'that takes %i frames of prompt from the same moment is the whole one within 1e-5',
    async (frames) => {
      const looks = looksBehind(frames);
      for (const batch of [2, 1] as const) {
        const whole = await looks.at(reply(), 0.4, batch);
        expect(distance(await looks.anew(reply(), 0.4, batch), whole)).toBeLessThan(1e-5);
        expect(distance(await looks.again(reply(), 0.4, batch), whole)).toBeLessThan(1e-5);
      }
    },
  );

  it('goes on without its second row where guidance ends', async () => {
    const looks = looksBehind(60);
    await looks.anew(reply(), 0.4, 2);
    const [both, one] = [await looks.again(reply(), 0.4, 2), await looks.again(reply(), 0.4, 1)];
    expect(distance(one, both.subarray(0, one.length))).toBeLessThan(1e-5);
  });

  it('at another moment differs from the whole one, by less than a reply at another moment does', async () => {
    const looks = looksBehind(60);
    await looks.anew(reply(), 0.4, 1);
    const whole = await looks.at(reply(0.72), 0.5, 1);
    const error = distance(await looks.again(reply(0.72), 0.5, 1), whole);
    expect(error).toBeGreaterThan(0);
    expect(error).toBeLessThan(distance(await looks.at(reply(), 0.4, 1), whole));
  });

  it('takes with it as many frames of the prompt as the WaveNet reaches back', () => {
    expect(NEIGHBOURS).toBeGreaterThanOrEqual(reachOf(architecture.dit.waveNet));
    // The official configuration.
    expect(NEIGHBOURS).toBe(reachOf({ width: 512, layers: 8, kernel: 5, dilationRate: 1 }));
  });
});
