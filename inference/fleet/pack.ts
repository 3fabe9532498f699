/**
 * Plain values with typed arrays in them, as bytes: JSON that refers to the arrays behind it.
 *
 *     length of the JSON 4 B | JSON | arrays, each on a multiple of 8
 *
 * Not `v8.serialize`: what a newer Node writes with it, an older one on another machine does not read. Same value, same
 * bytes, so that a digest names the content.
 */
const ALIGNMENT = 8;
const HEAD_BYTES = 4;

const ARRAYS = { Float32Array, Uint16Array, Int16Array, Int32Array, Uint8Array } as const;
type ArrayName = keyof typeof ARRAYS;
type Packable = InstanceType<(typeof ARRAYS)[ArrayName]>;

/** `value` as bytes; every number survives, NaN and infinities too. Arrays must be in little-endian memory, as everywhere. */
export function pack(value: unknown): Buffer {
  const arrays: Packable[] = [];
  let at = 0;
  const json = Buffer.from(
    JSON.stringify(value, (_key, part: unknown) => {
      if (typeof part === 'number' && !Number.isFinite(part)) return { $number: String(part) };
      const name = nameOf(part);
      if (name === undefined) return part;
      const array = part as Packable;
      const reference = { $array: name, at, length: array.length };
      arrays.push(array);
      at += aligned(array.byteLength);
      return reference;
    }),
  );
  const start = aligned(HEAD_BYTES + json.length);
  const bytes = Buffer.alloc(start + at);
  bytes.writeUInt32LE(json.length, 0);
  json.copy(bytes, HEAD_BYTES);
  let place = start;
  for (const { buffer, byteOffset, byteLength } of arrays) {
    bytes.set(new Uint8Array(buffer, byteOffset, byteLength), place);
    place += aligned(byteLength);
  }
  return bytes;
}

/** What `pack` was given; its arrays have memory of their own. */
export function unpack(bytes: Uint8Array): unknown {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const length = view.readUInt32LE(0);
  const start = aligned(HEAD_BYTES + length);
  return JSON.parse(view.toString('utf8', HEAD_BYTES, HEAD_BYTES + length), (_key, part: unknown) => {
    if (typeof part !== 'object' || part === null) return part;
    if ('$number' in part) return Number(part.$number);
    if (!isReference(part)) return part;
    const Class = ARRAYS[part.$array];
    const from = start + part.at;
    return new Class(copyOf(view, from, part.length * Class.BYTES_PER_ELEMENT));
  });
}

interface Reference {
  readonly $array: ArrayName;
  readonly at: number;
  readonly length: number;
}

function isReference(part: object): part is Reference {
  return '$array' in part && typeof part.$array === 'string' && part.$array in ARRAYS;
}

function nameOf(part: unknown): ArrayName | undefined {
  if (!ArrayBuffer.isView(part)) return undefined;
  const name = part.constructor.name;
  if (name in ARRAYS) return name as ArrayName;
  throw new Error(`A ${name} can not be packed.`);
}

function copyOf(view: Uint8Array, from: number, length: number): ArrayBuffer {
  const memory = new ArrayBuffer(length);
  new Uint8Array(memory).set(view.subarray(from, from + length));
  return memory;
}

function aligned(length: number): number {
  return Math.ceil(length / ALIGNMENT) * ALIGNMENT;
}
