import { multiply } from './dims.ts';
import { cat } from './functions.ts';
import { Module } from './module.ts';
import { NormedParameter, Parameter } from './parameter.ts';
import type { Tensor } from './tensor.ts';

export interface LinearOptions {
  /** Default true. */
  readonly bias?: boolean;
  /** Whether the checkpoint keeps the weight as `weight_g` and `weight_v`. Default false. */
  readonly weightNorm?: boolean;
}

/** `x W^T + b` over the last axis; the weight is stored [out, in], as `torch.nn.Linear` does. */
export class Linear extends Module {
  readonly weight: Parameter;
  readonly bias: Parameter | undefined;

  constructor(inputs: number, outputs: number, { bias = true, weightNorm = false }: LinearOptions = {}) {
    super();
    this.weight = weightNorm ? new NormedParameter(outputs, inputs) : new Parameter(outputs, inputs);
    this.bias = bias ? new Parameter(outputs) : undefined;
  }

  /** [..., in] -> [..., out] */
  forward(x: Tensor): Tensor {
    const y = matmulTransposed(x, this.weight);
    return this.bias ? y.add(this.bias) : y;
  }
}

/**
 * `x W^T` for `w` [out, in]. `Gemm` reads the weight as it lies in the checkpoint, where a Transpose would be folded into a
 * second copy in memory. It wants rows, [.., in] as one list of them; onnxruntime's `FusedMatMul` does not, gives the same bits
 * and takes as long, but its WebGPU provider (1.30) has none: there every such product went to the processor and back.
 */
export function matmulTransposed(x: Tensor, w: Tensor): Tensor {
  if (x.shape.at(-1) !== w.shape.at(-1) || w.rank !== 2) {
    throw x.graph.error('shape', { operation: 'linear', expected: w.shape, actual: x.shape });
  }
  const { graph } = x;
  const product = (rows: Tensor) =>
    graph.op('Gemm', [rows, w], [rows.shape[0]!, w.shape[0]!], { attributes: { transB: 1 } });
  if (x.rank === 2) return product(x);
  // The count of rows is whatever is there: no name of a size has to be proven equal to another.
  const width = x.shape.at(-1)!;
  const rows = graph.op('Reshape', [x, graph.ints([-1, Number(width)])], [multiply(...x.shape.slice(0, -1)), width]);
  const shape = x.shape.with(-1, w.shape[0]!);
  const [unknown, ...others] = shape.filter((dim) => typeof dim === 'string');
  const isPlain = unknown === undefined || others.length === 0;
  const target = isPlain ? graph.ints(shape.map((dim) => (typeof dim === 'number' ? dim : -1))) : graph.shape(shape);
  return graph.op('Reshape', [product(rows), target], shape);
}

/**
 * `x W^T` for the table `w` [out, in], `rows` of it at a time. Of a table in half precision no more than these rows are in
 * memory as float32 at once, unless the session widens weights ahead.
 */
export function matmulTransposedInParts(x: Tensor, w: Parameter, rows: number): Tensor {
  const [count] = w.shape;
  const partFrom = (start: number) => w.narrow(0, start, Math.min(rows, count! - start));
  const starts = Array.from({ length: Math.ceil(count! / rows) }, (_, part) => part * rows);
  const [first, ...rest] = starts.map((start) => matmulTransposed(x, partFrom(start)));
  return rest.length === 0 ? first! : cat([first!, ...rest], -1);
}

/** `x W + b` over the last axis; the weight is stored [in, out], as GPT-2 does (Hugging Face calls it `Conv1D`). */
export class TransposedLinear extends Module {
  readonly weight: Parameter;
  readonly bias: Parameter;

  constructor(inputs: number, outputs: number) {
    super();
    this.weight = new Parameter(inputs, outputs);
    this.bias = new Parameter(outputs);
  }

  /** [..., in] -> [..., out] */
  forward(x: Tensor): Tensor {
    return x.matmul(this.weight).add(this.bias);
  }
}

/** A table of `count` rows; int64 indices [...] -> rows [..., width]. */
export class Embedding extends Module {
  readonly weight: Parameter;

  constructor(count: number, width: number) {
    super();
    this.weight = new Parameter(count, width);
  }

  forward(index: Tensor): Tensor {
    return this.weight.indexSelect(0, index);
  }
}
