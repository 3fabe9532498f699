/** Text as IndexTTS-2 takes it: ids of its SentencePiece vocabulary. */
import { join } from 'node:path';
import { splitSegments } from '../text/segments.ts';
import { SentencePiece } from '../text/tokenizer/sentencepiece.ts';
import type { ReadOptions, Script, TextReader } from './text-reader.ts';
import { readPassages } from './tokens.ts';
import { readVocabularyFile } from './vocabulary-file.ts';

/** The reader of the model in `folder`. @throws WeightsError `missing`; CheckpointError, with `file` */
export async function openSentencePieceReader(folder: string): Promise<TextReader> {
  const file = join(folder, 'bpe.model');
  return new SentencePieceReader(await readVocabularyFile(file, (bytes) => new SentencePiece(bytes)), file);
}

export class SentencePieceReader implements TextReader {
  readonly #tokenizer: SentencePiece;
  readonly vocabulary: TextReader['vocabulary'];

  /** `file` is where `tokenizer` was read from. */
  constructor(tokenizer: SentencePiece, file: string) {
    this.#tokenizer = tokenizer;
    this.vocabulary = { file, size: tokenizer.size };
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
