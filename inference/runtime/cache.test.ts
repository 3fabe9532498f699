import { describe, expect, it } from 'vitest';
import { filled } from '../compile/testbed.ts';
import { Cache } from './cache.ts';

const shape = { layers: 2, heads: 2, headWidth: 3 };
const WIDTH = shape.heads * shape.headWidth;

/** Rows whose elements tell layer, row and channel: 100, 10 and 1. */
const rows = (count: number) =>
  filled([shape.layers, count, WIDTH], (index) => {
    const [layer, row, channel] = [
      Math.floor(index / (count * WIDTH)),
      Math.floor(index / WIDTH) % count,
      index % WIDTH,
    ];
    return 100 * layer + 10 * row + channel;
  });

/** Key and value that the step graph would read for `channel` of `place` in `layer`. */
function read(cache: Cache, layer: number, place: number, channel: number): [number, number] {
  const inputs = cache.inputs([[]]);
  const [head, d] = [Math.floor(channel / shape.headWidth), channel % shape.headWidth];
  const key = inputs[`keys.${layer}`]!.data[channel * cache.capacity + place];
  const value = inputs[`values.${layer}`]!.data[(head * cache.capacity + place) * shape.headWidth + d];
  return [Number(key), Number(value)];
}

describe('Cache', () => {
  it('keeps what a step adds where the mask says', () => {
    const cache = new Cache(shape);
    const places = cache.addRows(rows(2), rows(2));
    expect(places).toEqual([0, 1]);
    expect(read(cache, 1, 1, 4)).toEqual([114, 114]);
    const { mask } = cache.inputs([[0], [0, 1]]);
    const visible = Array.from(mask!.data, Number).map((value) => (value === 0 ? 1 : 0));
    expect(visible.slice(0, 2)).toEqual([1, 0]);
    expect(visible.slice(cache.capacity, cache.capacity + 3)).toEqual([1, 1, 0]);
  });

  it('keeps the rows of a prefill, whose layout is another', () => {
    const cache = new Cache(shape);
    const keys = filled([2, 2, 3, 4], (index) => index); // [layers, H, D, S]
    const values = filled([2, 2, 4, 3], (index) => -index); // [layers, H, S, D]
    expect(cache.addSequence(keys, values)).toEqual([0, 1, 2, 3]);
    // Layer 1, head 1, d 2, row 3; then layer 1, head 1, row 3, d 2
    expect(read(cache, 1, 3, 5)).toEqual([((1 * 2 + 1) * 3 + 2) * 4 + 3, -(((1 * 2 + 1) * 4 + 3) * 3 + 2)]);
  });

  it('moves nothing out of place when it grows', () => {
    const cache = new Cache(shape);
    cache.addRows(rows(1), rows(1));
    const before = cache.capacity;
    while (cache.capacity === before) cache.addRows(rows(2), rows(2));
    expect(read(cache, 1, 0, 4)).toEqual([104, 104]);
    expect(read(cache, 1, 2, 4)).toEqual([114, 114]);
  });

  it('writes again where no continuation looks any more', () => {
    const cache = new Cache(shape);
    cache.addRows(rows(4), rows(4));
    cache.retain([0, 2]);
    expect(cache.addRows(rows(2), rows(2))).toEqual([1, 3]);
  });
});
