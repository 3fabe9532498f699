/**
 * An official IndexTTS-2 folder: `config.yaml` and checkpoints in the layout that the official code downloads. Here, and
 * only here, is known which file nests its tensors how.
 */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'yaml';
import { type Checkpoint, openCheckpoint } from '../checkpoint/checkpoint.ts';
import { GraphError, WeightsError } from '../errors.ts';
import type { WeightRef, Weights } from '../nn/weights.ts';

/** The files that graphs are made from, by what they hold. */
export const CHECKPOINTS = {
  gpt: 'gpt.pth',
  s2mel: 's2mel.pth',
  semanticEncoder: 'hf_cache/w2v-bert-2.0/model.safetensors',
  semanticStatistics: 'wav2vec2bert_stats.pt',
  semanticCodec: 'hf_cache/semantic_codec/model.safetensors',
  speakerEncoder: 'hf_cache/campplus_cn_common.bin',
  vocoder: 'hf_cache/bigvgan/bigvgan_generator.pt',
  qwen: 'qwen0.6bemo4-merge/model.safetensors',
} as const;

/** Configurations: the model's own and the ones that come with foreign checkpoints. */
export const CONFIGS = {
  model: 'config.yaml',
  semanticEncoder: 'hf_cache/w2v-bert-2.0/config.json',
  vocoder: 'hf_cache/bigvgan/config.json',
  qwen: 'qwen0.6bemo4-merge/config.json',
} as const;

export type CheckpointName = keyof typeof CHECKPOINTS;
export type ConfigName = keyof typeof CONFIGS;

/**
 * What precedes the keys that the modules know. The first that any key starts with is taken off, and keys without it
 * (optimizer state and the like) are left out.
 */
const WRAPPERS: Partial<Record<CheckpointName, readonly string[]>> = {
  gpt: ['model.'],
  s2mel: ['net.'],
  vocoder: ['generator.'],
};

/** Training on several devices leaves this in front of a network's keys. */
const PARALLEL = /(^|\.)module\./;

export interface ModelFolder {
  readonly path: string;
  /** Parsed, not yet understood. */
  readonly configs: Readonly<Record<ConfigName, unknown>>;
  readonly weights: Readonly<Record<CheckpointName, Weights>>;
  close(): void;
}

/**
 * The checkpoints below `path`, open. Directories are read, weights are not.
 *
 * @throws WeightsError `missing` with the file
 * @throws CheckpointError for a file that is not a checkpoint
 */
export async function openModelFolder(path: string): Promise<ModelFolder> {
  const names = Object.keys(CHECKPOINTS) as CheckpointName[];
  const configs = await Promise.all(
    Object.entries(CONFIGS).map(async ([name, file]) => [name, await readConfig(join(path, file))]),
  );
  const opened = await Promise.allSettled(names.map((name) => openCheckpoint(join(path, CHECKPOINTS[name]))));
  const close = () => {
    for (const result of opened) if (result.status === 'fulfilled') result.value.close();
  };
  const checkpoints = opened.map((result): Checkpoint => {
    if (result.status === 'fulfilled') return result.value;
    close();
    throw result.reason;
  });
  const weights = names.map((name, index) => [name, unwrap(checkpoints[index]!.tensors, WRAPPERS[name] ?? [])]);
  return {
    path,
    configs: Object.fromEntries(configs),
    weights: Object.fromEntries(weights),
    close,
  };
}

async function readConfig(file: string): Promise<unknown> {
  try {
    // JSON is YAML too.
    return parse(await readFile(file, 'utf8'));
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') {
      throw new WeightsError('missing', { file }, { cause: error });
    }
    throw error;
  }
}

/** `tensors` under the keys that modules know. */
function unwrap(tensors: Weights, wrappers: readonly string[]): Weights {
  const keys = [...tensors.keys()];
  const wrapper = wrappers.find((prefix) => keys.some((key) => key.startsWith(prefix))) ?? '';
  const known = [...tensors].filter(([key]) => key.startsWith(wrapper));
  return new Map(known.map(([key, weight]) => [key.slice(wrapper.length).replace(PARALLEL, '$1'), weight]));
}

/** The weights whose keys start with one of `names`: the networks of one graph among those of a file. */
export function pick(weights: Weights, ...names: readonly string[]): Weights {
  const isWanted = (key: string) => names.some((name) => key === name || key.startsWith(`${name}.`));
  return new Map([...weights].filter(([key]) => isWanted(key)));
}

/** The weights under `name`, without it. */
export function under(weights: Weights, name: string): Weights {
  const inner = [...pick(weights, name)].map(([key, weight]): [string, WeightRef] => [
    key.slice(name.length + 1),
    weight,
  ]);
  return new Map(inner);
}

/** @throws GraphError unused-key if `weights` has a key outside the networks that start with `names` */
export function expectOnly(weights: Weights, names: readonly string[]): void {
  const known = pick(weights, ...names);
  const unknown = [...weights.keys()].filter((key) => !known.has(key));
  if (unknown.length > 0)
    throw new GraphError('unused-key', { key: unknown.slice(0, 5).join(', '), count: unknown.length });
}
