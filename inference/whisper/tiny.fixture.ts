/** The tiny Whisper: the published layout, random weights. What it hears is noise, when it hears it is not. */
import { copyFile, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { WEIGHTS } from './files.ts';

export const TINY = fileURLToPath(new URL('fixtures/whisper-tiny', import.meta.url));

/** Puts the tiny model into `folder`, which is made. */
export async function layOutWhisper(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const name of ['config.json', 'generation_config.json', 'tokenizer.json', WEIGHTS]) {
    await copyFile(join(TINY, name), join(folder, name));
  }
}
