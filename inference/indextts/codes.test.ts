import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { filled } from '../compile/testbed.ts';
import { createRandom } from '../runtime/noise.ts';
import { int64, type Values } from '../runtime/sessions.ts';
import { type CodesOptions, conditionsOf, sampleCodes, sampleTogether } from './codes.ts';
import type { Architecture } from './config.ts';
import { draw, drawSeveral } from './draws.ts';
import { Graphs } from './graphs.ts';
import { compileTiny } from './tiny.fixture.ts';

const COUNT = 20_000;

describe('draw', () => {
  it('takes each as often as its probability says, and what has none never', () => {
    const probabilities = Float32Array.of(0.5, 0, 0.3, 0.15, 0.05, 0);
    const random = createRandom(1, 0);
    const counts = new Array<number>(probabilities.length).fill(0);
    for (let n = 0; n < COUNT; n++) counts[draw(probabilities, random)]! += 1;
    for (const [index, probability] of probabilities.entries()) {
      const error = 5 * Math.sqrt((probability * (1 - probability)) / COUNT);
      expect(Math.abs(counts[index]! / COUNT - probability)).toBeLessThanOrEqual(error);
    }
  });

  it.each([0, 1 - 2 ** -32])('stays among the possible when the random number is %f', (uniform) => {
    const probabilities = Float32Array.of(0, 0.7, 0.3, 0);
    const random = { uniform: () => uniform, normal: () => 0 };
    expect(draw(probabilities, random)).toBe(uniform === 0 ? 1 : 2);
  });
});

describe('drawSeveral', () => {
  const [p, q, r] = [0.6, 0.3, 0.1];
  const all = [p, q, r].map((probability, code) => ({ beam: 0, code, score: Math.log(probability) }));

  it('draws pairs as often as drawing without putting back does', () => {
    const random = createRandom(2, 0);
    const counts = new Map<string, number>();
    for (let n = 0; n < COUNT; n++) {
      const pair = drawSeveral(all, 2, random)
        .map(({ code }) => code)
        .join();
      counts.set(pair, (counts.get(pair) ?? 0) + 1);
    }
    // The first of two, then the second among what is left; in either order.
    const either = (a: number, b: number) => (a * b) / (1 - a) + (b * a) / (1 - b);
    for (const [pair, probability] of [
      ['0,1', either(p, q)],
      ['0,2', either(p, r)],
      ['1,2', either(q, r)],
    ] as const) {
      expect(Math.abs((counts.get(pair) ?? 0) / COUNT - probability)).toBeLessThan(5 * Math.sqrt(0.25 / COUNT));
    }
  });

  it('never draws one twice, nor the impossible, and gives the best first', () => {
    const scores = [-3, Number.NEGATIVE_INFINITY, -1, -2, -9];
    const many = scores.map((score, code) => ({ beam: 0, code, score }));
    for (let seed = 0; seed < 50; seed++) {
      const codes = drawSeveral(many, 6, createRandom(seed, 0)).map(({ code }) => code);
      expect(codes).toEqual([2, 3, 0, 4]);
      expect(drawSeveral(many, 2, createRandom(seed, 0))).toHaveLength(2);
    }
  });

  it('takes the best of what is too unlikely to have a probability at all', () => {
    const many = [0, -5000, -2000, -3000].map((score, code) => ({ beam: 0, code, score }));
    expect(drawSeveral(many, 3, createRandom(0, 0)).map(({ code }) => code)).toEqual([0, 2, 3]);
  });
});

describe('codes of a segment', () => {
  let folder: string;
  let graphs: Graphs;
  let architecture: Architecture;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'voxback-codes-'));
    architecture = await compileTiny(folder, ['gpt-prefill', 'gpt-step', 'gpt-latents']);
    graphs = new Graphs(folder);
  });
  afterAll(async () => {
    await graphs.close();
    await rm(folder, { recursive: true, force: true });
  });

  const conditions = () => {
    const speaker = filled([1, 4, 64], Math.sin).data as Float32Array;
    return conditionsOf(architecture, { speaker }, new Float32Array(64).fill(0.1), [46, 7, 46, 17]);
  };
  const sample = (seed: number, options: Partial<CodesOptions> = {}) => {
    return sampleCodes(graphs, architecture, conditions(), {
      beams: 1,
      atLeast: 0,
      limit: 30,
      random: createRandom(seed, 0),
      onCode: () => Promise.resolve(),
      ...options,
    });
  };

  it.each([1, 3])('with %i continuations are the same for the same seed, and others for another', async (beams) => {
    const { codes } = await sample(5, { beams });
    expect((await sample(5, { beams })).codes).toEqual(codes);
    expect((await sample(6, { beams })).codes).not.toEqual(codes);
  });

  it.each([1, 3])('with %i continuations bring the states of the second pass along, within 1e-4', async (beams) => {
    // So flat that some continuations stop: an ended one keeps its own states.
    const sampling = { temperature: 1000, topK: 66, topP: 1, repetitionPenalty: 1 };
    let stopped = 0;
    for (let seed = 0; seed < 12; seed++) {
      const { codes, isCut, states } = await sample(seed, { beams, sampling, limit: 20, latents: 'collected' });
      if (codes.length === 0) continue;
      if (!isCut) stopped++;
      const inputs = { ...conditions(), codes: int64(codes, 1, codes.length) };
      const expected = await graphs.floats('gpt-latents', inputs, 'latents');
      expect(states!.shape).toEqual([1, codes.length, 64]);
      for (const [index, value] of expected.entries()) {
        expect(Math.abs(Number(states!.data[index]) - value)).toBeLessThan(1e-4);
      }
    }
    expect(stopped).toBeGreaterThan(0);
  });

  it('bring no states along where the official second pass follows', async () => {
    expect((await sample(0)).states).toBeUndefined();
  });

  it.each([1, 3])('with %i continuations never hold the start or the stop', async (beams) => {
    const { startCode, stopCode } = architecture.tokens;
    for (let seed = 0; seed < 5; seed++) {
      // Hardly anything is ruled out, so that both would come.
      const sampling = { temperature: 20, topK: 66, topP: 1, repetitionPenalty: 1 };
      const { codes } = await sample(seed, { beams, sampling });
      expect(codes).not.toContain(startCode);
      expect(codes).not.toContain(stopCode);
    }
  });

  it.each([1, 3])('with %i continuations are cut at the limit, and say so', async (beams) => {
    expect(await sample(0, { beams, limit: 9 })).toMatchObject({ isCut: true, codes: { length: 9 } });
  });

  it.each([1, 3])(
    'with %i continuations are called cut exactly where the limit came before the stop',
    async (beams) => {
      // So flat that the stop comes now and then.
      const sampling = { temperature: 1000, topK: 66, topP: 1, repetitionPenalty: 1 };
      const outcomes = new Set<boolean>();
      for (let seed = 0; seed < 60; seed++) {
        const { codes, isCut } = await sample(seed, { beams, sampling, limit: 12 });
        expect(isCut).toBe(codes.length === 12);
        outcomes.add(isCut);
      }
      expect(outcomes.size).toBe(2);
    },
  );

  it('are cut at the end of the table of positions: 123 of them are 121 codes, the start and the stop', async () => {
    const { codes, isCut } = await sample(0, { limit: 5000, atLeast: 5000 });
    expect([codes.length, isCut]).toEqual([121, true]);
  });

  it('are as many as asked at least', async () => {
    // So flat that the stop comes soon.
    const sampling = { temperature: 1000, topK: 66, topP: 1, repetitionPenalty: 1 };
    const lengths = async (atLeast: number) => {
      const runs = [];
      for (let seed = 0; seed < 30; seed++)
        runs.push((await sample(seed, { sampling, atLeast, limit: 4 })).codes.length);
      return runs;
    };
    expect(Math.min(...(await lengths(2)))).toBe(2);
  });

  it('stop when told to between two codes', async () => {
    const onCode = async (count: number) => {
      if (count === 3) throw new DOMException('enough', 'AbortError');
    };
    for (const beams of [1, 3]) await expect(sample(0, { beams, onCode })).rejects.toThrow('enough');
  });

  it('leave out ids of the text that mean start and stop', () => {
    const voice = { speaker: new Float32Array(4 * 64) };
    const { text } = conditionsOf(architecture, voice, new Float32Array(64), [0, 5, 1, 6, 0]);
    expect(Array.from(text.data, Number)).toEqual([0, 5, 6, 1]);
  });

  describe('drawn with those of other segments', () => {
    /** Counts the runs of the GPT's step; reads no more of a text than its table of positions has room for. */
    class CountedGraphs extends Graphs {
      steps = 0;

      override run(...[name, inputs, outputs]: Parameters<Graphs['run']>): Promise<Record<string, Values>> {
        const text = int64(Array.from(inputs.text!.data.slice(0, 4), Number), 1, 4);
        return super.run(name, { ...inputs, text }, outputs);
      }

      override async session(...[name]: Parameters<Graphs['session']>) {
        const session = await super.session(name);
        if (name !== 'gpt-step') return session;
        const run: typeof session.run = (...given) => {
          this.steps++;
          return session.run(...given);
        };
        return { ...session, run };
      }
    }

    const TEXTS = [
      [46, 7, 46, 17],
      [9, 6],
      [5, 46, 23, 8, 11, 30, 2],
      [46, 7],
    ];
    const OPTIONS = { beams: 1, atLeast: 0, limit: 20, latents: 'collected' } as const;
    const segments = (texts: readonly (readonly number[])[]) => {
      const speaker = filled([1, 4, 64], Math.sin).data as Float32Array;
      return texts.map((ids) => conditionsOf(architecture, { speaker }, new Float32Array(64).fill(0.1), ids));
    };
    const randoms = (count: number) => Array.from({ length: count }, (_, stream) => createRandom(3, stream));
    const onCodes = () => Promise.resolve();

    it.each([1, 3])('with %i continuations are those of each alone, their states within 1e-4', async (beams) => {
      // So flat that some stop before the others.
      const sampling = { temperature: 1000, topK: 66, topP: 1, repetitionPenalty: 1 };
      const all = segments(TEXTS);
      const options = { ...OPTIONS, beams, sampling };
      const together = await sampleTogether(graphs, architecture, all, { ...options, randoms: randoms(4), onCodes });
      if (beams === 1) expect(new Set(together.map(({ codes }) => codes.length)).size).toBeGreaterThan(1);
      for (const [index, { codes, isCut, states }] of together.entries()) {
        const alone = { ...options, random: createRandom(3, index), onCode: onCodes };
        const expected = await sampleCodes(graphs, architecture, all[index]!, alone);
        expect(codes).toEqual(expected.codes);
        expect(isCut).toBe(expected.isCut);
        const [found, wanted] = [states!.data, expected.states!.data].map((data) => Array.from(data, Number));
        for (const [at, value] of found!.entries()) expect(Math.abs(value - wanted![at]!)).toBeLessThan(1e-4);
      }
    });

    it('take as many runs as the longest of four, and of full length two at a time', async () => {
      const counted = new CountedGraphs(folder);
      const run = async (texts: readonly (readonly number[])[]) => {
        counted.steps = 0;
        const given = { ...OPTIONS, latents: 'second pass', sampling: { topK: 1 }, onCodes } as const;
        await sampleTogether(counted, architecture, segments(texts), { ...given, randoms: randoms(texts.length) });
        return counted.steps;
      };
      expect(await run(TEXTS)).toBe(20);
      // A fifth is one too many for the first four.
      expect(await run([...TEXTS, [3, 4]])).toBe(40);
      const full = Array.from({ length: 118 }, (_, index) => 2 + (index % 40));
      expect(await run(Array(4).fill(full))).toBe(40);
      await counted.close();
    });

    it('tell of every segment how many there are', async () => {
      const told: (readonly number[])[] = [];
      const onCounts = async (counts: readonly number[]) => void told.push(counts);
      const given = { ...OPTIONS, limit: 2, randoms: randoms(5), onCodes: onCounts, sampling: { topK: 1 } };
      await sampleTogether(graphs, architecture, segments([...TEXTS, [3, 4]]), given);
      expect(told).toEqual([
        [0, 0, 0, 0, 0],
        [1, 1, 1, 1, 0],
        [2, 2, 2, 2, 0],
        [2, 2, 2, 2, 1],
      ]);
    });
  });
});
