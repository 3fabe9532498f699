/**
 * The vocabulary of IndexTTS-2.5: pieces of UTF-8 with their ranks from a tiktoken file, and behind them tokens that stand for
 * no text. Source: index-tts@ee40fa7 indextts/utils/tokenizer.py (get_encoding).
 */
import { CheckpointError } from '../../errors.ts';
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
 * The vocabulary of a tiktoken file: lines of a token in base64 and its rank, all ranks from 0 on once.
 *
 * @throws CheckpointError `malformed` naming the line
 */
export function readVocabulary(bytes: Uint8Array): Vocabulary {
  const ranks = new Map<string, number>();
  const taken: boolean[] = [];
  const lines = Buffer.from(bytes).toString('latin1').split('\n');
  for (const [index, line] of lines.entries()) {
    if (line.trim() === '') continue;
    const refuse = (why: string) => new CheckpointError('malformed', { reason: `line ${index + 1} ${why}` });
    const match = LINE.exec(line);
    if (match === null) throw refuse('is no token with its rank');
    // The last line of such files may be a rank for nothing (`=`), which counts and is never met.
    const token = Buffer.from(match[1]!, 'base64').toString('latin1');
    const rank = Number(match[2]);
    // An id that is told twice, or leaves a gap, would shift those of the tokens that follow the ranks.
    if (rank >= lines.length) throw refuse(`has the rank ${rank}, more than there are lines`);
    if (taken[rank] === true) throw refuse(`has the rank ${rank} of a line before`);
    if (ranks.has(token)) throw refuse('has the token of a line before');
    taken[rank] = true;
    ranks.set(token, rank);
  }
  if (taken.length !== ranks.size)
    throw new CheckpointError('malformed', { reason: `no line has the rank ${gapOf(taken)}` });
  for (let byte = 0; byte < 256; byte++) {
    if (ranks.has(String.fromCharCode(byte))) continue;
    throw new CheckpointError('malformed', { reason: `the byte ${byte} has no token` });
  }
  return new ByteVocabulary(ranks);
}

const LINE = /^((?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=|={1,2})?) (\d{1,9})\s*$/;

const gapOf = (taken: readonly boolean[]): number => Array.from(taken, (is) => is === true).indexOf(false);

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
