/** A sound in the frames that the mark is made in: their spectra within the bands, and how much may be added to each unheard. */
import { fftSizeFor, RealFft } from '../audio/fft.ts';
import { BANDS, bandEdges } from './layout.ts';
import { maskingThreshold } from './masking.ts';
import type { Turns } from './turns.ts';

/** Seconds of a frame; half of it to the next. */
const FRAME_SECONDS = 0.032;
/** Frames after which others may have the thread: some 2 ms. */
export const FRAMES_PER_TURN = 64;
/** Under the logarithm of a power: far below what 16 bits can tell from silence. */
const FLOOR = 1e-12;
/** Bands whose powers are multiplied before the logarithm is taken: of their 24 bins the product stays a number. */
const AT_ONCE = 3;

/** Frames of half a sine, whose squares add up to 1 at half overlap. Frame 0 begins half a frame before the sound. */
export interface Frames {
  readonly sampleRate: number;
  /** Samples of a frame, and from one to the next. */
  readonly length: number;
  readonly hop: number;
  readonly fft: RealFft;
  /** See `bandEdges`. */
  readonly edges: Int32Array;
  readonly window: Float64Array;
}

/** Made once for each rate: tables of sines take as long as a tenth of a second's marking. */
const FRAMES = new Map<number, Frames>();

export function framesOf(sampleRate: number): Frames {
  const frames = FRAMES.get(sampleRate) ?? createFrames(sampleRate);
  FRAMES.set(sampleRate, frames);
  return frames;
}

function createFrames(sampleRate: number): Frames {
  const hop = Math.round((FRAME_SECONDS * sampleRate) / 2);
  const length = 2 * hop;
  const size = fftSizeFor(length);
  const window = Float64Array.from({ length }, (_, n) => Math.sin((Math.PI * (n + 0.5)) / length));
  return {
    sampleRate,
    length,
    hop,
    fft: new RealFft(size),
    edges: Int32Array.from(bandEdges(size, sampleRate)),
    window,
  };
}

export interface Host {
  readonly count: number;
  /** Real and imaginary parts of the bins within the bands, frame by frame. */
  readonly re: Float32Array;
  readonly im: Float32Array;
  /** `count * BANDS`: the power, and the power that may be added unheard. */
  readonly power: Float64Array;
  readonly allowed: Float64Array;
}

/** The frames of `samples`, beyond whose ends there is silence. */
export function* analyse(samples: Float32Array, frames: Frames): Turns<Host> {
  const { hop, edges } = frames;
  const width = edges[BANDS] - edges[0];
  const count = Math.ceil(samples.length / hop) + 1;
  const host = {
    count,
    re: new Float32Array(count * width),
    im: new Float32Array(count * width),
    power: new Float64Array(count * BANDS),
    allowed: new Float64Array(count * BANDS),
  };
  const take = createTaker(samples, frames, host);
  for (let frame = 0; frame < count; frame++) {
    if (frame % FRAMES_PER_TURN === 0) yield;
    take(frame);
  }
  return host;
}

/** Writes the samples from `from` on, which may begin before them and end behind them, through `window`. */
function cut(samples: Float32Array, from: number, window: Float64Array, block: Float64Array): void {
  const { length } = window;
  if (from >= 0 && from + length <= samples.length) {
    for (let n = 0; n < length; n++) block[n] = samples[from + n] * window[n];
    return;
  }
  for (let n = 0; n < length; n++) block[n] = (samples[from + n] ?? 0) * window[n];
}

/** What writes a frame of `samples` into `host`: a function of its own, as generators take long to be compiled well. */
function createTaker(samples: Float32Array, frames: Frames, host: Host): (frame: number) => void {
  const { length, hop, fft, edges, window } = frames;
  // The transform takes fewer samples than its size: the rest counts as zero.
  const block = new Float64Array(length);
  const re = new Float64Array(fft.bins);
  const im = new Float64Array(fft.bins);
  const bands = BANDS;
  const lowest = edges[0];
  const width = edges[bands] - lowest;
  const { re: hostRe, im: hostIm, power, allowed } = host;
  return (frame) => {
    cut(samples, (frame - 1) * hop, window, block);
    fft.forward(block, re, im);

    let total = 0;
    let logs = 0;
    let product = 1;
    let at = frame * width;
    let bin = lowest;
    for (let band = 0; band < bands; band++) {
      let sum = 0;
      for (const last = edges[band + 1]; bin < last; bin++, at++) {
        const real = re[bin];
        const imaginary = im[bin];
        hostRe[at] = real;
        hostIm[at] = imaginary;
        const energy = real * real + imaginary * imaginary;
        sum += energy;
        product *= energy + FLOOR;
      }
      power[frame * bands + band] = sum;
      total += sum;
      if (band % AT_ONCE < AT_ONCE - 1) continue;
      logs += Math.log(product);
      product = 1;
    }
    logs += Math.log(product);
    const flatnessDb = (10 / Math.LN10) * (logs / width - Math.log(total / width + FLOOR));
    maskingThreshold(power, flatnessDb, allowed, frame * bands);
  };
}
