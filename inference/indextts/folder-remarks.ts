/** What of a folder's graphs is absent or old, so that a quality is slower or another than it could be: nobody hears that by itself. */
import { outdatedGraphs, readManifest, staleGraphs } from '../compile/manifest.ts';
import type { Remark } from '../remarks.ts';
import type { Device } from '../runtime/device.ts';
import { costWith, fullMemory } from './costs.ts';
import { type Bits, chooseGraphs, type GraphChoice, inMoreBits, wantedOf } from './graph-choice.ts';
import type { GraphName } from './graph-name.ts';
import { fileOf, type Precision } from './precision.ts';
import { BY_SPEED, isRun, QUALITIES, type Quality, type QualityName } from './presets.ts';
import type { Version } from './version.ts';

/** The graphs that read descriptions of moods. */
export const READERS: readonly GraphName[] = ['qwen-prefill', 'qwen-step'];

/** How a folder is opened. */
export interface Opening {
  readonly folder: string;
  readonly version: Pick<Version, 'engine' | 'graphs'>;
  /** The quality that was asked for, and the one that it came to. */
  readonly asked: QualityName | 'auto';
  readonly name: QualityName;
  /** What is wanted of it, every approximation said. */
  readonly wanted: Bits & Pick<Quality, 'latents'>;
  readonly choice: GraphChoice;
  readonly device: Device;
  /** Whether the files of Qwen are there. */
  readonly hasQwen: boolean;
}

/** What its operator should know of a folder that is opened so. */
export async function remarksOn(opening: Opening): Promise<readonly Remark[]> {
  const [moreBits, outdated, checked, moods] = await Promise.all([
    moreBitsIn(opening),
    outdatedIn(opening),
    opening.asked === 'auto' && opening.device === 'cpu' ? checksOf(opening) : [],
    opening.hasQwen ? moodsOf(opening) : [],
  ]);
  return [...moreBits, ...outdated, ...checked, ...moods];
}

/** What `--precision` compiles of `graphs` as they are wanted; `fp32` where none is in fewer bits. */
export function precisionFor(graphs: readonly GraphName[], wanted: Bits): Precision {
  const [found = 'fp32'] = graphs.map((name) => wantedOf(name, wanted)).filter((bits) => bits !== 'fp32');
  return found === 'fp16-rows' ? 'fp16' : found;
}

/** The graphs that a reply runs in more bits than are wanted: without a second pass, its graph is not run. */
export function widerGraphs({ choice, wanted }: Pick<Opening, 'choice' | 'wanted'>): GraphName[] {
  const isIdle = (name: GraphName) => name === 'gpt-latents' && wanted.latents === 'collected';
  return inMoreBits(choice, wanted).filter((name) => !isIdle(name));
}

function moreBitsIn(opening: Opening): Remark[] {
  const { folder, version, name, wanted, device } = opening;
  const wider = widerGraphs(opening);
  if (wider.length === 0) return [];
  const about = { folder, graphs: wider.join(', '), precision: precisionFor(wider, wanted) };
  if (device !== 'cpu') return [{ code: 'more-bits-on-device', details: { ...about, device } }];
  return [{ code: 'more-bits', details: { ...about, quality: name, ...costsOf(version.engine, name, wider) } }];
}

/** What a reply of 3 s takes of a model of full size with `wider` graphs, and with none. */
export function costsOf(engine: Version['engine'], quality: QualityName, wider: readonly GraphName[]) {
  const [cost, whole] = [costWith(engine, quality, wider), costWith(engine, quality)];
  const gigabytes = (bytes: number) => Number((bytes / 1e9).toFixed(1));
  return {
    seconds: Math.round(cost.coreSeconds),
    wholeSeconds: Math.round(whole.coreSeconds),
    gigabytes: gigabytes(fullMemory(engine, cost)),
    wholeGigabytes: gigabytes(fullMemory(engine, whole)),
  };
}

async function outdatedIn({ folder, choice, hasQwen }: Opening): Promise<Remark[]> {
  const opened = [...choice].map(([name, bits]) => [fileOf(name, bits), bits] as const);
  const readers = hasQwen ? READERS.map((name) => [name, 'fp32'] as const) : [];
  const precisions = new Map<string, Precision>([...opened, ...readers]);
  const graphs = await outdatedGraphs(folder, [...precisions.keys()]);
  if (graphs.length === 0) return [];
  const [bits = 'fp32'] = graphs.map((file) => precisions.get(file)).filter((found) => found !== 'fp32');
  const precision = bits === 'fp16-rows' ? 'fp16' : bits;
  return [{ code: 'outdated', details: { folder, graphs: graphs.join(', '), precision } }];
}

/** Why `auto` takes no faster quality, where one is compiled or has passed. */
async function checksOf({ folder, version, name }: Opening): Promise<Remark[]> {
  const { checks = {} } = await readManifest(folder);
  const faster = BY_SPEED.slice(0, BY_SPEED.indexOf(name));
  const passed = faster.find((quality) => checks[quality]?.passed === true);
  const widerOf = async (quality: QualityName) => {
    const wanted = QUALITIES[quality];
    const run = version.graphs.filter((graph) => isRun(graph, wanted));
    return widerGraphs({ wanted, choice: await chooseGraphs(folder, run, wanted) });
  };
  if (passed !== undefined) {
    const precision = precisionFor(await widerOf(passed), QUALITIES[passed]);
    return [{ code: 'check-void', details: { folder, quality: passed, precision } }];
  }
  for (const quality of faster) {
    if (checks[quality] === undefined && (await widerOf(quality)).length === 0) {
      return [{ code: 'unchecked', details: { folder, quality } }];
    }
  }
  return [];
}

async function moodsOf({ folder }: Opening): Promise<Remark[]> {
  const graphs = await staleGraphs(folder, READERS);
  return graphs.length === 0
    ? []
    : [{ code: 'no-moods', details: { folder, graphs: graphs.join(', '), precision: 'fp32' } }];
}
