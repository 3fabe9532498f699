/**
 * How much may be added to a sound unheard: the masking indices of ISO/IEC 11172-3, annex D, psychoacoustic model 1, weighed
 * by how tonal the frame is as Johnston does (Transform Coding of Audio Signals Using Perceptual Noise Criteria, IEEE JSAC 6,
 * 1988), with Schroeder's spreading; in the bands of the mark instead of critical bands, which are as wide or wider there.
 */
import { BANDS, EDGES_HZ } from './layout.ts';

/** A spectrum this flat, in dB, counts as a pure tone. */
const TONAL_FLATNESS_DB = -60;
/** dB below a tone at which something beside it is heard, at 0 Bark and more for each. */
const TONE_MASKS_DB = [6.025, 0.275];
/** The same of noise. */
const NOISE_MASKS_DB = [2.025, 0.175];

/** dB below what masks a band by itself: a band that masks it by less is passed over. */
const TOO_FAR_DB = 60;

/** Masking of band `to` by band `from`, as a factor of power: `SPREAD[to * BANDS + from]`. */
const BARKS = Array.from({ length: BANDS }, (_, band) => barkOf(centreOf(band)));
const SPREAD = Float64Array.from({ length: BANDS * BANDS }, (_, i) => {
  const [to, from] = [Math.floor(i / BANDS), i % BANDS];
  return 10 ** (spreadingDb(BARKS[to] - BARKS[from]) / 10);
});
/** Bands closer than a Bark are one to the ear: what spreading adds up too often, at a flat spectrum. */
const GAINS = Float64Array.from({ length: BANDS }, (_, to) =>
  SPREAD.subarray(to * BANDS, (to + 1) * BANDS).reduce((sum, share) => sum + share, 0),
);
/** The bands that mask each: from the first up to but not including the last. */
const NEAR = BARKS.map((bark) => {
  const isNear = BARKS.map((other) => spreadingDb(bark - other) > -TOO_FAR_DB);
  return [isNear.indexOf(true), isNear.lastIndexOf(true) + 1] as const;
});
const FIRST = Int32Array.from(NEAR, ([first]) => first);
const LAST = Int32Array.from(NEAR, ([, last]) => last);

/** Steps of tonality; between them what may be added is interpolated, within 0.001 dB. */
const STEPS = 32;
/** The power that may be added, as a share of what masks: `ALLOWED[step * BANDS + band]`. */
const ALLOWED = Float64Array.from({ length: (STEPS + 1) * BANDS }, (_, i) => {
  const [tonality, band] = [Math.floor(i / BANDS) / STEPS, i % BANDS];
  const [tone, noise] = [TONE_MASKS_DB, NOISE_MASKS_DB].map(([least, perBark]) => least + perBark * BARKS[band]);
  return 10 ** (-(tonality * tone + (1 - tonality) * noise) / 10) / GAINS[band];
});

/**
 * Writes the power that may be added to each band of one frame.
 *
 * @param power of the host in each of the bands, from `start` on; so `threshold`
 * @param flatnessDb geometric over arithmetic mean of the frame's power spectrum, dB, 0 and below
 */
export function maskingThreshold(power: Float64Array, flatnessDb: number, threshold: Float64Array, start = 0): void {
  const tonality = STEPS * Math.max(0, Math.min(1, flatnessDb / TONAL_FLATNESS_DB));
  const step = Math.min(STEPS - 1, Math.floor(tonality));
  const beyond = tonality - step;
  const bands = BANDS;
  for (let to = 0, row = 0, at = step * bands; to < bands; to++, row += bands, at++) {
    // Two sums, of which neither waits for the other.
    let odd = 0;
    let even = 0;
    const last = LAST[to];
    let from = FIRST[to];
    for (; from + 1 < last; from += 2) {
      odd += SPREAD[row + from] * power[start + from];
      even += SPREAD[row + from + 1] * power[start + from + 1];
    }
    if (from < last) odd += SPREAD[row + from] * power[start + from];
    threshold[start + to] = (odd + even) * (ALLOWED[at] + beyond * (ALLOWED[at + bands] - ALLOWED[at]));
  }
}

/** Schroeder's spreading function, dB at a distance of `bark`. */
function spreadingDb(bark: number): number {
  const x = bark + 0.474;
  return 15.81 + 7.5 * x - 17.5 * Math.sqrt(1 + x * x);
}

function centreOf(band: number): number {
  return (EDGES_HZ[band] + EDGES_HZ[band + 1]) / 2;
}

/** Zwicker's scale of critical bands. */
function barkOf(hz: number): number {
  return 13 * Math.atan(0.00076 * hz) + 3.5 * Math.atan((hz / 7500) ** 2);
}
