import { cp, readFile, rename, rm, symlink, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { compileFolder, type Recipe } from '../indextts/recipes/compile.ts';
import { INDEX_TTS_2 } from '../indextts/recipes/index-tts-2.ts';
import { Graph } from '../nn/graph.ts';
import type { CompileStep } from './compile.ts';
import { staleGraphs } from './manifest.ts';
import { inTemporaryFolder } from './testbed.ts';

const TINY = fileURLToPath(new URL('../indextts/fixtures/indextts-2-tiny/checkpoints', import.meta.url));

/** One graph that only points into its checkpoint, and one with folded weights of two checkpoints. */
const NAMES = ['length-regulator', 'latent-projector'];
const recipes = INDEX_TTS_2.filter(({ name }) => NAMES.includes(name));

/** The outcome per graph of a run in `folder`. */
async function compile(folder: string, wanted: readonly Recipe[] = recipes): Promise<Record<string, CompileStep>> {
  const outcome: Record<string, CompileStep> = {};
  await compileFolder(folder, wanted, { onStep: (graph, step) => (outcome[graph] = step) });
  return outcome;
}

const withTinyModel = (test: (folder: string) => Promise<void>) => () =>
  inTemporaryFolder(async (folder) => {
    await cp(TINY, folder, { recursive: true });
    await test(folder);
  });

describe('compileModel', () => {
  it(
    'leaves graphs alone that are up to date, and makes the one anew whose file is gone',
    withTinyModel(async (folder) => {
      expect(await compile(folder)).toEqual({ 'latent-projector': 'done', 'length-regulator': 'done' });
      expect(await compile(folder)).toEqual({ 'latent-projector': 'up-to-date', 'length-regulator': 'up-to-date' });
      await rm(join(folder, 'latent-projector.onnx.data'));
      expect(await compile(folder)).toEqual({ 'latent-projector': 'done', 'length-regulator': 'up-to-date' });
    }),
  );

  it(
    'goes on after the last graph that passed its trial',
    withTinyModel(async (folder) => {
      const broken: Recipe = {
        name: 'broken',
        build() {
          const graph = new Graph(this.name);
          graph.output('y', graph.input('x', ['T']).sub(1).sqrt()); // not a number below 1
          return graph;
        },
      };
      await expect(compile(folder, [recipes[0]!, broken, recipes[1]!])).rejects.toThrow(
        /broken\.onnx: y is not finite/,
      );
      expect(await compile(folder)).toEqual({ 'latent-projector': 'up-to-date', 'length-regulator': 'done' });
    }),
  );

  it(
    'points into the checkpoint instead of copying it: under 12 kB for 130 kB of weights',
    withTinyModel(async (folder) => {
      await compile(folder);
      expect((await readFile(join(folder, 'length-regulator.onnx'))).length).toBeLessThan(12_000);
    }),
  );

  it(
    'names the checkpoint that is missing',
    withTinyModel(async (folder) => {
      await rename(join(folder, 's2mel.pth'), join(folder, 's2mel.old'));
      const details = { file: join(folder, 's2mel.pth') };
      await expect(compile(folder)).rejects.toMatchObject({ code: 'missing', details });
    }),
  );

  it(
    'refuses a checkpoint that is a link out of the folder, which onnxruntime would not follow',
    withTinyModel((folder) =>
      inTemporaryFolder(async (elsewhere) => {
        const target = join(elsewhere, 's2mel.pth');
        await rename(join(folder, 's2mel.pth'), target);
        await symlink(target, join(folder, 's2mel.pth'));
        await expect(compile(folder)).rejects.toMatchObject({
          code: 'unsupported',
          details: { file: join(folder, 's2mel.pth') },
        });
      }),
    ),
  );

  it(
    'names the weight that contradicts the configuration, with both shapes',
    withTinyModel(async (folder) => {
      const config = join(folder, 'config.yaml');
      const text = await readFile(config, 'utf8');
      await writeFile(config, text.replace('channels: 32', 'channels: 48'));
      const details = { at: 'content_in_proj.weight', expected: '[48, 32]', actual: '[32, 32]' };
      await expect(compile(folder)).rejects.toMatchObject({ code: 'shape', details });
    }),
  );
});

describe('staleGraphs', () => {
  it(
    'finds nothing after compiling, and every graph of a checkpoint that was replaced since',
    withTinyModel(async (folder) => {
      expect(await staleGraphs(folder, NAMES)).toEqual(NAMES);
      await compile(folder);
      expect(await staleGraphs(folder, NAMES)).toEqual([]);
      await utimes(join(folder, 'hf_cache/semantic_codec/model.safetensors'), 1, 1);
      expect(await staleGraphs(folder, NAMES)).toEqual(['latent-projector']);
    }),
  );
});
