/**
 * Change of sample rate by a band-limited sinc kernel, weights tabulated once per pair of rates.
 *
 * The definition is torchaudio's `sinc_interp_hann` (torchaudio/functional/functional.py, `_get_sinc_resample_kernel` and
 * `_apply_sinc_resample_kernel`, v2.x), which IndexTTS-2 was trained behind; only the zeros of its kernel are left out.
 */
import type { Pcm } from './pcm.ts';

export interface ResampleOptions {
  /**
   * Zero crossings of the sinc on each side, torchaudio's `lowpass_filter_width`; default 6. More make the band edge
   * steeper and cost in proportion: from 48 to 24 kHz, 6 bring 15 kHz down by 45 dB, 32 bring 13 kHz down by 54 dB.
   */
  readonly zeroCrossings?: number;
  /** Cut-off as a share of the lower Nyquist frequency, above 0 and at most 1; default 0.99. */
  readonly rolloff?: number;
}

/** Output sample `i * phases.length + j` is the dot product of `phases[j]` with the input from `i * step + starts[j]` on. */
interface Kernel {
  readonly step: number;
  readonly starts: readonly number[];
  readonly phases: readonly Float64Array[];
}

/**
 * A function that turns samples at `fromHz` into samples at `toHz`: `ceil(n * toHz / fromHz)` of them, without delay, the
 * signal taken as zero outside. Keep it when many signals share the rates.
 *
 * @param fromHz whole hertz, above 0
 * @param toHz whole hertz, above 0
 */
export function createResampler(
  fromHz: number,
  toHz: number,
  options: ResampleOptions = {},
): (samples: Float32Array) => Float32Array {
  for (const hz of [fromHz, toHz]) {
    if (!Number.isInteger(hz) || hz <= 0)
      throw new Error(`A sample rate is a whole number of hertz above 0, not ${hz}.`);
  }
  if (fromHz === toHz) return (samples) => samples.slice();
  const kernel = tabulate(fromHz, toHz, options);
  return (samples) => apply(kernel, samples);
}

/** `pcm` at `sampleRate`; see `createResampler`. */
export function resample(pcm: Pcm, sampleRate: number, options: ResampleOptions = {}): Pcm {
  return { samples: createResampler(pcm.sampleRate, sampleRate, options)(pcm.samples), sampleRate };
}

function tabulate(fromHz: number, toHz: number, { zeroCrossings = 6, rolloff = 0.99 }: ResampleOptions): Kernel {
  const divisor = greatestCommonDivisor(fromHz, toHz);
  const step = fromHz / divisor;
  const count = toHz / divisor;
  const cutoff = Math.min(step, count) * rolloff; // in cycles per `step` input samples, doubled
  const reach = (zeroCrossings * step) / cutoff; // in input samples

  const starts: number[] = [];
  const phases: Float64Array[] = [];
  for (let j = 0; j < count; j++) {
    const centre = (j * step) / count;
    const start = Math.ceil(centre - reach);
    const taps = new Float32Array(Math.floor(centre + reach) - start + 1);
    for (let k = 0; k < taps.length; k++) {
      const t = ((start + k - centre) / step) * cutoff; // in zero crossings
      const window = Math.cos((t * Math.PI) / zeroCrossings / 2) ** 2;
      taps[k] = (sinc(t) * window * cutoff) / step;
    }
    starts.push(start);
    phases.push(Float64Array.from(taps)); // floats, in doubles: the inner loop has nothing to convert
  }
  return { step, starts, phases };
}

function apply({ step, starts, phases }: Kernel, samples: Float32Array): Float32Array {
  const count = phases.length;
  const output = new Float32Array(Math.ceil((samples.length * count) / step));
  // Zeros around the input, so that the inner loop needs no bounds.
  const before = -Math.min(...starts);
  const after = Math.max(...starts.map((start, j) => start + phases[j].length));
  const padded = new Float64Array(before + samples.length + after);
  padded.set(samples, before);

  for (let j = 0; j < count; j++) {
    const taps = phases[j];
    const { length } = taps;
    let n = j;
    let from = before + starts[j];
    // Four sums at a time: none waits for another's addition. Each is added up in the order of the single ones.
    for (; n + 3 * count < output.length; n += 4 * count, from += 4 * step) {
      const [second, third, fourth] = [from + step, from + 2 * step, from + 3 * step];
      let [sum0, sum1, sum2, sum3] = [0, 0, 0, 0];
      for (let k = 0; k < length; k++) {
        const tap = taps[k];
        sum0 += tap * padded[from + k];
        sum1 += tap * padded[second + k];
        sum2 += tap * padded[third + k];
        sum3 += tap * padded[fourth + k];
      }
      output[n] = sum0;
      output[n + count] = sum1;
      output[n + 2 * count] = sum2;
      output[n + 3 * count] = sum3;
    }
    for (; n < output.length; n += count, from += step) {
      let sum = 0;
      for (let k = 0; k < length; k++) sum += taps[k] * padded[from + k];
      output[n] = sum;
    }
  }
  return output;
}

function sinc(t: number): number {
  return t === 0 ? 1 : Math.sin(Math.PI * t) / (Math.PI * t);
}

function greatestCommonDivisor(a: number, b: number): number {
  return b === 0 ? a : greatestCommonDivisor(b, a % b);
}
