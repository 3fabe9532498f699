/**
 * What Whisper hears: 16 kHz, a frame every 10 ms, 80 or 128 bands, always 30 s. (openai/whisper@c0d2f624 whisper/audio.py)
 */
import { slaneyBank } from '../audio/mel.ts';
import { DftOf400 } from './dft-400.ts';

/** Hz. */
export const RATE = 16_000;
export const HOP = 160;
const FFT_SIZE = 400;
/** What a window holds. */
export const WINDOW_SECONDS = 30;
export const WINDOW_SAMPLES = WINDOW_SECONDS * RATE;
export const WINDOW_FRAMES = WINDOW_SAMPLES / HOP;

/** Below the logarithm. */
const FLOOR = 1e-10;
/** Decades below the loudest that are kept. */
const RANGE = 8;

export interface LogMel {
  readonly bands: number;
  /** [bands, 3000] */
  readonly data: Float32Array;
}

const DFT = new DftOf400();
const HANN = Float64Array.from({ length: FFT_SIZE }, (_, i) => 0.5 - 0.5 * Math.cos((2 * Math.PI * i) / FFT_SIZE));

/** A function that gives the log mel of up to 30 s: its tables are made once. */
export function createLogMel(bands: number): (samples: Float32Array) => LogMel {
  const bank = slaneyBank({ rate: RATE, fftSize: FFT_SIZE, bands });
  const frame = new Float64Array(FFT_SIZE);
  const power = new Float64Array(DFT.bins);
  return (samples) => {
    if (samples.length > WINDOW_SAMPLES) throw new Error(`a window is ${WINDOW_SECONDS} s at most`);
    const data = new Float32Array(bands * WINDOW_FRAMES).fill(Math.log10(FLOOR));
    let loudest = Math.log10(FLOOR);
    // Behind the sound, frames are silent: their logarithm is there already.
    const sounding = Math.min(WINDOW_FRAMES, Math.ceil((samples.length + FFT_SIZE / 2) / HOP) + 1);
    for (let t = 0; t < sounding; t++) {
      const start = t * HOP - FFT_SIZE / 2;
      for (let i = 0; i < FFT_SIZE; i++) frame[i] = HANN[i] * (samples[mirrored(start + i)] ?? 0);
      DFT.power(frame, power);
      for (let band = 0; band < bands; band++) {
        const { first, weights } = bank[band];
        let energy = 0;
        for (let k = 0; k < weights.length; k++) energy += weights[k] * power[first + k];
        const log = Math.log10(Math.max(energy, FLOOR));
        data[band * WINDOW_FRAMES + t] = log;
        loudest = Math.max(loudest, log);
      }
    }
    for (let i = 0; i < data.length; i++) data[i] = (Math.max(data[i], loudest - RANGE) + 4) / 4;
    return { bands, data };
  };
}

/** Index of a sample of a window that is mirrored at its ends, the end samples not repeated. */
function mirrored(index: number): number {
  if (index < 0) return -index;
  return index < WINDOW_SAMPLES ? index : 2 * (WINDOW_SAMPLES - 1) - index;
}
