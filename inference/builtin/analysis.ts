import { type PitchOptions, trackPitch } from '../audio/pitch-track.ts';
import { measureNoise } from './aperiodicity.ts';
import { measureEnvelope } from './envelope.ts';
import type { Frames } from './frames.ts';

export interface AnalysisOptions extends PitchOptions {
  /** Mends the pitch before everything else is measured with it. */
  readonly repair?: (f0: Float32Array) => Float32Array;
}

/** The frames of `samples`, 24 kHz: pitch first, because envelope and noise are measured in its periods. */
export function analyze(samples: Float32Array, options: AnalysisOptions = {}): Frames {
  const tracked = trackPitch(samples, options);
  const f0 = options.repair?.(tracked) ?? tracked;
  return {
    count: f0.length,
    f0,
    envelope: measureEnvelope(samples, f0),
    noise: measureNoise(samples, f0),
  };
}
