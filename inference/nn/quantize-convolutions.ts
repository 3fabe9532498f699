/** Convolutions along time of many channels as products of bytes. */
import type { Graph } from './graph.ts';
import { MICROSOFT, type Node } from './onnx.ts';
import { type Columns, storeColumns } from './quantized-columns.ts';
import type { Source } from './weights.ts';

/**
 * Fewest channels, in and out, of a convolution in `int8`: with fewer, bringing a frame's neighbours beside it takes longer than
 * the product saves (measured on a processor with AMX: 384 channels take 0.30 of the time, 192 0.5, 96 0.9).
 */
const LEAST_CHANNELS = 192;

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
export function quantizeConvolutions(graph: Graph, isKept: (weight: string) => boolean): void {
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
  const { codes, scales } = storeColumns(graph, { weight, source, outputs, inputs: kernel * inputs }, (values) =>
    tapsInOrder(convolution, values),
  );
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
  const [product] = add('MatMulIntegerToFloat', [all, codes, scale, scales, zero, ...bias], ['product'], {}, MICROSOFT); // [B, T', out]
  const [columns] = add('Transpose', [product], ['columns'], { perm: [0, 2, 1] });
  nodes.push({ ...node, type: 'Unsqueeze', inputs: [columns, height], attributes: {} });
  return nodes;
}
