/** The tiny Qwen has random weights: it answers nonsense, but the same nonsense as the official code's. */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Tokenizer } from '@huggingface/tokenizers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Golden } from '../../parity/golden.ts';
import { readQwenConfig } from '../foreign-config.ts';
import { Graphs } from '../graphs.ts';
import { ModelFolder } from '../model-folder.ts';
import type { QwenConfig } from '../models/qwen.ts';
import { compileTiny, TINY } from '../tiny.fixture.ts';
import type { WordsReader } from './mood.ts';
import { chatOf } from './qwen-answer.ts';
import { continueText, openQwenReader, readByLexicon } from './words.ts';

const pause = () => Promise.resolve();

describe('the lexicon', () => {
  it('reads what it knows, and leaves the voice as it sounds for what it does not', async () => {
    const { weights, isKnown } = await readByLexicon('非常难过', pause);
    expect(isKnown).toBe(true);
    expect(weights.indexOf(Math.max(...weights))).toBe(2);
    expect(await readByLexicon('qwzx', pause)).toEqual({ weights: [0, 0, 0, 0, 0, 0, 0, 0], isKnown: false });
  });
});

describe('Qwen', () => {
  let folder: string;
  let graphs: Graphs;
  let config: QwenConfig;
  let golden: Golden;
  let read: WordsReader;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'voxback-words-'));
    await compileTiny(folder, ['qwen-prefill', 'qwen-step']);
    const model = await ModelFolder.open(folder);
    config = readQwenConfig(model.config('qwen'));
    model.close();
    golden = await Golden.open(TINY);
    graphs = new Graphs(folder);
    read = await openQwenReader(graphs, join(folder, 'qwen0.6bemo4-merge'), config);
  });
  afterAll(async () => {
    golden.close();
    await graphs.close();
    await rm(folder, { recursive: true, force: true });
  });

  it('is asked about 焦急地催促 with the 22 ids of the reference', async () => {
    const file = join(folder, 'qwen0.6bemo4-merge', 'tokenizer.json');
    const tokenizer = new Tokenizer(JSON.parse(await readFile(file, 'utf8')), {});
    const { ids } = tokenizer.encode(chatOf('焦急地催促'), { add_special_tokens: false });
    expect(ids).toEqual(await golden.integers('qwen.prompt_ids'));
  });

  it('goes on with the 12 ids of the reference', async () => {
    const said: number[] = [];
    for await (const id of continueText(graphs, config, await golden.integers('qwen.prompt_ids'))) {
      if (said.push(id) === 12) break;
    }
    expect(said).toEqual(await golden.integers('qwen.greedy_ids'));
  });

  it('leaves it to the lexicon where it answers without an emotion', async () => {
    expect(await read('非常难过', pause)).toEqual(await readByLexicon('非常难过', pause));
    expect((await read('qwzx', pause)).isKnown).toBe(false);
  });

  it('remembers a description, and pauses between two tokens of the first reading', async () => {
    let pauses = 0;
    const counting = async () => {
      pauses++;
    };
    const first = await read('有点着急', counting);
    const afterFirst = pauses;
    expect(afterFirst).toBeGreaterThan(10);
    expect(await read('有点着急', counting)).toEqual(first);
    expect(pauses).toBe(afterFirst);
  });

  it('is left closed where its memory would end the process, and the list of words answers, which is told', async () => {
    let left = 0;
    const careful = await openQwenReader(graphs, join(folder, 'qwen0.6bemo4-merge'), config, () => left);
    expect(await careful('有点着急', pause)).toEqual({ ...(await readByLexicon('有点着急', pause)), isListed: true });
    left = Number.POSITIVE_INFINITY;
    expect(await careful('有点着急', pause)).toEqual(await read('有点着急', pause));
  });

  it('stops in the middle of an answer, and reads again when asked again', async () => {
    let pauses = 0;
    const abort = async () => {
      if (++pauses === 5) throw new DOMException('enough', 'AbortError');
    };
    await expect(read('慢慢地说', abort)).rejects.toThrow('enough');
    expect(pauses).toBe(5);
    expect((await read('慢慢地说', pause)).weights).toHaveLength(8);
  });
});
