/** Which engines speak: the one that is asked for, or the best that are there and that the machine can bear. */
import { join } from 'node:path';
import type { Logger } from 'pino';
import {
  CORE_SECONDS,
  countCards,
  type Device,
  EngineError,
  FULL_BYTES,
  MEMORY_BASE,
  needsOfIndexTts,
  openEngine,
  openLanguages,
  type Remark,
  type VoiceEngine,
} from '../../inference/index.ts';
import { type Config, deviceOf } from '../config.ts';
import { type DeviceChoice, Engines } from '../engines/index.ts';
import { attempt } from '../failures.ts';
import { chooseDevice, enginesOn, openPlaced, type Placed } from './device-choice.ts';
import { type Cost, type Machine, memoryOf, requireRoom, sizeOf, thisMachine } from './machine.ts';

type ModelKind = 'zipvoice' | 'indextts' | 'indextts25';

/** Who is told of models. */
export interface Told {
  readonly onBroken?: ((error: unknown) => void) | undefined;
  readonly onRemark?: ((remark: Remark) => void) | undefined;
}

interface Model {
  /** Its folder below VOXBACK_MODELS. */
  readonly folder: string;
  readonly cost: Cost;
}

/** In the order in which they are tried: the small one first, so that it is never the one that finds no room. */
const MODELS: Readonly<Record<ModelKind, Model>> = {
  // 350 MB: docs/zipvoice.md.
  zipvoice: {
    folder: 'zipvoice',
    cost: { memoryShare: 1.4, memoryBase: 90e6, coreSeconds: CORE_SECONDS.zipvoice, fullBytes: 0.185e9 },
  },
  // With `exact`, 6 GB of float32 networks: docs/model.md. Another quality needs less, see `costOf`.
  indextts: {
    folder: 'indextts-2',
    cost: costOfExact('indextts-2'),
  },
  indextts25: {
    folder: 'indextts-2.5',
    cost: costOfExact('indextts-2.5'),
  },
};

/** What a model of IndexTTS costs that nothing is known of. */
function costOfExact(name: 'indextts-2' | 'indextts-2.5'): Cost {
  const { exact } = CORE_SECONDS[name];
  return { memoryShare: 0.64, memoryBase: MEMORY_BASE, coreSeconds: exact, fullBytes: FULL_BYTES[name] };
}

/** What IndexTTS-2.5 is not needed for where another model speaks too. */
const OTHERS_SPEAK: readonly (string | undefined)[] = ['zh', 'en', undefined];

/**
 * The engines that `config` names. With `auto`: of the models whose folders are there, those that open and that the
 * machine can bear, the fast one for everyday lines, IndexTTS-2 for feelings and the best likeness, IndexTTS-2.5 for
 * the languages that those lack; with none of them the built-in engine. The operator is told why one is left out.
 *
 * @param onBroken called with the reason when a model is there and is left out
 * @param onRemark called with what its operator should know of a model, whether it speaks or is left out
 * @throws WeightsError, EngineError: a model that is asked for by name can't be used
 */
export async function openChosenEngines(
  config: Config,
  log: Logger,
  { onBroken = () => undefined, onRemark = () => undefined }: Told = {},
  machine: Machine = thisMachine(),
): Promise<Engines> {
  const { VOXBACK_ENGINE: choice, VOXBACK_WORKERS: workers } = config;
  let chosen: DeviceChoice | undefined;
  const open = async (
    kind: ModelKind,
    requireIt: (isOnProcessor: boolean) => void = () => undefined,
  ): Promise<Placed> => {
    // Looked for with the first model: without one it does not matter.
    chosen ??= await chooseDevice(deviceOf(config));
    const placed = await openPlaced(placeOf(kind, chosen), log, (device) => {
      requireIt(device === 'cpu');
      return openModel(kind, config, device, machine);
    });
    tell(kind, placed.engine.remarks ?? []);
    return placed;
  };
  const tell = (kind: ModelKind, remarks: readonly Remark[]) => {
    for (const remark of remarks) {
      log.warn({ model: MODELS[kind].folder, ...remark }, 'the model is not opened as it could be');
      onRemark(remark);
    }
  };
  if (choice === 'zipvoice' || choice === 'indextts') {
    // The one that is there; where both are, the first: its users find it better for Chinese.
    const isNewerAlone =
      choice === 'indextts' &&
      (await sizeOf(folderOf('indextts', config))) === undefined &&
      (await sizeOf(folderOf('indextts25', config))) !== undefined;
    const { engine, device } = await open(isNewerAlone ? 'indextts25' : choice);
    return new Engines(engine, engine, { device });
  }
  const ofLeftOut: Remark[] = [];
  const isLeftOut = (kind: ModelKind, error: unknown, remarks: readonly Remark[] = []) => {
    log.error({ err: error }, `${MODELS[kind].folder} is there and is left out`);
    onBroken(error);
    // What makes it need less, in the first place.
    tell(kind, remarks);
    ofLeftOut.push(...remarks);
  };
  const opened: Partial<Record<ModelKind, Placed>> = {};
  let usedBytes = 0;
  for (const kind of ['zipvoice', 'indextts', 'indextts25'] as const) {
    if (choice === 'builtin') break;
    const size = await attempt(() => sizeOf(folderOf(kind, config)));
    if (!size.ok) {
      isLeftOut(kind, size.error);
      continue;
    }
    const fileBytes = size.value;
    if (fileBytes === undefined) continue;
    const { cost, remarks } = await costOf(kind, config);
    const named = kind === 'indextts25' ? 'indextts' : kind;
    const model = await attempt(() =>
      open(kind, (isOnProcessor) =>
        requireRoom(named, { cost, fileBytes, workers, usedBytes, isOnProcessor }, machine),
      ),
    );
    if (model.ok) {
      opened[kind] = model.value;
      usedBytes += memoryOf(cost, fileBytes, model.value.engine.slots ?? workers);
    } else {
      isLeftOut(kind, model.error, isTooSmall(model.error) ? remarks : []);
    }
  }
  const { zipvoice, indextts, indextts25 } = opened;
  const best = indextts ?? indextts25;
  const usual = zipvoice ?? best;
  if (usual === undefined) {
    const builtin = await openEngine({ engine: 'builtin', workers });
    return new Engines(builtin, builtin, { remarks: ofLeftOut });
  }
  const { device } = best ?? usual;
  if (indextts25 === undefined || usual === indextts25)
    return new Engines(usual.engine, best?.engine, { device, remarks: ofLeftOut });
  const languageOf = await openLanguages();
  const isFor = (text: string) => !OTHERS_SPEAK.includes(languageOf(text));
  const multilingual = { engine: indextts25.engine, isFor };
  return new Engines(usual.engine, best?.engine, { multilingual, device, remarks: ofLeftOut });
}

/** In fewer bits a model of the same files needs less memory and less time. What can't be opened says so itself, when it is. */
async function costOf(kind: ModelKind, config: Config): Promise<{ cost: Cost; remarks: readonly Remark[] }> {
  const { cost } = MODELS[kind];
  if (kind === 'zipvoice') return { cost, remarks: [] };
  const needs = await attempt(() => needsOfIndexTts(folderOf(kind, config), config.VOXBACK_QUALITY));
  if (!needs.ok) return { cost, remarks: [] };
  const { remarks, ...ofQuality } = needs.value;
  return { cost: { ...cost, ...ofQuality }, remarks };
}

/** Whether it is the machine that is too small for a model. */
function isTooSmall(error: unknown): boolean {
  return error instanceof EngineError && (error.code === 'little-memory' || error.code === 'few-cores');
}

function folderOf(kind: ModelKind, { VOXBACK_MODELS: models }: Config): string {
  return join(models, MODELS[kind].folder);
}

/** Nobody compares ZipVoice's published graphs with the processor, which is fast enough for them. */
function placeOf(kind: ModelKind, chosen: DeviceChoice): DeviceChoice {
  const isCompared = kind !== 'zipvoice' || chosen.device === 'cuda' || chosen.device === 'dml';
  return isCompared ? chosen : { ...chosen, device: 'cpu' };
}

async function openModel(kind: ModelKind, config: Config, device: Device, { cores }: Machine): Promise<VoiceEngine> {
  const { VOXBACK_QUALITY: quality } = config;
  const cards = kind === 'zipvoice' ? 1 : await countCards(device);
  const workers = await enginesOn(device, config.VOXBACK_WORKERS, async () => cards);
  const common = {
    workers,
    folder: folderOf(kind, config),
    device,
    threads: config.VOXBACK_THREADS ?? Math.max(1, Math.floor(cores / workers)),
  };
  if (kind === 'zipvoice') {
    // Its makers' own number of steps where exactness is asked for; half of them are nearly as good.
    return openEngine({ engine: 'zipvoice', ...common, quality: quality === 'exact' ? 'good' : 'fast' });
  }
  return openEngine({
    engine: 'indextts',
    ...common,
    cards,
    quality,
    beams: config.VOXBACK_BEAMS,
    ...(config.VOXBACK_VOCODER !== undefined && { vocoder: config.VOXBACK_VOCODER }),
  });
}
