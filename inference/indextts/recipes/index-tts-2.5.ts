/** IndexTTS-2.5: all its graphs, in the order in which a reply passes them. */

import type { Recipe } from './compile.ts';
import { MULTILINGUAL_GPT_RECIPES } from './gpt.ts';
import { MULTILINGUAL_MEL_RECIPES } from './mel.ts';
import { QWEN_RECIPES } from './qwen.ts';
import { MULTILINGUAL_RECORDING_RECIPES } from './recording.ts';
import { VOCODER_RECIPE } from './vocoder.ts';

export const INDEX_TTS_2_5: readonly Recipe[] = [
  ...MULTILINGUAL_RECORDING_RECIPES,
  ...MULTILINGUAL_GPT_RECIPES,
  ...MULTILINGUAL_MEL_RECIPES,
  VOCODER_RECIPE,
  ...QWEN_RECIPES,
];
