import { broadcast, type Shape } from './dims.ts';
import type { Graph } from './graph.ts';
import type { Attributes, DType } from './onnx.ts';
import type { Tensor } from './tensor.ts';

/** What can stand beside a tensor in arithmetic. */
export type Operand = Elementwise | number;

/** Whether a reduced axis stays with size 1 or goes. */
type Reduced = 'keep' | 'drop';

/**
 * The half of `Tensor` that never rearranges: arithmetic, activations, reductions. Split off only because one class of all
 * words would be too long to read; nobody else extends it.
 *
 * Every method appends nodes to the graph and gives a new tensor; nothing is computed here.
 */
export abstract class Elementwise {
  abstract readonly graph: Graph;
  /** What nodes refer to it by; unique in the graph. */
  abstract readonly name: string;
  readonly shape: Shape;
  readonly dtype: DType;

  constructor(shape: Shape, dtype: DType) {
    this.shape = shape;
    this.dtype = dtype;
  }

  /** How many axes it has. */
  get rank(): number {
    return this.shape.length;
  }

  // Arithmetic, broadcasting as in PyTorch: axes are matched from the last, a size of 1 goes with any.
  // A number becomes a constant of this tensor's dtype. @throws GraphError shape, dtype

  add(other: Operand): Tensor {
    return this.#binary('Add', other);
  }
  sub(other: Operand): Tensor {
    return this.#binary('Sub', other);
  }
  mul(other: Operand): Tensor {
    return this.#binary('Mul', other);
  }
  div(other: Operand): Tensor {
    return this.#binary('Div', other);
  }
  maximum(other: Operand): Tensor {
    return this.#binary('Max', other);
  }
  minimum(other: Operand): Tensor {
    return this.#binary('Min', other);
  }

  /** Limits to `low`..`high`. */
  clamp(low: number, high: number): Tensor {
    return this.maximum(low).minimum(high);
  }

  // Functions of one element: the shape stays

  sqrt(): Tensor {
    return this.#unary('Sqrt');
  }
  exp(): Tensor {
    return this.#unary('Exp');
  }
  sin(): Tensor {
    return this.#unary('Sin');
  }
  cos(): Tensor {
    return this.#unary('Cos');
  }
  floor(): Tensor {
    return this.#unary('Floor');
  }
  tanh(): Tensor {
    return this.#unary('Tanh');
  }
  sigmoid(): Tensor {
    return this.#unary('Sigmoid');
  }
  relu(): Tensor {
    return this.#unary('Relu');
  }
  mish(): Tensor {
    return this.#unary('Mish');
  }

  /** `x * sigmoid(x)` */
  silu(): Tensor {
    return this.sigmoid().mul(this);
  }

  /** The exact form (erf) unless the tanh approximation is asked for. */
  gelu(approximate: 'none' | 'tanh' = 'none'): Tensor {
    return this.#unary('Gelu', { approximate });
  }

  // Along axes, of which a negative one is counted from the end

  /** Exponentials along `axis`, scaled to sum 1. */
  softmax(axis = -1): Tensor {
    return this.#unary('Softmax', { axis });
  }

  /** The mean over `axes`; they stay with size 1 unless `drop`ped, as for the next two. */
  mean(axes: number | readonly number[], reduced: Reduced = 'keep'): Tensor {
    return this.#reduce('ReduceMean', axes, reduced);
  }
  /** The sum over `axes`. */
  sum(axes: number | readonly number[], reduced: Reduced = 'keep'): Tensor {
    return this.#reduce('ReduceSum', axes, reduced);
  }
  /** The Euclidean norm over `axes`. */
  norm(axes: number | readonly number[], reduced: Reduced = 'keep'): Tensor {
    return this.#reduce('ReduceL2', axes, reduced);
  }

  /** Index of the largest element along `axis` (dropped), the first one of equals; int64. */
  argmax(axis: number): Tensor {
    const at = this.axis(axis);
    const shape = this.shape.filter((_, index) => index !== at);
    return this.graph.op('ArgMax', [this], shape, { attributes: { axis: at, keepdims: 0 }, dtype: 'int64' });
  }

  /** `axis` counted from the front. @throws GraphError shape: the tensor has no such axis */
  protected axis(axis: number): number {
    const at = axis < 0 ? axis + this.rank : axis;
    if (at >= 0 && at < this.rank) return at;
    throw this.graph.error('shape', { expected: `a tensor with an axis ${axis}`, actual: this.shape });
  }

  /** A number as a constant of this tensor's graph and dtype. */
  #lift(value: Operand): Elementwise {
    if (typeof value !== 'number') return value;
    return this.dtype === 'int64' ? this.graph.constant(BigInt64Array.of(BigInt(value)), []) : this.graph.scalar(value);
  }

  #unary(type: string, attributes: Attributes = {}): Tensor {
    return this.graph.op(type, [this], this.shape, { attributes });
  }

  #binary(type: string, operand: Operand): Tensor {
    const other = this.#lift(operand);
    const shape = broadcast(this.shape, other.shape);
    if (!shape) throw this.graph.error('shape', { operation: type, expected: this.shape, actual: other.shape });
    if (other.dtype !== this.dtype) {
      throw this.graph.error('dtype', { operation: type, expected: this.dtype, actual: other.dtype });
    }
    return this.graph.op(type, [this, other], shape);
  }

  #reduce(type: string, axes: number | readonly number[], reduced: Reduced): Tensor {
    const at = [axes].flat().map((axis) => this.axis(axis));
    const kept = this.shape.map((dim, axis) => (at.includes(axis) ? 1 : dim));
    const shape = reduced === 'keep' ? kept : kept.filter((_, axis) => !at.includes(axis));
    const attributes = { keepdims: reduced === 'keep' ? 1 : 0 };
    return this.graph.op(type, [this, this.graph.ints(at)], shape, { attributes });
  }
}
