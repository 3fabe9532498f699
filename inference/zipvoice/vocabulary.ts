/** The tokens that the network knows: espeak's phonemes, marks, and the halves of pinyin syllables. */
import { readFile } from 'node:fs/promises';
import { ifPresent } from '../compile/if-present.ts';
import { CheckpointError, WeightsError } from '../errors.ts';

export class Vocabulary {
  readonly #ids: ReadonlyMap<string, number>;

  /** `text` is a `tokens.txt`: a token, a tab and its id on every line. One token is a space, so no line is trimmed. */
  constructor(text: string, file = 'tokens.txt') {
    this.#ids = new Map(
      text.split(/\r?\n/).flatMap((line, index): [string, number][] => {
        if (line === '') return [];
        const tab = line.lastIndexOf('\t');
        const digits = line.slice(tab + 1);
        if (tab < 0 || !/^\d{1,9}$/.test(digits)) {
          throw new CheckpointError('malformed', { file, reason: `no token and id in line ${index + 1}` });
        }
        return [[line.slice(0, tab), Number(digits)]];
      }),
    );
  }

  /** @throws WeightsError `missing`; CheckpointError `malformed` with the line */
  static async open(file: string): Promise<Vocabulary> {
    const text = await ifPresent(readFile(file, 'utf8'));
    if (text === undefined) throw new WeightsError('missing', { file });
    return new Vocabulary(text, file);
  }

  get size(): number {
    return this.#ids.size;
  }

  has(token: string): boolean {
    return this.#ids.has(token);
  }

  /** The id of a known token. @throws Error for an unknown one */
  id(token: string): number {
    const id = this.#ids.get(token);
    if (id === undefined) throw new Error(`no token ${JSON.stringify(token)}`);
    return id;
  }
}
