/** What a checkpoint holds: names that point at bytes of a file. */
import { isPosition } from './source.ts';

/** Element types that official checkpoints use. */
export type TensorDtype =
  | 'float64'
  | 'float32'
  | 'float16'
  | 'bfloat16'
  | 'int64'
  | 'int32'
  | 'int16'
  | 'int8'
  | 'uint8'
  | 'bool';

/** Bytes per element. */
export const DTYPE_BYTES: Readonly<Record<TensorDtype, number>> = {
  float64: 8,
  float32: 4,
  float16: 2,
  bfloat16: 2,
  int64: 8,
  int32: 4,
  int16: 2,
  int8: 1,
  uint8: 1,
  bool: 1,
};

/** Where one tensor lies: `length` bytes at `offset` of `file`, little-endian, row-major, without padding. */
export interface TensorEntry {
  /** Keys from the top of the file, joined with dots; empty when the file is one bare tensor. */
  readonly name: string;
  readonly dtype: TensorDtype;
  /** Sizes, outermost first; empty for a scalar. */
  readonly shape: readonly number[];
  /** The path that `openCheckpoint` was given. */
  readonly file: string;
  /** Bytes from the start of the file; not necessarily a multiple of the element size. */
  readonly offset: number;
  /** Bytes: the product of `shape` times the element size. */
  readonly length: number;
  /**
   * The tensor's bytes, copied into memory of their own (so that any typed array may view them).
   *
   * @throws CheckpointError `truncated` if the file has shrunk since it was opened
   */
  read(): Promise<Uint8Array<ArrayBuffer>>;
}

/** A tensor as a directory describes it, before the file it lies in is tied to it. */
export type TensorRange = Omit<TensorEntry, 'file' | 'read'>;

/** Most dimensions that any format or runtime here knows. */
const MAX_RANK = 32;

/** Whether `value` is a list of sizes. */
export function isShape(value: unknown): value is number[] {
  return Array.isArray(value) && value.length <= MAX_RANK && value.every(isPosition);
}

/** Bytes of a tensor; above 2^53 it is inexact, and no range of a file equals it. */
export function byteLength(dtype: TensorDtype, shape: readonly number[]): number {
  return shape.reduce((product, size) => product * size, DTYPE_BYTES[dtype]);
}

/** Most tensors that one file may name: official ones have under 1,000, three times that with training state. */
export const MAX_TENSORS = 65_536;

/** Largest directory (header, pickle, list of entries) that is read into memory: official ones are under 0.3 MB. */
export const MAX_DIRECTORY_BYTES = 16 * 2 ** 20;
