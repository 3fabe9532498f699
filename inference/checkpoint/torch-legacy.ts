/**
 * PyTorch's container before 1.6: five pickles in a row (magic number, protocol, machine, the object, storage keys), then
 * per key an element count and the bytes. Source: torch/serialization.py, `_legacy_save`, v2.8.0.
 */
import { unpickle } from './pickle.ts';
import { quote, type Source } from './source.ts';
import { DTYPE_BYTES, MAX_DIRECTORY_BYTES, type TensorRange } from './tensor.ts';
import { collectTensors, TorchHooks } from './torch.ts';

const MAGIC_NUMBER = 0x1950a86a20f9469cfc6cn;
const PROTOCOL_VERSION = 1001;
/** The element count before each storage's bytes. */
const COUNT_BYTES = 8;

/**
 * The tensors of a legacy checkpoint, in the order of their bytes. Reads the pickles and the element counts, no tensor.
 *
 * @throws CheckpointError
 */
export function readTorchLegacy(source: Source): TensorRange[] {
  // The pickles carry no length: they are read as one head, which ends somewhere in the storages.
  const head = source.read(0, Math.min(source.size, MAX_DIRECTORY_BYTES));
  const hooks = new TorchHooks(source);
  let position = 0;
  const next = (): unknown => {
    const { value, end } = unpickle(source, head, hooks, position);
    position = end;
    return value;
  };
  if (next() !== MAGIC_NUMBER) throw source.error('unsupported', 'a pickle that is no PyTorch checkpoint');
  const protocol = next();
  if (protocol !== PROTOCOL_VERSION) throw source.error('unsupported', 'another legacy protocol than 1001');
  checkMachine(source, next());
  const root = next();
  const offsets = locateStorages(source, hooks, next(), position);
  return collectTensors(source, root, (storage) => {
    const offset = offsets.get(storage.key);
    if (offset === undefined) throw source.error('malformed', `storage ${quote(storage.key)} has no bytes`);
    return offset;
  });
}

function checkMachine(source: Source, machine: unknown): void {
  const isLittle = machine instanceof Map && machine.get('little_endian') === true;
  if (!isLittle) throw source.error('unsupported', 'not written by a little-endian machine');
}

/** Position of each storage's first byte, the first count being at `start`. */
function locateStorages(source: Source, hooks: TorchHooks, keys: unknown, start: number): Map<string, number> {
  if (!Array.isArray(keys)) throw source.error('malformed', 'no list of storage keys');
  const offsets = new Map<string, number>();
  let position = start;
  for (const key of keys) {
    const storage = hooks.storages.get(key);
    if (storage === undefined || offsets.has(key)) throw source.error('malformed', 'a storage key that no tensor uses');
    const count = new DataView(source.read(position, COUNT_BYTES).buffer).getBigInt64(0, true);
    if (count !== BigInt(storage.elements)) {
      throw source.error(
        'malformed',
        `storage ${quote(key)} has ${count} elements, its tensors say ${storage.elements}`,
      );
    }
    offsets.set(key, position + COUNT_BYTES);
    position += COUNT_BYTES + storage.elements * DTYPE_BYTES[storage.dtype];
    if (position > source.size) throw source.error('truncated', `storage ${quote(key)} ends after the file`);
  }
  return offsets;
}
