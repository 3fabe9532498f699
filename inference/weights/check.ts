/** Whether a file is what it should be: its size, its hash, and every tensor that the networks are built from. */
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { openCheckpoint, type TensorEntry } from '../checkpoint/checkpoint.ts';
import { ifPresent } from '../compile/if-present.ts';
import { CheckpointError, WeightsError } from '../errors.ts';
import { type FakeFile, openManifest } from '../indextts/index.ts';

/** What is known about the bytes of a file. */
export interface ExpectedBytes {
  readonly bytes?: number | undefined;
  /** Lower-case hex. */
  readonly sha256?: string | undefined;
}

/**
 * Nothing, if the file at `path` has the size and the hash that are `expected`.
 *
 * @param file named in errors
 * @throws WeightsError `checksum` with the expected and the actual size or hash; `missing`
 */
export async function checkBytes(
  path: string,
  file: string,
  { bytes, sha256 }: ExpectedBytes,
  signal: AbortSignal,
): Promise<void> {
  const size = await sizeOf(path, file);
  if (bytes !== undefined && size !== bytes) {
    throw new WeightsError('checksum', { file, difference: 'size', expectedBytes: bytes, actualBytes: size });
  }
  if (sha256 === undefined) return;
  const actual = await hashFile(path, signal);
  if (actual === sha256) return;
  throw new WeightsError('checksum', { file, difference: 'hash', expectedSha256: sha256, actualSha256: actual });
}

async function sizeOf(path: string, file: string): Promise<number> {
  const found = await ifPresent(stat(path));
  if (found === undefined) throw new WeightsError('missing', { file });
  return found.size;
}

/** SHA-256 of the file at `path`, lower-case hex. */
export async function hashFile(path: string, signal: AbortSignal): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(path, { highWaterMark: 2 ** 20, signal })) hash.update(chunk);
  return hash.digest('hex');
}

/** A tensor that a file should have. */
export interface ExpectedTensor {
  readonly name: string;
  readonly dtype: string;
  readonly shape: readonly number[];
}

/** Path below the model's folder -> the tensors that the official classes declare for the model called `release`. */
export async function expectedTensors(release: string): Promise<ReadonlyMap<string, readonly ExpectedTensor[]>> {
  const readManifest = await openManifest();
  return new Map(
    readManifest(release === 'indextts-2.5' ? '2.5' : '2').map((file) => [file.path, file.tensors.map(toExpected)]),
  );
}

function toExpected({ keys, dtype, shape }: FakeFile['tensors'][number]): ExpectedTensor {
  return { name: keys.join('.'), dtype, shape };
}

/**
 * Nothing, if the file at `path` has all `tensors`; others, such as the state of a training, don't matter.
 *
 * @param file named in errors
 * @throws WeightsError `checksum` with the first `tensor` that differs, as `expected` and as `actual`; with a `reason` for a
 * file that can't be read
 */
export async function checkTensors(path: string, file: string, tensors: readonly ExpectedTensor[]): Promise<void> {
  const actual = await readTensors(path, file);
  for (const { name, dtype, shape } of tensors) {
    const found = actual.get(bareName(name));
    if (found !== undefined && isSameShape(found.shape, shape) && isSameType(found.dtype, dtype)) continue;
    throw new WeightsError('checksum', {
      file,
      // A file can be one bare tensor, without a name.
      difference: name === '' ? 'bare-tensor' : found === undefined ? 'tensor-absent' : 'tensor',
      tensor: name,
      expected: describeTensor({ dtype, shape }),
      actual: found === undefined ? 'absent' : describeTensor(found),
    });
  }
}

async function readTensors(path: string, file: string): Promise<Map<string, TensorEntry>> {
  try {
    const { tensors, close } = await openCheckpoint(path);
    close();
    return new Map([...tensors.values()].map((tensor) => [bareName(tensor.name), tensor]));
  } catch (error) {
    if (!(error instanceof CheckpointError)) throw error;
    throw new WeightsError('checksum', { file, difference: 'content', reason: error.message }, { cause: error });
  }
}

/** `name` without what training scripts wrap networks in: official files come with and without it. */
function bareName(name: string): string {
  return name.replace(/^(?:model|net|generator)\./, '').replace(/(^|\.)module\./, '$1');
}

const isSameShape = (a: readonly number[], b: readonly number[]): boolean =>
  a.length === b.length && a.every((size, axis) => size === b[axis]);

/** The two half-precision types stand for one another: which one a language model was merged in changes nothing here. */
const isSameType = (a: string, b: string): boolean => a === b || (HALF.has(a) && HALF.has(b));
const HALF = new Set(['float16', 'bfloat16']);

const describeTensor = ({ dtype, shape }: Omit<ExpectedTensor, 'name'>): string => `${dtype} [${shape.join(', ')}]`;
