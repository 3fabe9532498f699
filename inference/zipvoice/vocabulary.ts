/** The tokens that the network knows: espeak's phonemes, marks, and the halves of pinyin syllables. */
import { readFile } from 'node:fs/promises';
import { WeightsError } from '../errors.ts';

export class Vocabulary {
  readonly #ids: ReadonlyMap<string, number>;

  /** `text` is a `tokens.txt`: a token, a tab and its id on every line. One token is a space, so no line is trimmed. */
  constructor(text: string) {
    const rows = text.split(/\r?\n/).filter((line) => line !== '');
    this.#ids = new Map(
      rows.map((line) => {
        const tab = line.lastIndexOf('\t');
        const id = Number(line.slice(tab + 1));
        if (tab < 0 || !Number.isInteger(id)) throw new Error(`no token and id: ${JSON.stringify(line)}`);
        return [line.slice(0, tab), id];
      }),
    );
  }

  /** @throws WeightsError `missing` */
  static async open(file: string): Promise<Vocabulary> {
    const text = await readFile(file, 'utf8').catch((cause: unknown) => {
      throw new WeightsError('missing', { file }, { cause });
    });
    return new Vocabulary(text);
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
