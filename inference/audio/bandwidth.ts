/** The highest frequency that a recording really holds, whatever rate its file claims. */
import { RealFft } from './fft.ts';
import type { Pcm } from './pcm.ts';

const FFT_SIZE = 512;
/** A longer recording is looked at in places as many, evenly spread. */
const MAX_PLACES = 300;
const BAND_HZ = 250;
/** A band is as strong as in its strongest moments: high frequencies live in a few consonants. */
const MOMENT_QUANTILE = 0.97;
/** Bands weaker than the strongest by more than this hold nothing: filters and codecs leave -63 dB and less there. */
const FLOOR_DB = -55;

/** Upper edge in Hz of the highest band that holds sound, to 250 Hz; 0 for silence. Speech reaches 7 kHz and more. */
export function bandwidth({ samples, sampleRate }: Pcm): number {
  const powers = bandPowers(samples, sampleRate);
  const strengths = powers.map((band) => band.sort()[Math.floor(MOMENT_QUANTILE * band.length)] ?? 0);
  const floor = Math.max(...strengths) * 10 ** (FLOOR_DB / 10);
  const highest = strengths.findLastIndex((strength) => strength > floor);
  return Math.min(sampleRate / 2, (highest + 1) * BAND_HZ);
}

/** For each band its mean power at each place, unordered in scale: only ratios are used. */
function bandPowers(samples: Float32Array, sampleRate: number): Float64Array[] {
  const fft = new RealFft(FFT_SIZE);
  const re = new Float64Array(fft.bins);
  const im = new Float64Array(fft.bins);
  const window = Float64Array.from({ length: FFT_SIZE }, (_, n) => 0.5 - 0.5 * Math.cos((2 * Math.PI * n) / FFT_SIZE));
  const frame = new Float64Array(FFT_SIZE);

  const room = Math.max(0, samples.length - FFT_SIZE);
  const step = Math.max(FFT_SIZE / 2, Math.ceil(room / MAX_PLACES));
  const places = Math.floor(room / step) + 1;
  const bandOf = Uint8Array.from({ length: fft.bins }, (_, k) => Math.floor((k * sampleRate) / FFT_SIZE / BAND_HZ));
  const widths = new Float64Array(bandOf[fft.bins - 1] + 1);
  for (const band of bandOf) widths[band]++;

  const powers = Array.from(widths, () => new Float64Array(places));
  for (let place = 0; place < places; place++) {
    for (let n = 0; n < FFT_SIZE; n++) frame[n] = (samples[place * step + n] ?? 0) * window[n];
    fft.forward(frame, re, im);
    for (let k = 1; k < fft.bins; k++) powers[bandOf[k]][place] += (re[k] ** 2 + im[k] ** 2) / widths[bandOf[k]];
  }
  return powers;
}
