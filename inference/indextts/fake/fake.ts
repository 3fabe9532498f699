/** Full-size checkpoints of random weights: what `model:compile` is rehearsed with where the real ones can't be had. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, extname, join } from 'node:path';
import { hasCode } from '../../compile/if-present.ts';
import { WeightsError } from '../../errors.ts';
import { VOCABULARY_FILE } from '../multilingual/vocabulary.ts';
import { byteLength, type FakeFile, type FakeTensor, readManifest } from '../official-tensors.ts';
import type { Version } from '../version.ts';
import { configurationsOf } from './configurations.ts';
import { Output } from './output.ts';
import { Call, Global, type PythonDict, type PythonValue, Tuple } from './pickle-writer.ts';
import { writeSafetensors } from './safetensors-writer.ts';
import { writeTorchLegacy, writeTorchZip } from './torch-writer.ts';

export interface FakeOptions {
  /** Default IndexTTS-2. */
  readonly version?: Version['name'];
  /** Called after every write with the file, its bytes so far, and the bytes it will have (within a megabyte). */
  readonly onProgress?: (path: string, bytes: number, total: number) => void;
}

/** The only official file that still holds the state of its training: two moments per weight. */
const WITH_TRAINING_STATE = 's2mel.pth';

/** Of the tiny model: its tokenizers have other pieces than the official ones, but read any line. */
const TINY = new URL('../fixtures/indextts-2-tiny/checkpoints/', import.meta.url);
const PIECES = 'bpe.model';
/** What Qwen is opened with: it is compiled with the rest. */
const QWEN_TOKENIZER = 'qwen0.6bemo4-merge/tokenizer.json';

/**
 * Writes the official files of a version under `folder`, 8 or 9 GB, with random values instead of trained ones: the same
 * names, shapes, containers and nesting. The vocabulary is a small one, so that lines can be said, with other tokens.
 */
export function writeFakeModel(folder: string, options: FakeOptions = {}): void {
  const { version = '2' } = options;
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, MARK), 'The weights in this folder are random numbers: npm run model:fake\n');
  for (const file of readManifest(version)) writeFakeFile(folder, file, options);
  writeSmallFiles(folder, version);
}

/** Says of a folder that nothing in it is worth keeping. */
const MARK = 'random-weights.txt';

/** A file in `folder` that `writeFakeModel` would overwrite, and that is not its own: real weights take hours to fetch. */
export function foreignFile(folder: string, version: Version['name']): string | undefined {
  if (existsSync(join(folder, MARK))) return undefined;
  const paths = [...readManifest(version).map(({ path }) => path), ...Object.keys(configurationsOf(version)), PIECES];
  return paths.find((path) => existsSync(join(folder, path)));
}

/** Writes what a model has beside its weights: configurations and vocabularies. */
export function writeSmallFiles(folder: string, version: Version['name']): void {
  const write = (path: string, contents: string | Uint8Array) => {
    mkdirSync(join(folder, dirname(path)), { recursive: true });
    writeFileSync(join(folder, path), contents);
  };
  for (const [path, contents] of Object.entries(configurationsOf(version))) {
    write(path, JSON.stringify(contents, null, 2));
  }
  const copied = version === '2' ? [QWEN_TOKENIZER, PIECES] : [QWEN_TOKENIZER];
  for (const path of copied) write(path, readFileSync(new URL(path, TINY)));
  if (version === '2.5') write(VOCABULARY_FILE, singleBytes());
}

/** A tiktoken file of single bytes. */
function singleBytes(): string {
  return Array.from({ length: 256 }, (_, byte) => `${Buffer.of(byte).toString('base64')} ${byte}\n`).join('');
}

/** Writes one file of the manifest under `folder`. */
export function writeFakeFile(folder: string, file: FakeFile, { onProgress }: FakeOptions = {}): void {
  const isTraining = file.path === WITH_TRAINING_STATE;
  const tensors = isTraining ? [...file.tensors, ...moments(file.tensors)] : file.tensors;
  const total = tensors.reduce((sum, tensor) => sum + byteLength(tensor), 0);
  const path = join(folder, file.path);
  const output = new Output(path, () => onProgress?.(file.path, output.position, total));
  try {
    if (file.container === 'safetensors') writeSafetensors(output, tensors);
    else if (file.container === 'torch-legacy') writeTorchLegacy(output, tensors);
    else writeTorchZip(output, basename(file.path, extname(file.path)), tensors, isTraining ? TRAINING : new Map());
  } catch (error) {
    if (!hasCode(error, 'ENOSPC', 'EDQUOT')) throw error;
    throw new WeightsError('disk-full', { file: path }, { cause: error });
  } finally {
    output.close();
  }
}

/** Beside the weights and moments: counters, and an object of a class that a reader must not need. */
const TRAINING: PythonDict = new Map<string, PythonValue>([
  ['scheduler', new Call(new Global('torch.optim.lr_scheduler', 'ExponentialLR'), new Tuple())],
  ['iters', 1_000_000],
  ['epoch', 100],
]);

/** The two moments that Adam keeps of every weight. */
function moments(tensors: readonly FakeTensor[]): FakeTensor[] {
  return tensors
    .filter(({ dtype }) => dtype === 'float32')
    .flatMap((tensor, index) =>
      ['exp_avg', 'exp_avg_sq'].map((name) => ({ ...tensor, keys: ['optimizer', 'state', `${index}`, name] })),
    );
}
