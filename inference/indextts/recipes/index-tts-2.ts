/** IndexTTS-2: all its graphs, in the order in which a reply passes them. */

import type { Recipe } from './compile.ts';
import { GPT_RECIPES } from './gpt.ts';
import { MEL_RECIPES } from './mel.ts';
import { QWEN_RECIPES } from './qwen.ts';
import { RECORDING_RECIPES } from './recording.ts';
import { VOCODER_RECIPE } from './vocoder.ts';

export const INDEX_TTS_2: readonly Recipe[] = [
  ...RECORDING_RECIPES,
  ...GPT_RECIPES,
  ...MEL_RECIPES,
  VOCODER_RECIPE,
  ...QWEN_RECIPES,
];
