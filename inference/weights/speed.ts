/** How fast this machine computes, in a second: what a model takes is told before gigabytes of it are fetched. */
import { mkdtemp, rm } from 'node:fs/promises';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { Graph } from '../nn/graph.ts';
import { writeGraph } from '../nn/write.ts';
import { openSession, values } from '../runtime/sessions.ts';

/** Side of the matrices: one product takes some ten milliseconds. */
const SIDE = 1024;
const ROWS = 512;
const OPERATIONS = 2 * ROWS * SIDE * SIDE;

/** How long is measured, milliseconds; the fastest product counts, as other programs only make slower. */
const PATIENCE_MS = 700;

/** Billions of float32 operations in a second, with all cores, in a product of large matrices. */
export async function measureSpeed(threads: number = availableParallelism()): Promise<number> {
  const folder = await mkdtemp(join(tmpdir(), 'voxback-speed-'));
  try {
    const graph = new Graph('product');
    const table = Float32Array.from({ length: SIDE * SIDE }, (_, i) => Math.sin(i));
    graph.output('y', graph.input('x', ['B', SIDE]).matmul(graph.constant(table, [SIDE, SIDE])));
    const file = join(folder, 'product.onnx');
    await writeGraph(graph, file);
    const session = await openSession(file, { threads });
    const x = values(table.slice(0, ROWS * SIDE), ROWS, SIDE);
    let least = Number.POSITIVE_INFINITY;
    for (const end = performance.now() + PATIENCE_MS; performance.now() < end; ) {
      const from = performance.now();
      await session.run({ x });
      least = Math.min(least, performance.now() - from);
    }
    await session.close();
    return OPERATIONS / least / 1e6;
  } finally {
    await rm(folder, { recursive: true });
  }
}
