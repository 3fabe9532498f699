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
