/** Text as IndexTTS-2.5 takes it: ids behind the token of their language, and the row of the language. */
import { join } from 'node:path';
import { TextError } from '../../errors.ts';
import { pauseIndex } from '../../text/asked-pauses.ts';
import type { ReadOptions, Script, Segment, TextReader } from '../text-reader.ts';
import { readVocabularyFile } from '../vocabulary-file.ts';
import { languageRow } from './languages.ts';
import { splitText } from './segments.ts';
import { readVocabulary, VOCABULARY_FILE, type Vocabulary } from './vocabulary.ts';
import { writeText } from './writing.ts';

/** The reader of the model in `folder`. @throws WeightsError `missing`; CheckpointError `malformed`, `unsafe` */
export async function openMultilingualReader(folder: string): Promise<TextReader> {
  const file = join(folder, VOCABULARY_FILE);
  return new MultilingualReader(await readVocabularyFile(file, readVocabulary), file);
}

export class MultilingualReader implements TextReader {
  readonly #vocabulary: Vocabulary;
  readonly vocabulary: TextReader['vocabulary'];

  /** `file` is where `vocabulary` was read from. */
  constructor(vocabulary: Vocabulary, file: string) {
    this.#vocabulary = vocabulary;
    this.vocabulary = { file, size: vocabulary.size };
  }

  read(text: string, maxTokens: number, { numbersIn }: ReadOptions = {}): Script {
    const { language, text: written, pauses, leftOut } = writeText(text, numbersIn);
    const prefix = `<|${language}|> `;
    const count = (part: string) => this.#vocabulary.encode(part).length;
    const budget = Math.max(1, maxTokens - count(prefix));
    const segments: Segment[] = [];
    let leadSeconds = 0;
    for (const part of written.split(/(?<=[\uF000-\uF8FF])/u)) {
      const pauseSeconds = pauses[pauseIndex(part.slice(-1)) ?? -1] ?? 0;
      const said = part.replaceAll(/[\uF000-\uF8FF]/gu, '').trim();
      const own = splitText(said, budget, count).filter((segment) => /[\p{L}\p{N}]/u.test(segment));
      const last = segments.at(-1);
      if (own.length > 0) segments.push(...this.#segmentsOf(own, prefix, languageRow(language), pauseSeconds));
      else if (last === undefined) leadSeconds += pauseSeconds;
      else segments[segments.length - 1] = { ...last, pauseSeconds: last.pauseSeconds + pauseSeconds };
    }
    if (segments.length === 0) throw new TextError('unspeakable');
    return { segments, leadSeconds, leftOut };
  }

  #segmentsOf(texts: readonly string[], prefix: string, language: number, pauseSeconds: number): Segment[] {
    return texts.map((text, index) => ({
      ids: this.#vocabulary.encode(prefix + text),
      language,
      pauseSeconds: index === texts.length - 1 ? pauseSeconds : 0,
    }));
  }
}
