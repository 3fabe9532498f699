/** What a quality costs with the graphs that a folder has: memory and time. */
import { CORE_SECONDS, FULL_BYTES, MEMORY_BASE } from '../core-seconds.ts';
import type { GraphName } from './graph-name.ts';
import type { QualityName } from './presets.ts';
import type { Version } from './version.ts';

type Engine = Version['engine'];

/**
 * Bytes of memory for each byte of the official files and their float32 graphs. Of `fast` and `balanced`: what no file backs, as
 * measured at full size (1.63 and 2.19 GB at most, docs/benchmarks.md), with a fifth over, which two segments of full length take
 * in keys and values beyond the line that was measured; and what a reply reads of mapped files, once each (0.47 GB that reads
 * the prompt, and as much for the second pass). The system may take back the latter: a reply then reads it from the disk, some
 * seconds of its time, and goes on; less than the former, and the system ends the process. `exact` as it was measured when all
 * of it counted.
 */
const SHARES: Readonly<Record<QualityName, number>> = { exact: 0.64, balanced: 0.36, fast: 0.24 };

/** What a graph costs more in float32 than in the bits that its quality wants. */
interface More {
  readonly seconds: number;
  readonly share: number;
}

/**
 * Seconds by the figures of docs/benchmarks.md; a look of the flow takes 0.41 in bytes of what it takes in float32. Memory by the
 * bytes of the weights: the step holds 1.89 GB of its own in float32 and 0.47 in bytes, with a fifth over; what reads the prompt is
 * mapped, and a third of what it is larger is counted.
 */
const MORE: Readonly<Record<Engine, Readonly<Partial<Record<GraphName, More>>>>> = {
  'indextts-2': {
    'gpt-prefill': { seconds: 0, share: 0.05 },
    'gpt-step': { seconds: 18, share: 0.18 },
    'gpt-latents': { seconds: 2.6, share: 0 },
    'flow-estimator': { seconds: 27.9, share: 0.03 },
    'flow-keeping': { seconds: 6.5, share: 0.03 },
    vocoder: { seconds: 2, share: 0.03 },
  },
  'indextts-2.5': {
    'gpt-prefill': { seconds: 0, share: 0.05 },
    'gpt-step': { seconds: 8.9, share: 0.18 },
    'flow-estimator': { seconds: 23.3, share: 0.03 },
    'flow-keeping': { seconds: 6.5, share: 0.03 },
    vocoder: { seconds: 1.5, share: 0.03 },
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
  return {
    memoryShare: Math.min(SHARES.exact, SHARES[quality] + sum('share')),
    coreSeconds: Math.min(CORE_SECONDS[engine].exact, CORE_SECONDS[engine][quality] + sum('seconds')),
  };
}

/** Bytes that a model of full size takes in every worker, by `cost`. */
export const fullMemory = (engine: Engine, { memoryShare }: Cost): number =>
  MEMORY_BASE + memoryShare * FULL_BYTES[engine];
