/** IndexTTS as a voice engine: a compiled model folder in, speech out. */
import { join } from 'node:path';
import { Calls } from '../calls.ts';
import { openCheckpoint } from '../checkpoint/checkpoint.ts';
import { staleGraphs } from '../compile/manifest.ts';
import type { Pcm, RunOptions, Speech, SpeechRequest, VoiceEngine, VoicePrint } from '../engine.ts';
import { WeightsError } from '../errors.ts';
import { toFloat32 } from '../nn/weights.ts';
import type { Device } from '../runtime/sessions.ts';
import { createSteps } from '../steps.ts';
import { type Architecture, readArchitecture } from './config.ts';
import type { WordsReader } from './emotion/mood.ts';
import type { Table } from './emotion/vectors.ts';
import { openQwenReader, readByLexicon } from './emotion/words.ts';
import { readQwenConfig } from './foreign-config.ts';
import { chooseGraphs } from './graph-choice.ts';
import { Graphs } from './graphs.ts';
import { ModelFolder } from './model-folder.ts';
import type { QwenConfig } from './models/qwen.ts';
import { type Parts, speak } from './pipeline.ts';
import { QUALITIES, type Quality, type QualityName } from './presets.ts';
import { encodeSpeaker } from './speaker.ts';
import type { Version } from './version.ts';
import { versionOf } from './versions.ts';
import { toPrint } from './voice-print.ts';

export interface IndexTtsOptions {
  /** The official folder, compiled: `npm run model:compile -- FOLDER`. */
  readonly folder: string;
  /** Default `exact`. */
  readonly quality?: QualityName;
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
  /** Another vocoder: an ONNX file with the input `mel` [1, 80, T] and the output `audio`, 256 samples a frame. */
  readonly vocoder?: string;
}

/** Beside the checkpoints: without it, moods are read by the lexicon. */
const QWEN = 'qwen0.6bemo4-merge';

/**
 * The engine on `folder`. Opens no network yet: each is loaded when it is first needed.
 *
 * @throws WeightsError `missing`: a file is not there; `stale`: compile the folder (again)
 * @throws EngineError `device-missing`: at the first run, where the device is not there
 */
export async function openIndexTts({ folder, ...options }: IndexTtsOptions): Promise<VoiceEngine> {
  const { quality = 'exact', beams = 1, threads = 1, device = 'cpu', approximations = {}, vocoder } = options;
  const { version, architecture, qwen } = await readFolder(folder);
  const wanted: Quality = { ...QUALITIES[quality], ...approximations };
  const needed = version.graphs.filter((name) => vocoder === undefined || name !== 'vocoder');
  const precisions = await chooseGraphs(folder, needed, wanted, approximations);

  const graphs = new Graphs(folder, {
    threads,
    device,
    precisions,
    files: { ...(vocoder !== undefined && { vocoder }) },
  });
  const [styles, vectors, reader] = await Promise.all([
    readTable(join(folder, 'feat1.pt')),
    readTable(join(folder, 'feat2.pt')),
    version.openReader(folder),
  ]);
  const hasQwen = qwen !== undefined && (await staleGraphs(folder, ['qwen-prefill', 'qwen-step'])).length === 0;
  const readWords: WordsReader = hasQwen ? await openQwenReader(graphs, join(folder, QWEN), qwen) : readByLexicon;
  return new IndexTtsEngine({
    version,
    graphs,
    architecture,
    reader,
    tables: { styles, vectors, counts: architecture.emotionCounts },
    readWords,
    quality: wanted,
    beams,
  });
}

class IndexTtsEngine implements VoiceEngine {
  readonly name: string;
  readonly #parts: Parts;
  readonly #calls = new Calls();

  constructor(parts: Parts) {
    this.name = parts.version.engine;
    this.#parts = parts;
  }

  enroll(prompt: Pcm, options: RunOptions = {}): Promise<VoicePrint> {
    const { version, graphs, architecture } = this.#parts;
    return this.#calls.track(async () => {
      const voice = await graphs.lend('encoders', () => encodeSpeaker(version, graphs, prompt, createSteps(options)));
      return toPrint(voice, architecture.gpt.width, version.engine);
    });
  }

  speak(request: SpeechRequest, options?: RunOptions): Promise<Speech> {
    return this.#calls.track(() => speak(this.#parts, request, options));
  }

  async close(): Promise<void> {
    await this.#calls.ended();
    await this.#parts.graphs.close();
  }
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
