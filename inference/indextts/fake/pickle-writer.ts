/** Pickles of protocol 2 for what checkpoints hold, in the opcodes of Python's `pickletools`. */

/** Python values that checkpoints hold. */
export type PythonValue = null | boolean | number | bigint | string | Tuple | Call | Global | PersistentId | PythonDict;
export type PythonDict = ReadonlyMap<string | number, PythonValue>;

export class Tuple {
  readonly items: readonly PythonValue[];

  constructor(...items: readonly PythonValue[]) {
    this.items = items;
  }
}

/** A class or function. */
export class Global {
  readonly module: string;
  readonly name: string;

  constructor(module: string, name: string) {
    this.module = module;
    this.name = name;
  }
}

/** What calling `callee` gives when the pickle is loaded. */
export class Call {
  readonly callee: Global;
  readonly args: Tuple;

  constructor(callee: Global, args: Tuple) {
    this.callee = callee;
    this.args = args;
  }
}

/** An object that is stored outside the pickle. */
export class PersistentId {
  readonly id: Tuple;

  constructor(id: Tuple) {
    this.id = id;
  }
}

/** `value` as a pickle. */
export function pickle(value: PythonValue): Buffer {
  return Buffer.concat([Buffer.of(0x80, 2), ...encode(value), Buffer.from('.')]);
}

/** `values` as a pickled list. */
export function pickleList(values: readonly PythonValue[]): Buffer {
  return Buffer.concat([Buffer.of(0x80, 2), Buffer.from(']('), ...values.flatMap(encode), Buffer.from('e.')]);
}

function encode(value: PythonValue): Buffer[] {
  if (value === null) return [Buffer.from('N')];
  if (typeof value === 'boolean') return [Buffer.of(value ? 0x88 : 0x89)];
  if (typeof value === 'number' || typeof value === 'bigint') return [encodeInteger(BigInt(value))];
  if (typeof value === 'string') return [encodeText(value)];
  if (value instanceof Tuple) return [Buffer.from('('), ...value.items.flatMap(encode), Buffer.from('t')];
  if (value instanceof Global) return [Buffer.from(`c${value.module}\n${value.name}\n`)];
  if (value instanceof Call) return [...encode(value.callee), ...encode(value.args), Buffer.from('R')];
  if (value instanceof PersistentId) return [...encode(value.id), Buffer.from('Q')];
  const items = [...value].flatMap(([key, item]) => [...encode(key), ...encode(item)]);
  return [Buffer.from('}('), ...items, Buffer.from('u')];
}

function encodeInteger(value: bigint): Buffer {
  if (value === BigInt.asIntN(32, value)) {
    const bytes = Buffer.from('J\0\0\0\0');
    bytes.writeInt32LE(Number(value), 1);
    return bytes;
  }
  // The fewest bytes of two's complement, as Python writes them.
  let count = 1;
  while (BigInt.asIntN(8 * count, value) !== value) count++;
  const digits = Array.from({ length: count }, (_, index) => Number((value >> BigInt(8 * index)) & 0xffn));
  return Buffer.of(0x8a, count, ...digits);
}

function encodeText(value: string): Buffer {
  const text = Buffer.from(value);
  const length = Buffer.from('X\0\0\0\0');
  length.writeUInt32LE(text.length, 1);
  return Buffer.concat([length, text]);
}
