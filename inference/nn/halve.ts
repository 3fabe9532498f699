/**
 * Products with stored weights in half precision: half the bytes to hold and to read, and twice the speed, on a device that
 * computes so. Between the products all stays float32: norms, softmax, sums.
 */
import type { Graph } from './graph.ts';
import { dataType, type Node } from './onnx.ts';
import { storedProduct } from './quantize.ts';

/** The largest finite half, 65,504, as bits of a float32. */
const MAX_HALF = 0x477f_e000;

/**
 * `graph` with its products by stored weights in half precision; what `isKept` names stays float32, and so do tables and
 * convolutions. A processor without halves widens them again: there it is slower, and differs by the rounding alone.
 */
export function halveGraph(graph: Graph, isKept: (weight: string) => boolean): Graph {
  for (let index = graph.nodes.length - 1; index >= 0; index--) {
    const node = graph.nodes[index]!;
    const product = storedProduct(graph, node);
    if (!product || isKept(product.weight)) continue;
    const { inputs, outputs, isTransposed, source } = product;
    const shape = isTransposed ? [outputs, inputs] : [inputs, outputs];
    const halves = graph.store(
      `${product.weight} fp16`,
      shape,
      { kind: 'quantized', inputs: [source], dtype: 'float16', compute: ([values]) => toHalves(values!) },
      'as stored',
    );
    const [x, y] = [`${node.name} x half`, `${node.name} half`];
    graph.nodes.splice(
      index,
      1,
      cast(`${node.name} to half`, node.inputs[0]!, x, 'float16'),
      { ...node, inputs: [x, halves.name, ...node.inputs.slice(2)], outputs: [y] },
      cast(`${node.name} to float`, y, node.outputs[0]!, 'float32'),
    );
  }
  return graph;
}

/** `graph` with the inputs that `isChosen` names in half precision, widened in the graph: half the bytes to send. */
export function halveInputs(graph: Graph, isChosen: (input: string) => boolean): Graph {
  const chosen = graph.inputs.filter(({ name }) => isChosen(name));
  const widened = new Map(chosen.map(({ name }) => [name, `${name} widened`]));
  for (const [index, node] of graph.nodes.entries()) {
    graph.nodes[index] = { ...node, inputs: node.inputs.map((input) => widened.get(input) ?? input) };
  }
  for (const [name, wide] of widened) graph.nodes.unshift(cast(`${name} to float`, name, wide, 'float32'));
  for (const [index, input] of graph.inputs.entries()) {
    if (widened.has(input.name)) graph.inputs[index] = { ...input, dtype: 'float16' };
  }
  return graph;
}

function cast(name: string, from: string, to: string, dtype: 'float16' | 'float32'): Node {
  return { name, type: 'Cast', domain: '', inputs: [from], outputs: [to], attributes: { to: dataType(dtype) } };
}

/** The bits of the nearest half of each of `values`; what is too large becomes the largest. */
export function toHalves(values: Float32Array): Uint16Array {
  const bits = new Uint32Array(values.buffer, values.byteOffset, values.length);
  const halves = new Uint16Array(values.length);
  for (let i = 0; i < halves.length; i++) halves[i] = toHalf(bits[i]!);
  return halves;
}

/** From the bits of a float32 to those of the nearest half, of two that are as near the even one. */
function toHalf(bits: number): number {
  const sign = (bits >>> 16) & 0x8000;
  const size = bits & 0x7fff_ffff;
  if (size > 0x7f80_0000) return 0x7e00; // NaN
  if (size >= MAX_HALF) return sign | 0x7bff;
  const exponent = (size >>> 23) - 112; // of a half, whose exponents begin 112 later
  if (exponent >= 1) return sign | rounded(size - 0x3800_0000, 13);
  // Below 2^-14 halves are as far apart as there.
  return exponent < -10 ? sign : sign | rounded((size & 0x7f_ffff) | 0x80_0000, 14 - exponent);
}

/** `bits` without the last `count`. What is rounded up to the next power carries into the exponent by itself. */
function rounded(bits: number, count: number): number {
  const half = 1 << (count - 1);
  const rest = bits & (2 * half - 1);
  const kept = bits >>> count;
  return rest > half || (rest === half && (kept & 1) === 1) ? kept + 1 : kept;
}
