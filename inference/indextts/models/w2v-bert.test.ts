import { copyFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openCheckpoint } from '../../checkpoint/checkpoint.ts';
import { filled, inTemporaryFolder, runGraph } from '../../compile/testbed.ts';
import { Graph } from '../../nn/graph.ts';
import { load } from '../../nn/module.ts';
import { values } from '../../runtime/sessions.ts';
import { unusedW2vBertKeys, W2vBert } from './w2v-bert.ts';

/** The tiny checkpoint that the official class was run with; see fixtures. */
const TINY = join(
  import.meta.dirname,
  '../fixtures/indextts-2-tiny/checkpoints/hf_cache/w2v-bert-2.0/model.safetensors',
);
const TINY_CONFIG = { features: 160, width: 32, heads: 2, inner: 48, kernel: 7, left: 12, right: 4, layers: 17 };

/** The hidden states of `frames` frames of a fixed signal, of which the first `unmasked` are real. */
async function hiddenStates(folder: string, frames: number, unmasked: number): Promise<number[]> {
  const file = join(folder, 'model.safetensors');
  await copyFile(TINY, file);
  const { tensors, close } = await openCheckpoint(file);
  const graph = new Graph(`w2v-bert-${frames}-${unmasked}`);
  const options = { ignore: unusedW2vBertKeys(TINY_CONFIG.layers) };
  const network = load(graph, new W2vBert(TINY_CONFIG), tensors, options);
  const features = graph.input('features', ['B', 'T', 160]);
  graph.output('hidden', network.forward(features, graph.input('mask', ['B', 'T'])));
  const inputs = {
    features: filled([1, frames, 160], (index) => Math.sin(index * 12.9898)),
    mask: values(
      Float32Array.from({ length: frames }, (_, frame) => Number(frame < unmasked)),
      1,
      frames,
    ),
  };
  const { hidden } = await runGraph(graph, inputs, folder);
  close();
  return [...hidden!.data].map(Number);
}

describe('W2vBert', () => {
  it('gives the frames before a masked one what they get without it, within 1e-5', async () => {
    await inTemporaryFolder(async (folder) => {
      const masked = await hiddenStates(folder, 30, 29);
      const alone = await hiddenStates(folder, 29, 29);
      expect(masked).toHaveLength(30 * 32);
      for (const [index, value] of alone.entries()) expect(Math.abs(masked[index]! - value)).toBeLessThan(1e-5);
    });
  });

  it('leaves layers 17 to 23 of the file alone, and no other', () => {
    const unused = unusedW2vBertKeys(17);
    const isUnused = (key: string) => unused.some((pattern) => pattern.test(key));
    expect(Array.from({ length: 24 }, (_, layer) => isUnused(`encoder.layers.${layer}.ffn1.bias`))).toEqual(
      Array.from({ length: 24 }, (_, layer) => layer >= 17),
    );
    expect(isUnused('feature_projection.layer_norm.weight')).toBe(false);
  });
});
