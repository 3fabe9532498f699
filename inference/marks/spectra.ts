/** A sound in the frames that the mark is made in: their spectra within the bands, and how much may be added to each unheard. */
import { fftSizeFor, RealFft } from '../audio/fft.ts';
import { BANDS, bandEdges } from './layout.ts';
import { maskingThreshold } from './masking.ts';
import type { Turns } from './turns.ts';

/** Seconds of a frame; half of it to the next. */
const FRAME_SECONDS = 0.032;
/** Frames after which others may have the thread: some 2 ms. */
export const FRAMES_PER_TURN = 64;
/** Under the logarithm of a power. */
const FLOOR = 1e-20;
/** Powers that are multiplied before their logarithm is taken: of so many the product stays a number. */
const AT_ONCE = 8;

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

export function framesOf(sampleRate: number): Frames {
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

/** What reads the spectrum of one frame after another, into memory of its own. */
export interface FrameReader {
  readonly re: Float64Array;
  readonly im: Float64Array;
  /** Reads frame `index` of `samples`, beyond whose ends there is silence. */
  read(samples: Float32Array, index: number): void;
  /** Writes the power of each band of the frame that was read. */
  measure(power: Float64Array): void;
  /** How flat its spectrum is within the bands, dB (see `maskingThreshold`). */
  flatnessDb(): number;
}

export function createFrameReader({ length, hop, fft, edges, window }: Frames): FrameReader {
  // The transform takes fewer samples than its size: the rest counts as zero.
  const block = new Float64Array(length);
  const re = new Float64Array(fft.bins);
  const im = new Float64Array(fft.bins);
  const [bands, lowest, highest] = [BANDS, edges[0], edges[BANDS]];
  const width = highest - lowest;
  return {
    re,
    im,
    read(samples, index) {
      const from = (index - 1) * hop;
      const first = Math.max(0, -from);
      const end = Math.min(length, samples.length - from);
      if (first > 0 || end < length) block.fill(0);
      for (let n = first; n < end; n++) block[n] = samples[from + n] * window[n];
      fft.forward(block, re, im);
    },
    measure(power) {
      for (let band = 0, bin = lowest; band < bands; band++) {
        let sum = 0;
        for (const end = edges[band + 1]; bin < end; bin++) sum += re[bin] * re[bin] + im[bin] * im[bin];
        power[band] = sum;
      }
    },
    flatnessDb() {
      let logs = 0;
      let total = 0;
      for (let bin = lowest; bin < highest; ) {
        const end = Math.min(highest, bin + AT_ONCE);
        let product = 1;
        for (; bin < end; bin++) {
          const energy = re[bin] * re[bin] + im[bin] * im[bin];
          total += energy;
          product *= energy + FLOOR;
        }
        logs += Math.log(product);
      }
      return (10 / Math.LN10) * (logs / width - Math.log(total / width + FLOOR));
    },
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

/** The frames of `samples`. */
export function* analyse(samples: Float32Array, frames: Frames): Turns<Host> {
  const { hop, edges } = frames;
  const bands = BANDS;
  const [lowest, highest] = [edges[0], edges[bands]];
  const count = Math.ceil(samples.length / hop) + 1;
  const host = {
    count,
    re: new Float32Array(count * (highest - lowest)),
    im: new Float32Array(count * (highest - lowest)),
    power: new Float64Array(count * bands),
    allowed: new Float64Array(count * bands),
  };
  const reader = createFrameReader(frames);
  const re = reader.re.subarray(lowest, highest);
  const im = reader.im.subarray(lowest, highest);
  // A function of its own for each frame: generators take long to be compiled well.
  const take = (frame: number) => {
    reader.read(samples, frame);
    host.re.set(re, frame * re.length);
    host.im.set(im, frame * im.length);
    const power = host.power.subarray(frame * bands, (frame + 1) * bands);
    reader.measure(power);
    maskingThreshold(power, reader.flatnessDb(), host.allowed.subarray(frame * bands, (frame + 1) * bands));
  };
  for (let frame = 0; frame < count; frame++) {
    if (frame % FRAMES_PER_TURN === 0) yield;
    take(frame);
  }
  return host;
}
