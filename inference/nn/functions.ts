/** PyTorch's words that belong to no single tensor. */
import { type Dim, sum } from './dims.ts';
import type { Graph } from './graph.ts';
import type { Tensor } from './tensor.ts';

/** `tensors` joined along `axis`; their other axes are equal. @throws GraphError shape */
export function cat(tensors: readonly [Tensor, ...Tensor[]], axis: number): Tensor {
  const [first] = tensors;
  const at = axis < 0 ? axis + first.rank : axis;
  for (const { shape } of tensors) {
    if (shape.length !== first.rank || shape.some((dim, other) => other !== at && dim !== first.shape[other])) {
      throw first.graph.error('shape', { operation: `cat along axis ${at}`, expected: first.shape, actual: shape });
    }
  }
  const length = sum(tensors.map((tensor) => tensor.shape[at]!));
  return first.graph.op('Concat', tensors, first.shape.with(at, length), { attributes: { axis: at } });
}

/** 0, 1, …, `length` - 1 as int64 [length]. */
export function arange(graph: Graph, length: Dim): Tensor {
  const [from, step] = [0n, 1n].map((value) => graph.constant(BigInt64Array.of(value), []));
  return graph.op('Range', [from!, graph.size(length).squeeze(0), step!], [length], { dtype: 'int64' });
}

/** `x` divided by its Euclidean norm along `axis`, which counts as at least `epsilon`. */
export function normalize(x: Tensor, axis: number, epsilon = 1e-12): Tensor {
  return x.div(x.norm(axis).maximum(epsilon));
}

/** pi in three parts: whole multiples of the first two are exact in float32, so little is lost of a large angle (Cody and Waite). */
const PI_PARTS = [3.140625, 9.675025939941406e-4, 1.50995799e-7] as const;
/** 1 / n! with alternating signs: Taylor's series, whose next term is below 6e-8 between -pi/2 and pi/2. */
const SINE = [1, -1 / 6, 1 / 120, -1 / 5040, 1 / 362_880, -1 / 39_916_800] as const;
const COSINE = [1, -1 / 2, 1 / 24, -1 / 720, 1 / 40_320, -1 / 3_628_800, 1 / 479_001_600] as const;

/**
 * Sine and cosine of angles up to 100,000 radians, within 1e-6, from products and sums alone. WGSL promises both functions to
 * 2^-11 and between -pi and pi only, so that what a position or a moment means would depend on the card. For tables; a
 * signal's own sines are too many for this.
 */
export function sineAndCosine(angles: Tensor): { readonly sin: Tensor; readonly cos: Tensor } {
  const turns = angles
    .mul(1 / Math.PI)
    .add(0.5)
    .floor();
  let rest = angles;
  for (const part of PI_PARTS) rest = rest.sub(turns.mul(part));
  const square = rest.mul(rest);
  /** Horner's scheme over the squares. */
  const series = (factors: readonly number[]): Tensor => {
    const [last, next, ...others] = [...factors].reverse() as [number, number, ...number[]];
    return others.reduce((sum, factor) => sum.mul(square).add(factor), square.mul(last).add(next));
  };
  // Every half turn changes the sign of both: 1 or -1.
  const isOdd = turns.sub(turns.mul(0.5).floor().mul(2));
  const sign = isOdd.mul(-2).add(1);
  return { sin: series(SINE).mul(rest).mul(sign), cos: series(COSINE).mul(sign) };
}
