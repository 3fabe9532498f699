import type { Past } from '../nn/attention.ts';
import { Graph } from '../nn/graph.ts';
import { type LoadOptions, load } from '../nn/module.ts';
import type { Tensor } from '../nn/tensor.ts';
import type { Weights } from '../nn/weights.ts';

/** An open folder of a model's checkpoints, as far as compiling needs it. */
export interface ModelSource {
  /** Where the graphs are written. */
  readonly path: string;
}

/** How one graph of a model is made from its open folder `M`. A version of a model is a list of these. */
export interface Recipe<M extends ModelSource> {
  /** Name of the graph; its file is `name.onnx`. */
  readonly name: string;
  /** The graph, built from an open folder. */
  build(model: M): Graph;
  /** Sizes to try the graph with, for the names in its inputs' shapes that need a certain one. Default 8. */
  readonly trial?: Readonly<Record<string, number>>;
}

/** What a graph gives, by name. */
export type Outputs = Readonly<Record<string, Tensor>>;

/** A graph called `name` whose module is loaded from `weights`; `wire` connects it to inputs and outputs. */
export function assemble<M extends object>(
  name: string,
  module: M,
  weights: Weights,
  wire: (module: M, graph: Graph) => Outputs,
  options?: LoadOptions,
): Graph {
  const graph = new Graph(name);
  const outputs = wire(load(graph, module, weights, options), graph);
  for (const [output, tensor] of Object.entries(outputs)) graph.output(output, tensor);
  return graph;
}

/** Inputs for what earlier runs computed: `keys.N`, `values.N` per layer, and the mask of the `rows` rows. */
export function pastInputs(
  graph: Graph,
  { layers, heads, headWidth, rows }: { layers: number; heads: number; headWidth: number; rows: string | number },
): Past[] {
  const mask = graph.input('mask', [rows, 'S']);
  return Array.from({ length: layers }, (_, layer) => ({
    keys: graph.input(`keys.${layer}`, [heads, headWidth, 'S']),
    values: graph.input(`values.${layer}`, [heads, 'S', headWidth]),
    mask,
  }));
}
