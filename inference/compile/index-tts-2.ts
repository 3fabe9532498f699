/** IndexTTS-2: all its graphs. */

import { GPT_RECIPES } from './gpt-recipes.ts';
import { MEL_RECIPES } from './mel-recipes.ts';
import { QWEN_RECIPES } from './qwen-recipes.ts';
import type { Recipe } from './recipe.ts';

export const INDEX_TTS_2: readonly Recipe[] = [...GPT_RECIPES, ...MEL_RECIPES, ...QWEN_RECIPES];
