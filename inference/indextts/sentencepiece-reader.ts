/** Text as IndexTTS-2 takes it: ids of its SentencePiece vocabulary. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { WeightsError } from '../errors.ts';
import { splitSegments } from '../text/segments.ts';
import { SentencePiece } from '../text/tokenizer/sentencepiece.ts';
import type { ReadOptions, Script, TextReader } from './text-reader.ts';
import { readPassages } from './tokens.ts';

/** The reader of the model in `folder`. @throws WeightsError `missing` */
export async function openSentencePieceReader(folder: string): Promise<TextReader> {
  const file = join(folder, 'bpe.model');
  const pieces = await readFile(file).catch((cause: unknown) => {
    throw new WeightsError('missing', { file }, { cause });
  });
  return new SentencePieceReader(new SentencePiece(pieces));
}

export class SentencePieceReader implements TextReader {
  readonly #tokenizer: SentencePiece;

  constructor(tokenizer: SentencePiece) {
    this.#tokenizer = tokenizer;
  }

  read(text: string, maxTokens: number, options: ReadOptions = {}): Script {
    const { passages, leadSeconds, leftOut } = readPassages(text, this.#tokenizer, options);
    const segments = passages.flatMap(({ tokens, pauseSeconds }) =>
      splitSegments(tokens, { maxTokens }).map((segment, index, all) => ({
        ids: segment.map(({ id }) => id),
        pauseSeconds: index === all.length - 1 ? pauseSeconds : 0,
      })),
    );
    return { segments, leadSeconds, leftOut };
  }
}
