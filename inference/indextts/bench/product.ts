/** What a machine's speed is told by: a plain product of matrices, and the flow's estimator as the official code asks it. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Graph } from '../../nn/graph.ts';
import { writeGraph } from '../../nn/write.ts';
import { int64, openSession, type Values, values } from '../../runtime/sessions.ts';
import { readArchitecture } from '../config.ts';
import { ModelFolder } from '../model-folder.ts';

/** Of the product: [ROWS, SIDE] by [SIDE, SIDE]. */
const [ROWS, SIDE] = [1024, 1024];
const RUNS = 8;

/** Of the flow: those of the recording and of the reply. */
const [PROMPT_FRAMES, FRAMES] = [430, 258];

/** Processor seconds of 1e9 multiplications and additions of one large float32 product, the least of some runs. */
export async function benchProduct(): Promise<number> {
  const folder = await mkdtemp(join(tmpdir(), 'voxback-product-'));
  try {
    const graph = new Graph('product');
    const weight = graph.constant(wave(SIDE, SIDE).data as Float32Array, [SIDE, SIDE]);
    graph.output('y', graph.input('x', ['B', SIDE]).matmul(weight));
    const file = join(folder, 'product.onnx');
    await writeGraph(graph, file);
    const least = await leastOf(file, { x: wave(ROWS, SIDE) });
    return (least * 1e9) / (2 * ROWS * SIDE * SIDE);
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** Processor seconds of one guided look of the estimator in `folder` at all frames, whoever asks for them. */
export async function benchWholeFlow(folder: string): Promise<number> {
  const model = await ModelFolder.open(folder);
  const { mels, style, content } = readArchitecture(model).dit;
  model.close();
  const frames = PROMPT_FRAMES + FRAMES;
  return leastOf(join(folder, 'flow-estimator.onnx'), {
    x: wave(2, mels, frames),
    prompt: wave(2, mels, frames),
    time: values(Float32Array.of(0.5), 1),
    style: wave(2, style),
    content: wave(2, frames, content),
    from: int64([0]),
  });
}

/** Processor seconds of a run of the graph in `file`, the least of some. */
async function leastOf(file: string, inputs: Readonly<Record<string, Values>>): Promise<number> {
  const session = await openSession(file);
  let least = Number.POSITIVE_INFINITY;
  for (let run = 0; run < RUNS; run++) {
    const before = process.cpuUsage();
    await session.run(inputs);
    const { user, system } = process.cpuUsage(before);
    least = Math.min(least, (user + system) / 1e6);
  }
  await session.close();
  return least;
}

/** A signal between -1 and 1. */
function wave(...shape: readonly number[]): Values {
  const size = shape.reduce((product, dim) => product * dim, 1);
  return values(
    Float32Array.from({ length: size }, (_, index) => Math.sin(index * 12.9898)),
    ...shape,
  );
}
