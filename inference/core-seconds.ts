/**
 * Core-seconds of a reply of three seconds on a processor, as measured (docs/benchmarks.md, docs/zipvoice.md). All that people
 * are told of an engine's speed, and what a machine is asked for, is derived from these.
 */
export const CORE_SECONDS = {
  builtin: 0.6,
  zipvoice: 3.5,
  'indextts-2': { exact: 86, balanced: 37, fast: 19.6 },
  'indextts-2.5': { exact: 60, balanced: 28.5, fast: 14 },
} as const;

/** Bytes of the files, graphs in float32 included, that IndexTTS was measured with: of full size. */
export const FULL_BYTES = { 'indextts-2': 9.4e9, 'indextts-2.5': 8.3e9 } as const;

/** Bytes of memory that a worker has beside its model of IndexTTS. */
export const MEMORY_BASE = 200e6;

/** Of speech, seconds: how long the reply is that they were measured on. */
export const MEASURED_REPLY_SECONDS = 3;

/** Billions of float32 operations a second, in a large product on one core, where each was measured and when: 83 to 117 for IndexTTS. */
export const MEASURED_SPEED = { zipvoice: 75, 'indextts-2': 100, 'indextts-2.5': 100 } as const;

/** Share of a further core that a reply gains: two threads make it 1.6 to 1.75 times as fast. */
const GAIN_PER_CORE = 0.65;
/** More threads than these bring nothing more. */
const MOST_CORES = 8;

/** How many times as fast as on one core a reply is on `cores`. */
export function speedOn(cores: number): number {
  return 1 + GAIN_PER_CORE * (Math.min(MOST_CORES, Math.max(1, cores)) - 1);
}

/** The fewest cores on which `coreSeconds` last no longer than `seconds`, however many threads bring something. */
export function coresFor(coreSeconds: number, seconds: number): number {
  return Math.max(1, Math.ceil(1 + (coreSeconds / seconds - 1) / GAIN_PER_CORE));
}
