import { clamp } from '../audio/statistics.ts';
import { BANDS, BINS, envelopeAt, type Frames, HZ_PER_BIN, LN_POWER_PER_DB } from './frames.ts';
import { addCepstrum, CEPSTRUM_SIZE, toCepstrum } from './mel-cepstrum.ts';
import type { SourceName } from './source-name.ts';
import { cepstraOf, loudVoicedFrames, meanRow, rowOf, type Speaker } from './speaker.ts';
import { warpedCepstra, warpSpectrum } from './vocal-tract.ts';

/** How the target differs from a source voice. */
export interface TimbreChange {
  /** Frequency factor of the formants. */
  readonly alpha: number;
  /** [BINS] log power added to every voiced frame, half of it to unvoiced ones: the long-term colour. */
  readonly equalizer: Float32Array;
  /** [BANDS] log of the factor on the share of noise. */
  readonly noise: Float32Array;
  /** How far, 0 to 1, a sound is moved onto the target's own ones that it resembles. */
  readonly soundShare: number;
  /** [N, CEPSTRUM_SIZE] the target's own sounds. */
  readonly sounds: Float32Array;
  /** [CEPSTRUM_SIZE] their mean. */
  readonly meanCepstrum: Float32Array;
}

/** What an emotion does to the colour; zeros change nothing. */
export interface Colour {
  /** Log of a further factor on the formants: a smile shortens the tract. */
  readonly formants: number;
  /** dB at 4 kHz relative to 500 Hz: an effort is bright. */
  readonly tiltDb: number;
  /** Log of a factor on the share of noise. */
  readonly breath: number;
}

const LARGEST_BOOST_DB = 20;
/** Coefficients above this one are half trusted: with five seconds of speech they are half chance. */
const TRUSTED_COEFFICIENTS = 18;

/**
 * The change from a source voice to `target`, formants moved by `alpha`.
 *
 * @param envelope [BINS] mean of the source's loud voiced frames: a warp and a cepstrum are linear, so that of the mean is
 * the mean of theirs
 */
export function compareTimbre(
  source: Pick<Speaker, 'noise'>,
  envelope: Float32Array,
  target: Speaker,
  alpha: number,
  soundShare: number,
): TimbreChange {
  const sourceMean = warpedCepstra([envelope], alpha);
  const difference = sourceMean.map((value, k) => {
    if (k === 0) return 0; // loudness is set at the end
    return (target.meanCepstrum[k] - value) * (k > TRUSTED_COEFFICIENTS ? 0.5 : 1);
  });
  const equalizer = new Float32Array(BINS);
  addCepstrum(equalizer, difference);
  const limit = LARGEST_BOOST_DB * LN_POWER_PER_DB;
  const noise = source.noise.map((share, band) =>
    clamp(Math.log(Math.max(0.01, target.noise[band]) / Math.max(0.01, share)), -1.5, 2),
  );
  const { cepstra: sounds, meanCepstrum } = target;
  const limited = equalizer.map((gain) => limit * Math.tanh(gain / limit));
  return { alpha, equalizer: limited, noise, soundShare, sounds, meanCepstrum };
}

/**
 * `frames` with the target's timbre, coloured by an emotion; each changed as the voice that says it (`voices` [T]) differs
 * from the target. Pitch and time are untouched.
 */
export function changeTimbre(
  frames: Frames,
  voices: readonly SourceName[],
  changes: Readonly<Record<SourceName, TimbreChange>>,
  colour: Colour,
): Frames {
  const envelope = new Float32Array(frames.envelope.length);
  for (let t = 0; t < frames.count; t++) {
    const change = changes[voices[t]];
    const adapted = envelope.subarray(t * BINS, (t + 1) * BINS);
    warpSpectrum(envelopeAt(frames, t), change.alpha * Math.exp(colour.formants), adapted);
    const share = frames.f0[t] > 0 ? 1 : 0.5;
    for (let bin = 0; bin < BINS; bin++) adapted[bin] += share * change.equalizer[bin];
  }
  const { sounds, meanCepstrum } = changes.cmn; // the target's, whatever the source
  const shares = Float32Array.from(voices, (voice) => changes[voice].soundShare);
  moveTowardsSounds(frames.f0, envelope, sounds, shares);
  centreColour({ ...frames, envelope }, meanCepstrum);
  addTilt(frames.f0, envelope, colour.tiltDb);
  return { ...frames, envelope, noise: changeNoise(frames, (t) => changes[voices[t]].noise, colour.breath) };
}

/** Neighbours averaged, and the distance (in cepstral units) at which trust has faded. */
const NEIGHBOURS = 5;
const SOUND_SIGMA = 3.5;
const SOUND_COEFFICIENTS = 16;
/** Half width of the triangle that keeps the correction from flickering: 30 ms. */
const SOUND_SMOOTHING = 6;

/**
 * Moves each voiced frame of `envelope` [T, BINS] towards the mean of the target's most similar sounds.
 *
 * The nearer they are, the further it goes (`shares` [T] of the way times `exp(-d² / 2σ²)`): an [a] becomes the target's [a],
 * but a sound that the target never made in the prompt stays what it is.
 */
function moveTowardsSounds(f0: Float32Array, envelope: Float32Array, sounds: Float32Array, shares: Float32Array): void {
  if (sounds.length < NEIGHBOURS * CEPSTRUM_SIZE) return;
  const corrections = new Float32Array(f0.length * CEPSTRUM_SIZE);
  const cepstrum = new Float32Array(CEPSTRUM_SIZE);
  const nearest = createNearest(sounds);
  for (let t = 0; t < f0.length; t++) {
    if (f0[t] === 0) continue;
    toCepstrum(envelope.subarray(t * BINS, (t + 1) * BINS), cepstrum);
    const { rows, distance } = nearest(cepstrum);
    const trust = shares[t] * Math.exp(-(distance ** 2) / (2 * SOUND_SIGMA ** 2));
    const correction = rowOf(corrections, t);
    for (let k = 1; k < CEPSTRUM_SIZE; k++) {
      let sum = 0;
      for (const row of rows) sum += sounds[row * CEPSTRUM_SIZE + k];
      correction[k] = (sum / rows.length - cepstrum[k]) * trust;
    }
  }
  const smoothed = new Float32Array(CEPSTRUM_SIZE);
  for (let t = 0; t < f0.length; t++) {
    if (f0[t] === 0) continue;
    smoothed.fill(0);
    let weights = 0;
    for (let d = -SOUND_SMOOTHING; d <= SOUND_SMOOTHING; d++) {
      if (!(f0[t + d] > 0)) continue; // unvoiced or beyond the ends
      const weight = SOUND_SMOOTHING + 1 - Math.abs(d);
      weights += weight;
      for (let k = 0; k < CEPSTRUM_SIZE; k++) smoothed[k] += weight * corrections[(t + d) * CEPSTRUM_SIZE + k];
    }
    addCepstrum(
      envelope.subarray(t * BINS, (t + 1) * BINS),
      smoothed.map((sum) => sum / weights),
    );
  }
}

/** Share of what is still missing that a long line is given, and the voiced frames at which it is given half of that. */
const CENTRE_SHARE = 0.8;
const CENTRE_HALF_FRAMES = 100;

/**
 * Takes most of the difference that is left between the line's mean colour and the target's off every frame, in place.
 *
 * The equalizer was learned from other sentences; the longer the line, the more its own mean can be trusted instead.
 */
function centreColour(frames: Frames, target: Float32Array): void {
  const loud = loudVoicedFrames(frames);
  const mean = meanRow(cepstraOf(frames, loud));
  const share = (CENTRE_SHARE * loud.length) / (loud.length + CENTRE_HALF_FRAMES);
  const missing = new Float32Array(BINS);
  addCepstrum(
    missing,
    mean.map((value, k) => (k === 0 ? 0 : share * (target[k] - value))),
  );
  for (let t = 0; t < frames.count; t++) {
    const weight = frames.f0[t] > 0 ? 1 : 0.5;
    for (let bin = 0; bin < BINS; bin++) frames.envelope[t * BINS + bin] += weight * missing[bin];
  }
}

/** A search for the rows of `sounds` nearest to a cepstrum, with the distance of the first. */
function createNearest(sounds: Float32Array): (cepstrum: Float32Array) => { rows: Int32Array; distance: number } {
  const rows = new Int32Array(NEIGHBOURS);
  const distances = new Float64Array(NEIGHBOURS);
  return (cepstrum) => {
    distances.fill(Number.POSITIVE_INFINITY);
    for (let row = 0; row * CEPSTRUM_SIZE < sounds.length; row++) {
      let squared = 0;
      const worst = distances[NEIGHBOURS - 1];
      for (let k = 1; k <= SOUND_COEFFICIENTS && squared < worst; k++) {
        squared += (cepstrum[k] - sounds[row * CEPSTRUM_SIZE + k]) ** 2;
      }
      if (squared >= worst) continue;
      let place = NEIGHBOURS - 1;
      for (; place > 0 && distances[place - 1] > squared; place--) {
        distances[place] = distances[place - 1];
        rows[place] = rows[place - 1];
      }
      distances[place] = squared;
      rows[place] = row;
    }
    return { rows, distance: Math.sqrt(distances[0]) };
  };
}

/** Tilts every frame along log frequency: 0 dB at 500 Hz, `tiltDb` at 4 kHz; half as much where unvoiced. */
function addTilt(f0: Float32Array, envelope: Float32Array, tiltDb: number): void {
  if (tiltDb === 0) return;
  const octavesTo4kHz = 3;
  const tilt = Float32Array.from({ length: BINS }, (_, bin) => {
    const octaves = Math.log2(Math.max(200, bin * HZ_PER_BIN) / 500);
    return clamp(octaves / octavesTo4kHz, -2, 3) * tiltDb * LN_POWER_PER_DB;
  });
  for (let t = 0; t < f0.length; t++) {
    const share = f0[t] > 0 ? 1 : 0.5;
    for (let bin = 0; bin < BINS; bin++) envelope[t * BINS + bin] += share * tilt[bin];
  }
}

function changeNoise(frames: Frames, target: (t: number) => Float32Array, breath: number): Float32Array {
  return frames.noise.map((share, i) => {
    const t = Math.floor(i / BANDS);
    if (frames.f0[t] === 0) return share;
    const band = i % BANDS;
    return clamp(share * Math.exp(target(t)[band] + breath * (band === 0 ? 0.5 : 1)), 0.002, 0.95);
  });
}
