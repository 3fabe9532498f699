/** The published versions of the model: each is a list of graphs, most of them shared. */

import { INDEX_TTS_2_5 } from './index-tts-2.5.ts';
import { INDEX_TTS_2 } from './index-tts-2.ts';
import { ModelFolder } from './model-folder.ts';
import type { Recipe } from './recipe.ts';

export type Version = '2' | '2.5';

export const RECIPES: Readonly<Record<Version, readonly Recipe[]>> = { '2': INDEX_TTS_2, '2.5': INDEX_TTS_2_5 };

/** The version of the model in `folder`: only IndexTTS-2.5 brings a codec of its own. */
export async function detectVersion(folder: string): Promise<Version> {
  const model = await ModelFolder.open(folder);
  const isMultilingual = model.has('enhancedCodec');
  model.close();
  return isMultilingual ? '2.5' : '2';
}
