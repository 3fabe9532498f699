/** From a description of a mood to weights: Qwen where it is installed, else the lexicon. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Tokenizer } from '@huggingface/tokenizers';
import { readEmotionWords } from '../text/emotion-words.ts';
import { Decoder } from './decoder.ts';
import type { Graphs } from './graphs.ts';
import type { QwenConfig } from './models/qwen.ts';
import { toVector, type WordsReader } from './mood.ts';
import { chatOf, MAX_ANSWER, readAnswer } from './qwen-answer.ts';
import { argmax } from './sampling.ts';
import { int64 } from './sessions.ts';

/** Ends an answer. */
const STOP = '<|im_end|>';

/** A description costs as much as a short reply, so its weights are remembered; the oldest of these goes first. */
const REMEMBERED = 64;

/** Reads by a table of words, without a model. */
export const readByLexicon: WordsReader = async (text) => {
  const { weights, known } = readEmotionWords(text);
  return { weights: toVector(weights), isKnown: known };
};

/** Reads with the Qwen of `folder` (its `qwen0.6bemo4-merge`). */
export async function openQwenReader(graphs: Graphs, folder: string, config: QwenConfig): Promise<WordsReader> {
  const read = async (file: string): Promise<object> => JSON.parse(await readFile(join(folder, file), 'utf8'));
  // The vocabulary alone is enough for encoding and decoding; some folders have no tokenizer_config.json.
  const tokenizer = new Tokenizer(await read('tokenizer.json'), await read('tokenizer_config.json').catch(() => ({})));
  const stop = tokenizer.token_to_id(STOP);
  const known = new Map<string, number[]>();

  async function answer(text: string): Promise<string> {
    const { layers, keyHeads, headWidth } = config;
    const prompt = tokenizer.encode(chatOf(text), { add_special_tokens: false }).ids;
    const first = await graphs.run('qwen-prefill', { tokens: int64(prompt, 1, prompt.length) });
    const shape = { layers, heads: keyHeads, headWidth };
    const decoder = new Decoder(await graphs.session('qwen-step'), shape, first, prompt.length);
    const ids: number[] = [];
    for (let last = decoder.start; ids.length < MAX_ANSWER; ) {
      const id = argmax(last.logits);
      if (id === stop) break;
      ids.push(id);
      [last] = (await decoder.extend([{ from: last.continuation, code: id }])) as [typeof last];
    }
    return ids.length === 0 ? '' : tokenizer.decode(ids, { skip_special_tokens: true });
  }

  return async (text) => {
    const weights = known.get(text) ?? readAnswer(await answer(text), text);
    known.set(text, weights);
    if (known.size > REMEMBERED) known.delete(known.keys().next().value ?? '');
    return { weights, isKnown: true };
  };
}
