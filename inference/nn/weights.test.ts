import { describe, expect, it } from 'vitest';
import { isSameSource, readSource, rowsOf, type Source, toFloat32, type WeightRef, weightsOf } from './weights.ts';

const bytesOf = (array: ArrayBufferView) => new Uint8Array(array.buffer);

describe('toFloat32', () => {
  it.each([
    [0x3c00, 1],
    [0xc000, -2],
    [0x3555, 0.333251953125],
    [0x0001, 2 ** -24], // the smallest subnormal
    [0x7bff, 65_504], // the largest number
    [0xfc00, Number.NEGATIVE_INFINITY],
    [0x7e00, Number.NaN],
  ])('reads the half %i as %d', (bits, value) => {
    expect(toFloat32(bytesOf(Uint16Array.of(bits)), 'float16')[0]).toBe(value);
  });

  it('reads bfloat16 as the upper half of a float32', () => {
    expect(toFloat32(bytesOf(Uint16Array.of(0x3f80, 0xc040)), 'bfloat16')).toEqual(Float32Array.of(1, -3));
  });

  it('reads float64, and bytes that are aligned to nothing', () => {
    expect(toFloat32(bytesOf(Float64Array.of(0.5)), 'float64')).toEqual(Float32Array.of(0.5));
    const shifted = Uint8Array.of(9, ...bytesOf(Float32Array.of(1.5))).subarray(1);
    expect(toFloat32(shifted, 'float32')).toEqual(Float32Array.of(1.5));
  });

  it('refuses whole numbers', () => {
    expect(() => toFloat32(new Uint8Array(8), 'int64')).toThrow('int64');
  });
});

describe('rows of a weight', () => {
  const all = Float32Array.of(1, 2, 3, 4, 5, 6);
  const read = async () => bytesOf(all);
  const weight: WeightRef = { name: 'a', dtype: 'float32', shape: [3, 2], file: 'a.bin', offset: 5, length: 24, read };

  it('are a stretch of its bytes: rows 1 and 2 of [3, 2] start 8 bytes later', async () => {
    const rows = rowsOf(weight, 1, 2);
    expect(rows).toMatchObject({ name: 'a[1:3]', shape: [2, 2], offset: 13, length: 16 });
    expect(await readSource({ kind: 'reference', weight: rows })).toEqual(all.slice(2));
  });

  it('are another source than the whole, also where something is derived from both', () => {
    const whole: Source = { kind: 'reference', weight };
    const part: Source = { kind: 'reference', weight: rowsOf(weight, 0, 1) };
    const derived = (...inputs: Source[]): Source => ({ kind: 'derived', inputs, compute: ([x]) => x! });
    expect(isSameSource(whole, { kind: 'reference', weight: { ...weight } })).toBe(true);
    expect(isSameSource(whole, part)).toBe(false);
    expect(isSameSource(derived(whole), derived(whole))).toBe(true);
    expect(isSameSource(derived(whole), derived(part))).toBe(false);
    expect(isSameSource(derived(whole), derived(whole, part))).toBe(false);
    expect(isSameSource(derived(whole), whole)).toBe(false);
  });
});

describe('a derived source', () => {
  it('is computed from the sources below it', async () => {
    const weight = (name: string, value: number): WeightRef => ({
      name,
      dtype: 'float32',
      shape: [1],
      file: 'a.bin',
      offset: 0,
      length: 4,
      read: async () => bytesOf(Float32Array.of(value)),
    });
    const [a, b] = [weight('a', 2), weight('b', 3)];
    const square = {
      kind: 'derived',
      inputs: [{ kind: 'reference', weight: a }],
      compute: ([x]: readonly Float32Array[]) => x!.map((value) => value * value),
    } as const;
    const sum = {
      kind: 'derived',
      inputs: [square, { kind: 'reference', weight: b }],
      compute: ([x, y]: readonly Float32Array[]) => x!.map((value, index) => value + y![index]!),
    } as const;
    expect(await readSource(sum)).toEqual(Float32Array.of(7));
    expect(weightsOf(sum).map(({ name }) => name)).toEqual(['a', 'b']);
  });
});
