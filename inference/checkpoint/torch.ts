/**
 * What `torch.save` pickles: dicts of tensors that refer to storages by key. Both containers (zip and legacy) share it.
 * Source: torch/serialization.py (`persistent_id`) and torch/_utils.py (`_rebuild_tensor_v2`), v2.8.0.
 */
import { Opaque, PickleGlobal, type PickleHooks } from './pickle.ts';
import { isPosition, quote, type Source } from './source.ts';
import { byteLength, DTYPE_BYTES, isShape, MAX_TENSORS, type TensorDtype, type TensorRange } from './tensor.ts';

const STORAGE_DTYPES: ReadonlyMap<string, TensorDtype> = new Map([
  ['torch.DoubleStorage', 'float64'],
  ['torch.FloatStorage', 'float32'],
  ['torch.HalfStorage', 'float16'],
  ['torch.BFloat16Storage', 'bfloat16'],
  ['torch.LongStorage', 'int64'],
  ['torch.IntStorage', 'int32'],
  ['torch.ShortStorage', 'int16'],
  ['torch.CharStorage', 'int8'],
  ['torch.ByteStorage', 'uint8'],
  ['torch.BoolStorage', 'bool'],
]);

/** Most items of all dicts together that are made of lists: official files have under 2,000. */
const MAX_PAIRS = 1_000_000;

/** A run of elements that one or more tensors view. */
export class Storage {
  readonly key: string;
  readonly dtype: TensorDtype;
  readonly elements: number;

  constructor(key: string, dtype: TensorDtype, elements: number) {
    this.key = key;
    this.dtype = dtype;
    this.elements = elements;
  }
}

/** A contiguous view of a storage. */
class TorchTensor {
  readonly storage: Storage;
  /** Elements before the first one. */
  readonly start: number;
  readonly shape: readonly number[];

  constructor(storage: Storage, start: number, shape: readonly number[]) {
    this.storage = storage;
    this.start = start;
    this.shape = shape;
  }
}

/** The calls that rebuild tensors, and nothing else. A tensor that can't be pointed at becomes an `Opaque`. */
export class TorchHooks implements PickleHooks {
  /** Every storage that was referred to, by key. */
  readonly storages = new Map<string, Storage>();
  readonly #source: Source;
  #pairs = 0;

  constructor(source: Source) {
    this.#source = source;
  }

  call(name: string, args: readonly unknown[]): unknown {
    switch (name) {
      case 'collections.OrderedDict':
        // Python 2 hands the items over, Python 3 adds them later.
        return this.#dict(args[0]);
      case 'collections.defaultdict':
        return new Map();
      case 'torch._utils._rebuild_tensor':
      case 'torch._utils._rebuild_tensor_v2':
        return this.#tensor(args);
      case 'torch._utils._rebuild_parameter':
      case 'torch._utils._rebuild_parameter_with_state':
        return args[0];
      default:
        return undefined;
    }
  }

  /** A dict of pairs. One list may be handed over as often as there are opcodes: what all of them hold together is bounded. */
  #dict(items: unknown): Map<unknown, unknown> {
    if (!Array.isArray(items)) return new Map();
    this.#pairs += items.length;
    if (this.#pairs > MAX_PAIRS) throw this.#source.error('unsafe', `dicts of more than ${MAX_PAIRS} items`);
    return new Map(items.filter(isPair));
  }

  /** The storage of `('storage', class, key, device, elements)`; an `Opaque` for a class without a dtype here. */
  load(id: unknown): unknown {
    const [kind, type, key, , elements, view] = Array.isArray(id) ? id : [];
    if (kind !== 'storage' || !(type instanceof PickleGlobal) || typeof key !== 'string' || !isPosition(elements)) {
      throw this.#source.error('malformed', 'a persistent id that names no storage');
    }
    if (view !== undefined && view !== null) {
      throw this.#source.error('unsupported', 'a view of a storage (torch < 0.4)');
    }
    const dtype = STORAGE_DTYPES.get(type.name);
    if (dtype === undefined) return new Opaque(type.name);
    const known = this.storages.get(key);
    if (known === undefined) {
      const storage = new Storage(key, dtype, elements);
      this.storages.set(key, storage);
      return storage;
    }
    if (known.dtype !== dtype || known.elements !== elements) {
      throw this.#source.error('malformed', `storage ${quote(key)} is described in two ways`);
    }
    return known;
  }

  /** `_rebuild_tensor_v2(storage, storage_offset, size, stride, …)` */
  #tensor([storage, start, shape, strides]: readonly unknown[]): unknown {
    if (storage instanceof Opaque) return storage;
    if (!(storage instanceof Storage) || !isPosition(start) || !isShape(shape) || !isShape(strides)) {
      throw this.#source.error('malformed', 'a tensor without storage, offset, size or stride');
    }
    if (shape.length !== strides.length) throw this.#source.error('malformed', 'a tensor with more sizes than strides');
    // Its bytes are no range of the file. Left out, it stops only a network that needs it.
    if (!isContiguous(shape, strides)) return new Opaque('a tensor that is not row-major');
    const count = byteLength(storage.dtype, shape) / DTYPE_BYTES[storage.dtype];
    if (start + count > storage.elements) {
      const where = `a tensor [${shape}] at ${start} of storage ${quote(storage.key)}`;
      throw this.#source.error('malformed', `${where} ends after its ${storage.elements} elements`);
    }
    return new TorchTensor(storage, start, shape);
  }
}

function isPair(item: unknown): item is [unknown, unknown] {
  return Array.isArray(item) && item.length === 2;
}

/** Whether elements follow each other in row-major order. The stride of a dimension of size 1 is never used. */
function isContiguous(shape: readonly number[], strides: readonly number[]): boolean {
  if (shape.includes(0)) return true;
  let step = 1;
  for (let axis = shape.length - 1; axis >= 0; axis--) {
    if (shape[axis] !== 1 && strides[axis] !== step) return false;
    step *= shape[axis];
  }
  return true;
}

/** Deepest nesting of dicts and lists; official files nest 4 levels, training state 6. */
const MAX_DEPTH = 32;
/** Most values that are looked at: a pickle of a few kilobytes can describe a tree of 2^1000 shared branches. */
const MAX_VISITS = 1_000_000;
/** Longest tensor name, characters. */
const MAX_NAME = 1_000;

/**
 * The tensors below `root`, named by the keys that lead to them (`generator.conv_pre.bias`); everything else is skipped.
 *
 * @param locate position in the file of a storage's first byte
 * @throws CheckpointError `malformed` if two have one name, `unsafe` for trees that no checkpoint needs, `unsupported`
 * when the file holds an object instead of dicts
 */
export function collectTensors(source: Source, root: unknown, locate: (storage: Storage) => number): TensorRange[] {
  if (root instanceof Opaque) throw source.error('unsupported', `a pickled ${quote(root.type)}, not a dict of tensors`);
  const tensors = new Map<string, TensorRange>();
  const pending: { readonly name: string; readonly value: unknown; readonly depth: number }[] = [
    { name: '', value: root, depth: 0 },
  ];
  let visits = 0;
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    const { name, value, depth } = next;
    if (value instanceof TorchTensor) {
      if (tensors.has(name)) throw source.error('malformed', `two tensors named ${quote(name)}`);
      if (tensors.size === MAX_TENSORS) throw source.error('unsafe', `more than ${MAX_TENSORS} tensors`);
      tensors.set(name, toRange(name, value, locate(value.storage)));
      continue;
    }
    if (!(value instanceof Map || Array.isArray(value))) continue;
    visits += value instanceof Map ? value.size : value.length;
    if (visits > MAX_VISITS) throw source.error('unsafe', `more than ${MAX_VISITS} values`);
    if (depth === MAX_DEPTH) throw source.error('unsafe', `nested deeper than ${MAX_DEPTH} levels`);
    for (const [key, child] of value.entries()) {
      if (typeof key !== 'string' && typeof key !== 'number') continue;
      const childName = depth === 0 ? `${key}` : `${name}.${key}`;
      if (childName.length > MAX_NAME) throw source.error('unsafe', `a name of more than ${MAX_NAME} characters`);
      pending.push({ name: childName, value: child, depth: depth + 1 });
    }
  }
  return [...tensors.values()].sort((a, b) => a.offset - b.offset || (a.name < b.name ? -1 : 1));
}

function toRange(name: string, { storage, start, shape }: TorchTensor, storageOffset: number): TensorRange {
  return {
    name,
    dtype: storage.dtype,
    shape,
    offset: storageOffset + start * DTYPE_BYTES[storage.dtype],
    length: byteLength(storage.dtype, shape),
  };
}
