/** Files of a model that are not what they should be: each is refused with a code that names the file and what is wrong. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { CheckpointError } from './errors.ts';
import { type ArchitectureSource, readArchitecture } from './indextts/config.ts';
import {
  readBigVganConfig,
  readQwenConfig,
  readSemanticCodecConfig,
  readW2vBertConfig,
} from './indextts/foreign-config.ts';
import { ModelFolder } from './indextts/model-folder.ts';
import { openSession } from './runtime/sessions.ts';
import { SentencePiece } from './text/tokenizer/sentencepiece.ts';
import { Vocabulary } from './zipvoice/vocabulary.ts';

const folder = mkdtempSync(join(tmpdir(), 'hostile-models-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A field of protobuf that holds bytes. */
function field(number: number, bytes: Uint8Array): Buffer {
  const length: number[] = [];
  for (let left = bytes.length; ; left = Math.floor(left / 128)) {
    length.push(left < 128 ? left : (left % 128) | 128);
    if (left < 128) break;
  }
  return Buffer.concat([Buffer.from([(number << 3) | 2, ...length]), bytes]);
}

/** A tokenizer of so many pieces. */
function tokenizer(pieces: number): Buffer {
  const score = Buffer.from([0x15, 0, 0, 0x80, 0xbf]); // field 2: -1
  return Buffer.concat(
    Array.from({ length: pieces }, (_, id) => field(1, Buffer.concat([field(1, Buffer.from(`p${id}`)), score]))),
  );
}

describe('a tokenizer', () => {
  it('of 200,000 pieces is read, though no call takes so many arguments', () => {
    expect(new SentencePiece(tokenizer(200_000)).size).toBe(200_000);
  });

  it('damaged in 2,000 ways is read or ends in a CheckpointError', () => {
    const original = tokenizer(20);
    let state = 1;
    const random = (most: number) => {
      state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
      return Math.floor((state / 2 ** 32) * most);
    };
    const codes = new Set<string>();
    for (let round = 0; round < 2000; round++) {
      const bytes = Buffer.from(original.subarray(0, random(8) === 0 ? random(original.length) : original.length));
      for (let hits = random(4); hits > 0 && bytes.length > 0; hits--) bytes[random(bytes.length)] = random(256);
      try {
        codes.add(`read ${new SentencePiece(bytes).encode('p1 p2').length > 0}`);
      } catch (error) {
        if (!(error instanceof CheckpointError)) throw error;
        codes.add(error.code);
      }
    }
    expect([...codes]).toEqual(expect.arrayContaining(['malformed', 'read true', 'truncated']));
  });
});

describe('a list of tokens', () => {
  it.each([
    ['no tab', 'a\t1\nb 2\n', /line 2/],
    ['no number', 'a\tone\n', /line 1/],
    ['no id', 'a\t1\n\nb\t\n', /line 3/],
    ['a number of another script', 'a\t٣\n', /line 1/],
    ['a number without end', `a\t${'9'.repeat(400)}\n`, /line 1/],
  ])('with %s is refused with the line', (_, text, reason) => {
    expect(() => new Vocabulary(text, 'tokens.txt')).toThrow(
      expect.objectContaining({
        code: 'malformed',
        details: { file: 'tokens.txt', reason: expect.stringMatching(reason) },
      }),
    );
  });
});

describe('a configuration', () => {
  const sourceOf = (config: unknown): ArchitectureSource => ({ config: () => config, weights: () => new Map() });

  it.each([
    [
      'says a word where a number belongs',
      () => readArchitecture(sourceOf({ gpt: { layers: 'many' } })),
      'gpt.layers: ',
    ],
    ['is a list', () => readArchitecture(sourceOf([])), ''],
    ['is empty', () => readArchitecture(sourceOf(null)), ''],
    ['has a negative size', () => readQwenConfig({ hidden_size: -1 }), 'hidden_size: '],
    ['has half a head', () => readW2vBertConfig({ num_attention_heads: 0.5 }), 'num_attention_heads: '],
    ['has no dilations', () => readBigVganConfig({ resblock_dilation_sizes: [] }), 'resblock_dilation_sizes: '],
    ['has a codec of text', () => readSemanticCodecConfig({ semantic_codec: 'x' }), 'semantic_codec: '],
  ])('that %s is refused with its file and the entry', (_, read, entry) => {
    expect(read).toThrow(
      expect.objectContaining({
        code: 'unsupported',
        details: { file: expect.stringMatching(/config\.(?:yaml|json)$/), reason: expect.stringContaining(entry) },
      }),
    );
  });
});

describe('a config.yaml', () => {
  const laughs = Array.from({ length: 12 }, (_, level) =>
    level === 0 ? 'a0: &a0 [lol, lol, lol, lol, lol]' : `a${level}: &a${level} [${`*a${level - 1}, `.repeat(9)}]`,
  ).join('\n');

  it.each([
    ['of ten billion laughs', laughs, 'malformed'],
    ['that is cut short', 'gpt: {a: [1, 2', 'malformed'],
    ['with one key twice', 'a: 1\na: 2\n', 'malformed'],
    ['of 2 MB', `a: ${'x'.repeat(2 ** 21)}`, 'unsafe'],
  ])('%s is refused with its name', async (_, text, code) => {
    const file = join(folder, 'config.yaml');
    writeFileSync(file, text);
    await expect(ModelFolder.open(folder)).rejects.toMatchObject({ code, details: { file } });
  });
});

it.each([
  ['is text', Buffer.from('<!doctype html>')],
  ['is empty', Buffer.alloc(0)],
  ['announces 2^63 bytes', Buffer.from([0x3a, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0x7f])],
])('a graph that %s is refused with its name', async (_, bytes) => {
  const file = join(folder, 'graph.onnx');
  writeFileSync(file, bytes);
  await expect(openSession(file)).rejects.toMatchObject({ code: 'malformed', details: { file } });
});
