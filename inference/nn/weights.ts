/**
 * A weight as this folder sees it: where its bytes lie, not the bytes. Whoever reads checkpoints satisfies `WeightRef`
 * without importing it; the graphs point into the official files and never copy them.
 */

/** Element types of checkpoints, as safetensors and PyTorch store them (little-endian). */
export type WeightDType =
  | 'float32'
  | 'float64'
  | 'float16'
  | 'bfloat16'
  | 'int64'
  | 'int32'
  | 'int16'
  | 'int8'
  | 'uint8'
  | 'bool';

/** One tensor of a checkpoint. */
export interface WeightRef {
  /** The tensor's key: `encoder.layers.0.ffn1.weight`. */
  readonly name: string;
  readonly dtype: WeightDType;
  readonly shape: readonly number[];
  /** Path of the file that holds the bytes. */
  readonly file: string;
  /** Where the bytes start in the file. */
  readonly offset: number;
  /** How many bytes: elements times element size. */
  readonly length: number;
  /** The bytes themselves; only weights that must be changed are ever read. */
  read(): Promise<Uint8Array>;
}

/** The tensors of a checkpoint by key. */
export type Weights = ReadonlyMap<string, WeightRef>;

/** Where the values of an initializer come from. */
export type Source =
  /** As they lie in the checkpoint. */
  | { readonly kind: 'reference'; readonly weight: WeightRef }
  /** Computed from other sources when the graph is written: folded norms, fused scales. */
  | {
      readonly kind: 'derived';
      readonly inputs: readonly Source[];
      readonly compute: (inputs: readonly Float32Array[]) => Float32Array;
    }
  /** Computed too, but in fewer bits: what is left of a weight that was quantised or halved. */
  | {
      readonly kind: 'quantized';
      readonly inputs: readonly Source[];
      readonly dtype: 'int8' | 'uint8' | 'float16';
      readonly compute: (inputs: readonly Float32Array[]) => Int8Array | Uint8Array | Uint16Array;
    };

/** `count` rows of `weight` from `start`, rows being along the first axis: a stretch of the same bytes. */
export function rowsOf(weight: WeightRef, start: number, count: number): WeightRef {
  const [rows, ...inner] = weight.shape;
  const width = weight.length / rows!;
  const [from, length] = [start * width, count * width];
  return {
    ...weight,
    name: `${weight.name}[${start}:${start + count}]`,
    shape: [count, ...inner],
    offset: weight.offset + from,
    length,
    read: async () => (await weight.read()).subarray(from, from + length),
  };
}

/** Whether both are made of the same bytes; formulas of derived sources can't be compared and are not. */
export function isSameSource(a: Source, b: Source): boolean {
  if (a.kind === 'reference' && b.kind === 'reference') {
    const [one, other] = [a.weight, b.weight];
    return one.file === other.file && one.offset === other.offset && one.length === other.length;
  }
  if (a.kind === 'reference' || b.kind === 'reference' || a.inputs.length !== b.inputs.length) return false;
  return a.inputs.every((input, index) => isSameSource(input, b.inputs[index]!));
}

/** The values of `source` as float32. @throws Error for a quantised one, whose numbers mean nothing without their scales */
export async function readSource(source: Source): Promise<Float32Array> {
  if (source.kind === 'reference') return toFloat32(await source.weight.read(), source.weight.dtype);
  if (source.kind === 'quantized') throw new Error('a quantised weight is not read as float32');
  return source.compute(await Promise.all(source.inputs.map(readSource)));
}

/** The element type that `source` is stored with. */
export function dtypeOf(source: Source): WeightDType {
  if (source.kind === 'reference') return source.weight.dtype;
  return source.kind === 'quantized' ? source.dtype : 'float32';
}

/** The bytes of a `source` that has to be computed. */
export async function computeSource(source: Source): Promise<Float32Array | Int8Array | Uint8Array | Uint16Array> {
  if (source.kind !== 'quantized') return readSource(source);
  return source.compute(await Promise.all(source.inputs.map(readSource)));
}

/** The weights that `source` is made of. */
export function weightsOf(source: Source): WeightRef[] {
  return source.kind === 'reference' ? [source.weight] : source.inputs.flatMap(weightsOf);
}

/** The elements of `bytes`, type `dtype`, as float32. @throws Error for a type that no float network stores */
export function toFloat32(bytes: Uint8Array, dtype: WeightDType): Float32Array {
  const { buffer, byteOffset, length } = bytes.byteOffset % 8 === 0 ? bytes : bytes.slice(); // aligned to any element
  switch (dtype) {
    case 'float32':
      return new Float32Array(buffer, byteOffset, length / 4);
    case 'float64':
      return Float32Array.from(new Float64Array(buffer, byteOffset, length / 8));
    case 'bfloat16':
      // bfloat16 is the upper half of a float32.
      return new Float32Array(
        Uint32Array.from(new Uint16Array(buffer, byteOffset, length / 2), (bits) => bits << 16).buffer,
      );
    case 'float16':
      return Float32Array.from(new Uint16Array(buffer, byteOffset, length / 2), halfToNumber);
    default:
      throw new Error(`cannot read ${dtype} as float32; only float32, float64, float16 and bfloat16 hold weights`);
  }
}

/** The number that the 16 bits of an IEEE 754 half mean. */
function halfToNumber(bits: number): number {
  const sign = bits & 0x8000 ? -1 : 1;
  const exponent = (bits >> 10) & 0x1f;
  const fraction = bits & 0x3ff;
  if (exponent === 0) return sign * fraction * 2 ** -24;
  if (exponent === 0x1f) return fraction === 0 ? sign * Number.POSITIVE_INFINITY : Number.NaN;
  return sign * (1 + fraction / 1024) * 2 ** (exponent - 15);
}
