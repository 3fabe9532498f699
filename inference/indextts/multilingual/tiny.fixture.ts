/**
 * The tiny IndexTTS-2.5, made able to read: the golden model's text table has 96 rows, fewer than there are tokens without
 * text. Its rows are repeated for a vocabulary of single bytes.
 */
import { cp, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openCheckpoint } from '../../checkpoint/checkpoint.ts';
import { lend } from '../../compile/kept.fixture.ts';
import { compileFolder } from '../recipes/compile.ts';
import { inspectFolder } from '../recipes/versions.ts';
import { COMPILED_FROM } from '../tiny.fixture.ts';
import { SPECIALS, VOCABULARY_FILE } from './vocabulary.ts';

const GOLDEN = fileURLToPath(new URL('../fixtures/indextts-2.5-tiny/checkpoints', import.meta.url));
const TABLE = 'text_embedding.weight';

/** Bytes in the order of the official vocabulary, where `!` and `"` come first. */
const BYTES = Array.from({ length: 256 }, (_, rank) => (rank + 33) % 256);
const IDS = BYTES.length + SPECIALS.length;

/** Puts the model into `folder`, an empty one, without compiling it. */
export async function layOutTiny(folder: string): Promise<void> {
  await cp(GOLDEN, folder, { recursive: true });
  const ranks = BYTES.map((byte, rank) => `${Buffer.of(byte).toString('base64')} ${rank}\n`);
  await writeFile(join(folder, VOCABULARY_FILE), ranks.join(''));
  const config = await readFile(join(folder, 'config.yaml'), 'utf8');
  await writeFile(join(folder, 'config.yaml'), config.replace('number_text_tokens: 95', `number_text_tokens: ${IDS}`));
  await writeFile(join(folder, 'gpt.pth'), await withRows(join(GOLDEN, 'gpt.pth'), IDS + 1));
}

/** The same, compiled. */
export const compileTiny = (folder: string): Promise<void> =>
  lend(folder, {
    name: 'indextts-2.5-tiny',
    sources: COMPILED_FROM,
    async make(kept) {
      await layOutTiny(kept);
      const { recipes } = await inspectFolder(kept);
      await compileFolder(kept, recipes);
    },
  });

/** The checkpoint in `file` as safetensors, the rows of its text table repeated until there are `rows`. */
async function withRows(file: string, rows: number): Promise<Uint8Array> {
  const checkpoint = await openCheckpoint(file);
  const header: Record<string, object> = {};
  const parts: Uint8Array[] = [];
  let end = 0;
  for (const { name, dtype, shape, read } of checkpoint.tensors.values()) {
    if (dtype !== 'float32') throw new Error(`${name} is ${dtype}`);
    const bytes = await read();
    const width = shape.at(-1)! * Float32Array.BYTES_PER_ELEMENT;
    const isTable = name === TABLE;
    const part = isTable ? Buffer.alloc(rows * width, bytes) : bytes;
    header[name] = { dtype: 'F32', shape: isTable ? [rows, shape[1]] : shape, data_offsets: [end, end + part.length] };
    parts.push(part);
    end += part.length;
  }
  checkpoint.close();
  const json = Buffer.from(JSON.stringify(header));
  const length = Buffer.alloc(8);
  length.writeBigUInt64LE(BigInt(json.length));
  return Buffer.concat([length, json, ...parts]);
}
