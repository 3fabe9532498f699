import { describe, expect, it } from 'vitest';
import { randomFrom } from '../../../audio/random.fixture.ts';
import type { Layer } from '../network.ts';
import { Adam } from './adam.ts';
import { normal, type Random } from './chance.ts';
import { Gradient, SMOOTHING } from './gradient.ts';

/** A small network at random. */
function layersOf(sizes: readonly number[], random: Random): Layer[] {
  return sizes.slice(1).map((outputs, index) => {
    const inputs = sizes[index];
    const weights = Float32Array.from({ length: inputs * outputs }, () => normal(random) * Math.sqrt(2 / inputs));
    return { inputs, outputs, weights, bias: Float32Array.from({ length: outputs }, () => 0.1 * normal(random)) };
  });
}

const tablesOf = (layers: readonly Layer[]) => layers.flatMap(({ weights, bias }) => [weights, bias]);

describe('Gradient', () => {
  it('is what the loss changes by when a weight does', () => {
    const random = randomFrom(5);
    const layers = layersOf([5, 7, 4, 3], random);
    const rows = 6;
    const gradient = new Gradient(layers, rows);
    gradient.inputs.forEach((_, i) => {
      gradient.inputs[i] = normal(random);
    });
    const labels = Uint8Array.from({ length: rows }, () => Math.floor(3 * random()));
    gradient.compute(labels);
    const computed = gradient.tables.map((table) => table.slice());
    const step = 2 ** -10;
    tablesOf(layers).forEach((table, index) => {
      table.forEach((value, i) => {
        table[i] = value + step;
        const more = gradient.compute(labels).loss;
        table[i] = value - step;
        const less = gradient.compute(labels).loss;
        table[i] = value;
        expect(computed[index][i]).toBeCloseTo((more - less) / (2 * step * rows), 3);
      });
    });
  });

  it('of a network without hidden units is inputs times (probability - wanted)', () => {
    const layers: Layer[] = [
      { inputs: 2, outputs: 2, weights: new Float32Array(4), bias: Float32Array.of(0, Math.log(3)) },
    ];
    const gradient = new Gradient(layers, 1);
    gradient.inputs.set([2, -4]);
    const { loss, right } = gradient.compute(Uint8Array.of(1));
    // Probabilities are 1/4 and 3/4; wanted is all but the smoothing of the second.
    const wanted = [SMOOTHING / 2, 1 - SMOOTHING / 2];
    const slopes = [1 / 4 - wanted[0], 3 / 4 - wanted[1]];
    expect(right).toBe(1);
    expect(loss).toBeCloseTo(-wanted[0] * Math.log(1 / 4) - wanted[1] * Math.log(3 / 4), 6);
    [2 * slopes[0], 2 * slopes[1], -4 * slopes[0], -4 * slopes[1]].forEach((slope, i) => {
      expect(gradient.tables[0][i]).toBeCloseTo(slope, 6);
    });
    slopes.forEach((slope, i) => {
      expect(gradient.tables[1][i]).toBeCloseTo(slope, 6);
    });
  });

  it('takes fewer frames than there is room for', () => {
    const layers = layersOf([4, 3, 2], randomFrom(2));
    const inputs = Array.from({ length: 8 }, randomFrom(3));
    const [roomy, tight] = [new Gradient(layers, 9), new Gradient(layers, 2)];
    roomy.inputs.fill(7);
    roomy.inputs.set(inputs);
    tight.inputs.set(inputs);
    const labels = Uint8Array.of(1, 0);
    expect(roomy.compute(labels)).toEqual(tight.compute(labels));
    expect(roomy.tables).toEqual(tight.tables);
  });
});

describe('Adam', () => {
  it('learns which of two numbers are both above or both below 0', () => {
    const random = randomFrom(7);
    const layers = layersOf([2, 12, 12, 2], random);
    const gradient = new Gradient(layers, 64);
    const adam = new Adam(tablesOf(layers));
    const labels = new Uint8Array(64);
    let right = 0;
    for (let step = 0; step < 600; step++) {
      for (let row = 0; row < 64; row++) {
        const [x, y] = [2 * random() - 1, 2 * random() - 1];
        gradient.inputs.set([x, y], 2 * row);
        labels[row] = x * y > 0 ? 1 : 0;
      }
      // Each step is judged before it is learned from.
      right = 0.95 * right + 0.05 * (gradient.compute(labels).right / 64);
      adam.step(gradient.tables, 0.01);
    }
    expect(right).toBeGreaterThan(0.95);
  });

  it('makes its first step as long as it is told, whatever the gradient', () => {
    const weights = Float32Array.of(1, 1, 1);
    new Adam([weights]).step([Float32Array.of(1e-4, -30, 0)], 0.125);
    [0.875, 1.125, 1].forEach((value, i) => {
      expect(weights[i]).toBeCloseTo(value, 4);
    });
  });
});
