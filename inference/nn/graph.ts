import { GraphError } from '../errors.ts';
import { type Dim, type Shape, showShape } from './dims.ts';
import type { Elementwise } from './elementwise.ts';
import type { Attributes, DType, MICROSOFT, Node, Port } from './onnx.ts';
import { Tensor } from './tensor.ts';
import { dtypeOf, isSameSource, type Source, weightsOf } from './weights.ts';

/** Values that live in the graph's own file, because no checkpoint has them. */
export type ConstantData = Float32Array | BigInt64Array;

/** A tensor stored with the graph: ONNX calls it an initializer. */
export interface StoredTensor {
  readonly name: string;
  readonly dtype: DType;
  readonly shape: readonly number[];
  readonly data: ConstantData | Source;
}

/** What `Graph.apply` promises about an output of a node. */
export interface Output {
  readonly shape: Shape;
  /** Default: the first input's. */
  readonly dtype?: DType;
}

export interface NodeOptions {
  /** By the names of the operator's specification. Default: none. */
  readonly attributes?: Attributes;
  /** Whose operator it is. Default: ONNX's own. */
  readonly domain?: typeof MICROSOFT;
}

/** A tensor that a node, an input or a stored tensor of a graph gives. */
class Value extends Tensor {
  readonly graph: Graph;
  readonly name: string;

  constructor(graph: Graph, name: string, shape: Shape, dtype: DType) {
    super(shape, dtype);
    this.graph = graph;
    this.name = name;
  }
}

/**
 * One ONNX graph under construction: tensors append their nodes to it, modules append their weights.
 *
 * Every name carries the path of the module that is at work, so an error of onnxruntime or a line of its profile says
 * which layer it is about. Nodes are kept in an order in which they can run: the ones that widen weights, then the others as
 * they were appended.
 *
 * What is NOT here: shape rules of single operators (they are with the methods that append them) and files (`write.ts`).
 */
export class Graph {
  readonly name: string;
  readonly nodes: Node[] = [];
  readonly inputs: Port[] = [];
  readonly outputs: Port[] = [];
  /** What nodes give, where sizes have names, but not what is `freed`. */
  readonly values: Port[] = [];
  readonly stored = new Map<string, StoredTensor>();

  /** Where a named size can be read when the graph runs. */
  readonly #sizes = new Map<string, { tensor: Tensor; axis: number }>();
  /** Constants by content: the same shape or scalar is stored once. */
  readonly #constants = new Map<string, Tensor>();
  /** Weights by name, as stored and widened. */
  readonly #sources = new Map<string, Tensor>();
  #path = '';
  #isFreeing = false;

  constructor(name: string) {
    this.name = name;
  }

  /** Path of the module at work, the graph's name outside all modules. */
  get path(): string {
    return this.#path || this.name;
  }

  /** The result of `build`, whose nodes are named after the module at `path`. */
  within<T>(path: string, build: () => T): T {
    const outer = this.#path;
    this.#path = path;
    try {
      return build();
    } finally {
      this.#path = outer;
    }
  }

  /**
   * The result of `build`, whose nodes' shapes the file does not tell. Where it does, onnxruntime keeps the memory of a value
   * for the next one of that shape, however far off; untold, it is given back at once, and opening the graph costs more.
   * For the few values that take most of a run's memory.
   */
  freed<T>(build: () => T): T {
    const outer = this.#isFreeing;
    this.#isFreeing = true;
    try {
      return build();
    } finally {
      this.#isFreeing = outer;
    }
  }

  /** A tensor that the caller feeds. A name in `shape` is a size known when the graph runs. */
  input(name: string, shape: Shape, dtype: DType = 'float32'): Tensor {
    this.inputs.push({ name, shape, dtype });
    return this.#tensor(name, shape, dtype);
  }

  /** Hands `tensor` to the caller as `name`, a word of the graph's interface. */
  output(name: string, tensor: Tensor): void {
    this.nodes.push({ name, type: 'Identity', domain: '', inputs: [tensor.name], outputs: [name], attributes: {} });
    this.outputs.push({ name, shape: tensor.shape, dtype: tensor.dtype });
  }

  /** A tensor of fixed values: float32 or int64, as the array's class says. */
  constant(data: ConstantData, shape: readonly number[]): Tensor {
    const dtype = data instanceof Float32Array ? 'float32' : 'int64';
    const content = data.length <= 64 ? `${dtype} ${shape.join()} ${data.join()}` : undefined;
    const known = content === undefined ? undefined : this.#constants.get(content);
    if (known) return known;
    const tensor = this.#store(`constant_${this.stored.size}`, shape, dtype, data);
    if (content !== undefined) this.#constants.set(content, tensor);
    return tensor;
  }

  /** A float32 constant without axes. */
  scalar(value: number): Tensor {
    return this.constant(Float32Array.of(value), []);
  }

  /** A 1-D int64 constant: axes, shapes, indices. */
  ints(values: readonly number[]): Tensor {
    return this.constant(BigInt64Array.from(values, BigInt), [values.length]);
  }

  /**
   * A tensor that lies in a checkpoint or is computed when the graph is written; asked for twice, stored once. Half
   * precision is widened to float32 when the graph runs, unless it is wanted `as stored`.
   *
   * @throws GraphError ambiguous: another tensor has that name already
   */
  store(name: string, shape: readonly number[], source: Source, form: 'float32' | 'as stored' = 'float32'): Tensor {
    const dtype = dtypeOf(source);
    this.#expectSame(name, shape, source);
    const stored = this.#once(name, () => this.#store(name, shape, dtype, source));
    if (dtype === 'float32' || form === 'as stored') return stored;
    return this.#once(`${name} widened`, () => {
      const widened = stored.cast('float32');
      // Of a node's inputs, onnxruntime (1.30, seen in its profile) computes the one first whose node comes last in the
      // file. From the front, a weight is widened right before its use; from its own place, hundreds are before anything
      // else runs, and all stay in memory until then.
      this.nodes.unshift(this.nodes.pop()!);
      return widened;
    });
  }

  /** A size as an int64 tensor [1] that is computed when the graph runs. @throws GraphError shape: no tensor has it */
  size(dim: Dim): Tensor {
    if (typeof dim === 'number') return this.ints([dim]);
    const place = this.#sizes.get(dim);
    if (!place) throw this.error('shape', { expected: [...this.#sizes.keys()].join(', '), actual: dim });
    const { tensor, axis } = place;
    return this.op('Shape', [tensor], [1], { attributes: { start: axis, end: axis + 1 }, dtype: 'int64' });
  }

  /** A shape as an int64 tensor. */
  shape(dims: Shape): Tensor {
    if (dims.every((dim) => typeof dim === 'number')) return this.ints(dims);
    return this.op(
      'Concat',
      dims.map((dim) => this.size(dim)),
      [dims.length],
      { attributes: { axis: 0 } },
    );
  }

  /** Appends a node with one output; its dtype is the first input's unless given. */
  op(
    type: string,
    inputs: readonly (Elementwise | null)[],
    shape: Shape,
    options: NodeOptions & { dtype?: DType } = {},
  ): Tensor {
    const [tensor] = this.apply(type, inputs, [{ shape, ...options }], options);
    return tensor!;
  }

  /**
   * Appends a node and gives its outputs. `null` leaves an optional input out. The shapes are the caller's promise: nobody
   * checks them against the operator before the graph runs.
   */
  apply(
    type: string,
    inputs: readonly (Elementwise | null)[],
    outputs: readonly Output[],
    { attributes = {}, domain }: NodeOptions = {},
  ): Tensor[] {
    const name = `${this.path}/${type}_${this.nodes.length}`;
    const names = outputs.map((_, index) => (index === 0 ? name : `${name}:${index}`));
    const first = inputs.find((input) => input !== null);
    this.nodes.push({
      name,
      type,
      domain: domain ?? '',
      inputs: inputs.map((input) => input?.name ?? ''),
      outputs: names,
      attributes,
    });
    return outputs.map((output, index) => {
      const { shape, dtype = first?.dtype ?? 'float32' } = output;
      const value = { name: names[index]!, shape, dtype };
      // Not those of numbers alone: onnxruntime finds them out.
      if (!this.#isFreeing && shape.some((dim) => typeof dim === 'string')) this.values.push(value);
      return this.#tensor(value.name, shape, dtype);
    });
  }

  /** A `GraphError` that names the module at work. */
  error(
    code: 'shape' | 'dtype',
    details: { expected: string | Shape; actual: string | Shape; operation?: string },
  ): GraphError {
    const show = (value: string | Shape) => (typeof value === 'string' ? value : showShape(value));
    const operation = details.operation === undefined ? {} : { operation: details.operation };
    return new GraphError(code, {
      at: this.path,
      ...operation,
      expected: show(details.expected),
      actual: show(details.actual),
    });
  }

  /** @throws GraphError ambiguous, naming both: what is stored as `name` already has another `shape` or other weights */
  #expectSame(name: string, shape: readonly number[], source: Source): void {
    const known = this.stored.get(name);
    if (known === undefined) return;
    const { data } = known;
    if (showShape(known.shape) === showShape(shape) && !ArrayBuffer.isView(data) && isSameSource(data, source)) return;
    throw new GraphError('ambiguous', {
      at: this.path,
      name,
      first: describe(known.shape, data),
      second: describe(shape, source),
    });
  }

  /** The tensor that `make` gave when `name` was first asked for. */
  #once(name: string, make: () => Tensor): Tensor {
    const known = this.#sources.get(name);
    if (known) return known;
    const tensor = make();
    this.#sources.set(name, tensor);
    return tensor;
  }

  /** Adds a stored tensor; it gets into the file only if a node uses it. */
  #store(name: string, shape: readonly number[], dtype: DType, data: ConstantData | Source): Tensor {
    this.stored.set(name, { name, shape, dtype, data });
    return this.#tensor(name, shape, dtype);
  }

  /** A tensor called `name`; its named sizes can be asked for from now on. */
  #tensor(name: string, shape: Shape, dtype: DType): Tensor {
    const tensor = new Value(this, name, shape, dtype);
    for (const [axis, dim] of shape.entries()) {
      if (typeof dim === 'string' && !this.#sizes.has(dim)) this.#sizes.set(dim, { tensor, axis });
    }
    return tensor;
  }
}

/** A stored tensor for an error: its shape and what it is made of. */
function describe(shape: readonly number[], data: ConstantData | Source): string {
  if (ArrayBuffer.isView(data)) return `${showShape(shape)}, a constant`;
  return `${showShape(shape)} of ${weightsOf(data)
    .map(({ name }) => name)
    .join(', ')}`;
}
