/**
 * PyTorch's two containers, written as `torch.save` lays them out: the zip with storages aligned to 64 bytes, and the
 * legacy row of pickles. Source: torch/serialization.py, v2.8.0.
 */
import { crc32 } from 'node:zlib';
import { elementCount, type FakeTensor } from '../official-tensors.ts';
import type { Output } from './output.ts';
import {
  Call,
  Global,
  PersistentId,
  type PythonDict,
  type PythonValue,
  pickle,
  pickleList,
  Tuple,
} from './pickle-writer.ts';
import { fill } from './values.ts';

const STORAGE = { float32: 'FloatStorage', bfloat16: 'BFloat16Storage', int64: 'LongStorage' };
const ALIGNMENT = 64;

/** A stored entry: its name and its bytes, block by block. */
interface Entry {
  readonly name: string;
  readonly blocks: Iterable<Uint8Array>;
}

/**
 * Writes `tensors` as a zip checkpoint, storages named 0, 1, … in their order.
 *
 * @param root name of the archive's folder, by convention the file's name without its ending
 * @param extra what else the top dict holds
 */
export function writeTorchZip(output: Output, root: string, tensors: readonly FakeTensor[], extra?: PythonDict): void {
  const tree = nest(tensors, (id) => new Tuple(...id), extra);
  writeZip(output, [
    { name: `${root}/data.pkl`, blocks: [pickle(tree)] },
    { name: `${root}/byteorder`, blocks: [Buffer.from('little')] },
    ...tensors.map((tensor, key) => ({ name: `${root}/data/${key}`, blocks: fill(tensor) })),
    { name: `${root}/version`, blocks: [Buffer.from('3\n')] },
  ]);
}

/** Writes `tensors` in the container of PyTorch before 1.6. */
export function writeTorchLegacy(output: Output, tensors: readonly FakeTensor[]): void {
  const machine = new Map<string, PythonValue>([
    ['protocol_version', 1001],
    ['little_endian', true],
  ]);
  // A legacy id ends with the view of another storage, which nothing has used since 0.4.
  const tree = nest(tensors, (id) => new Tuple(...id, null));
  for (const part of [pickle(0x1950a86a20f9469cfc6cn), pickle(1001), pickle(machine), pickle(tree)]) output.write(part);
  output.write(pickleList(tensors.map((_, key) => `${key}`)));
  for (const tensor of tensors) {
    const count = Buffer.alloc(8);
    count.writeBigInt64LE(BigInt(elementCount(tensor)));
    output.write(count);
    for (const block of fill(tensor)) output.write(block);
  }
}

/** The tensors as nested dicts by their keys; a tensor without keys stands alone. */
function nest(
  tensors: readonly FakeTensor[],
  toId: (id: readonly PythonValue[]) => Tuple,
  extra: PythonDict = new Map(),
): PythonValue {
  const root = new Map<string | number, PythonValue>();
  for (const [key, tensor] of tensors.entries()) {
    const storage = new Global('torch', STORAGE[tensor.dtype]);
    const id = new PersistentId(toId(['storage', storage, `${key}`, 'cpu', elementCount(tensor)]));
    const strides = tensor.shape.map((_, axis) => tensor.shape.slice(axis + 1).reduce((step, dim) => step * dim, 1));
    const hooks = new Call(new Global('collections', 'OrderedDict'), new Tuple());
    const args = new Tuple(id, 0, new Tuple(...tensor.shape), new Tuple(...strides), false, hooks);
    const value = new Call(new Global('torch._utils', '_rebuild_tensor_v2'), args);
    if (tensor.keys.join() === '') return value;
    place(root, tensor.keys, value);
  }
  return new Map([...root, ...extra]);
}

function place(dict: Map<string | number, PythonValue>, [name, ...rest]: readonly string[], value: PythonValue): void {
  // Training state numbers its weights.
  const key = /^\d+$/.test(name) ? Number(name) : name;
  if (rest.length === 0) {
    dict.set(key, value);
    return;
  }
  const inner = dict.get(key) ?? new Map<string | number, PythonValue>();
  dict.set(key, inner);
  if (inner instanceof Map) place(inner, rest, value);
}

/** Sizes and positions go into 64-bit fields, whatever their value: one form for small and large files. */
function writeZip(output: Output, entries: readonly Entry[]): void {
  const directory: Buffer[] = [];
  for (const { name, blocks } of entries) {
    const start = output.position;
    const raw = Buffer.from(name);
    const padding = (ALIGNMENT - ((start + LOCAL_BYTES + raw.length + FIELD_BYTES) % ALIGNMENT)) % ALIGNMENT;
    output.write(Buffer.concat([localHeader(raw.length, FIELD_BYTES + padding), raw, paddingField(padding)]));
    let [length, checksum] = [0, 0];
    for (const block of blocks) {
      output.write(block);
      length += block.length;
      checksum = crc32(block, checksum);
    }
    // Sizes weren't known before: the record after the data tells them to readers without the directory.
    const descriptor = Buffer.alloc(24);
    descriptor.writeUInt32LE(0x08074b50);
    descriptor.writeUInt32LE(checksum, 4);
    descriptor.writeBigUInt64LE(BigInt(length), 8);
    descriptor.writeBigUInt64LE(BigInt(length), 16);
    output.write(descriptor);
    directory.push(centralHeader(raw, checksum, length, start));
  }
  const start = output.position;
  for (const record of directory) output.write(record);
  output.write(endRecords(entries.length, start, output.position));
}

const LOCAL_BYTES = 30;
/** Head of an extra field. */
const FIELD_BYTES = 4;
/** Zip version 4.5: ZIP64. */
const VERSION = 45;
/** Sizes follow the data; names are UTF-8. */
const FLAGS = 0x0808;
const IN_ZIP64 = 0xffffffff;

function localHeader(nameBytes: number, extraBytes: number): Buffer {
  const header = Buffer.alloc(LOCAL_BYTES);
  header.writeUInt32LE(0x04034b50);
  header.writeUInt16LE(VERSION, 4);
  header.writeUInt16LE(FLAGS, 6);
  header.writeUInt16LE(nameBytes, 26);
  header.writeUInt16LE(extraBytes, 28);
  return header;
}

/** The field that PyTorch pads with: id `FB`, filled with Z. */
function paddingField(padding: number): Buffer {
  const field = Buffer.alloc(FIELD_BYTES + padding, 'Z');
  field.write('FB');
  field.writeUInt16LE(padding, 2);
  return field;
}

function centralHeader(name: Buffer, checksum: number, length: number, start: number): Buffer {
  const header = Buffer.alloc(46);
  header.writeUInt32LE(0x02014b50);
  header.writeUInt16LE(VERSION, 4);
  header.writeUInt16LE(VERSION, 6);
  header.writeUInt16LE(FLAGS, 8);
  header.writeUInt32LE(checksum, 16);
  for (const at of [20, 24, 42]) header.writeUInt32LE(IN_ZIP64, at);
  header.writeUInt16LE(name.length, 28);
  header.writeUInt16LE(28, 30);
  const wide = Buffer.alloc(28);
  wide.writeUInt16LE(1);
  wide.writeUInt16LE(24, 2);
  for (const [index, value] of [length, length, start].entries()) wide.writeBigUInt64LE(BigInt(value), 4 + 8 * index);
  return Buffer.concat([header, name, wide]);
}

/** The ZIP64 end record, its locator, and the end record that sends readers there. */
function endRecords(count: number, start: number, end: number): Buffer {
  const records = Buffer.alloc(56 + 20 + 22);
  records.writeUInt32LE(0x06064b50);
  records.writeBigUInt64LE(44n, 4);
  records.writeUInt16LE(VERSION, 12);
  records.writeUInt16LE(VERSION, 14);
  for (const [index, value] of [count, count, end - start, start].entries()) {
    records.writeBigUInt64LE(BigInt(value), 24 + 8 * index);
  }
  records.writeUInt32LE(0x07064b50, 56);
  records.writeBigUInt64LE(BigInt(end), 64);
  records.writeUInt32LE(1, 72);
  records.writeUInt32LE(0x06054b50, 76);
  records.writeUInt16LE(0xffff, 84);
  records.writeUInt16LE(0xffff, 86);
  records.writeUInt32LE(IN_ZIP64, 88);
  records.writeUInt32LE(IN_ZIP64, 92);
  return records;
}
