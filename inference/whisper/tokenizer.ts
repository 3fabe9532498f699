/** Whisper's texts as tokens: byte-level BPE. What a person writes never becomes a token that steers. */
import { join } from 'node:path';
import { Tokenizer } from '@huggingface/tokenizers';
import { z } from 'zod';
import { CheckpointError } from '../errors.ts';
import { readJson } from './files.ts';

const FILE = z.looseObject({ model: z.looseObject({ vocab: z.record(z.string(), z.int()) }) });

export class WhisperTokenizer {
  readonly #tokenizer: Tokenizer;
  /** [id] the bytes of each text; a letter of the vocabulary stands for a byte. */
  readonly #bytes: readonly Uint8Array[];

  private constructor(tokenizer: Tokenizer, bytes: readonly Uint8Array[]) {
    this.#tokenizer = tokenizer;
    this.#bytes = bytes;
  }

  /** @throws WeightsError `missing`; CheckpointError `malformed` */
  static async open(folder: string): Promise<WhisperTokenizer> {
    const file = join(folder, 'tokenizer.json');
    const parsed = FILE.safeParse(await readJson(file));
    if (!parsed.success) throw new CheckpointError('malformed', { file, reason: 'no vocabulary' });
    // Without the added tokens a text such as "<|startoftranscript|>" is letters like any other.
    const plain = { ...parsed.data, added_tokens: [], post_processor: null };
    const bytes: Uint8Array[] = [];
    for (const [token, id] of Object.entries(parsed.data.model.vocab)) {
      bytes[id] = Uint8Array.from(token, (letter) => BYTES.get(letter) ?? 0x3f);
    }
    return new WhisperTokenizer(new Tokenizer(plain, {}), bytes);
  }

  encode(text: string): number[] {
    return text === '' ? [] : [...this.#tokenizer.encode(text, { add_special_tokens: false }).ids];
  }

  /** The text of `ids`; those that are no text are left out, bytes that are no text are U+FFFD. */
  decode(ids: readonly number[]): string {
    return new TextDecoder('utf-8', { ignoreBOM: true }).decode(Buffer.concat(ids.map((id) => this.bytesOf(id))));
  }

  /** The bytes of a token's text; none for a token that steers. */
  bytesOf(id: number): Uint8Array {
    return this.#bytes[id] ?? new Uint8Array(0);
  }
}

/**
 * Letter of the vocabulary -> byte: printable bytes are themselves, the others are letters from U+0100 on.
 * (openai/gpt-2@9b63575e src/encoder.py, `bytes_to_unicode`)
 */
const BYTES: ReadonlyMap<string, number> = (() => {
  const isPrintable = (byte: number) => (byte >= 0x21 && byte <= 0x7e) || (byte >= 0xa1 && byte !== 0xad);
  const table = new Map<string, number>();
  let next = 0x100;
  for (let byte = 0; byte < 256; byte++) table.set(String.fromCodePoint(isPrintable(byte) ? byte : next++), byte);
  return table;
})();
