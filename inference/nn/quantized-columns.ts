/** The numbers of a weight in fewer bits: a column of a product, or a block of it, over its scale. */
import type { Graph } from './graph.ts';
import type { Source } from './weights.ts';

/**
 * Largest number of a column in `int8`: 7 bits. With 8, the sum of two products of bytes exceeds 16 bits, and processors
 * without VNNI cut it off.
 */
const COLUMN_MAX = 63;

/** Inputs of a column that share a scale in `int4`. */
export const BLOCK = 32;
/** Four bits hold 0 to 15; this one stands for 0. */
const ZERO = 8;

/** A weight [inputs, outputs], as a column per output: [outputs, inputs]. */
export interface Columns {
  readonly outputs: number;
  readonly inputs: number;
  readonly data: Float32Array;
}

/** Scale of each column of `columns` in `int8`, [outputs]. */
export function columnScales({ outputs, inputs, data }: Columns): Float32Array {
  return Float32Array.from({ length: outputs }, (_, output) => {
    let largest = 0;
    for (let i = output * inputs; i < (output + 1) * inputs; i++) largest = Math.max(largest, Math.abs(data[i]!));
    // A column of zeros stays one with any scale.
    return largest === 0 ? 1 : largest / COLUMN_MAX;
  });
}

/** `columns` over their scales, the way `DynamicQuantizeMatMul` wants it: [inputs, outputs]. */
export function quantizeColumns(columns: Columns): Int8Array {
  const { outputs, inputs, data } = columns;
  const scales = columnScales(columns);
  const quantized = new Int8Array(data.length);
  for (let output = 0; output < outputs; output++) {
    for (let input = 0; input < inputs; input++) {
      quantized[input * outputs + output] = Math.round(data[output * inputs + input]! / scales[output]!);
    }
  }
  return quantized;
}

/** Scale of each block of each column in `int4`, [outputs, blocks]: its number farthest from 0 becomes -8 times the scale. */
export function blockScales({ data }: Columns): Float32Array {
  const scales = new Float32Array(data.length / BLOCK);
  for (let block = 0; block < scales.length; block++) {
    let farthest = 0;
    for (let i = block * BLOCK; i < (block + 1) * BLOCK; i++) {
      if (Math.abs(data[i]!) > Math.abs(farthest)) farthest = data[i]!;
    }
    scales[block] = farthest === 0 ? 1 : farthest / -ZERO;
  }
  return scales;
}

/** Four bits for a number over its scale, -8 to 8: the one that is too large becomes 7. */
const levelOf = (number: number): number => Math.min(Math.round(number) + ZERO, 2 * ZERO - 1);

/** `columns` over their scales, two numbers a byte, the first in the lower half: [outputs, blocks, 16]. */
export function quantizeBlocks(columns: Columns): Uint8Array {
  const { data } = columns;
  const scales = blockScales(columns);
  const packed = new Uint8Array(data.length / 2);
  // Half a billion numbers of a full model: no iterator, no callback.
  for (let i = 0; i < data.length; i += 2) {
    const scale = scales[Math.floor(i / BLOCK)]!;
    packed[i >> 1] = levelOf(data[i]! / scale) | (levelOf(data[i + 1]! / scale) << 4);
  }
  return packed;
}

/**
 * Stores the weight of `source` in `graph` as columns of bytes, [inputs, outputs], and their scales, [outputs]; the names of both.
 * They are computed when the graph is written.
 */
export function storeColumns(
  graph: Graph,
  { weight, inputs, outputs, source }: { weight: string; inputs: number; outputs: number; source: Source },
  toColumns: (values: readonly Float32Array[]) => Columns,
): { readonly codes: string; readonly scales: string } {
  const codes = graph.store(
    `${weight} int8`,
    [inputs, outputs],
    { kind: 'quantized', inputs: [source], dtype: 'int8', compute: (values) => quantizeColumns(toColumns(values)) },
    'as stored',
  );
  const scales = graph.store(`${weight} int8 scales`, [outputs], {
    kind: 'derived',
    inputs: [source],
    compute: (values) => columnScales(toColumns(values)),
  });
  return { codes: codes.name, scales: scales.name };
}
