import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readWhisperConfig } from './config.ts';
import { TINY } from './tiny.fixture.ts';

const read = (name: string) => JSON.parse(readFileSync(join(TINY, name), 'utf8'));
const [config, generation] = [read('config.json'), read('generation_config.json')];

describe('the configuration of Whisper', () => {
  it('has its ids from the files, those that they leave out by their order', () => {
    const { prev_sot_token_id, suppress_tokens, ...bare } = generation;
    const { tokens, alignmentHeads } = readWhisperConfig('w', config, bare);
    expect(tokens).toMatchObject({ startOfPrevious: 872, noSpeech: 873, firstTimestamp: 875, transcribe: 870 });
    expect(tokens.languages.get('zh')).toBe(771);
    expect(tokens.suppressed.toSorted((a, b) => a - b)).toEqual([769, 869, 870, 871, 872, 873]);
    expect(alignmentHeads).toEqual([
      [0, 1],
      [1, 0],
      [1, 3],
    ]);
  });

  it('knows the heads of the published sizes, and takes the upper half of any other', () => {
    const { alignment_heads, ...bare } = generation;
    const base = { ...config, decoder_layers: 6, decoder_attention_heads: 8 };
    expect(readWhisperConfig('w', base, bare).alignmentHeads.length).toBe(8);
    expect(readWhisperConfig('w', config, bare).alignmentHeads).toEqual([
      [1, 0],
      [1, 1],
      [1, 2],
      [1, 3],
    ]);
  });

  it.each([
    ['another model', { ...config, model_type: 'bert' }, generation, 'unsupported'],
    ['another activation', { ...config, activation_function: 'relu' }, generation, 'unsupported'],
    ['English only', config, { ...generation, lang_to_id: undefined }, 'unsupported'],
    ['a head that is not there', config, { ...generation, alignment_heads: [[2, 0]] }, 'malformed'],
  ])('refuses %s', (_, sizes, ids, code) => {
    expect(() => readWhisperConfig('w', sizes, ids)).toThrow(expect.objectContaining({ subject: 'checkpoint', code }));
  });
});
