/**
 * Products with stored weights in fewer bits. Where the loss is too large for a layer is the model's knowledge: it says
 * which weights are kept.
 *
 * - `int8`: a scale per column of the product; the rows are quantised too, when the graph runs. For products of many rows, and
 *   for convolutions along time of many channels, which become such products.
 * - `int4`: a scale per block of 32 inputs of a column; rows stay as they are. For products of one row or a few, which take as
 *   long as their weights take to be read.
 */
import type { Graph } from './graph.ts';
import { MICROSOFT, type Node } from './onnx.ts';
import { quantizeConvolutions } from './quantize-convolutions.ts';
import { BLOCK, blockScales, type Columns, quantizeBlocks, storeColumns } from './quantized-columns.ts';
import type { Source } from './weights.ts';

export type QuantizedPrecision = 'int8' | 'int4';

/**
 * `graph` with its products by stored weights in `precision`. What `isKept` names stays float32, and so do tables, other
 * convolutions than those named above, weights in half precision, and, in `int4`, products whose inputs are no multiple of 32. The new weights are
 * computed when the graph is written.
 */
export function quantizeGraph(graph: Graph, precision: QuantizedPrecision, isKept: (weight: string) => boolean): Graph {
  for (const [index, node] of graph.nodes.entries()) {
    const product = storedProduct(graph, node);
    if (!product || isKept(product.weight)) continue;
    if (precision === 'int4' && product.inputs % BLOCK !== 0) continue;
    graph.nodes[index] = precision === 'int8' ? byColumns(graph, node, product) : byBlocks(graph, node, product);
  }
  if (precision === 'int8') quantizeConvolutions(graph, isKept);
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
  const { codes, scales } = storeColumns(graph, product, (values) => columnsOf(product, values));
  const x = node.inputs[0]!;
  return {
    ...node,
    type: 'DynamicQuantizeMatMul',
    domain: MICROSOFT,
    inputs: [x, codes, scales],
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
