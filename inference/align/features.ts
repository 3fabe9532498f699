/**
 * Speech as two speakers can be compared by it: 10 ms frames of mel cepstra and their slopes, without loudness.
 *
 * Made chunk by chunk while the sound passes by, so that of an hour nothing but these is in memory (52 bytes a frame, 19 MB).
 */
import { RealFft } from '../audio/fft.ts';
import type { Pcm } from '../audio/pcm.ts';
import { createResampler } from '../audio/resample.ts';
import { type Sound, soundOf } from '../audio/sound.ts';
import { SoundReader } from '../audio/sound-reader.ts';

/** Hz, of everything that is compared. */
export const RATE = 16_000;
/** Samples from one frame to the next: 10 ms. */
export const HOP = 160;
export const FRAMES_PER_SECOND = RATE / HOP;
/** Samples of a frame: 25 ms, centred on its hop. */
const WIDTH = 400;
const FFT_SIZE = 512;
const BANDS = 40;
const LOW_HZ = 100;
const HIGH_HZ = 6800;
/** Cepstra 1 to 12: 0 is loudness. */
export const CEPSTRA = 12;
const PREEMPHASIS = 0.97;
/** Under the logarithm: -100 dB. */
const FLOOR = 1e-10;

/** Cepstra of a recording, not yet normalised. */
export interface Cepstra {
  readonly frames: number;
  /** [frames, CEPSTRA] */
  readonly data: Float32Array;
  /** [frames] power between 100 and 6800 Hz, dB. */
  readonly levelDb: Float32Array;
}

/** Seconds that are worked on at once. */
const CHUNK_SECONDS = 20;
/** Samples before and after a chunk that its frames and the resampler's kernel reach into. */
const MARGIN_SECONDS = 1;

/** How much of a sound has passed, in steps, where its length is not known. */
const SHARES = 1000;
/** Frames for which there is room at first where the length is not known: an hour. Memory that is not written is not there. */
const ROOM = 3600 * FRAMES_PER_SECOND;

/**
 * The cepstra of `audio`, a frame every 10 ms.
 *
 * @param atChunk called before each chunk of 20 s with steps done and in all; what it throws ends the work
 */
export async function cepstraOf(
  audio: Pcm | Sound,
  atChunk: (done: number, total: number) => Promise<void> = async () => undefined,
): Promise<Cepstra> {
  const sound = 'blocks' in audio ? audio : soundOf(audio);
  const { sampleRate, seconds } = sound;
  let share = 0;
  const reader = new SoundReader(sound, {
    onShare: (passed) => {
      share = passed;
    },
  });
  let frames = seconds === undefined ? undefined : framesIn(seconds);
  let data = new Float32Array((frames ?? ROOM) * CEPSTRA);
  let levelDb = new Float32Array(frames ?? ROOM);
  const resample = createResampler(sampleRate, RATE);
  const framesPerChunk = CHUNK_SECONDS * FRAMES_PER_SECOND;
  try {
    for (let chunk = 0; frames === undefined || chunk * framesPerChunk < frames; chunk++) {
      if (seconds === undefined) await atChunk(Math.floor(SHARES * share), SHARES);
      else await atChunk(chunk, Math.ceil(framesIn(seconds) / framesPerChunk));
      // Whole seconds are whole samples at both rates, so chunks meet without a seam.
      const from = Math.max(0, chunk * CHUNK_SECONDS - MARGIN_SECONDS);
      const to = (chunk + 1) * CHUNK_SECONDS + MARGIN_SECONDS;
      const heard = await reader.read(from * sampleRate, to * sampleRate);
      if (heard.length < (to - from) * sampleRate) frames ??= framesIn((from * sampleRate + heard.length) / sampleRate);
      const samples = resample(heard);
      const first = chunk * framesPerChunk;
      const count = Math.min(framesPerChunk, (frames ?? Number.POSITIVE_INFINITY) - first);
      if (first + count > levelDb.length) [data, levelDb] = [grown(data), grown(levelDb)];
      for (let t = 0; t < count; t++) {
        const centre = (first + t) * HOP + HOP / 2 - from * RATE;
        levelDb[first + t] = cepstrum(samples, centre, data.subarray((first + t) * CEPSTRA, (first + t + 1) * CEPSTRA));
      }
    }
  } finally {
    await reader.close();
  }
  return { frames, data: data.subarray(0, frames * CEPSTRA), levelDb: levelDb.subarray(0, frames) };
}

const framesIn = (seconds: number): number => Math.floor(seconds * FRAMES_PER_SECOND);

function grown(values: Float32Array): Float32Array<ArrayBuffer> {
  const larger = new Float32Array(2 * values.length);
  larger.set(values);
  return larger;
}

const FFT = new RealFft(FFT_SIZE);
const frame = new Float64Array(WIDTH);
const re = new Float64Array(FFT.bins);
const im = new Float64Array(FFT.bins);
const logs = new Float64Array(BANDS);

/** Writes the cepstra of the frame around `centre`; returns its level, dB. */
function cepstrum(sound: Float32Array, centre: number, out: Float32Array): number {
  const start = centre - WIDTH / 2;
  for (let i = 0; i < WIDTH; i++) {
    const at = start + i;
    const sample = at >= 1 && at < sound.length ? sound[at] - PREEMPHASIS * sound[at - 1] : 0;
    frame[i] = sample * WINDOW[i];
  }
  FFT.forward(frame, re, im);
  let power = 0;
  for (let band = 0; band < BANDS; band++) {
    const { first, weights } = BANK[band];
    let energy = 0;
    for (let k = 0; k < weights.length; k++) energy += weights[k] * (re[first + k] ** 2 + im[first + k] ** 2);
    power += energy;
    logs[band] = Math.log(energy + FLOOR);
  }
  for (let k = 0; k < CEPSTRA; k++) {
    let sum = 0;
    for (let band = 0; band < BANDS; band++) sum += COSINES[k * BANDS + band] * logs[band];
    out[k] = sum;
  }
  return 10 * Math.log10(power + FLOOR);
}

const WINDOW = Float64Array.from({ length: WIDTH }, (_, i) => 0.54 - 0.46 * Math.cos((2 * Math.PI * i) / (WIDTH - 1)));

/** [CEPSTRA, BANDS] DCT-II without its first row. */
const COSINES = Float64Array.from({ length: CEPSTRA * BANDS }, (_, i) =>
  Math.cos((Math.PI * (Math.floor(i / BANDS) + 1) * ((i % BANDS) + 0.5)) / BANDS),
);

interface Band {
  readonly first: number;
  readonly weights: Float64Array;
}

const mel = (hz: number) => 1127 * Math.log(1 + hz / 700);

/** Triangles that are straight on the mel axis. */
const BANK: readonly Band[] = Array.from({ length: BANDS }, (_, band) => {
  const step = (mel(HIGH_HZ) - mel(LOW_HZ)) / (BANDS + 1);
  const left = mel(LOW_HZ) + band * step;
  const weights: number[] = [];
  let first = 0;
  for (let bin = 0; bin < FFT.bins; bin++) {
    const at = (mel((bin * RATE) / FFT_SIZE) - left) / step; // 0 left edge, 1 centre, 2 right edge
    const weight = Math.min(at, 2 - at);
    if (weight <= 0) continue;
    if (weights.length === 0) first = bin;
    weights.push(weight);
  }
  return { first, weights: Float64Array.from(weights) };
});
