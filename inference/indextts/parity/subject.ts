/** The compiled model under comparison, and the reference beside it. */
import { copyFile, link, mkdir, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { openCheckpoint } from '../../checkpoint/checkpoint.ts';
import { toFloat32 } from '../../nn/weights.ts';
import { Golden } from '../../parity/golden.ts';
import type { Session, Values } from '../../runtime/sessions.ts';
import { type Architecture, readArchitecture } from '../config.ts';
import type { Table } from '../emotion/vectors.ts';
import { readQwenConfig } from '../foreign-config.ts';
import type { GraphName } from '../graph-name.ts';
import { type GraphOptions, Graphs } from '../graphs.ts';
import { ModelFolder } from '../model-folder.ts';
import type { QwenConfig } from '../models/qwen.ts';
import type { Recipe } from '../recipes/compile.ts';
import { compileFolder } from '../recipes/compile.ts';
import type { Version } from '../version.ts';
import { versionOf } from '../versions.ts';

export class Subject {
  readonly golden: Golden;
  readonly version: Version;
  readonly architecture: Architecture;
  readonly qwen: QwenConfig;
  readonly graphs: Graphs;
  readonly #folder: string;

  private constructor(folder: string, golden: Golden, model: ModelFolder, options: GraphOptions) {
    this.#folder = folder;
    this.graphs = new Graphs(folder, options);
    this.golden = golden;
    this.version = versionOf(model);
    this.architecture = readArchitecture(model);
    this.qwen = readQwenConfig(model.config('qwen'));
  }

  /** `source` is a folder with `checkpoints/` and `golden.safetensors`; graphs are made in `workspace`, an empty folder. */
  static async open(
    source: string,
    workspace: string,
    recipes: readonly Recipe[],
    options: GraphOptions = {},
  ): Promise<Subject> {
    await mirror(join(source, 'checkpoints'), workspace);
    await compileFolder(workspace, recipes);
    const model = await ModelFolder.open(workspace);
    try {
      return new Subject(workspace, await Golden.open(source), model, options);
    } finally {
      model.close();
    }
  }

  session(graph: GraphName): Promise<Session> {
    return this.graphs.session(graph);
  }

  /** One run of `graph`. */
  run(graph: GraphName, inputs: Record<string, Values>): Promise<Record<string, Values>> {
    return this.graphs.run(graph, inputs);
  }

  /** The bare tensor in `file` of the checkpoints: a table with one row per recorded emotion. */
  async table(file: string): Promise<Table> {
    const checkpoint = await openCheckpoint(join(this.#folder, file));
    try {
      const [entry] = checkpoint.tensors.values();
      return { data: toFloat32(await entry!.read(), entry!.dtype), width: entry!.shape[1]! };
    } finally {
      checkpoint.close();
    }
  }

  async close(): Promise<void> {
    this.golden.close();
    await this.graphs.close();
  }
}

/** The tree `from` under `to`: hard links, which take no space, or copies where the disks differ. */
async function mirror(from: string, to: string): Promise<void> {
  await mkdir(to, { recursive: true });
  for (const entry of await readdir(from, { withFileTypes: true })) {
    const [source, target] = [join(from, entry.name), join(to, entry.name)];
    if (entry.isDirectory()) await mirror(source, target);
    else await link(source, target).catch(() => copyFile(source, target));
  }
}
