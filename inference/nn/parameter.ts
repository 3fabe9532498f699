import { GraphError } from '../errors.ts';
import { isSameSize, type Shape, showShape } from './dims.ts';
import type { Graph } from './graph.ts';
import { Tensor } from './tensor.ts';
import { rowsOf, type Source, type WeightRef } from './weights.ts';

/** Hands out a weight of the checkpoint by key and remembers that it was asked for. */
export type Take = (key: string) => WeightRef | undefined;

/** What a parameter learns when its module is loaded. */
interface Binding {
  readonly graph: Graph;
  /** The checkpoint's key. */
  readonly key: string;
  readonly source: Source;
}

/**
 * A weight of a module: a shape that waits for its checkpoint. Once the module is loaded it is a tensor like any other;
 * until a node uses it, it costs nothing.
 */
export class Parameter extends Tensor {
  declare readonly shape: readonly number[];
  #binding: Binding | undefined;

  /** @param shape the sizes that the checkpoint's tensor must have, outermost first */
  constructor(...shape: readonly number[]) {
    super(shape, 'float32');
  }

  get graph(): Graph {
    return this.binding.graph;
  }

  /** Asking for it is what stores the weight with the graph. */
  get name(): string {
    return this.view(...this.shape).name;
  }

  /** @throws Error before `load()` */
  get binding(): Binding {
    if (this.#binding) return this.#binding;
    throw new Error(`a parameter ${showShape(this.shape)} was used before load(): build graphs from loaded modules`);
  }

  /** Unlike another tensor's view this one is free: the same bytes under another shape. */
  override view(...shape: Shape): Tensor {
    const { graph, key, source } = this.binding;
    if (showShape(shape) === showShape(this.shape)) return graph.store(key, this.shape, source);
    // What is computed would be stored once more, and -1 is for the graph to infer.
    if (source.kind !== 'reference' || !isPlain(shape)) return graph.store(key, this.shape, source).view(...shape);
    if (!isSameSize(this.shape, shape)) {
      throw graph.error('shape', { operation: `view of ${key}`, expected: this.shape, actual: shape });
    }
    return graph.store(`${key} as ${showShape(shape)}`, shape, source);
  }

  /** Along the first axis this is free too: a stretch of the same bytes. */
  override narrow(axis: number, start: number, length: number): Tensor {
    const { graph, key, source } = this.binding;
    const [rows, ...inner] = this.shape;
    const isInside = start >= 0 && start + length <= rows!;
    if (this.axis(axis) !== 0 || !isInside || source.kind !== 'reference') return super.narrow(axis, start, length);
    const weight = rowsOf(source.weight, start, length);
    return graph.store(`${key}[${start}:${start + length}]`, [length, ...inner], { kind: 'reference', weight });
  }

  /** Rows are widened to float32 after they are picked: the table itself stays as it is stored. */
  override indexSelect(axis: number, index: Tensor): Tensor {
    const { graph, key, source } = this.binding;
    return graph.store(key, this.shape, source, 'as stored').indexSelect(axis, index).cast('float32');
  }

  /** Takes this weight out of a checkpoint. @throws GraphError missing-key, shape, dtype */
  bind(graph: Graph, key: string, take: Take): void {
    this.#binding = { graph, key, source: this.resolve(key, take) };
  }

  /** The weight under `key`, as it is stored. */
  protected resolve(key: string, take: Take): Source {
    return { kind: 'reference', weight: this.expect(key, take(key), this.shape) };
  }

  /** `weight` if it is there and of `shape`. */
  protected expect(key: string, weight: WeightRef | undefined, shape: readonly number[]): WeightRef {
    if (!weight) throw new GraphError('missing-key', { key, expected: showShape(shape) });
    if (weight.shape.length !== shape.length || weight.shape.some((dim, axis) => dim !== shape[axis])) {
      throw new GraphError('shape', { at: key, expected: showShape(shape), actual: showShape(weight.shape) });
    }
    if (/float/.test(weight.dtype)) return weight;
    throw new GraphError('dtype', { at: key, expected: 'float', actual: weight.dtype });
  }
}

const isPlain = (shape: Shape): shape is readonly number[] => shape.every((dim) => typeof dim === 'number' && dim >= 0);

/**
 * A tensor computed from `parameters` when the graph is written: folded norms, fused scales. It is stored in the file
 * beside the graph under `name`, after the module at work.
 *
 * @param compute gets the parameters' values in order, as float32 whatever they are stored as, and gives `shape` elements
 */
export function derive(
  name: string,
  parameters: readonly [Parameter, ...Parameter[]],
  shape: readonly number[],
  compute: (values: readonly Float32Array[]) => Float32Array,
): Tensor {
  const { graph } = parameters[0];
  const inputs = parameters.map(({ binding }) => binding.source);
  return graph.store(`${graph.path}.${name}`, shape, { kind: 'derived', inputs, compute });
}

/**
 * A weight under weight normalisation, `v * g / |v|` with the norm over all axes but the first; folded when the graph is
 * written. Reads the keys of `torch.nn.utils.weight_norm` (`weight_g`, `weight_v`), of its successor
 * (`parametrizations.weight.original0`, `1`), and a weight from which the norm was already removed.
 *
 * For a transposed convolution the first axis is the input's, as in PyTorch (dim=0).
 */
export class NormedParameter extends Parameter {
  protected override resolve(key: string, take: Take): Source {
    const plain = take(key);
    if (plain) return { kind: 'reference', weight: this.expect(key, plain, this.shape) };
    const successor = key.replace(/([^.]+)$/, 'parametrizations.$1.original');
    const magnitude = take(`${key}_g`) ?? take(`${successor}0`);
    const direction = take(`${key}_v`) ?? take(`${successor}1`);
    const [rows, ...inner] = this.shape;
    const inputs = [
      this.expect(`${key}_g`, magnitude, [rows!, ...inner.map(() => 1)]),
      this.expect(`${key}_v`, direction, this.shape),
    ].map((weight): Source => ({ kind: 'reference', weight }));
    return { kind: 'derived', inputs, compute: ([g, v]) => foldWeightNorm(g!, v!) };
  }
}

/** `v` with each of its `g.length` rows scaled to the norm that `g` gives it. */
export function foldWeightNorm(g: Float32Array, v: Float32Array): Float32Array {
  const width = v.length / g.length;
  const folded = new Float32Array(v.length);
  for (const [row, norm] of g.entries()) {
    const direction = v.subarray(row * width, (row + 1) * width);
    const scale = norm / Math.sqrt(direction.reduce((square, value) => square + value * value, 0));
    for (let column = 0; column < width; column++) folded[row * width + column] = direction[column]! * scale;
  }
  return folded;
}
