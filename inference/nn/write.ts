/**
 * A built graph as files: `name.onnx`, which points into the checkpoints, and `name.onnx.data` with the tensors that had to
 * be computed from them.
 */
import { open, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, isAbsolute, relative, resolve, sep } from 'node:path';
import type { Graph, StoredTensor } from './graph.ts';
import { type DataLocation, encodeModel } from './onnx.ts';
import { readSource, type Source, type WeightRef } from './weights.ts';

/** Computed tensors start at multiples of this, a memory page, so that they can be mapped. */
const PAGE = 4096;

/**
 * Writes `graph` to `file`. Both files appear whole or not at all. At most one computed tensor is in memory at a time.
 *
 * @throws Error if a weight lies outside the folder of `file`: onnxruntime refuses such a path
 */
export async function writeGraph(graph: Graph, file: string): Promise<void> {
  const folder = resolve(dirname(file));
  const dataFile = `${file}.data`;
  const [partOfModel, partOfData] = [`${file}.part`, `${dataFile}.part`];
  const used = new Set(graph.nodes.flatMap((node) => node.inputs));
  const stored = [...graph.stored.values()].filter((tensor) => used.has(tensor.name));

  const data = await open(partOfData, 'w');
  let end = 0;
  const append = async (values: Float32Array): Promise<DataLocation> => {
    const offset = Math.ceil(end / PAGE) * PAGE;
    const bytes = new Uint8Array(values.buffer, values.byteOffset, values.byteLength);
    await data.write(bytes, 0, bytes.length, offset);
    end = offset + bytes.length;
    return { location: basename(dataFile), offset, length: bytes.length };
  };
  try {
    const initializers = [];
    for (const tensor of stored) {
      initializers.push({ ...tensor, data: await place(tensor, (source) => fromSource(source, folder, append)) });
    }
    await writeFile(partOfModel, encodeModel({ ...graph, name: graph.name, initializers }));
  } finally {
    await data.close();
  }
  if (end > 0) await rename(partOfData, dataFile);
  else await Promise.all([rm(partOfData), rm(dataFile, { force: true })]);
  await rename(partOfModel, file);
}

/** Where the values of `tensor` are, once the graph is on disk: constants in the model itself. */
async function place(
  { data }: StoredTensor,
  fromElsewhere: (source: Source) => Promise<DataLocation>,
): Promise<Uint8Array | DataLocation> {
  if (!ArrayBuffer.isView(data)) return fromElsewhere(data);
  return new Uint8Array(data.buffer, data.byteOffset, data.byteLength);
}

async function fromSource(
  source: Source,
  folder: string,
  append: (values: Float32Array) => Promise<DataLocation>,
): Promise<DataLocation> {
  return source.kind === 'reference' ? reference(source.weight, folder) : append(await readSource(source));
}

function reference({ name, file, offset, length }: WeightRef, folder: string): DataLocation {
  const location = relative(folder, resolve(file));
  if (location.startsWith('..') || isAbsolute(location)) {
    throw new Error(`${name} lies in ${file}, outside ${folder}: write the graph into a folder above its weights`);
  }
  return { location: location.split(sep).join('/'), offset, length };
}
