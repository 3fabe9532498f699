/** Mono audio in memory. */
export interface Pcm {
  /** Samples, nominally within -1..1. */
  readonly samples: Float32Array;
  /** Samples per second. */
  readonly sampleRate: number;
}

/** Length of `pcm` in seconds. */
export function seconds(pcm: Pcm): number {
  return pcm.samples.length / pcm.sampleRate;
}
