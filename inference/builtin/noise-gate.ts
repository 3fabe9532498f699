import { median, quantile } from '../audio/statistics.ts';
import { BINS, bandPower, type Frames } from './frames.ts';

/** Share of the frames, the quietest, that are taken for background. */
const BACKGROUND_SHARE = 0.08;
/** Subtracted a little more than measured: noise left over is heard, speech taken away hardly. */
const OVERSUBTRACTION = 1.3;
const FLOOR = 0.06;
const SMOOTHING_BINS = 6;
/** From here on subtraction costs more than it gains, dB. */
const CLEAN_SNR_DB = 30;

/**
 * `frames` with the steady background of the recording subtracted from their envelopes; unchanged when speech stands
 * 30 dB above it.
 */
export function removeBackground(frames: Frames): Frames {
  const level = bandPower(frames, 4, BINS - 1);
  const background = meanSpectrum(frames, level, quantile(level, BACKGROUND_SHARE));
  const backgroundPower = background.subarray(4, BINS - 1).reduce((sum, power) => sum + power, 0);
  const speechPower = median(level.filter((_, t) => frames.f0[t] > 0));
  if (10 * Math.log10(speechPower / (backgroundPower + 1e-15)) > CLEAN_SNR_DB) return frames;
  const envelope = frames.envelope.map((log, i) => {
    const power = Math.exp(log);
    return Math.log(Math.max(power - background[i % BINS], FLOOR * power));
  });
  return { ...frames, envelope };
}

/** [BINS] mean power of the frames whose level is at most `limit`, times 1.3 and smoothed over 13 bins. */
function meanSpectrum(frames: Frames, level: Float32Array, limit: number): Float32Array {
  const sum = new Float64Array(BINS);
  let count = 0;
  for (let t = 0; t < frames.count; t++) {
    if (level[t] > limit) continue;
    count++;
    for (let bin = 0; bin < BINS; bin++) sum[bin] += Math.exp(frames.envelope[t * BINS + bin]);
  }
  return Float32Array.from({ length: BINS }, (_, bin) => {
    const from = Math.max(0, bin - SMOOTHING_BINS);
    const to = Math.min(BINS - 1, bin + SMOOTHING_BINS);
    let total = 0;
    for (let k = from; k <= to; k++) total += sum[k];
    return (OVERSUBTRACTION * total) / (to - from + 1) / Math.max(1, count);
  });
}
