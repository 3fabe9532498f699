/**
 * An official IndexTTS-2 folder: `config.yaml` and checkpoints in the layout that the official code downloads. Here, and
 * only here, is known which file nests its tensors how.
 */
import { readFile, realpath } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { parse } from 'yaml';
import { type Checkpoint, openCheckpoint } from '../checkpoint/checkpoint.ts';
import { ifPresent } from '../compile/if-present.ts';
import { CheckpointError, GraphError, WeightsError } from '../errors.ts';
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
  enhancedCodec: 'codec.pth',
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
 * What may precede the keys that the modules know. Where it does, keys without it (optimizer state and the like) are left
 * out.
 */
const WRAPPERS: Partial<Record<CheckpointName, string>> = {
  gpt: 'model.',
  s2mel: 'net.',
  vocoder: 'generator.',
  enhancedCodec: 'model.',
};

/**
 * The networks that a file holds, as their keys begin: all that the graphs read, and the two that inference never runs
 * (scores of text, and a copy that some exports keep). Each network's own keys are checked when it is loaded.
 */
const NETWORKS: Partial<Record<CheckpointName, readonly string[]>> = {
  gpt: [
    'conditioning_encoder',
    'perceiver_encoder',
    'emo_conditioning_encoder',
    'emo_perceiver_encoder',
    'emovec_layer',
    'emo_layer',
    'speed_emb',
    'spk_emb_proj',
    'lang_embedding',
    'text_embedding',
    'text_pos_embedding',
    'mel_embedding',
    'mel_pos_embedding',
    'gpt',
    'final_norm',
    'mel_head',
    'text_head',
    'inference_model',
  ],
  s2mel: ['cfm', 'length_regulator', 'gpt_layer'],
};

/** Training on several devices leaves this in front of a network's keys. */
const PARALLEL = /(^|\.)module\./;

/** An official folder whose checkpoints are open: their directories are in memory, the weights on disk. */
export class ModelFolder {
  readonly path: string;
  readonly #checkpoints: ReadonlyMap<CheckpointName, Checkpoint>;
  readonly #configs: ReadonlyMap<ConfigName, unknown>;

  private constructor(
    path: string,
    checkpoints: ReadonlyMap<CheckpointName, Checkpoint>,
    configs: ReadonlyMap<ConfigName, unknown>,
  ) {
    this.path = path;
    this.#checkpoints = checkpoints;
    this.#configs = configs;
  }

  /**
   * Opens whatever is there of the known files; no version of the model needs all.
   *
   * @throws WeightsError `no-model`: nothing of a model is there
   * @throws CheckpointError for a file that is not a checkpoint, or that only a link makes look as if it lay in the folder
   */
  static async open(path: string): Promise<ModelFolder> {
    const checkpoints = new Map<CheckpointName, Checkpoint>();
    const configs = new Map<ConfigName, unknown>();
    try {
      for (const name of Object.keys(CHECKPOINTS) as CheckpointName[]) {
        const file = join(path, CHECKPOINTS[name]);
        const checkpoint = await ifPresent(openCheckpoint(file));
        if (checkpoint) checkpoints.set(name, checkpoint);
        if (checkpoint) await expectInside(path, file);
      }
      for (const name of Object.keys(CONFIGS) as ConfigName[]) {
        const text = await ifPresent(readFile(join(path, CONFIGS[name]), 'utf8'));
        if (text !== undefined) configs.set(name, parsed(join(path, CONFIGS[name]), text));
      }
    } catch (error) {
      for (const checkpoint of checkpoints.values()) checkpoint.close();
      throw error;
    }
    if (checkpoints.size + configs.size === 0) throw new WeightsError('no-model', { folder: path });
    return new ModelFolder(path, checkpoints, configs);
  }

  /**
   * The weights of a checkpoint under the keys that modules know.
   *
   * @throws WeightsError `missing` with the file
   * @throws GraphError `unused-key` if the file holds a network that nobody knows
   */
  weights(name: CheckpointName): Weights {
    const checkpoint = this.#checkpoints.get(name);
    if (!checkpoint) throw new WeightsError('missing', { file: join(this.path, CHECKPOINTS[name]) });
    const weights = unwrap(checkpoint.tensors, WRAPPERS[name] ?? '');
    const networks = NETWORKS[name];
    if (networks) expectOnly(weights, networks);
    return weights;
  }

  /** Whether the folder has all files of `name`: its checkpoint, its configuration or both. */
  has(name: CheckpointName | ConfigName): boolean {
    const isMissing = (table: object, found: ReadonlyMap<string, unknown>) => name in table && !found.has(name);
    return !isMissing(CHECKPOINTS, this.#checkpoints) && !isMissing(CONFIGS, this.#configs);
  }

  /** A parsed configuration, not yet understood. @throws WeightsError `missing` with the file */
  config(name: ConfigName): unknown {
    if (!this.#configs.has(name)) throw new WeightsError('missing', { file: join(this.path, CONFIGS[name]) });
    return this.#configs.get(name);
  }

  close(): void {
    for (const checkpoint of this.#checkpoints.values()) checkpoint.close();
  }
}

/**
 * The graphs point into the checkpoints, and onnxruntime opens nothing that really lies outside the folder of the graph.
 *
 * @throws CheckpointError unsupported
 */
async function expectInside(folder: string, file: string): Promise<void> {
  const [inside, target] = [await realpath(folder), await realpath(file)];
  if (target.startsWith(`${inside}${sep}`)) return;
  const reason = `a symbolic link to ${target}, outside the model's folder: put a hard link or the file itself in its place`;
  throw new CheckpointError('unsupported', { file, reason });
}

/** `tensors` with `wrapper` taken off, if their keys have it. */
function unwrap(tensors: Weights, wrapper: string): Weights {
  const wrapped = [...tensors].filter(([key]) => wrapper !== '' && key.startsWith(wrapper));
  const known = wrapped.length > 0 ? wrapped : [...tensors];
  const length = wrapped.length > 0 ? wrapper.length : 0;
  return new Map(known.map(([key, weight]) => [key.slice(length).replace(PARALLEL, '$1'), weight]));
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
function expectOnly(weights: Weights, names: readonly string[]): void {
  const known = pick(weights, ...names);
  const unknown = [...weights.keys()].filter((key) => !known.has(key));
  if (unknown.length === 0) return;
  throw new GraphError('unused-key', { key: unknown.slice(0, 5).join(', '), count: unknown.length });
}

/** Characters of the largest configuration that is looked at; official ones have under 10,000. */
const MAX_CONFIG_CHARACTERS = 2 ** 20;

/**
 * What a configuration says. JSON is YAML too; aliases that grow without end are refused by the parser.
 *
 * @throws CheckpointError `malformed`, `unsafe`
 */
function parsed(file: string, text: string): unknown {
  if (text.length > MAX_CONFIG_CHARACTERS) {
    throw new CheckpointError('unsafe', { file, reason: `a configuration of ${text.length} characters` });
  }
  try {
    return parse(text);
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message.split('\n', 1)[0] : String(cause);
    throw new CheckpointError('malformed', { file, reason }, { cause });
  }
}
