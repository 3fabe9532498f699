/** Opens the files that weights come in: safetensors, and both of PyTorch's containers. */
import { readSafetensors } from './safetensors.ts';
import { Source } from './source.ts';
import type { TensorEntry, TensorRange } from './tensor.ts';
import { readTorchLegacy } from './torch-legacy.ts';
import { readTorchZip } from './torch-zip.ts';

export { DTYPE_BYTES, type TensorDtype, type TensorEntry } from './tensor.ts';

/** An open checkpoint: a directory in memory, the tensors still on disk. */
export interface Checkpoint {
  /** By name, in the order of the bytes. */
  readonly tensors: ReadonlyMap<string, TensorEntry>;
  /** Closes the file; entries can't be read any more, their positions stay true. */
  close(): void;
}

/** First bytes of `PROTO 2, LONG1 10, 0x1950a86a20f9469cfc6c`: how every legacy file starts. */
const LEGACY_START = [0x80, 0x02, 0x8a, 0x0a, 0x6c, 0xfc, 0x9c, 0x46];
const ZIP_START = [0x50, 0x4b, 0x03, 0x04];
const JSON_START = '{'.charCodeAt(0);

/**
 * The tensors of the file at `path`, whatever its container: told by its first bytes, not by its name. Only the
 * directory is read; nothing in the file is executed.
 *
 * @throws CheckpointError `truncated`, `malformed`, `unsupported`, `unsafe`, with `file` and `reason`
 * @throws WeightsError `missing`
 */
export async function openCheckpoint(path: string): Promise<Checkpoint> {
  const source = new Source(path);
  try {
    const tensors = new Map(readDirectory(source).map((range) => [range.name, toEntry(source, range)]));
    return { tensors, close: () => source.close() };
  } catch (error) {
    source.close();
    throw error;
  }
}

function readDirectory(source: Source): TensorRange[] {
  const start = source.read(0, 9);
  const startsWith = (bytes: readonly number[]) => bytes.every((byte, index) => start[index] === byte);
  if (startsWith(ZIP_START)) return readTorchZip(source);
  if (startsWith(LEGACY_START)) return readTorchLegacy(source);
  if (start[8] === JSON_START) return readSafetensors(source);
  throw source.error('unsupported', 'neither a PyTorch file (zip or legacy) nor safetensors');
}

function toEntry(source: Source, range: TensorRange): TensorEntry {
  return { ...range, file: source.path, read: async () => source.read(range.offset, range.length) };
}
