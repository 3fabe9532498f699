/**
 * The numbers that the official code draws codes with (index-tts@ee40fa7 indextts/infer_v2.py), on a GPT that always gives
 * the same scores: what is drawn then tells each number apart from its neighbours.
 */
import { beforeAll, describe, expect, it } from 'vitest';
import type { Session, Values } from '../runtime/sessions.ts';
import { values } from '../runtime/sessions.ts';
import { type CodesOptions, conditionsOf, sampleCodes } from './codes.ts';
import { type Architecture, readArchitecture } from './config.ts';
import { Graphs } from './graphs.ts';
import { ModelFolder } from './model-folder.ts';
import { TINY } from './tiny.fixture.ts';

/** Ids below are penalised from the start: the placeholder. */
const FIRST = 2;

/** A GPT of one layer and one number per head, whose scores are `logits` whatever was said. */
class ConstantGpt extends Graphs {
  readonly #logits: Float32Array;

  constructor(logits: Float32Array) {
    super('nowhere');
    this.#logits = logits;
  }

  override async run(): Promise<Record<string, Values>> {
    const row = values(Float32Array.of(0), 1, 1, 1, 1);
    return { logits: this.#rows(1), keys: row, values: row };
  }

  override async session(): Promise<Session> {
    return {
      device: 'cpu',
      crossed: { there: 0, back: 0, runs: 0 },
      inputs: [],
      inputNames: [],
      outputNames: [],
      run: async ({ codes }) => {
        const count = codes!.shape[0]!;
        const rows = values(new Float32Array(count), 1, count, 1);
        return { logits: this.#rows(count), keys: rows, values: rows };
      },
      close: () => Promise.resolve(),
    };
  }

  #rows(count: number): Values {
    const width = this.#logits.length;
    return values(
      Float32Array.from({ length: count * width }, (_, index) => this.#logits[index % width]!),
      count,
      width,
    );
  }
}

let architecture: Architecture;

beforeAll(async () => {
  const model = await ModelFolder.open(`${TINY}/checkpoints`);
  const tiny = readArchitecture(model);
  model.close();
  const gpt = { ...tiny.gpt, layers: 1, heads: 1, width: 1, codePositions: 5000 };
  architecture = { ...tiny, gpt, tokens: { ...tiny.tokens, startCode: 98, stopCode: 99 } };
});

/** Codes that follow when the scores are `logits` from id 2 on, all others impossible, and `uniform` is drawn every time. */
async function sample(logits: readonly number[], uniform: number, options: Partial<CodesOptions> = {}) {
  const scores = new Float32Array(100).fill(Number.NEGATIVE_INFINITY);
  scores.set(logits, FIRST);
  const conditions = conditionsOf(architecture, { speaker: new Float32Array(1) }, new Float32Array(1), [5]);
  return sampleCodes(new ConstantGpt(scores), architecture, conditions, {
    beams: 1,
    atLeast: 0,
    limit: 1,
    random: { uniform: () => uniform, normal: () => 0 },
    onCode: () => Promise.resolve(),
    ...options,
  });
}

/** Places among `logits` that can be drawn at all. */
async function drawable(logits: readonly number[], options: Partial<CodesOptions>): Promise<number[]> {
  const drawn = new Set<number>();
  for (let uniform = 0; uniform < 1; uniform += 1e-3) {
    drawn.add((await sample(logits, uniform, options)).codes[0]! - FIRST);
  }
  return [...drawn].sort((a, b) => a - b);
}

const ALL = { topK: Number.POSITIVE_INFINITY, topP: 1 };

describe('without being told otherwise a code is drawn', () => {
  it('at a temperature of 0.8: of scores 1 and 0 the first has 0.777, where 1 would give 0.731', async () => {
    const likely = 1 / (1 + Math.exp(-1 / 0.8));
    const draw = async (uniform: number) => (await sample([1, 0], uniform, { sampling: ALL })).codes[0]! - FIRST;
    expect(await draw(likely - 1e-3)).toBe(0);
    expect(await draw(likely + 1e-3)).toBe(1);
  });

  it('among the 30 likeliest: of 40 falling scores the first 30', async () => {
    const falling = Array.from({ length: 40 }, (_, place) => -place / 1000);
    const places = await drawable(falling, { sampling: { topP: 1 } });
    expect(places).toEqual(Array.from({ length: 30 }, (_, place) => place));
  });

  it('among the likeliest that together have 0.8: the third of 0.5, 0.29, 0.21, not of 0.5, 0.31, 0.19', async () => {
    // At the temperature of 0.8 probabilities are scores to the power of 1.25.
    const scores = (...probabilities: number[]) => probabilities.map((probability) => 0.8 * Math.log(probability));
    expect(await drawable(scores(0.5, 0.29, 0.21), {})).toEqual([0, 1, 2]);
    expect(await drawable(scores(0.5, 0.31, 0.19), {})).toEqual([0, 1]);
  });
});

describe('a segment that never stops', () => {
  it.each([1, 3])('has 1,500 codes with %i continuations, although 5,000 are allowed', async (beams) => {
    const { codes, isCut } = await sample([1, 0.5, 0], 0.1, { beams, limit: 5000 });
    expect([codes.length, isCut]).toEqual([1500, true]);
  });
});
