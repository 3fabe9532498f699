/** PyTorch's container since 1.6: a zip archive with `<root>/data.pkl` and one stored entry per storage. */
import { unpickle } from './pickle.ts';
import { quote, type Source } from './source.ts';
import { DTYPE_BYTES, MAX_DIRECTORY_BYTES, type TensorRange } from './tensor.ts';
import { collectTensors, TorchHooks } from './torch.ts';
import { readZip, type ZipEntry } from './zip.ts';

/**
 * The tensors of a zip checkpoint, in the order of their bytes. Reads the zip directory and the pickle, no tensor.
 *
 * @throws CheckpointError
 */
export function readTorchZip(source: Source): TensorRange[] {
  const entries = readZip(source);
  const pickle = findPickle(source, entries);
  const root = pickle.name.slice(0, -'data.pkl'.length);
  checkByteOrder(source, entries.get(`${root}byteorder`));
  if (pickle.length > MAX_DIRECTORY_BYTES) throw source.error('unsafe', `a pickle of ${pickle.length} bytes`);

  const { value } = unpickle(source, source.read(pickle.offset, pickle.length), new TorchHooks(source));
  return collectTensors(source, value, (storage) => {
    const entry = entries.get(`${root}data/${storage.key}`);
    if (entry === undefined) throw source.error('malformed', `no zip entry for storage ${quote(storage.key)}`);
    const bytes = storage.elements * DTYPE_BYTES[storage.dtype];
    if (entry.length < bytes) {
      throw source.error('malformed', `${quote(entry.name)} has ${entry.length} bytes, its storage ${bytes}`);
    }
    return entry.offset;
  });
}

function findPickle(source: Source, entries: ReadonlyMap<string, ZipEntry>): ZipEntry {
  const pickles = [...entries.values()].filter(({ name }) => /^[^/]+\/data\.pkl$/.test(name));
  if (pickles.length !== 1) throw source.error('unsupported', `a zip archive with ${pickles.length} data.pkl`);
  return pickles[0];
}

function checkByteOrder(source: Source, entry: ZipEntry | undefined): void {
  // Files from before torch 2.1 don't say; they are little-endian in practice.
  if (entry === undefined || entry.length > 16) return;
  const order = new TextDecoder().decode(source.read(entry.offset, entry.length));
  if (order !== 'little') throw source.error('unsupported', `byte order ${quote(order)}`);
}
