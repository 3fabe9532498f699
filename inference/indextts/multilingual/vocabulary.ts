/**
 * The vocabulary of IndexTTS-2.5: pieces of UTF-8 with their ranks from a tiktoken file, and behind them tokens that stand for
 * no text. Source: index-tts@ee40fa7 indextts/utils/tokenizer.py (get_encoding).
 */
import { readFile } from 'node:fs/promises';
import { Tiktoken } from 'js-tiktoken/lite';
import { ifPresent } from '../../compile/if-present.ts';
import { CheckpointError, WeightsError } from '../../errors.ts';
import { LANGUAGE_TOKENS, LANGUAGES } from './languages.ts';

export const VOCABULARY_FILE = 'multilingual_zh_ja_yue_char_del.tiktoken';

const PATTERN = /'s|'t|'re|'ve|'m|'ll|'d| ?\p{L}+| ?\p{N}+| ?[^\s\p{L}\p{N}]+|\s+(?!\S)|\s+/u.source;

const times = <T>(count: number, item: (index: number) => T): T[] => Array.from({ length: count }, (_, i) => item(i));

/** In the order of their ids, which follow the last rank. */
export const SPECIALS: readonly string[] = [
  'endoftext',
  'startoftranscript',
  ...LANGUAGES.slice(0, LANGUAGE_TOKENS),
  ...['ASR', 'AED', 'SER', 'Speech', '/Speech', 'BGM', '/BGM', 'Laughter', '/Laughter', 'Applause', '/Applause'],
  ...['HAPPY', 'SAD', 'ANGRY', 'NEUTRAL'],
  ...['translate', 'transcribe', 'startoflm', 'startofprev', 'nospeech', 'notimestamps'],
  ...times(30, (i) => `SPECIAL_TOKEN_${i + 1}`),
  ...['B', 'O', 'Q', 'A', 'CO', 'CL', 'H'].map((name) => `TTS/${name}`),
  ...times(13, (i) => `TTS/SP${String(i + 1).padStart(2, '0')}`),
  ...times(1501, (i) => (i * 0.02).toFixed(2)),
].map((name) => `<|${name}|>`);

/** Text as ids. Tokens that stand for no text are recognised wherever they are written: whoever encodes takes care. */
export interface Vocabulary {
  /** How many ids there are. */
  readonly size: number;
  encode(text: string): number[];
}

/**
 * The vocabulary in `file`.
 *
 * @throws WeightsError `missing`
 * @throws CheckpointError `malformed` naming the line
 */
export async function openVocabulary(file: string): Promise<Vocabulary> {
  const text = await ifPresent(readFile(file, 'utf8'));
  if (text === undefined) throw new WeightsError('missing', { file });
  return readVocabulary(text, file);
}

/** The vocabulary of a tiktoken file's `text`; `file` is named in errors. @throws CheckpointError `malformed` */
export function readVocabulary(text: string, file: string): Vocabulary {
  const ranks = text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line, index) => {
      const match = /^([A-Za-z0-9+/]+={0,2}) (\d+)\s*$/.exec(line);
      if (match === null) throw new CheckpointError('malformed', { file, reason: `line ${index + 1} is no token` });
      return [match[1]!, Number(match[2])] as const;
    });
  if (ranks.length === 0) throw new CheckpointError('malformed', { file, reason: 'no tokens' });
  const specials = Object.fromEntries(SPECIALS.map((name, index) => [name, ranks.length + index]));
  const tokenizer = new Tiktoken({
    pat_str: PATTERN,
    special_tokens: specials,
    // The library's own form: a first rank, then tokens that count on from there.
    bpe_ranks: ranks.map(([token, rank]) => `! ${rank} ${token}`).join('\n'),
  });
  return { size: ranks.length + SPECIALS.length, encode: (words) => tokenizer.encode(words, 'all') };
}
