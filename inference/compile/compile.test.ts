import { cp, readdir, readFile, rename, rm, symlink, truncate, utimes, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { compileFolder, type Recipe } from '../indextts/recipes/compile.ts';
import { INDEX_TTS_2 } from '../indextts/recipes/index-tts-2.ts';
import { Graph } from '../nn/graph.ts';
import type { CompileStep } from './compile.ts';
import { changeManifest, GRAPH_REVISION, outdatedGraphs, readManifest, staleGraphs } from './manifest.ts';
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

describe('a folder that was left in the middle of something', () => {
  it.each(['latent-projector.onnx.data', 'latent-projector.onnx'])(
    'half a copy of %s is not taken for the whole, neither by who opens it nor by who compiles it',
    (file) =>
      withTinyModel(async (folder) => {
        await compile(folder);
        await truncate(join(folder, file), 1000);
        expect(await staleGraphs(folder, NAMES)).toEqual(['latent-projector']);
        expect(await compile(folder)).toEqual({ 'latent-projector': 'done', 'length-regulator': 'up-to-date' });
        expect(await staleGraphs(folder, NAMES)).toEqual([]);
      })(),
  );

  it(
    'a run that was killed at work is no reason to wait: its process is not there any more',
    withTinyModel(async (folder) => {
      await writeFile(join(folder, 'voxback.lock'), `999999999 ${hostname()}\n`);
      await writeFile(join(folder, 'latent-projector.onnx.data.part'), 'half of it');
      expect(await compile(folder)).toEqual({ 'latent-projector': 'done', 'length-regulator': 'done' });
      expect((await readdir(folder)).filter((name) => /part|lock/.test(name))).toEqual([]);
    }),
  );

  it(
    'nor is one that was killed in another container, once nobody has touched its lock for a minute',
    withTinyModel(async (folder) => {
      const lock = join(folder, 'voxback.lock');
      await writeFile(lock, `${process.pid} elsewhere\n`);
      await utimes(lock, new Date(), new Date(Date.now() - 61_000));
      expect(await compile(folder)).toEqual({ 'latent-projector': 'done', 'length-regulator': 'done' });
    }),
  );

  it(
    'three that compile it at once all come to their end, and each graph is made once',
    withTinyModel(async (folder) => {
      const made: string[] = [];
      const waited: string[] = [];
      const onStep = (graph: string, step: CompileStep) => {
        if (step === 'done') made.push(graph);
        if (step === 'wait') waited.push(graph);
      };
      await Promise.all([1, 2, 3].map(() => compileFolder(folder, recipes, { onStep })));
      expect(made.sort()).toEqual([...NAMES].sort());
      expect(waited.length).toBeGreaterThan(0);
      expect(await staleGraphs(folder, NAMES)).toEqual([]);
    }),
  );

  it.skipIf(process.platform !== 'linux')(
    'a full disk is named with the file that did not fit, nothing of it stays, and the next run goes on',
    withTinyModel(async (folder) => {
      // Whatever is written there fails as on a disk without room.
      await symlink('/dev/full', join(folder, 'latent-projector.onnx.data.part'));
      await expect(compile(folder)).rejects.toMatchObject({
        code: 'disk-full',
        details: { file: join(folder, 'latent-projector.onnx') },
      });
      expect((await readdir(folder)).filter((name) => /part|lock/.test(name))).toEqual([]);
      expect(await compile(folder)).toMatchObject({ 'latent-projector': 'done' });
    }),
  );
});

describe('a folder that an older release has compiled', () => {
  const asOlder = (folder: string) =>
    changeManifest(folder, (manifest) => ({
      ...manifest,
      graphs: Object.fromEntries(
        Object.entries(manifest.graphs).map(([name, { sha256, checkpoints }]) => [name, { sha256, checkpoints }]),
      ),
    }));

  it(
    'is used as it is and found to be outdated; compiling it leaves alone what has not changed',
    withTinyModel(async (folder) => {
      await compile(folder);
      expect(await outdatedGraphs(folder, NAMES)).toEqual([]);
      await asOlder(folder);
      expect(await staleGraphs(folder, NAMES)).toEqual([]);
      expect(await outdatedGraphs(folder, NAMES)).toEqual(NAMES);
      expect(await compile(folder)).toEqual({ 'latent-projector': 'up-to-date', 'length-regulator': 'up-to-date' });
      expect(await outdatedGraphs(folder, NAMES)).toEqual([]);
      expect((await readManifest(folder)).graphs['length-regulator']).toMatchObject({
        dataBytes: 0,
        revision: GRAPH_REVISION,
      });
    }),
  );

  it(
    'keeps what was measured of it where none of its graphs count any more',
    withTinyModel(async (folder) => {
      await compile(folder);
      const checks = { fast: { passed: true, at: '2026-01-01T00:00:00Z', measures: {}, graphs: { vocoder: 'a' } } };
      await changeManifest(folder, (manifest) => ({ ...manifest, version: 3, checks }));
      expect(await readManifest(folder)).toMatchObject({ graphs: {}, checks });
      await compile(folder);
      expect((await readManifest(folder)).checks).toEqual(checks);
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
