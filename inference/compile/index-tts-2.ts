/** IndexTTS-2: all its graphs, in the order in which a reply passes them. */
import { GPT_RECIPES } from './gpt-recipes.ts';
import { MEL_RECIPES } from './mel-recipes.ts';
import { QWEN_RECIPES } from './qwen-recipes.ts';
import type { Recipe } from './recipe.ts';
import { RECORDING_RECIPES } from './recording-recipes.ts';
import { VOCODER_RECIPE } from './vocoder-recipe.ts';

export const INDEX_TTS_2: readonly Recipe[] = [
  ...RECORDING_RECIPES,
  ...GPT_RECIPES,
  ...MEL_RECIPES,
  VOCODER_RECIPE,
  ...QWEN_RECIPES,
];
