/** Whether a device keeps the rows of a cache as memory does: what it writes in place is no part of any graph's comparison. */
import { Cache } from './cache.ts';
import type { CacheGraphs } from './cache-graphs.ts';
import { GROWTH } from './places.ts';
import type { DeviceArray, Values } from './sessions.ts';

/** Rows of a made-up prompt, and of a step that follows. */
const [PROMPT, STEP] = [3, 2];

/** True if rows that are put, written and moved by `graphs` are what and where they are in memory, bit by bit. */
export async function keepsRows(graphs: CacheGraphs): Promise<boolean> {
  const { layers, heads, headWidth } = graphs.shape;
  const memory = new Cache(graphs.shape);
  const arrays: Record<string, DeviceArray> = {};
  const rows: Record<string, DeviceArray> = {};
  const isSame = async () => {
    const expected = memory.inputs([]);
    for (const [name, array] of Object.entries(arrays)) {
      const { data } = await graphs.read(array);
      if (data.some((value, index) => value !== expected[name]!.data[index])) return false;
    }
    return true;
  };
  try {
    memory.addSequence(
      madeUp([layers, heads, headWidth, PROMPT], Math.sin),
      madeUp([layers, heads, PROMPT, headWidth], Math.cos),
    );
    const { mask: _mask, ...laid } = memory.inputs([]);
    for (const [name, values] of Object.entries(laid)) arrays[name] = await graphs.put(values);
    const step = [layers, STEP, heads * headWidth];
    const [keys, values] = [madeUp(step, Math.cos), madeUp(step, Math.sin)];
    [rows.keys, rows.values] = [await graphs.put(keys), await graphs.put(values)];
    await graphs.write(arrays, rows, memory.addRows(keys, values), GROWTH);
    if (!(await isSame())) return false;
    // Rows of zeros fill what there is, and one more makes it grow.
    const none = madeUp([layers, GROWTH - PROMPT - STEP + 1, heads * headWidth], () => 0);
    memory.addRows(none, none);
    for (const [name, array] of Object.entries(arrays)) {
      arrays[name] = await graphs.grow(array, name.startsWith('keys') ? 'keys' : 'values');
    }
    return await isSame();
  } finally {
    graphs.free([...Object.values(arrays), ...Object.values(rows)]);
  }
}

function madeUp(shape: readonly number[], value: (index: number) => number): Values {
  const size = shape.reduce((product, dim) => product * dim, 1);
  return { data: Float32Array.from({ length: size }, (_, index) => value(index)), shape };
}
