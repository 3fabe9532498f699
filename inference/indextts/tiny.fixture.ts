/** The tiny IndexTTS-2: official layout, random weights, everything small. */
import { cp } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Architecture } from './config.ts';
import { readArchitecture } from './config.ts';
import type { GraphName } from './graph-name.ts';
import { ModelFolder } from './model-folder.ts';
import { compileFolder } from './recipes/compile.ts';
import { INDEX_TTS_2 } from './recipes/index-tts-2.ts';

export const TINY = fileURLToPath(new URL('fixtures/indextts-2-tiny', import.meta.url));

/** Puts the tiny model into `folder`, an empty one, and compiles the graphs with `names`, default all. */
export async function compileTiny(folder: string, names?: readonly GraphName[]): Promise<Architecture> {
  await cp(`${TINY}/checkpoints`, folder, { recursive: true });
  await compileFolder(
    folder,
    INDEX_TTS_2.filter(({ name }) => names === undefined || names.some((wanted) => wanted === name)),
  );
  const model = await ModelFolder.open(folder);
  try {
    return readArchitecture(model);
  } finally {
    model.close();
  }
}
