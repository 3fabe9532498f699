import { describe, expect, it } from 'vitest';
import { INDEX_TTS_2 } from './recipes/index-tts-2.ts';
import { VERSION_2 } from './version.ts';

describe('version 2', () => {
  it('needs exactly the graphs of its recipes, without those that read descriptions', () => {
    const compiled = INDEX_TTS_2.map(({ name }) => name).filter((name) => !name.startsWith('qwen'));
    expect([...VERSION_2.graphs].sort()).toEqual(compiled.sort());
  });
});
