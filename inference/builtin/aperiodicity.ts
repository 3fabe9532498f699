import { filterBank } from '../audio/filter-bank.ts';
import { bandPass } from '../audio/filters.ts';
import { cumulativeEnergy } from '../audio/pitch-candidates.ts';
import { clamp, median } from '../audio/statistics.ts';
import { BANDS, BINS, HOP, HZ_PER_BIN, SAMPLE_RATE } from './frames.ts';

/** The bands, Hz: narrow where the ear hears breath against voice, wide above. */
const BAND_EDGES = [0, 1000, 2000, 4000, 6000, 8500, 11_900] as const;
const FILTERS = Array.from({ length: BANDS }, (_, band) => bandPass(BAND_EDGES[band], BAND_EDGES[band + 1], 193));
const BAND_CENTRES = [500, 1500, 3000, 5000, 7250, 10_200] as const;
const LEAST_NOISE = 0.002;
/** Frames on either side over which a single wrong estimate is outvoted. */
const MEDIAN_REACH = 3;

/** Measured at every second frame: the share of noise changes slowly, and the median below joins them. */
const STRIDE = 2;

/**
 * [T, BANDS] the share of each band's power that does not repeat after one period: 0.002 (a clean tone) to 1 (noise).
 *
 * 1 minus the best normalised correlation, within two samples of the period, over two periods of the band's signal.
 */
export function measureNoise(samples: Float32Array, f0: Float32Array): Float32Array {
  const raw = new Float32Array(f0.length * BANDS).fill(1);
  const margin = SAMPLE_RATE / 10;
  const padded = new Float64Array(samples.length + 2 * margin);
  const filtered = filterBank(samples, FILTERS);
  for (let band = 0; band < BANDS; band++) {
    padded.set(filtered[band], margin);
    const energyBefore = cumulativeEnergy(padded);
    for (let t = 0; t < f0.length; t++) {
      if (f0[t] === 0) continue;
      const isMeasured = t % STRIDE === 0 || f0[t - 1] === 0 || t === 0;
      raw[t * BANDS + band] = isMeasured
        ? clamp(1 - bestRepetition(padded, energyBefore, margin + t * HOP, f0[t]), LEAST_NOISE, 1)
        : raw[(t - 1) * BANDS + band];
    }
  }
  return smooth(raw, f0);
}

/** The best normalised correlation of two periods around `centre` with those one period of `hz` later. */
function bestRepetition(samples: Float64Array, energyBefore: Float64Array, centre: number, hz: number): number {
  const period = Math.round(SAMPLE_RATE / hz);
  const window = 2 * period;
  let best = -1;
  for (let lag = period - 2; lag <= period + 2; lag++) {
    const start = centre - ((window + lag) >> 1);
    let product = 0;
    for (let k = start; k < start + window; k++) product += samples[k] * samples[k + lag];
    const energy = energyBefore[start + window] - energyBefore[start];
    const laterEnergy = energyBefore[start + lag + window] - energyBefore[start + lag];
    best = Math.max(best, product / Math.sqrt((energy + 1e-10) * (laterEnergy + 1e-10)));
  }
  return best;
}

function smooth(raw: Float32Array, f0: Float32Array): Float32Array {
  const smoothed = new Float32Array(raw.length).fill(1);
  for (let t = 0; t < f0.length; t++) {
    if (f0[t] === 0) continue;
    const from = Math.max(0, t - MEDIAN_REACH);
    const to = Math.min(f0.length - 1, t + MEDIAN_REACH);
    for (let band = 0; band < BANDS; band++) {
      const values: number[] = [];
      for (let k = from; k <= to; k++) if (f0[k] > 0) values.push(raw[k * BANDS + band]);
      smoothed[t * BANDS + band] = median(values);
    }
  }
  return smoothed;
}

/**
 * Per bin: the band below, how far towards the next one, and an offset. The last band reaches to Nyquist; below the
 * first centre the share falls to half at 0 Hz, where a voice has no breath.
 */
const INTERPOLATION = Array.from({ length: BINS }, (_, bin) => {
  const hz = bin * HZ_PER_BIN;
  let band = 0;
  while (band < BANDS - 2 && hz > BAND_CENTRES[band + 1]) band++;
  const towardsNext = (hz - BAND_CENTRES[band]) / (BAND_CENTRES[band + 1] - BAND_CENTRES[band]);
  return { band, towardsNext: clamp(towardsNext, 0, 1), offset: Math.log(0.5) * Math.max(0, 1 - hz / BAND_CENTRES[0]) };
});

/** Writes into `out` [BINS] the natural log of the noise shares `bands` [BANDS], joined by straight lines of the log. */
export function noisePerBin(bands: Float32Array, out: Float32Array): void {
  const logs = Array.from(bands, (share) => Math.log(Math.max(LEAST_NOISE, share)));
  for (let bin = 0; bin < BINS; bin++) {
    const { band, towardsNext, offset } = INTERPOLATION[bin];
    out[bin] = offset + logs[band] + (logs[band + 1] - logs[band]) * towardsNext;
  }
}
