/**
 * A built graph as files: `name.onnx`, which points into the checkpoints, and `name.onnx.data` with the tensors that had to
 * be computed from them.
 */
import { open, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, isAbsolute, relative, resolve, sep } from 'node:path';
import type { Graph } from './graph.ts';
import { type DataLocation, encodeModel } from './onnx.ts';
import { computeSource, type Source, type WeightRef, weightsOf } from './weights.ts';

/** Computed tensors start at multiples of this, a cache line. */
const ALIGNMENT = 64;

/** Bytes of an element of a computed tensor. */
const WIDTHS = { float32: 4, float16: 2, int8: 1, uint8: 1 } as const;

/** A tensor to compute, and where it goes. */
interface Computed {
  readonly name: string;
  readonly source: Source;
  readonly place: DataLocation;
}

/** A graph as it will be on disk. */
export interface GraphFile {
  readonly file: string;
  /** The model file, whole: equal graphs have equal bytes. */
  readonly model: Uint8Array;
  readonly computed: readonly Computed[];
  /** Checkpoints that the graph points into or was computed from. */
  readonly checkpoints: readonly string[];
}

/**
 * What `graph` is as the file `file`; nothing is read or written yet.
 *
 * @throws Error if a weight lies outside the folder of `file`: onnxruntime refuses such a path
 */
export function planGraph(graph: Graph, file: string): GraphFile {
  const folder = resolve(dirname(file));
  const used = new Set(graph.nodes.flatMap((node) => node.inputs));
  const given = new Set(graph.nodes.flatMap((node) => node.outputs));
  const computed: Computed[] = [];
  const checkpoints = new Set<string>();
  let end = 0;
  const append = (name: string, shape: readonly number[], source: Source): DataLocation => {
    const offset = Math.ceil(end / ALIGNMENT) * ALIGNMENT;
    const width = WIDTHS[source.kind === 'quantized' ? source.dtype : 'float32'];
    const length = shape.reduce((size, dim) => size * dim, width);
    end = offset + length;
    const place = { location: `${basename(file)}.data`, offset, length };
    computed.push({ name, source, place });
    return place;
  };
  const initializers = [...graph.stored.values()]
    .filter(({ name }) => used.has(name))
    .map(({ name, dtype, shape, data }) => {
      if (ArrayBuffer.isView(data)) {
        return { name, dtype, shape, data: new Uint8Array(data.buffer, data.byteOffset, data.byteLength) };
      }
      for (const { file: checkpoint } of weightsOf(data)) checkpoints.add(checkpoint);
      const place = data.kind === 'reference' ? reference(data.weight, folder) : append(name, shape, data);
      return { name, dtype, shape, data: place };
    });
  // What rewrote the graph may have left some out.
  const values = graph.values.filter((value) => given.has(value.name));
  const { name, nodes, inputs, outputs } = graph;
  return {
    file,
    model: encodeModel({ name, nodes, inputs, outputs, values, initializers }),
    computed,
    checkpoints: [...checkpoints],
  };
}

/** Writes `plan`: both files appear whole or not at all, the model last. At most one computed tensor is in memory. */
export async function writeGraphFile({ file, model, computed }: GraphFile): Promise<void> {
  const dataFile = `${file}.data`;
  if (computed.length > 0) await writeWhole(dataFile, (part) => writeComputed(part, computed));
  else await rm(dataFile, { force: true });
  await writeWhole(file, (part) => writeFile(part, model));
}

/** `file` as `write` makes it under another name; where that fails, nothing of it takes room. */
async function writeWhole(file: string, write: (part: string) => Promise<void>): Promise<void> {
  const part = `${file}.part`;
  try {
    await write(part);
    await rename(part, file);
  } catch (error) {
    await rm(part, { force: true });
    throw error;
  }
}

async function writeComputed(file: string, computed: readonly Computed[]): Promise<void> {
  const data = await open(file, 'w');
  try {
    for (const { name, source, place } of computed) {
      const { buffer, byteOffset, byteLength } = await computeSource(source);
      if (byteLength !== place.length) throw new Error(`${name} has ${byteLength} bytes where ${place.length} belong`);
      const bytes = new Uint8Array(buffer, byteOffset, byteLength);
      for (let done = 0; done < byteLength; ) {
        // A disk that fills takes a part, and says why with the next one.
        const { bytesWritten } = await data.write(bytes, done, byteLength - done, place.offset + done);
        done += bytesWritten;
      }
    }
  } finally {
    await data.close();
  }
}

/** Writes `graph` to `file`, its computed tensors beside it. */
export async function writeGraph(graph: Graph, file: string): Promise<void> {
  await writeGraphFile(planGraph(graph, file));
}

function reference({ name, file, offset, length }: WeightRef, folder: string): DataLocation {
  const location = relative(folder, resolve(file));
  if (location.startsWith('..') || isAbsolute(location)) {
    throw new Error(`${name} lies in ${file}, outside ${folder}: write the graph into a folder above its weights`);
  }
  return { location: location.split(sep).join('/'), offset, length };
}
