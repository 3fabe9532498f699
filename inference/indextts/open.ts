/** Everything that a reply is made with, from a compiled folder. */
import { join } from 'node:path';
import { openCheckpoint } from '../checkpoint/checkpoint.ts';
import { staleGraphs } from '../compile/manifest.ts';
import { CheckpointError, WeightsError } from '../errors.ts';
import { toFloat32 } from '../nn/weights.ts';
import type { Remark } from '../remarks.ts';
import type { Device } from '../runtime/sessions.ts';
import { type Architecture, readArchitecture } from './config.ts';
import type { WordsReader } from './emotion/mood.ts';
import type { Table } from './emotion/vectors.ts';
import { openQwenReader, readByLexicon } from './emotion/words.ts';
import { READERS, remarksOn } from './folder-remarks.ts';
import { readQwenConfig } from './foreign-config.ts';
import { bitsOn, chooseGraphs, type GraphChoice } from './graph-choice.ts';
import { Graphs } from './graphs.ts';
import { ModelFolder } from './model-folder.ts';
import type { QwenConfig } from './models/qwen.ts';
import type { Parts } from './pipeline.ts';
import { isRun, QUALITIES, type Quality, type QualityName } from './presets.ts';
import { chooseQuality } from './quality-choice.ts';
import type { TextReader } from './text-reader.ts';
import type { Version } from './version.ts';
import { versionOf } from './versions.ts';

export interface IndexTtsOptions {
  /** The official folder, compiled: `npm run model:compile -- FOLDER`. */
  readonly folder: string;
  /** Default `auto`: the fastest that `model:check` has passed on this folder; `exact` where nothing was checked. */
  readonly quality?: QualityName | 'auto';
  /**
   * Approximations to switch by themselves, over those of `quality`. Bits that are named here must have been compiled; a
   * `quality` takes those that are there.
   */
  readonly approximations?: Partial<Quality>;
  /** Continuations that are followed at once: 1 (default), or 3 as the reference does. */
  readonly beams?: number;
  /** Threads within one operator, default 1. */
  readonly threads?: number;
  /** What computes, default `cpu`. */
  readonly device?: Device;
  /** Which of several cards on `cuda` or `dml`, default 0. */
  readonly card?: number;
  /** Another vocoder: an ONNX file with the input `mel` [1, 80, T] and the output `audio`, 256 samples a frame. */
  readonly vocoder?: string;
}

/** Beside the checkpoints: without it, moods are read by the lexicon. */
const QWEN = 'qwen0.6bemo4-merge';

/** What `openParts` opens. */
export interface Opened {
  readonly parts: Parts;
  /** The precision of each graph. */
  readonly precisions: GraphChoice;
  /** What is not as was asked, or might be better. */
  readonly remarks: readonly Remark[];
}

/**
 * The parts on `folder`. Opens no network yet: each is loaded when it is first needed. Only a device that is used for the
 * first time is compared with the processor before, graph by graph.
 *
 * @throws WeightsError `missing`: a file is not there; `stale`: compile the folder (again)
 * @throws CheckpointError `malformed`: a vocabulary that is none, or of another model
 * @throws EngineError `device-missing`; `device-differs`: the device computes a graph wrongly
 */
export async function openParts({ folder, ...options }: IndexTtsOptions): Promise<Opened> {
  const { quality = 'auto', beams = 1, threads = 1, device = 'cpu', card = 0, approximations = {}, vocoder } = options;
  const { version, architecture, qwen } = await readFolder(folder);
  const all = version.graphs.filter((name) => vocoder === undefined || name !== 'vocoder');
  const name = quality === 'auto' ? await chooseQuality(folder, all) : quality;
  const wanted: Quality = {
    ...QUALITIES[name],
    ...bitsOn(device, quality, QUALITIES[name]),
    // What was seen of the prompt stays on no device: it would cross the bus in every step.
    ...(device !== 'cpu' && { promptEvery: 1 }),
    ...approximations,
  };
  const needed = all.filter((graph) => isRun(graph, wanted));
  const precisions = await chooseGraphs(folder, needed, wanted, approximations);
  // What halves are compared with, and what is opened where the device does not pass.
  if (device !== 'cpu') await chooseGraphs(folder, needed, QUALITIES.exact);

  const graphs = new Graphs(folder, {
    threads,
    device,
    card,
    precisions,
    files: { ...(vocoder !== undefined && { vocoder }) },
  });
  const hasQwen = qwen !== undefined && (await staleGraphs(folder, READERS)).length === 0;
  await graphs.checkDevice([...needed, ...(hasQwen ? READERS : [])]);
  const { layers, heads, width } = architecture.gpt;
  graphs.remarkOnRows('gpt-step', { layers, heads, headWidth: width / heads });
  const [styles, vectors, reader] = await Promise.all([
    readTable(join(folder, 'feat1.pt')),
    readTable(join(folder, 'feat2.pt')),
    version.openReader(folder),
  ]);
  checkVocabulary(reader, architecture);
  const readWords: WordsReader = hasQwen ? await openQwenReader(graphs, join(folder, QWEN), qwen) : readByLexicon;
  const tables = { styles, vectors, counts: architecture.emotionCounts };
  const asked = { folder, version, asked: quality, name, wanted, choice: precisions, device };
  const remarks = await remarksOn({ ...asked, hasQwen: qwen !== undefined });
  return {
    parts: { version, graphs, architecture, reader, tables, readWords, quality: wanted, beams },
    precisions,
    remarks: [...graphs.remarks, ...remarks],
  };
}

/** An id without a row would end the first reply that has it, by an error of the runtime that says nothing to anybody. */
function checkVocabulary({ vocabulary: { file, size } }: TextReader, { gpt }: Architecture): void {
  if (size <= gpt.texts) return;
  throw new CheckpointError('malformed', { file, reason: `${size} tokens; the model has rows for ${gpt.texts}` });
}

/** What a folder is read for before its graphs are. */
interface Folder {
  readonly version: Version;
  readonly architecture: Architecture;
  readonly qwen: QwenConfig | undefined;
}

async function readFolder(folder: string): Promise<Folder> {
  const model = await ModelFolder.open(folder);
  try {
    return {
      version: versionOf(model),
      architecture: readArchitecture(model),
      qwen: model.has('qwen') ? readQwenConfig(model.config('qwen')) : undefined,
    };
  } finally {
    model.close();
  }
}

/** The bare tensor in `file`: a row per recorded emotion. */
async function readTable(file: string): Promise<Table> {
  const checkpoint = await openCheckpoint(file);
  try {
    const [entry] = checkpoint.tensors.values();
    if (entry === undefined) throw new WeightsError('missing', { file });
    return { data: toFloat32(await entry.read(), entry.dtype), width: entry.shape[1]! };
  } finally {
    checkpoint.close();
  }
}
