import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Golden } from '../parity/golden.ts';
import type { Values } from '../runtime/sessions.ts';
import type { GraphName } from './graph-name.ts';
import { Graphs } from './graphs.ts';
import { noiseLength, promptOf, writeMel } from './mel-writer.ts';
import { isRun, QUALITIES, type Quality } from './presets.ts';
import { compileTiny, TINY } from './tiny.fixture.ts';
import { VERSION_2 } from './version.ts';
import type { Voice } from './voice-print.ts';

/** Notes the batch of every run of the flow, and its frames: how often the estimator looks at a mel, and at how much of it. */
class CountedGraphs extends Graphs {
  readonly batches: number[] = [];
  readonly frames: number[] = [];

  override run(
    name: GraphName,
    inputs: Readonly<Record<string, Values>>,
    outputs?: readonly string[],
  ): Promise<Record<string, Values>> {
    this.batches.push(inputs.x!.shape[0]!);
    this.frames.push(inputs.x!.shape[2]!);
    return super.run(name, inputs, outputs);
  }
}

const total = (numbers: readonly number[]) => numbers.reduce((sum, number) => sum + number, 0);

describe('promptOf', () => {
  const frames = 400;
  const voice: Voice = {
    style: new Float32Array(4),
    mel: Float32Array.from({ length: 80 * frames }, (_, i) => i),
    content: Float32Array.from({ length: frames * 2 }, (_, i) => i),
    speaker: new Float32Array(4),
    emotion: new Float32Array(4),
  };

  it('is the first 258 frames for 3 s, of the mel and of the content', () => {
    const prompt = promptOf(voice, 3);
    expect(prompt.frames).toBe(258);
    expect(prompt.content).toEqual(voice.content.subarray(0, 516));
    for (const band of [0, 1, 79]) {
      const row = prompt.mel.subarray(band * 258, (band + 1) * 258);
      expect([row[0], row[257]]).toEqual([band * frames, band * frames + 257]);
    }
  });

  it('is the whole recording where that is shorter', () => {
    expect(promptOf(voice, 15)).toMatchObject({ frames, mel: voice.mel, content: voice.content });
  });
});

describe('writeMel', () => {
  let folder: string;
  let graphs: CountedGraphs;
  let golden: Golden;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'voxback-mel-'));
    await compileTiny(folder, ['flow-estimator', 'flow-keeping']);
    golden = await Golden.open(TINY);
    graphs = new CountedGraphs(folder);
  });
  afterAll(async () => {
    golden.close();
    await graphs.close();
    await rm(folder, { recursive: true, force: true });
  });

  /** The mel of the reference's voice, content and noise, and what it took. */
  async function write(quality: Partial<Quality>) {
    const [style, mel, prompt, content, noise] = await Promise.all(
      ['speaker.style', 'speaker.mel', 'speaker.prompt_condition', 's2mel.condition', 'flow.noise'].map(
        async (name) => (await golden.floats(name)).data,
      ),
    );
    const nothing = new Float32Array(0);
    const voice: Voice = { style: style!, mel: mel!, content: prompt!, speaker: nothing, emotion: nothing };
    const flowPrompt = promptOf(voice, 15);
    expect(noiseLength(flowPrompt, content!)).toBe(noise!.length);
    const done: number[] = [];
    graphs.batches.length = 0;
    graphs.frames.length = 0;
    const onStep = async (step: number) => {
      done.push(step);
    };
    const written = await writeMel(graphs, flowPrompt, content!, noise!, { ...QUALITIES.exact, ...quality }, onStep);
    return { written, done, looks: total(graphs.batches) };
  }

  it.each([
    ['flow.mel_25steps', {}, 50],
    ['flow.mel_10steps', { steps: 10 }, 20],
    ['flow.mel_25steps_nocfg', { guidance: 0 }, 25],
  ] as const)('is %s of the reference within 1e-3, in %o', async (name, quality, expected) => {
    const { written, looks } = await write(quality);
    const reference = (await golden.floats(name)).data;
    expect(written).toHaveLength(reference.length);
    const worst = written.reduce((most, value, i) => Math.max(most, Math.abs(value - reference[i]!)), 0);
    expect(worst).toBeLessThan(1e-3);
    expect(looks).toBe(expected);
  });

  it('looks twice while it is guided and once after: 20, 15 and 10 looks in 10 steps', async () => {
    const looks = [];
    for (const guidedUntil of [1, 0.5, 0]) looks.push((await write({ steps: 10, guidedUntil })).looks);
    expect(looks).toEqual([20, 15, 10]);
  });

  it('without guidance from the start is what guidance 0 gives', async () => {
    const { written } = await write({ steps: 10, guidedUntil: 0 });
    expect(written).toEqual((await write({ steps: 10, guidance: 0 })).written);
  });

  it('looks at the prompt anew in every fourth step, and else at its last 16 frames alone', async () => {
    const { looks } = await write({ steps: 10, guidedUntil: 0.5, promptEvery: 4 });
    // The reference's recording, and 103 frames of reply.
    const [all, part] = [372, 119];
    expect(looks).toBe(15);
    expect(graphs.frames).toEqual([all, part, part, part, all, part, part, part, all, part]);
  });

  it('changes by less than a twentieth where the prompt is looked at in every second step, in 25', async () => {
    const exact = (await write({})).written;
    const { written } = await write({ promptEvery: 2 });
    const power = (mel: Float32Array) => mel.reduce((sum, value) => sum + value * value, 0);
    const difference = power(written.map((value, index) => value - exact[index]!)) / power(exact);
    expect(difference).toBeGreaterThan(0);
    expect(Math.sqrt(difference)).toBeLessThan(0.05);
  });

  it('tells every step before it is taken', async () => {
    expect((await write({ steps: 5 })).done).toEqual([0, 1, 2, 3, 4]);
  });
});

describe('the qualities', () => {
  it('run one of the two graphs of the flow each: exact and balanced the one without a past', () => {
    const flows = Object.values(QUALITIES).map((quality) => VERSION_2.graphs.filter((name) => isRun(name, quality)));
    expect(flows.map((names) => names.filter((name) => name.startsWith('flow-')).join())).toEqual([
      'flow-estimator',
      'flow-estimator',
      'flow-keeping',
    ]);
    for (const names of flows) expect(names).toHaveLength(VERSION_2.graphs.length - 1);
  });

  it('need 50, 50 and 15 looks of the flow', () => {
    const looks = ({ steps, guidedUntil }: Quality) => steps + Math.ceil(steps * guidedUntil);
    expect(Object.values(QUALITIES).map(looks)).toEqual([50, 50, 15]);
  });

  it('are exact in what the official code fixes', () => {
    const official = {
      steps: 25,
      guidance: 0.7,
      guidedUntil: 1,
      promptEvery: 1,
      promptSeconds: 15,
      latents: 'second pass',
    };
    expect(QUALITIES.exact).toEqual({ ...official, gpt: 'fp32', flow: 'fp32', encoders: 'fp32', vocoder: 'fp32' });
  });
});
