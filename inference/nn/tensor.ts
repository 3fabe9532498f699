import { broadcast, type Dim, isSameSize, multiply, quotient, type Shape, shift, sum } from './dims.ts';
import { Elementwise } from './elementwise.ts';
import { type DType, dataType } from './onnx.ts';

/**
 * A symbolic tensor: a name in a graph with a shape and a dtype. Methods carry PyTorch's names, append nodes and check
 * shapes at once: an error names the module, the operation and both shapes.
 *
 * There are two kinds: what a graph's nodes and inputs give (`graph.ts`), and weights (`parameter.ts`).
 *
 * Sizes that are only known when the graph runs are names. Two tensors fit only if the names are the same text, so a
 * mistake shows while building even where all sizes are names; what onnxruntime would let pass by chance, for one length
 * of input, does not pass here.
 */
export abstract class Tensor extends Elementwise {
  /** The size of `axis` (negative: from the end). */
  size(axis: number): Dim {
    return this.shape[this.axis(axis)]!;
  }

  /** The size of `axis`, which must be known while building. @throws GraphError shape */
  width(axis: number): number {
    const dim = this.size(axis);
    if (typeof dim !== 'number') throw this.graph.error('shape', { expected: 'a known size', actual: this.shape });
    return dim;
  }

  // Products

  /** The matrix product over the last two axes, the ones before broadcast: [..., M, K] x [..., K, N] -> [..., M, N]. */
  matmul(other: Tensor): Tensor {
    const batch = broadcast(this.shape.slice(0, -2), other.shape.slice(0, -2));
    if (this.rank < 2 || other.rank < 2 || !batch || this.shape.at(-1) !== other.shape.at(-2)) {
      throw this.#mismatch('matmul', other);
    }
    return this.graph.op('MatMul', [this, other], [...batch, this.shape.at(-2)!, other.shape.at(-1)!]);
  }

  // Shapes

  /** The axes in a new order: `permute(0, 2, 1)` swaps the last two of three. */
  permute(...axes: readonly number[]): Tensor {
    if ([...axes].sort((a, b) => a - b).some((axis, index) => axis !== index) || axes.length !== this.rank) {
      throw this.graph.error('shape', {
        operation: `permute(${axes})`,
        expected: `${this.rank} axes`,
        actual: this.shape,
      });
    }
    const shape = axes.map((axis) => this.shape[axis]!);
    return this.graph.op('Transpose', [this], shape, { attributes: { perm: axes } });
  }

  /** Two axes swapped. */
  transpose(a: number, b: number): Tensor {
    const axes = this.shape.map((_, axis) => axis);
    [axes[this.axis(a)], axes[this.axis(b)]] = [this.axis(b), this.axis(a)];
    return this.permute(...axes);
  }

  /**
   * The same elements in the same order under another shape; one dimension may be -1: what the others leave. The sizes may
   * be names as long as both shapes surely hold as many elements: `[B, T, 12]` as `('B', 'T', 3, 4)`.
   */
  view(...dims: Shape): Tensor {
    const open = dims.indexOf(-1);
    const shape = [...dims];
    if (open >= 0) {
      const rest = dims.filter((_, axis) => axis !== open);
      const inferred = quotient(this.shape, rest);
      if (inferred === undefined) throw this.#unviewable(dims);
      shape[open] = inferred;
    } else if (!isSameSize(this.shape, dims)) {
      throw this.#unviewable(dims);
    }
    return this.graph.op('Reshape', [this, this.#target(shape)], shape);
  }

  /** All axes from `start` to `end` (included) as one. */
  flatten(start = 0, end = -1): Tensor {
    const [first, last] = [this.axis(start), this.axis(end)];
    const merged = multiply(...this.shape.slice(first, last + 1));
    return this.view(...this.shape.slice(0, first), merged, ...this.shape.slice(last + 1));
  }

  /** A new axis of size 1 at `axis` (negative: counted in the result). */
  unsqueeze(axis: number): Tensor {
    const at = axis < 0 ? axis + this.rank + 1 : axis;
    return this.graph.op('Unsqueeze', [this, this.graph.ints([at])], this.shape.toSpliced(at, 0, 1));
  }

  /** Without `axis`, whose size is 1. */
  squeeze(axis: number): Tensor {
    const at = this.axis(axis);
    if (this.shape[at] !== 1) {
      throw this.graph.error('shape', { operation: `squeeze(${axis})`, expected: 'a size of 1', actual: this.shape });
    }
    return this.graph.op('Squeeze', [this, this.graph.ints([at])], this.shape.toSpliced(at, 1));
  }

  /** Repeats axes of size 1 until the shape is `dims`. */
  expand(...dims: Shape): Tensor {
    const shape = broadcast(this.shape, dims);
    if (!shape || shape.length !== dims.length || shape.some((dim, axis) => dim !== dims[axis])) {
      throw this.graph.error('shape', { operation: 'expand', expected: this.shape, actual: dims });
    }
    return this.graph.op('Expand', [this, this.graph.shape(dims)], dims);
  }

  /** `axis` cut into `count` equal parts. */
  chunk(count: number, axis: number): Tensor[] {
    const width = this.width(axis);
    if (width % count !== 0) {
      throw this.graph.error('shape', { operation: 'chunk', expected: `a multiple of ${count}`, actual: this.shape });
    }
    return this.split(
      Array.from({ length: count }, () => width / count),
      axis,
    );
  }

  /** `axis` cut into parts of the given sizes, of which some may be names: `x.split(['T', 1], 1)`. */
  split(sizes: readonly Dim[], axis: number): Tensor[] {
    const at = this.axis(axis);
    if (sum(sizes) !== this.shape[at]) {
      throw this.graph.error('shape', { operation: 'split', expected: this.shape, actual: sizes });
    }
    const outputs = sizes.map((size) => ({ shape: this.shape.with(at, size) }));
    return this.graph.apply('Split', [this, this.graph.shape(sizes)], outputs, { attributes: { axis: at } });
  }

  /** `length` elements of `axis` from `start`, both known while building; a negative `start` counts from the end. */
  narrow(axis: number, start: number, length: number): Tensor {
    const at = this.axis(axis);
    const end = start + length;
    const { graph } = this;
    // Past the end of any tensor: how ONNX's Slice says "to the last element".
    const stop = start < 0 && end === 0 ? Number.MAX_SAFE_INTEGER : end;
    const size = this.shape[at]!;
    if (typeof size === 'number' && (start < 0 ? -start : end) > size) {
      throw graph.error('shape', {
        operation: `narrow(${axis}, ${start}, ${length})`,
        expected: 'a range inside',
        actual: this.shape,
      });
    }
    return graph.op(
      'Slice',
      [this, graph.ints([start]), graph.ints([stop]), graph.ints([at])],
      this.shape.with(at, length),
    );
  }

  /** `axis` without its first `before` and last `after` elements. */
  crop(axis: number, before: number, after: number): Tensor {
    const at = this.axis(axis);
    const { graph } = this;
    const stop = after === 0 ? Number.MAX_SAFE_INTEGER : -after;
    const shape = this.shape.with(at, shift(this.shape[at]!, -before - after));
    return graph.op('Slice', [this, graph.ints([before]), graph.ints([stop]), graph.ints([at])], shape);
  }

  /** `axis` from the place that `start` (int64 [1]) gives when the graph runs; the size of what is left is called `name`. */
  tail(axis: number, start: Tensor, name: string): Tensor {
    const at = this.axis(axis);
    const { graph } = this;
    const stop = graph.ints([Number.MAX_SAFE_INTEGER]);
    return graph.op('Slice', [this, start, stop, graph.ints([at])], this.shape.with(at, name));
  }

  /** One slice of `axis`, which is dropped; a negative index counts from the end. */
  select(axis: number, index: number): Tensor {
    return this.narrow(axis, index, 1).squeeze(axis);
  }

  /** `axis` made longer at both ends: by zeros, mirrored without the edge (`reflect`) or by repeating it (`edge`). */
  pad(axis: number, before: number, after: number, mode: 'constant' | 'reflect' | 'edge' = 'constant'): Tensor {
    if (before === 0 && after === 0) return this;
    const at = this.axis(axis);
    const shape = this.shape.with(at, shift(this.shape[at]!, before + after));
    // For every axis: with the input that names axes, onnxruntime's WebGPU provider (1.30) looks for them in vain once it
    // has changed a layout.
    const amounts = this.graph.ints(
      [before, after].flatMap((amount) => this.shape.map((_, i) => (i === at ? amount : 0))),
    );
    return this.graph.op('Pad', [this, amounts], shape, { attributes: { mode } });
  }

  /** Slices of `axis` at `index` (int64), whose shape takes the axis' place. */
  indexSelect(axis: number, index: Tensor): Tensor {
    const at = this.axis(axis);
    const shape = this.shape.toSpliced(at, 1, ...index.shape);
    return this.graph.op('Gather', [this, index], shape, { attributes: { axis: at } });
  }

  /** `out[…, i, …] = this[…, index[…, i, …], …]` along `axis`; the other axes of `index` equal this tensor's. */
  gather(axis: number, index: Tensor): Tensor {
    const at = this.axis(axis);
    if (index.rank !== this.rank || index.shape.some((dim, other) => other !== at && dim !== this.shape[other])) {
      throw this.#mismatch('gather', index);
    }
    return this.graph.op('GatherElements', [this, index], index.shape, { attributes: { axis: at } });
  }

  /** The elements as `dtype`; nothing happens if they are already. */
  cast(dtype: DType): Tensor {
    if (dtype === this.dtype) return this;
    return this.graph.op('Cast', [this], this.shape, { attributes: { to: dataType(dtype) }, dtype });
  }

  /** Gated linear unit: the first half of `axis` times the sigmoid of the second. */
  glu(axis = -1): Tensor {
    const [value, gate] = this.chunk(2, axis);
    return value!.mul(gate!.sigmoid());
  }

  /** `shape` for Reshape: ONNX copies a size that keeps its place (0) and infers one (-1); more are computed. */
  #target(shape: Shape): Tensor {
    const sizes = shape.map((dim, axis) => (typeof dim === 'number' ? dim : dim === this.shape[axis] ? 0 : -1));
    const isPlain = sizes.filter((size) => size === -1).length <= 1;
    return isPlain ? this.graph.ints(sizes) : this.graph.shape(shape);
  }

  #unviewable(dims: Shape) {
    return this.graph.error('shape', { operation: 'view', expected: this.shape, actual: dims });
  }

  #mismatch(operation: string, other: Tensor) {
    return this.graph.error('shape', { operation, expected: this.shape, actual: other.shape });
  }
}
