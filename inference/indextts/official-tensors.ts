/**
 * What the official files hold: every tensor's name, type and shape, from the official classes with the published
 * configuration of IndexTTS-2; `official-tensors-2.5.json` has the files that IndexTTS-2.5 has otherwise. They write repeated layers as ranges (`gpt.h.{0..23}.ln_1.weight`) and levels
 * of nested dicts with slashes (`net/cfm/estimator.…`).
 */
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { DTYPE_BYTES } from '../checkpoint/checkpoint.ts';

const dtypes = ['float32', 'bfloat16', 'int64'] as const;
const size = z.int().min(0);
const schema = z.record(
  z.string(),
  z.strictObject({
    container: z.enum(['torch-zip', 'torch-legacy', 'safetensors']),
    /** Sizes, after the type when it isn't float32. */
    tensors: z.record(z.string(), z.union([z.array(size), z.tuple([z.enum(dtypes)], size)])),
  }),
);

export interface FakeTensor {
  /** Keys from the top, one per level of nesting; the last one has dots of its own. */
  readonly keys: readonly string[];
  readonly dtype: (typeof dtypes)[number];
  readonly shape: readonly number[];
}

export interface FakeFile {
  /** Below the model's folder. */
  readonly path: string;
  readonly container: 'torch-zip' | 'torch-legacy' | 'safetensors';
  readonly tensors: readonly FakeTensor[];
}

/** In IndexTTS-2's files and not in IndexTTS-2.5's. */
const ONLY_IN_2: readonly string[] = ['gpt.pth', 'hf_cache/semantic_codec/model.safetensors'];

/** The files of a version and of the other models that it needs. Default IndexTTS-2; 2.5 differs in a few of them. */
export function readManifest(version: '2' | '2.5' = '2'): FakeFile[] {
  const files = readTensors('official-tensors.json');
  if (version === '2') return files;
  return [...readTensors('official-tensors-2.5.json'), ...files.filter(({ path }) => !ONLY_IN_2.includes(path))];
}

function readTensors(file: string): FakeFile[] {
  const text = readFileSync(new URL(file, import.meta.url), 'utf8');
  return Object.entries(schema.parse(JSON.parse(text))).map(([path, { container, tensors }]) => ({
    path,
    container,
    tensors: Object.entries(tensors).flatMap(([pattern, description]) => {
      const [first, ...rest] = description;
      const described =
        typeof first === 'string'
          ? { dtype: first, shape: rest.map(Number) }
          : { dtype: 'float32' as const, shape: description.map(Number) };
      return expandRanges(pattern).map((name) => ({ keys: name.split('/'), ...described }));
    }),
  }));
}

/** `a.{0..2}.b` as `a.0.b`, `a.1.b`, `a.2.b`; several ranges give every combination. */
export function expandRanges(pattern: string): string[] {
  const range = /\{(\d+)\.\.(\d+)\}/.exec(pattern);
  if (range === null) return [pattern];
  const [text, first, last] = range;
  const count = Number(last) - Number(first) + 1;
  return Array.from({ length: count }, (_, index) => pattern.replace(text, `${Number(first) + index}`)).flatMap(
    expandRanges,
  );
}

/** Elements of `tensor`. */
export function elementCount({ shape }: FakeTensor): number {
  return shape.reduce((product, dim) => product * dim, 1);
}

/** Bytes of `tensor`. */
export function byteLength(tensor: FakeTensor): number {
  return elementCount(tensor) * DTYPE_BYTES[tensor.dtype];
}
