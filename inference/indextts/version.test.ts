import { describe, expect, it } from 'vitest';
import { VERSION_2_5 } from './multilingual/version.ts';
import { INDEX_TTS_2_5 } from './recipes/index-tts-2.5.ts';
import { INDEX_TTS_2 } from './recipes/index-tts-2.ts';
import { VERSION_2 } from './version.ts';

describe.each([
  [VERSION_2, INDEX_TTS_2],
  [VERSION_2_5, INDEX_TTS_2_5],
] as const)('version $name', (version, recipes) => {
  it('needs exactly the graphs of its recipes, without those that read descriptions', () => {
    const compiled = recipes.map(({ name }) => name).filter((name) => !name.startsWith('qwen'));
    expect([...version.graphs].sort()).toEqual(compiled.sort());
  });
});
