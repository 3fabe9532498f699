/** The tiny IndexTTS-2: official layout, random weights, everything small. */
import { cp } from 'node:fs/promises';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { lend } from '../compile/kept.fixture.ts';
import type { Architecture } from './config.ts';
import { readArchitecture } from './config.ts';
import type { GraphName } from './graph-name.ts';
import { ModelFolder } from './model-folder.ts';
import { compileFolder, type Recipe } from './recipes/compile.ts';
import { INDEX_TTS_2 } from './recipes/index-tts-2.ts';
import { inPrecision } from './recipes/precision.ts';

export const TINY = fileURLToPath(new URL('fixtures/indextts-2-tiny', import.meta.url));

/** All that a compiled model depends on. */
export const COMPILED_FROM = ['checkpoint', 'compile', 'indextts', 'networks', 'nn', 'runtime'].map(
  (folder) => `inference/${folder}`,
);

/** The tiny model with all its graphs, made by `recipes`. */
const compiled = (name: string, recipes: readonly Recipe[]) => ({
  name,
  sources: COMPILED_FROM,
  async make(folder: string) {
    await cp(`${TINY}/checkpoints`, folder, { recursive: true });
    await compileFolder(folder, recipes);
  },
});

/** Puts the tiny model into `folder`, an empty one, with the graphs called `names`, default all. */
export async function compileTiny(folder: string, names?: readonly GraphName[]): Promise<Architecture> {
  const wanted = new Set<string>(names ?? INDEX_TTS_2.map(({ name }) => name));
  const others = INDEX_TTS_2.map(({ name }) => name).filter((name) => !wanted.has(name));
  await lend(
    folder,
    compiled('indextts-2-tiny', INDEX_TTS_2),
    (file) => !others.some((name) => basename(file).startsWith(`${name}.onnx`)),
  );
  const model = await ModelFolder.open(folder);
  try {
    return readArchitecture(model);
  } finally {
    model.close();
  }
}

/** The same with graphs in eight bits as well. */
export async function compileTinyInt8(folder: string): Promise<void> {
  await lend(folder, compiled('indextts-2-tiny-int8', inPrecision(INDEX_TTS_2, 'int8')));
}
