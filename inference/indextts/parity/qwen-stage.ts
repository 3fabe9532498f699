/** Qwen3: the scores after a prompt, and the tokens that follow it. */

import { type Comparison, compare } from '../../parity/comparison.ts';
import { argmax } from '../../runtime/sampling.ts';
import { int64, values } from '../../runtime/sessions.ts';
import { EXACT } from './stage.ts';
import type { Subject } from './subject.ts';

const LOGITS_TOLERANCE = 1e-4;

export async function qwen(subject: Subject): Promise<Comparison[]> {
  const { golden } = subject;
  const { layers, keyHeads, headWidth, vocabulary } = subject.qwen;
  const tokens = await golden.integers('qwen.prompt_ids');
  const expected = await golden.read('qwen.greedy_ids');

  const read = await subject.run('qwen-prefill', { tokens: int64(tokens, 1, tokens.length) });
  const shape = { layers, heads: keyHeads, headWidth };
  const decoder = await subject.graphs.decoder('qwen-step', shape, read, tokens.length);
  const answer: number[] = [];
  try {
    let last = decoder.start;
    while (answer.length < expected.data.length) {
      answer.push(argmax(last.logits));
      [last] = (await decoder.extend([{ from: last.continuation, code: answer.at(-1)! }])) as [typeof last];
    }
  } finally {
    decoder.close();
  }
  const logits = await golden.read('qwen.logits_last');
  return [
    compare('qwen.logits_last', values(decoder.start.logits, vocabulary), logits, LOGITS_TOLERANCE),
    compare('qwen.greedy_ids', int64(answer), expected, EXACT),
  ];
}
