/** From a description of a mood to weights: Qwen where it is installed, else the lexicon. */
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Tokenizer } from '@huggingface/tokenizers';
import { ifPresent } from '../../compile/if-present.ts';
import { CheckpointError, WeightsError } from '../../errors.ts';
import { memoryLeft } from '../../runtime/memory.ts';
import { argmax } from '../../runtime/sampling.ts';
import { int64 } from '../../runtime/sessions.ts';
import { readEmotionWords } from '../../text/emotion/emotion-words.ts';
import type { Graphs } from '../graphs.ts';
import type { QwenConfig } from '../models/qwen.ts';
import { type Reading, toVector, type WordsReader } from './mood.ts';
import { chatOf, MAX_ANSWER, readAnswer } from './qwen-answer.ts';

/** What ends an answer. (Qwen3's generation_config.json) */
const STOPS = ['<|im_end|>', '<|endoftext|>'];

/** A description costs as much as a short reply, so its weights are remembered; the oldest of these goes first. */
const REMEMBERED = 64;

/** Bytes that an answer takes for each byte of the weights, which are in half precision and are widened: 2.25 at full size, a tenth over. */
const WIDENED = 2.5;

/** Reads by a table of words, without a model. */
export const readByLexicon: WordsReader = async (text) => {
  const { weights, known } = readEmotionWords(text);
  return { weights: toVector(weights), isKnown: known };
};

/**
 * Reads with the Qwen of `folder` (the model's `qwen0.6bemo4-merge`); by the lexicon where its answer speaks of no emotion, or
 * where less memory is left than it takes beside what speaks: a machine that has enough for every reply would end the process.
 *
 * Greedy, where the official code draws: one description, one mood.
 */
export async function openQwenReader(
  graphs: Graphs,
  folder: string,
  config: QwenConfig,
  bytesLeft: () => number = memoryLeft,
): Promise<WordsReader> {
  const read = async (file: string): Promise<object> => JSON.parse(await readFile(join(folder, file), 'utf8'));
  // The vocabulary alone is enough for encoding and decoding; some folders have no tokenizer_config.json.
  const tokenizer = new Tokenizer(
    await needed(join(folder, 'tokenizer.json'), read('tokenizer.json')),
    await read('tokenizer_config.json').catch(() => ({})),
  );
  const stops = STOPS.map((token) => tokenizer.token_to_id(token));
  const known = new Map<string, Reading>();
  const weights = await ifPresent(stat(join(folder, 'model.safetensors')));
  const neededBytes = WIDENED * (weights?.size ?? 0);

  async function answer(text: string, pause: () => Promise<void>): Promise<string> {
    const ids: number[] = [];
    const prompt = tokenizer.encode(chatOf(text), { add_special_tokens: false }).ids;
    for await (const id of continueText(graphs, config, prompt)) {
      if (stops.includes(id) || ids.push(id) === MAX_ANSWER) break;
      await pause();
    }
    return ids.length === 0 ? '' : tokenizer.decode(ids, { skip_special_tokens: true });
  }

  return async (text, pause) => {
    const remembered = known.get(text);
    if (remembered !== undefined) return remembered;
    // Not remembered: the next time there may be more.
    if (bytesLeft() < neededBytes) return { ...(await readByLexicon(text, pause)), isListed: true };
    const answered = readAnswer(await graphs.lend('readers', () => answer(text, pause)), text);
    const reading = answered === undefined ? await readByLexicon(text, pause) : { weights: answered, isKnown: true };
    known.set(text, reading);
    if (known.size > REMEMBERED) known.delete(known.keys().next().value ?? '');
    return reading;
  };
}

/** The tokens that Qwen would say after `prompt`, each the likeliest, without end. */
export async function* continueText(
  graphs: Graphs,
  { layers, keyHeads, headWidth }: QwenConfig,
  prompt: readonly number[],
): AsyncGenerator<number> {
  const first = await graphs.run('qwen-prefill', { tokens: int64(prompt, 1, prompt.length) });
  const shape = { layers, heads: keyHeads, headWidth };
  const decoder = await graphs.decoder('qwen-step', shape, first, prompt.length);
  try {
    for (let last = decoder.start; ; ) {
      const code = argmax(last.logits);
      yield code;
      [last] = (await decoder.extend([{ from: last.continuation, code }])) as [typeof last];
    }
  } finally {
    decoder.close();
  }
}

/** @throws WeightsError `missing` with the file */
async function needed<T>(file: string, reading: Promise<T>): Promise<T> {
  const found = await ifPresent(reading).catch((cause: unknown) => {
    if (cause instanceof SyntaxError) throw new CheckpointError('malformed', { file, reason: 'not JSON' }, { cause });
    throw cause;
  });
  if (found === undefined) throw new WeightsError('missing', { file });
  return found;
}
