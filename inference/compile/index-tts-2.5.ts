/** IndexTTS-2.5: all its graphs, in the order in which a reply passes them. */
import { MULTILINGUAL_GPT_RECIPES } from './gpt-recipes.ts';
import { MULTILINGUAL_MEL_RECIPES } from './mel-recipes.ts';
import { QWEN_RECIPES } from './qwen-recipes.ts';
import type { Recipe } from './recipe.ts';
import { MULTILINGUAL_RECORDING_RECIPES } from './recording-recipes.ts';
import { VOCODER_RECIPE } from './vocoder-recipe.ts';

export const INDEX_TTS_2_5: readonly Recipe[] = [
  ...MULTILINGUAL_RECORDING_RECIPES,
  ...MULTILINGUAL_GPT_RECIPES,
  ...MULTILINGUAL_MEL_RECIPES,
  VOCODER_RECIPE,
  ...QWEN_RECIPES,
];
