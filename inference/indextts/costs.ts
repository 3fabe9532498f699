/** What a quality costs with the graphs that a folder has: memory and time. */
import { CORE_SECONDS, FULL_BYTES, MEMORY_BASE } from '../core-seconds.ts';
import type { GraphName } from './graph-name.ts';
import type { QualityName } from './presets.ts';
import type { Version } from './version.ts';

type Engine = Version['engine'];

/**
 * Bytes of memory beside `MEMORY_BASE`, of models of full size. Of `fast` and `balanced`: what no file backs, as measured (1.63 and
 * 2.19 GB at most, of IndexTTS-2.5 1.62 and 2.13 GB: docs/benchmarks.md), with a fifth over, which two segments of full length
 * take in keys and values beyond the line that was measured; and what a reply reads of mapped files, once each (0.47 GB that reads
 * the prompt; as much for the second pass, which IndexTTS-2.5 has not). The system may take back the latter: a reply then reads it
 * from the disk, some seconds of its time, and goes on. With less than the former, the system ends the process. `exact` is as it
 * was measured when all of it counted.
 */
const BYTES: Readonly<Record<Engine, Readonly<Record<QualityName, number>>>> = {
  'indextts-2': { exact: 6e9, balanced: 3.38e9, fast: 2.25e9 },
  'indextts-2.5': { exact: 5.3e9, balanced: 2.9e9, fast: 2.25e9 },
};

/** What a graph costs more in float32 than in the bits that its quality wants. */
interface More {
  readonly seconds: number;
  readonly bytes: number;
}

/**
 * Seconds by the figures of docs/benchmarks.md; a look of the flow takes 0.41 in bytes of what it takes in float32. Memory by the
 * bytes of the weights: the step holds 1.89 GB of its own in float32 and 0.47 in bytes, with a fifth over; what reads the prompt is
 * mapped, and a third of what it is larger is counted.
 */
const MORE: Readonly<Record<Engine, Readonly<Partial<Record<GraphName, More>>>>> = {
  'indextts-2': {
    'gpt-prefill': { seconds: 0, bytes: 0.45e9 },
    'gpt-step': { seconds: 18, bytes: 1.7e9 },
    'gpt-latents': { seconds: 2.6, bytes: 0 },
    'flow-estimator': { seconds: 27.9, bytes: 0.28e9 },
    'flow-keeping': { seconds: 6.5, bytes: 0.28e9 },
    vocoder: { seconds: 2, bytes: 0.28e9 },
  },
  'indextts-2.5': {
    'gpt-prefill': { seconds: 0, bytes: 0.45e9 },
    'gpt-step': { seconds: 8.9, bytes: 1.7e9 },
    'flow-estimator': { seconds: 23.3, bytes: 0.28e9 },
    'flow-keeping': { seconds: 6.5, bytes: 0.28e9 },
    vocoder: { seconds: 1.5, bytes: 0.28e9 },
  },
};

/** What a quality takes of a model of full size. */
export interface Cost {
  /** Bytes of memory for each byte of the model's files, graphs in fewer bits not counted. */
  readonly memoryShare: number;
  /** Core-seconds of a reply of 3 s. */
  readonly coreSeconds: number;
}

/** What `quality` takes where all its graphs are in the bits that it wants, but for `wider` ones, which are in float32. */
export function costWith(engine: Engine, quality: QualityName, wider: readonly GraphName[] = []): Cost {
  const more = wider.flatMap((name) => MORE[engine][name] ?? []);
  const sum = (part: keyof More) => more.reduce((all, { [part]: amount }) => all + amount, 0);
  const bytes = Math.min(BYTES[engine].exact, BYTES[engine][quality] + sum('bytes'));
  return {
    memoryShare: bytes / FULL_BYTES[engine],
    coreSeconds: Math.min(CORE_SECONDS[engine].exact, CORE_SECONDS[engine][quality] + sum('seconds')),
  };
}

/** Bytes that a model of full size takes in every worker, by `cost`. */
export const fullMemory = (engine: Engine, { memoryShare }: Cost): number =>
  MEMORY_BASE + memoryShare * FULL_BYTES[engine];
