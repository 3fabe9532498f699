/**
 * The vocabulary of IndexTTS-2.5: pieces of UTF-8 with their ranks from a tiktoken file, and behind them tokens that stand for
 * no text. Source: index-tts@ee40fa7 indextts/utils/tokenizer.py (get_encoding).
 */
import { readFile } from 'node:fs/promises';
import { ifPresent } from '../../compile/if-present.ts';
import { CheckpointError, WeightsError } from '../../errors.ts';
import { encodeWord, type Ranks } from '../../text/tokenizer/byte-pairs.ts';
import { LANGUAGE_TOKENS, LANGUAGES } from './languages.ts';

export const VOCABULARY_FILE = 'multilingual_zh_ja_yue_char_del.tiktoken';

const WORDS = /'s|'t|'re|'ve|'m|'ll|'d| ?\p{L}+| ?\p{N}+| ?[^\s\p{L}\p{N}]+|\s+(?!\S)|\s+/gu;
const SPECIAL = /(<\|[^|<>]+\|>)/u;

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
  const ranks = new Map<string, number>();
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  for (const [index, line] of lines.entries()) {
    // The last line of such files may be a rank for nothing (`=`), which counts and is never met.
    const match = /^([A-Za-z0-9+/]*={0,2}) (\d+)\s*$/.exec(line);
    if (match === null) throw new CheckpointError('malformed', { file, reason: `line ${index + 1} is no token` });
    ranks.set(Buffer.from(match[1]!, 'base64').toString('latin1'), Number(match[2]));
  }
  const bytes = Array.from({ length: 256 }, (_, byte) => String.fromCharCode(byte));
  if (!bytes.every((byte) => ranks.has(byte))) {
    throw new CheckpointError('malformed', { file, reason: 'not every byte has a token' });
  }
  return new ByteVocabulary(ranks);
}

class ByteVocabulary implements Vocabulary {
  readonly #ranks: Ranks;
  readonly #specials: ReadonlyMap<string, number>;

  constructor(ranks: Ranks) {
    this.#ranks = ranks;
    this.#specials = new Map(SPECIALS.map((name, index) => [name, ranks.size + index]));
  }

  get size(): number {
    return this.#ranks.size + this.#specials.size;
  }

  encode(text: string): number[] {
    return text.split(SPECIAL).flatMap((part) => {
      const special = this.#specials.get(part);
      if (special !== undefined) return [special];
      return (part.match(WORDS) ?? []).flatMap((word) => encodeWord(word, this.#ranks));
    });
  }
}
