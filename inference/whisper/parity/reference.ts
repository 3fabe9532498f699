/** A golden folder of Whisper: a small random model in the published layout, and what two official implementations gave. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { type Comparison, compare } from '../../parity/comparison.ts';
import { Golden } from '../../parity/golden.ts';
import { values } from '../../runtime/sessions.ts';

const GREEDY = z.object({
  prompt: z.array(z.int()),
  ids: z.array(z.int()),
  sum_logprob: z.number(),
  no_speech_prob: z.number(),
});
const WORD = z.object({ word: z.string(), start: z.number(), end: z.number() });

const CLIP = z.object({
  language: z.string(),
  text: z.string(),
  frames: z.int(),
  columns: z.int(),
  mel_floor: z.number(),
  words: z.array(WORD.extend({ tokens: z.array(z.int()), probability: z.number() })),
  words_merged: z.array(WORD),
  greedy_without_timestamps: GREEDY,
  greedy_with_timestamps: GREEDY,
  greedy_prompted: GREEDY,
  detected: z.string(),
  detected_probability: z.number(),
});
const FILE = z.object({ clips: z.record(z.string(), CLIP) });

export type Clip = z.output<typeof CLIP>;

export class Reference {
  readonly clips: ReadonlyMap<string, Clip>;
  readonly golden: Golden;

  private constructor(clips: ReadonlyMap<string, Clip>, golden: Golden) {
    this.clips = clips;
    this.golden = golden;
  }

  /** @throws WeightsError `missing` */
  static async open(folder: string): Promise<Reference> {
    const { clips } = FILE.parse(JSON.parse(await readFile(join(folder, 'golden.json'), 'utf8')));
    return new Reference(new Map(Object.entries(clips)), await Golden.open(folder));
  }

  /** Every tensor of the golden file as numbers; samples of 16 bits as they are. */
  async floats(name: string): Promise<{ data: Float32Array; shape: readonly number[] }> {
    return this.golden.floats(name);
  }

  close(): void {
    this.golden.close();
  }
}

/** `actual` beside `expected`, element by element. */
export function compareNumbers(
  stage: string,
  actual: ArrayLike<number>,
  expected: ArrayLike<number>,
  tolerance: number,
): Comparison {
  const flat = (data: ArrayLike<number>) => values(Float32Array.from(data), data.length);
  return compare(stage, flat(actual), flat(expected), tolerance);
}
