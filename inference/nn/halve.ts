/**
 * Products with stored weights in half precision: half the bytes to hold and to read, and twice the speed, on a device that
 * computes so. Between the products all stays float32: norms, softmax, sums.
 */
import type { Graph } from './graph.ts';
import { dataType, type Node } from './onnx.ts';
import { storedProduct } from './quantize.ts';

/** Largest finite half. */
const MAX_HALF = 65_504;

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

function cast(name: string, from: string, to: string, dtype: 'float16' | 'float32'): Node {
  return { name, type: 'Cast', domain: '', inputs: [from], outputs: [to], attributes: { to: dataType(dtype) } };
}

/** The bits of the nearest half of each of `values`; what is too large becomes the largest. */
export function toHalves(values: Float32Array): Uint16Array {
  return Uint16Array.from(values, toHalf);
}

function toHalf(value: number): number {
  const sign = value < 0 || Object.is(value, -0) ? 0x8000 : 0;
  const size = Math.min(Math.abs(value), MAX_HALF);
  if (Number.isNaN(size)) return 0x7e00;
  // Below 2^-14 halves are as far apart as there.
  const exponent = Math.max(-14, Math.floor(Math.log2(size)));
  const steps = roundToEven(size * 2 ** (10 - exponent));
  // A number that is rounded up to the next power carries into the exponent by itself.
  return sign | (exponent === -14 ? steps : ((exponent + 14) << 10) + steps);
}

function roundToEven(value: number): number {
  const floor = Math.floor(value);
  const rest = value - floor;
  return rest > 0.5 || (rest === 0.5 && floor % 2 === 1) ? floor + 1 : floor;
}
