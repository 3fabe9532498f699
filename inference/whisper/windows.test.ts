import { expect, it } from 'vitest';
import { soundOf } from '../audio/sound.ts';
import { cutWindows, Excerpts, LONGEST_WINDOW, soundIn } from './windows.ts';

/** `seconds` at 0 dB with the given silences, [from, to] in seconds, at -80 dB. */
function levels(seconds: number, silent: readonly [number, number][]) {
  const levelDb = new Float32Array(seconds * 100);
  const silences = silent.map(([from, to]) => ({ from: Math.round(from * 100), to: Math.round(to * 100) }));
  for (const { from, to } of silences) levelDb.fill(-80, from, to);
  return { levelDb, silences };
}

it('cuts in the middle of the longest silence of the last ten seconds', () => {
  const recording = levels(40, [
    [10, 12],
    [20, 20.4],
    [25, 26],
  ]);
  expect(cutWindows(recording)).toEqual([
    { from: 0, to: 2550 },
    { from: 2550, to: 4000 },
  ]);
});

it('cuts at the quietest tenth of a second where no silence is long enough', () => {
  const recording = levels(40, [[22, 22.1]]);
  expect(cutWindows(recording)[0]).toEqual({ from: 0, to: 2205 });
});

it('covers an hour without a gap, no window beyond 28 s', () => {
  const windows = cutWindows(levels(3600, []));
  expect(windows[0].from).toBe(0);
  expect(windows.at(-1)?.to).toBe(360_000);
  for (const [i, { from, to }] of windows.entries()) {
    expect(to - from).toBeLessThanOrEqual(LONGEST_WINDOW);
    expect(to).toBeGreaterThan(from);
    if (i > 0) expect(from).toBe(windows[i - 1].to);
  }
});

it('counts what sounds, and nothing where even the loudest is hardly audible', () => {
  expect(soundIn(levels(10, [[2, 5]]), { from: 0, to: 1000 })).toBeCloseTo(7);
  const quiet = { levelDb: new Float32Array(1000).fill(-60), silences: [] };
  expect(soundIn(quiet, { from: 0, to: 1000 })).toBe(0);
});

it('takes excerpts at 16 kHz from any rate, in order, one of them in memory', async () => {
  const samples = Float32Array.from({ length: 22_050 * 30 }, (_, n) => Math.sin((2 * Math.PI * 441 * n) / 22_050));
  const excerpts = new Excerpts(soundOf({ samples, sampleRate: 22_050 }));
  expect((await excerpts.read({ from: 100, to: 250 })).length).toBe(24_000);
  const later = await excerpts.read({ from: 2000, to: 2100 });
  expect(later.length).toBe(16_000);
  // 441 Hz is at its top a quarter of a period behind each whole second.
  expect(later[Math.round(16_000 * (1 / 1764 + 220 / 441))]).toBeGreaterThan(0.95);
  expect((await excerpts.read({ from: 2950, to: 3050 })).length).toBe(8000);
  await excerpts.close();
});
