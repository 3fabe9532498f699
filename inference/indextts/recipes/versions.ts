/** The published versions of the model: each is a list of graphs, most of them shared. */

import { ModelFolder } from '../model-folder.ts';
import type { Version } from '../version.ts';
import { versionOf } from '../versions.ts';
import type { Recipe } from './compile.ts';
import { INDEX_TTS_2_5 } from './index-tts-2.5.ts';
import { INDEX_TTS_2 } from './index-tts-2.ts';
import { QWEN_RECIPES } from './qwen.ts';

export type VersionName = Version['name'];

const RECIPES: Readonly<Record<VersionName, readonly Recipe[]>> = { '2': INDEX_TTS_2, '2.5': INDEX_TTS_2_5 };

/** What is in a folder, and which graphs can be made of it. */
export interface Contents {
  readonly version: Version;
  readonly recipes: readonly Recipe[];
}

/**
 * The version of the model in `folder` and its graphs; those of Qwen only if it is there: without it, moods cannot be described in words, and all else works.
 */
export async function inspectFolder(folder: string): Promise<Contents> {
  const model = await ModelFolder.open(folder);
  model.close();
  const version = versionOf(model);
  const recipes = RECIPES[version.name].filter((recipe) => model.has('qwen') || !QWEN_RECIPES.includes(recipe));
  return { version, recipes };
}
