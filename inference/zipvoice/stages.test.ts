/** Every step that is arithmetic alone, on closed forms and on the reference's own tensors. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Golden } from '../parity/golden.ts';
import { BANDS, features, framesOf, toMel } from './features.ts';
import { timeSteps } from './flow.ts';
import { inverseStft, samplesOf } from './istft.ts';
import { crossFade } from './joints.ts';
import { framesAt, speedFor } from './lengths.ts';
import { silentEdges, TAIL_SAMPLES, trim } from './silence.ts';

const TINY = fileURLToPath(new URL('fixtures/zipvoice-tiny', import.meta.url));

let golden: Golden;
beforeAll(async () => {
  golden = await Golden.open(TINY);
});
afterAll(() => golden.close());

const floats = async (name: string) => (await golden.floats(name)).data;

function distance(actual: Float32Array, expected: Float32Array): number {
  expect(actual.length).toBe(expected.length);
  return actual.reduce((most, value, i) => Math.max(most, Math.abs(value - expected[i])), 0);
}

/** `seconds` of a tone loud enough to count as sound. */
const tone = (seconds: number) => Float32Array.from({ length: seconds * 24_000 }, (_, n) => 0.3 * Math.sin(n / 10));
const silence = (seconds: number) => new Float32Array(seconds * 24_000);
const join = (...parts: Float32Array[]) => Float32Array.from(parts.flatMap((part) => [...part]));

describe('features', () => {
  it('are those of the reference within 3e-4', async () => {
    expect(distance(features(await floats('prompt.normalized')), await floats('prompt.features'))).toBeLessThan(3e-4);
  });

  it('have a frame more once half a hop is there: 895 samples make 3, 896 make 4', () => {
    expect([framesOf(895), framesOf(896)]).toEqual([3, 4]);
    expect(features(tone(1)).length).toBe(BANDS * 94);
  });

  it('are turned into the mel of the vocoder within 1e-3', async () => {
    expect(distance(toMel(await floats('mel')), await floats('vocoder.mels'))).toBeLessThan(1e-3);
  });
});

describe('silence', () => {
  it('is cut from the recording as the reference cuts it, within one 16-bit step', async () => {
    const trimmed = trim(await floats('prompt.raw'), { shortensPauses: true, tail: TAIL_SAMPLES });
    expect(distance(trimmed, await floats('prompt.trimmed'))).toBeLessThanOrEqual(1 / 32_768);
  });

  it('of half a second before and after becomes 0.1 s each', () => {
    const trimmed = trim(join(silence(0.5), tone(1), silence(0.5)), { shortensPauses: true, tail: 0 });
    expect(trimmed.length / 24_000).toBeCloseTo(1.2, 2);
    expect(silentEdges(trimmed).leading).toBe(100);
  });

  it('of 4 s within becomes 2 s, one of 0.9 s stays', () => {
    const long = trim(join(tone(1), silence(4), tone(1)), { shortensPauses: true, tail: 0 });
    expect(long.length / 24_000).toBeCloseTo(4, 1);
    const short = trim(join(tone(1), silence(0.9), tone(1)), { shortensPauses: true, tail: 0 });
    expect(short.length / 24_000).toBeCloseTo(2.9, 2);
  });

  it('alone leaves nothing but the tail', () => {
    expect(trim(silence(3), { shortensPauses: true, tail: 7 }).length).toBe(7);
  });
});

describe('the flow', () => {
  it('takes 4 steps at 0, 1/7, 1/3 and 3/5', async () => {
    expect(timeSteps(4)).toEqual(await floats('t'));
  });
});

describe('the signal of a spectrum', () => {
  it('is that of the reference within 1e-5, 256 samples for every frame but one', async () => {
    const [mag, x, y] = await Promise.all(['vocoder.mag', 'vocoder.x', 'vocoder.y'].map(floats));
    const signal = inverseStft({ mag, x, y });
    expect(signal.length).toBe(samplesOf(49));
    expect(distance(signal, await floats('vocoder.audio'))).toBeLessThan(1e-5);
  });
});

describe('pieces', () => {
  it('are joined as the reference joins them, within 1e-6', async () => {
    const pieces = await Promise.all(['fade.0', 'fade.1', 'fade.2'].map(floats));
    expect(distance(crossFade(pieces), await floats('fade.out'))).toBeLessThan(1e-6);
  });
});

interface LengthRow {
  readonly promptTokens: number;
  readonly tokens: number;
  readonly promptFrames: number;
  readonly wantedFrames: number | null;
  readonly speed: number;
  readonly frames: number;
}

describe('lengths', () => {
  const rows: readonly LengthRow[] = JSON.parse(readFileSync(`${TINY}/lengths.json`, 'utf8'));

  it('are those of the graph in all 60 rows of the reference', () => {
    expect(rows.length).toBe(60);
    for (const row of rows) expect(framesAt(row, row.speed), JSON.stringify(row)).toBe(row.frames);
  });

  it('of the reference, where a length was asked for, come from the very speed that we choose', () => {
    const asked = rows.filter(({ wantedFrames }) => wantedFrames !== null);
    expect(asked.length).toBeGreaterThan(10);
    for (const row of asked) expect(speedFor(row, row.wantedFrames!)).toBeCloseTo(row.speed, 6);
  });

  it('are exact for every number of frames from 58 to 751, 0.6 to 8 s', () => {
    for (const [promptFrames, promptTokens, tokens] of [
      [83, 11, 15],
      [281, 33, 60],
      [469, 29, 7],
    ]) {
      const counts = { promptFrames, promptTokens, tokens };
      for (let frames = 58; frames <= 751; frames++) {
        expect(framesAt(counts, speedFor(counts, frames))).toBe(promptFrames + frames);
      }
    }
  });
});
