/** No graph changes in silence: folders that are compiled already have the old one, and would be slower or other for ever. */
import { createHash } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { GRAPH_REVISION, GRAPH_VERSION } from '../../compile/manifest.ts';
import { planGraph } from '../../nn/write.ts';
import { ModelFolder } from '../model-folder.ts';
import { PRECISIONS } from '../precision.ts';
import { inPrecision } from './precision.ts';
import { inspectFolder } from './versions.ts';

const FIXTURES = fileURLToPath(new URL('../fixtures', import.meta.url));
/** Of the tiny models: what changes a graph of full size changes theirs. */
const TINY = ['indextts-2-tiny', 'indextts-2.5-tiny'];
const NAME = `graphs-${GRAPH_VERSION}.${GRAPH_REVISION}.txt`;

async function hashes(name: string): Promise<string[]> {
  const folder = join(FIXTURES, name, 'checkpoints');
  const { recipes } = await inspectFolder(folder);
  const model = await ModelFolder.open(folder);
  const all = [
    ...new Map(PRECISIONS.flatMap((bits) => inPrecision(recipes, bits)).map((one) => [one.name, one])).values(),
  ];
  try {
    return all.map((recipe) => {
      const { model: bytes } = planGraph(recipe.build(model), join(folder, `${recipe.name}.onnx`));
      return `${name} ${recipe.name} ${createHash('sha256').update(bytes).digest('hex').slice(0, 16)}`;
    });
  } finally {
    model.close();
  }
}

it('graphs are those of their revision: one that changes raises GRAPH_REVISION, or GRAPH_VERSION where the old one must not be used', async () => {
  const all = (await Promise.all(TINY.map(hashes))).flat();
  // With a new number vitest writes a new file; the old one goes.
  await expect(`${all.sort().join('\n')}\n`).toMatchFileSnapshot(join(FIXTURES, NAME));
  const others = (await readdir(FIXTURES)).filter((file) => file.startsWith('graphs-') && file !== NAME);
  expect(others).toEqual([]);
});
