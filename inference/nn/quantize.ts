/**
 * Products with stored weights in fewer bits. Where the loss is too large for a layer is the model's knowledge: it says
 * which weights are kept.
 *
 * - `int8`: a scale per column of the product; the rows are quantised too, when the graph runs. For products of many rows.
 * - `int4`: a scale per block of 32 inputs of a column; rows stay as they are. For products of one row or a few, which take as
 *   long as their weights take to be read.
 */
import type { Graph } from './graph.ts';
import { MICROSOFT, type Node } from './onnx.ts';
import type { Source } from './weights.ts';

export type QuantizedPrecision = 'int8' | 'int4';

/**
 * Largest number of a column in `int8`: 7 bits. With 8, the sum of two products of bytes exceeds 16 bits, and processors
 * without VNNI cut it off.
 */
const COLUMN_MAX = 63;

/** Inputs of a column that share a scale in `int4`. */
const BLOCK = 32;
/** Four bits hold 0 to 15; this one stands for 0. */
const ZERO = 8;

/** A weight [inputs, outputs], as a column per output: [outputs, inputs]. */
interface Columns {
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
  return Float32Array.from({ length: data.length / BLOCK }, (_, block) => {
    let farthest = 0;
    for (let i = block * BLOCK; i < (block + 1) * BLOCK; i++) {
      if (Math.abs(data[i]!) > Math.abs(farthest)) farthest = data[i]!;
    }
    return farthest === 0 ? 1 : farthest / -ZERO;
  });
}

/** `columns` over their scales, two numbers a byte, the first in the lower half: [outputs, blocks, 16]. */
export function quantizeBlocks(columns: Columns): Uint8Array {
  const scales = blockScales(columns);
  const packed = new Uint8Array(columns.data.length / 2);
  for (const [i, value] of columns.data.entries()) {
    const level = Math.round(value / scales[Math.floor(i / BLOCK)]!) + ZERO;
    packed[i >> 1]! |= Math.min(level, 2 * ZERO - 1) << (i % 2 === 0 ? 0 : 4);
  }
  return packed;
}

/**
 * `graph` with its products by stored weights in `precision`. What `isKept` names stays float32, and so do tables,
 * convolutions, weights in half precision, and, in `int4`, products whose inputs are no multiple of 32. The new weights are
 * computed when the graph is written.
 */
export function quantizeGraph(graph: Graph, precision: QuantizedPrecision, isKept: (weight: string) => boolean): Graph {
  for (const [index, node] of graph.nodes.entries()) {
    const product = storedProduct(graph, node);
    if (!product || isKept(product.weight)) continue;
    if (precision === 'int4' && product.inputs % BLOCK !== 0) continue;
    graph.nodes[index] = precision === 'int8' ? byColumns(graph, node, product) : byBlocks(graph, node, product);
  }
  return graph;
}

export interface Product {
  readonly weight: string;
  readonly inputs: number;
  readonly outputs: number;
  readonly source: Source;
  /** Whether the weight is stored [outputs, inputs]. */
  readonly isTransposed: boolean;
}

/** What `node` multiplies with, if that is a float32 matrix of a checkpoint. */
export function storedProduct(graph: Graph, { type, inputs, attributes }: Node): Product | undefined {
  const isTransposed = type === 'Gemm' && attributes.transB === 1 && Object.keys(attributes).length === 1;
  const stored = graph.stored.get(inputs[1] ?? '');
  if (!(type === 'MatMul' || isTransposed) || !stored || ArrayBuffer.isView(stored.data)) return undefined;
  if (stored.dtype !== 'float32' || stored.shape.length !== 2) return undefined;
  const [rows, width] = stored.shape as readonly [number, number];
  const sizes = isTransposed ? { inputs: width, outputs: rows } : { inputs: rows, outputs: width };
  return { weight: stored.name, ...sizes, source: stored.data, isTransposed };
}

function columnsOf({ inputs, outputs, isTransposed }: Product, [data]: readonly Float32Array[]): Columns {
  if (isTransposed) return { inputs, outputs, data: data! };
  const turned = new Float32Array(data!.length);
  for (let input = 0; input < inputs; input++) {
    for (let output = 0; output < outputs; output++) turned[output * inputs + input] = data![input * outputs + output]!;
  }
  return { inputs, outputs, data: turned };
}

function byColumns(graph: Graph, node: Node, product: Product): Node {
  const { weight, inputs, outputs, source } = product;
  const codes = graph.store(
    `${weight} int8`,
    [inputs, outputs],
    {
      kind: 'quantized',
      inputs: [source],
      dtype: 'int8',
      compute: (values) => quantizeColumns(columnsOf(product, values)),
    },
    'as stored',
  );
  const scales = graph.store(`${weight} int8 scales`, [outputs], {
    kind: 'derived',
    inputs: [source],
    compute: (values) => columnScales(columnsOf(product, values)),
  });
  const x = node.inputs[0]!;
  return {
    ...node,
    type: 'DynamicQuantizeMatMul',
    domain: MICROSOFT,
    inputs: [x, codes.name, scales.name],
    attributes: {},
  };
}

function byBlocks(graph: Graph, node: Node, product: Product): Node {
  const { weight, inputs, outputs, source } = product;
  const codes = graph.store(
    `${weight} int4`,
    [outputs, inputs / BLOCK, BLOCK / 2],
    {
      kind: 'quantized',
      inputs: [source],
      dtype: 'uint8',
      compute: (values) => quantizeBlocks(columnsOf(product, values)),
    },
    'as stored',
  );
  const scales = graph.store(`${weight} int4 scales`, [(outputs * inputs) / BLOCK], {
    kind: 'derived',
    inputs: [source],
    compute: (values) => blockScales(columnsOf(product, values)),
  });
  // Level 4 lets the kernel multiply bytes; below, it would widen the weights first.
  const attributes = { K: inputs, N: outputs, bits: 4, block_size: BLOCK, accuracy_level: 4 };
  const x = node.inputs[0]!;
  return { ...node, type: 'MatMulNBits', domain: MICROSOFT, inputs: [x, codes.name, scales.name], attributes };
}
