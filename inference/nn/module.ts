/**
 * How to write a network.
 *
 * A network is a class whose fields are its layers and weights, as in PyTorch; a field's name is the checkpoint's key.
 *
 *     class Attention extends Module<{ width: number; heads: number }> {
 *       readonly to_qkv = new Linear(this.c.width, 3 * this.c.width, { bias: false });
 *       readonly to_out = new Linear(this.c.width, this.c.width);
 *       readonly gamma = new Parameter(this.c.width);                       // a bare weight
 *       readonly net = { 0: new Linear(8, 8), 2: new Linear(8, 8) };        // keys net.0, net.2
 *       readonly layers = stack(4, () => new Block(this.c));                // keys layers.0 … layers.3
 *
 *       forward(x: Tensor): Tensor {
 *         const [q, k, v] = this.to_qkv.forward(x).chunk(3, -1);            // [B, T, C]
 *         return this.to_out.forward(multiHeadAttention(q!, k!, v!, this.c.heads)).mul(this.gamma);
 *       }
 *     }
 *
 *     const graph = new Graph('attention');
 *     const attention = load(graph, new Attention({ width: 512, heads: 8 }), weights);
 *     graph.output('y', attention.forward(graph.input('x', ['B', 'T', 512])));
 *     await writeGraph(graph, 'models/attention.onnx');
 *
 * - `this.c` is the configuration, readable while the fields are made (plain numbers, no tensors).
 * - `load` is strict: a key that is missing, left over or of another shape is a `GraphError` that names it. Keys that
 *   inference does not need are listed in `ignore`, by the model that knows why.
 * - A module belongs to the graph it was loaded for; make a new one for another graph, it costs nothing.
 * - Shapes are checked while building. Sizes known only at run time have names (`T`); arithmetic on them is symbolic
 *   (`T+2`), see `dims.ts`.
 * - Weights are referenced where they lie. What must be computed from them (`derive`, `NormedParameter`) is computed when
 *   the graph is written.
 * - Where PyTorch's words do not suffice, `graph.op('Type', inputs, shape, { attributes })` appends any ONNX operator.
 */
import { GraphError } from '../errors.ts';
import type { Graph } from './graph.ts';
import { Parameter, type Take } from './parameter.ts';
import type { Weights } from './weights.ts';

/** A network or a part of one; `C` is its configuration. */
export abstract class Module<C = void> {
  /** The configuration: sizes and switches that fields and `forward` are made with. */
  readonly c: C;

  constructor(c: C) {
    this.c = c;
  }
}

/** `count` parts made alike, keyed 0, 1, …: PyTorch's ModuleList. */
export function stack<T>(count: number, make: (index: number) => T): T[] {
  return Array.from({ length: count }, (_, index) => make(index));
}

export interface LoadOptions {
  /** What the keys of this module start with, dot included: `encoder.`. Default: nothing. */
  readonly prefix?: string;
  /** Keys (after the prefix) that may be left over. Keys outside the prefix are none of this module's business. */
  readonly ignore?: readonly RegExp[];
}

/**
 * `module` with its weights taken from `weights`, ready to build `graph` with.
 *
 * @throws GraphError `missing-key`, `unused-key`, `shape`, `dtype`, naming the key
 */
export function load<M extends object>(graph: Graph, module: M, weights: Weights, options: LoadOptions = {}): M {
  const { prefix = '', ignore = [] } = options;
  const used = new Set<string>();
  const take = (key: string) => {
    used.add(key);
    return weights.get(key);
  };
  bindPart(module, prefix.replace(/\.$/, ''), graph, take);

  const left = [...weights.keys()].filter(
    (key) =>
      key.startsWith(prefix) && !used.has(key) && !ignore.some((pattern) => pattern.test(key.slice(prefix.length))),
  );
  if (left.length > 0) throw new GraphError('unused-key', { key: left.slice(0, 5).join(', '), count: left.length });
  return module;
}

/** Binds every parameter below `part`, whose key is `path`. */
function bindPart(part: unknown, path: string, graph: Graph, take: Take): void {
  if (part instanceof Parameter) {
    part.bind(graph, path, take);
  } else if (part instanceof Module || isContainer(part)) {
    if (part instanceof Module) enterOnForward(part, path, graph);
    for (const [name, child] of Object.entries(part)) {
      if (name !== 'c') bindPart(child, path === '' ? name : `${path}.${name}`, graph, take);
    }
  }
}

/** Arrays and plain objects hold parts; a tensor, a number or a function is none. */
function isContainer(part: unknown): part is object {
  if (typeof part !== 'object' || part === null) return false;
  const prototype: unknown = Object.getPrototypeOf(part);
  return prototype === Object.prototype || Array.isArray(part);
}

/**
 * Makes `forward` announce its module to the graph, as PyTorch's `__call__` runs its hooks: a parent writes
 * `this.child.forward(x)` and the nodes still carry the child's path.
 */
function enterOnForward(module: Module<unknown>, path: string, graph: Graph): void {
  const forward: unknown = Reflect.get(module, 'forward');
  if (typeof forward !== 'function') return;
  const value = (...inputs: unknown[]): unknown => graph.within(path, () => Reflect.apply(forward, module, inputs));
  Object.defineProperty(module, 'forward', { value });
}
