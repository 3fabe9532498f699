/** Against the official conversion of answers to weights. (index-tts@ee40fa7 indextts/infer_v2.py, QwenEmotion) */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { chatOf, readAnswer } from './qwen-answer.ts';

interface Golden {
  readonly qwen_convert: readonly { input: unknown; out?: number[]; error?: string }[];
  readonly fallback_parse: readonly { text: string; out?: Record<string, number>; error?: string }[];
}

const golden: Golden = JSON.parse(readFileSync(new URL('../fixtures/emotion.json', import.meta.url), 'utf8'));
const CALM = [0, 0, 0, 0, 0, 0, 0, 1];
const PLAIN = '平静地说';

describe('an answer', () => {
  it.each(golden.qwen_convert.filter(({ error }) => error === undefined))(
    'in JSON has the official weights: $input',
    ({ input, out }) => {
      // Where no emotion is named, the official code says calm: here that is left to the caller.
      expect(readAnswer(JSON.stringify(input), PLAIN) ?? CALM).toEqual(out);
    },
  );

  it.each(golden.fallback_parse.filter(({ error }) => error === undefined))(
    'that is no JSON has the official pairs: $text',
    ({ text, out }) => {
      expect(readAnswer(text, PLAIN)).toEqual(readAnswer(JSON.stringify(out), PLAIN));
    },
  );

  it('loses only the number that is none, where the official code fails', () => {
    expect(readAnswer('{"高兴": "abc", "悲伤": 0.25}', PLAIN)).toEqual([0, 0, 0.25, 0, 0, 0, 0, 0]);
    expect(readAnswer('高兴: 0.3, 悲伤: 0.6.', PLAIN)).toEqual([0.3, 0, 0, 0, 0, 0, 0, 0]);
  });

  it.each(['', '我不知道', '[1, 2]', '{}', '{"热闹": 1}', 'null', '{"高兴": "abc"}'])(
    'without an emotion is none: %s',
    (answer) => {
      expect(readAnswer(answer, PLAIN)).toBeUndefined();
    },
  );

  it('of zeros alone is calm', () => {
    expect(readAnswer('{"高兴": 0, "悲伤": 0}', PLAIN)).toEqual(CALM);
  });

  it('counts after the thoughts, and within a fence', () => {
    const weights = [0.5, 0, 0, 0, 0, 0, 0, 0];
    expect(readAnswer('<think>{"悲伤": 1}</think>\n\n{"高兴": 0.5}', PLAIN)).toEqual(weights);
    expect(readAnswer('```json\n{"高兴": 0.5}\n```', PLAIN)).toEqual(weights);
  });

  it.each(['低落地', 'so Depressed', 'with melancholy', 'a gloomy voice', 'melancholic'])(
    'of sadness means melancholy where the description says so: %s',
    (description) => {
      expect(readAnswer('{"悲伤": 0.9, "低落": 0.1}', description)).toEqual([0, 0, 0.1, 0, 0, 0.9, 0, 0]);
    },
  );
});

it('asks in the chat template of Qwen3 without thinking', () => {
  expect(chatOf('焦急地催促')).toBe(
    '<|im_start|>system\n文本情感分类<|im_end|>\n<|im_start|>user\n焦急地催促<|im_end|>\n' +
      '<|im_start|>assistant\n<think>\n\n</think>\n\n',
  );
});
