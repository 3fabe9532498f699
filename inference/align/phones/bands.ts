/** Sound as the network takes it: powers in few bands, free of what belongs to the microphone, with what is around each frame. */
import { FBANK_BINS, FBANK_RATE, fbank } from '../../audio/fbank.ts';
import { quantile } from '../../audio/statistics.ts';
import { FRAMES_PER_SECOND } from '../features.ts';
import { findSilences, soundingFrames } from '../silences.ts';

export const PHONE_RATE = FBANK_RATE;
/** Bands of the bank that are one here; the first two are hum. */
const TOGETHER = 3;
const FIRST = 2;
export const BANDS = (FBANK_BINS - FIRST) / TOGETHER;
/** Frames around each that are seen with it: 80 ms to either side. */
const AROUND = [-8, -6, -4, -2, 0, 2, 4, 6, 8];
/** Numbers that the network takes for a frame. */
export const INPUTS = AROUND.length * BANDS;
/** Nepers of power below the loud that are still heard: 50 dB. */
const RANGE = 11.5;
/** Share of the sounding frames that are as loud as vowels. */
const LOUD = 0.1;
const LN10 = Math.LN10;
/** Power of digital silence, in which every band of the bank is at its floor: -49.7 dB. */
const SILENT_DB = -49;

export interface Bands {
  readonly frames: number;
  /** [frames, BANDS] */
  readonly data: Float32Array;
  /** [frames] 1 where the recording sounds. */
  readonly sounds: Uint8Array;
}

/** The bands of `samples` at 16 kHz, a frame every 10 ms, each of mean 0 over the frames that sound. */
export function bandsOf(samples: Float32Array): Bands {
  // Frames of 25 ms begin every 10 ms: the first is in the middle of its 10 ms after 7.5 ms of silence.
  const padded = new Float32Array(samples.length + FBANK_RATE / 40);
  padded.set(samples, (3 * FBANK_RATE) / 400);
  const { frames, data: logs } = fbank(padded);
  const data = new Float32Array(frames * BANDS);
  const levelDb = new Float32Array(frames);
  for (let t = 0; t < frames; t++) {
    let level = 0;
    for (let band = 0; band < BANDS; band++) {
      let power = 0;
      const at = t * FBANK_BINS + FIRST + band * TOGETHER;
      for (let k = 0; k < TOGETHER; k++) power += Math.exp(logs[at + k]);
      data[t * BANDS + band] = Math.log(power);
      level += power;
    }
    levelDb[t] = (10 / LN10) * Math.log(level);
  }
  const sounds = soundingFrames(frames, findSilences(levelDb));
  // In digital silence no frame is quieter than another.
  for (let t = 0; t < frames; t++) if (levelDb[t] < SILENT_DB) sounds[t] = 0;
  normalise(data, frames, sounds);
  return { frames, data, sounds };
}

/** Each band gets the mean 0, all together the variance 1, over the frames that sound; what is far below the loud is lifted. */
function normalise(data: Float32Array, frames: number, sounds: Uint8Array): void {
  const peaks: number[] = [];
  for (let t = 0; t < frames; t++) {
    if (sounds[t] === 1)
      peaks.push(data.subarray(t * BANDS, (t + 1) * BANDS).reduce((most, one) => Math.max(most, one)));
  }
  if (peaks.length === 0) return;
  const floor = quantile(peaks, 1 - LOUD) - RANGE;
  for (let i = 0; i < data.length; i++) data[i] = Math.max(data[i], floor);
  const means = new Float64Array(BANDS);
  let spread = 0;
  for (let band = 0; band < BANDS; band++) {
    let [sum, squares] = [0, 0];
    for (let t = 0; t < frames; t++) {
      if (sounds[t] === 0) continue;
      const value = data[t * BANDS + band];
      sum += value;
      squares += value * value;
    }
    means[band] = sum / peaks.length;
    spread += Math.sqrt(Math.max(0, squares / peaks.length - means[band] ** 2)) / BANDS;
  }
  const scale = 1 / Math.max(spread, 1e-3);
  for (let i = 0; i < data.length; i++) data[i] = (data[i] - means[i % BANDS]) * scale;
}

/** Writes what the network sees of frame `t`, [INPUTS]; behind either end stands the frame there. */
export function readInputs({ frames, data }: Bands, t: number, out: Float32Array): void {
  AROUND.forEach((offset, k) => {
    const frame = Math.min(frames - 1, Math.max(0, t + offset));
    out.set(data.subarray(frame * BANDS, (frame + 1) * BANDS), k * BANDS);
  });
}

/** Seconds in which `bands` sound. */
export function soundingSeconds({ sounds }: Bands): number {
  return sounds.reduce((sum, one) => sum + one, 0) / FRAMES_PER_SECOND;
}
