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
import type { Source } from './weights.ts';

export type QuantizedPrecision = 'int8' | 'int4';

/**
 * Largest number of a column in `int8`: 7 bits. With 8, the sum of two products of bytes exceeds 16 bits, and processors
 * without VNNI cut it off.
 */
const COLUMN_MAX = 63;

/**
 * Fewest channels, in and out, of a convolution in `int8`: with fewer, bringing a frame's neighbours beside it takes longer than
 * the product saves (measured on a processor with AMX: 384 channels take 0.30 of the time, 192 0.5, 96 0.9).
 */
const LEAST_CHANNELS = 192;

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

/** A convolution along time, [B, in, 1, T] by [out, in, 1, kernel], whose weight is of a checkpoint. */
interface Convolution {
  readonly weight: string;
  readonly source: Source;
  readonly outputs: number;
  readonly inputs: number;
  readonly kernel: number;
  readonly dilation: number;
  readonly padding: number;
}

/** Every convolution of many channels as a product of bytes: each frame beside its neighbours, by all taps at once. */
function quantizeConvolutions(graph: Graph, isKept: (weight: string) => boolean): void {
  for (let index = graph.nodes.length - 1; index >= 0; index--) {
    const node = graph.nodes[index]!;
    const convolution = storedConvolution(graph, node);
    if (!convolution || isKept(convolution.weight)) continue;
    graph.nodes.splice(index, 1, ...asProduct(graph, node, convolution));
  }
  // The views of their weights: left in, they would keep the float32 ones in the file.
  const used = new Set([...graph.nodes.flatMap(({ inputs }) => inputs), ...graph.outputs.map(({ name }) => name)]);
  const kept = graph.nodes.filter(({ outputs }) => outputs.some((name) => used.has(name)));
  graph.nodes.splice(0, graph.nodes.length, ...kept);
}

/** What `node` convolves with, if it is such a convolution. */
function storedConvolution(graph: Graph, { type, inputs, attributes }: Node): Convolution | undefined {
  if (type !== 'Conv' || (attributes.group ?? 1) !== 1) return undefined;
  // A weight as it lies in the file is viewed there, a computed one by a node.
  const view = graph.nodes.find(({ type: kind, outputs }) => kind === 'Reshape' && outputs[0] === inputs[1]);
  const stored = graph.stored.get(view?.inputs[0] ?? inputs[1]!);
  if (!stored || ArrayBuffer.isView(stored.data) || stored.dtype !== 'float32') return undefined;
  const [outputs, width, ...window] = stored.shape as readonly [number, number, ...number[]];
  const kernel = window.at(-1)!;
  // Of another height than 1 it goes along more than time.
  if (window.reduce((product, size) => product * size, 1) !== kernel) return undefined;
  const along = (name: string, none: number) => {
    const values = attributes[name];
    return Array.isArray(values) ? (values as readonly number[]) : [none, none];
  };
  const [stride, dilation, padding] = [along('strides', 1)[1]!, along('dilations', 1)[1]!, along('pads', 0)[1]!];
  if (stride !== 1 || Math.min(outputs, width) < LEAST_CHANNELS) return undefined;
  return { weight: stored.name, source: stored.data, outputs, inputs: width, kernel, dilation, padding };
}

/** `weight` [out, in, kernel] as a column per output, whose inputs are all channels of the first tap, then of the second, …. */
function tapsInOrder({ outputs, inputs, kernel }: Convolution, [weight]: readonly Float32Array[]): Columns {
  const data = new Float32Array(weight!.length);
  for (let row = 0; row < outputs * inputs; row++) {
    const [output, input] = [Math.floor(row / inputs), row % inputs];
    for (let tap = 0; tap < kernel; tap++) {
      data[(output * kernel + tap) * inputs + input] = weight![row * kernel + tap]!;
    }
  }
  return { outputs, inputs: kernel * inputs, data };
}

function asProduct(graph: Graph, node: Node, convolution: Convolution): Node[] {
  const { weight, source, outputs, inputs, kernel, dilation, padding } = convolution;
  const codes = graph.store(
    `${weight} int8`,
    [kernel * inputs, outputs],
    {
      kind: 'quantized',
      inputs: [source],
      dtype: 'int8',
      compute: (values) => quantizeColumns(tapsInOrder(convolution, values)),
    },
    'as stored',
  );
  const scales = graph.store(`${weight} int8 scales`, [outputs], {
    kind: 'derived',
    inputs: [source],
    compute: (values) => columnScales(tapsInOrder(convolution, values)),
  });
  const nodes: Node[] = [];
  const add = (
    type: string,
    from: readonly string[],
    to: readonly string[],
    attributes: Node['attributes'] = {},
    domain = '',
  ) => {
    const names = to.map((name) => `${node.name} ${name}`);
    nodes.push({ name: names[0]!, type, domain, inputs: from, outputs: names, attributes } as Node);
    return names as [string, ...string[]];
  };
  const height = graph.ints([2]).name;
  // Bytes are turned and copied in a quarter of the time of floats.
  const [bytes, scale, zero] = add('DynamicQuantizeLinear', [node.inputs[0]!], ['bytes', 'scale', 'zero']) as [
    string,
    string,
    string,
  ];
  const [flat] = add('Squeeze', [bytes, height], ['flat']); // [B, in, T]
  const [rows] = add('Transpose', [flat], ['rows'], { perm: [0, 2, 1] }); // [B, T, in]
  const ends = graph.ints([0, padding, 0, 0, padding, 0]).name;
  const padded = padding === 0 ? rows : add('Pad', [rows, ends, zero], ['padded'], { mode: 'constant' })[0];
  const axis = graph.ints([1]).name;
  const taps = Array.from({ length: kernel }, (_, tap) => {
    const end = (tap - kernel + 1) * dilation;
    const limits = [[tap * dilation], [end === 0 ? Number.MAX_SAFE_INTEGER : end]].map((at) => graph.ints(at).name);
    return kernel === 1 ? padded : add('Slice', [padded, ...limits, axis], [`tap ${tap}`])[0];
  });
  const [all] = kernel === 1 ? [padded] : add('Concat', taps, ['taps'], { axis: 2 }); // [B, T', kernel * in]
  const bias = node.inputs[2] === undefined ? [] : ['', node.inputs[2]];
  const [product] = add(
    'MatMulIntegerToFloat',
    [all, codes.name, scale, scales.name, zero, ...bias],
    ['product'],
    {},
    MICROSOFT,
  ); // [B, T', out]
  const [columns] = add('Transpose', [product], ['columns'], { perm: [0, 2, 1] });
  nodes.push({ ...node, type: 'Unsqueeze', inputs: [columns, height], attributes: {} });
  return nodes;
}
