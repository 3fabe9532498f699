import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { CEPSTRA, cepstraOf } from '../align/features.ts';
import { readWav } from '../audio/wav.ts';
import { codeOfBot, codeOfVoice, embed } from './index.ts';
import { BANDS, CELLS } from './layout.ts';
import { shapeOf } from './shape.ts';

const codes = [1, 2, 3, 4, 5].map((key) => {
  const secret = new Uint8Array(32).fill(key);
  return [codeOfBot(secret), codeOfVoice(secret, 'voice')];
});

it('changes as much in all as the bare signs would, each cell by its own sign or hardly', () => {
  for (const pair of codes) {
    const shape = shapeOf(pair);
    expect(meanSquare(shape)).toBeCloseTo(1, 1);
    expect(Math.max(...shape.map(Math.abs))).toBeLessThan(2.4);
    const signs = Float32Array.from({ length: CELLS }, (_, cell) => (pair[0]?.[cell] ?? 0) + (pair[1]?.[cell] ?? 0));
    const against = shape.filter((one, cell) => one * signs[cell] < 0).length;
    expect(against / CELLS).toBeLessThan(0.15);
  }
});

it('has hardly anything in the outline of the spectrum, three bands and more wide, that words are told by', () => {
  for (const pair of codes) {
    const shape = shapeOf(pair);
    const outline = Float32Array.from({ length: CELLS }, (_, cell) => {
      const band = cell % BANDS;
      return band === 0 || band === BANDS - 1 ? 0 : shape[cell - 1] + shape[cell] + shape[cell + 1];
    });
    // Of independent signs it would be 3.
    expect(meanSquare(outline)).toBeLessThan(0.8);
  }
});

it('changes the cepstra of speech, that words are told by, by less than two thirds of what Opus changes', async () => {
  const speech = readWav(readFileSync(new URL('../builtin/fixtures/slt-prompt.wav', import.meta.url)));
  const before = await cepstraOf(speech);
  const loudest = before.levelDb.reduce((most, level) => Math.max(most, level), Number.NEGATIVE_INFINITY);
  for (const pair of codes) {
    const after = await cepstraOf(embed(speech, pair));
    let [sum, frames] = [0, 0];
    for (let frame = 0; frame < before.frames; frame++) {
      if (before.levelDb[frame] < loudest - 50) continue;
      frames += 1;
      for (let k = frame * CEPSTRA; k < (frame + 1) * CEPSTRA; k++) sum += (before.data[k] - after.data[k]) ** 2;
    }
    // Mel-cepstral distance, dB, over 40 mel bands: Opus changes 1.5, the bare signs changed 1.4.
    expect(((10 / Math.LN10) * Math.sqrt((2 * sum) / frames)) / 40).toBeLessThan(0.9);
  }
});

function meanSquare(values: Float32Array): number {
  return values.reduce((sum, value) => sum + value * value, 0) / values.length;
}
