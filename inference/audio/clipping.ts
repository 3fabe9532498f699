/** How much of a recording was cut off by an overdriven microphone or converter. */

const BINS = 4096;
/** The peak that counts: a few clicks don't hide that everything else is flat. */
const PEAK_QUANTILE = 0.999;
/**
 * A sample above this share of the peak is near it. Closer would do for a bare clipped wave, but Opus, which voice notes
 * have been through, bends its flat tops by a third.
 */
const NEAR_PEAK = 0.6;

/**
 * Percentage of samples near the peak, at any level. 1 to 8 in natural speech, whose peaks are rare, and up to 12 in
 * speech compressed by 9:1; 14 and more once the peaks of a voice are cut to a tenth of their height, Opus of 24 kb/s
 * included, and for most voices once they are cut to a fifth.
 */
export function clippedPercent(samples: Float32Array): number {
  let top = 0;
  for (let n = 0; n < samples.length; n++) top = Math.max(top, Math.abs(samples[n]));
  if (top === 0) return 0;

  const counts = new Uint32Array(BINS + 1);
  for (let n = 0; n < samples.length; n++) counts[Math.floor((Math.abs(samples[n]) / top) * BINS)]++;
  let beyond = (1 - PEAK_QUANTILE) * samples.length;
  let peak = BINS;
  for (; peak > 0 && beyond >= counts[peak]; peak--) beyond -= counts[peak];

  let near = 0;
  for (let bin = Math.floor(NEAR_PEAK * peak); bin <= BINS; bin++) near += counts[bin];
  return (100 * near) / samples.length;
}
