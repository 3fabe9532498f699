import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { openCodec } from '../audio/opus.ts';
import type { Pcm } from '../audio/pcm.ts';
import { readWav } from '../audio/wav.ts';
import { codeOfBot, embed, findMark, locateMark, type Span } from './index.ts';

const bot = codeOfBot(new Uint8Array(32).fill(7));
const [woman, man] = ['slt', 'rms'].map((name) =>
  readWav(readFileSync(new URL(`../builtin/fixtures/${name}-prompt.wav`, import.meta.url))),
) as [Pcm, Pcm];
const hz = woman.sampleRate;
const marked = embed(woman, [bot]);

const part = ({ samples }: Pcm, from: number, to: number) => samples.subarray(from * hz, to * hz);
const joined = (...parts: readonly Float32Array[]): Pcm => ({
  samples: Float32Array.from(parts.flatMap((one) => [...one])),
  sampleRate: hz,
});
function whereIn(pcm: Pcm) {
  const { fit } = findMark(pcm, bot);
  if (fit === undefined) throw new Error('There is sound in all of these.');
  return locateMark(pcm, bot, fit);
}
function expectAbout(spans: readonly Span[], ...wanted: readonly (readonly [from: number, to: number])[]): void {
  expect(spans).toHaveLength(wanted.length);
  for (const [index, [from, to]] of wanted.entries()) {
    expect(Math.abs((spans[index]?.from ?? 99) - from)).toBeLessThanOrEqual(1.5);
    expect(Math.abs((spans[index]?.to ?? 99) - to)).toBeLessThanOrEqual(1.5);
  }
}

describe('a recording that has the mark', () => {
  it('has it throughout where nothing was added, also after Opus, faster, and with a pause between two', async () => {
    const codec = await openCodec({});
    const { pcm } = await codec.decode((await codec.encodeVoice(marked, { bitRate: 24_000 })).bytes);
    const pause = new Float32Array(3 * hz);
    for (const one of [
      marked,
      pcm,
      { ...marked, sampleRate: 1.03 * hz },
      joined(marked.samples, pause, marked.samples),
    ])
      expect(whereIn(one)).toMatchObject({ isThroughout: true, spans: [{ from: 0 }] });
  });

  it('is not said to have it where a person speaks, before it, behind it, or in its midst', () => {
    const person = man.samples;
    const behind = whereIn(joined(part(marked, 0, 4), person));
    expect(behind.isThroughout).toBe(false);
    expectAbout(behind.spans, [0, 4]);
    const around = whereIn(joined(part(man, 0, 4), part(marked, 0.5, 4.5), part(man, 1, 5)));
    expect(around.isThroughout).toBe(false);
    expectAbout(around.spans, [4, 8]);
    const within = whereIn(joined(part(marked, 0, 3.5), part(man, 0.5, 4), part(marked, 0, 5)));
    expect(within.isThroughout).toBe(false);
    expectAbout(within.spans, [0, 3.5], [7, 12]);
  });
});
