/** How far what was added to a sound lies below what the ear would notice: for measurements, beside what `embed` itself bounds. */
import { RealFft } from '../audio/fft.ts';
import type { Pcm } from '../audio/pcm.ts';
import { BANDS, bandEdges } from './layout.ts';
import { maskingThreshold } from './masking.ts';

const FRAME_SECONDS = 0.032;
/** dB below the loudest frame: in softer ones there is nothing to hear either way. */
const SILENT_DB = 60;

/** dB between the masking threshold of `host` and `added`, of each band of each frame that is not silent. */
export function maskingMargins(host: Pcm, added: Pcm): readonly number[] {
  const length = Math.round(FRAME_SECONDS * host.sampleRate);
  const fft = new RealFft(2 ** Math.ceil(Math.log2(length)));
  const edges = bandEdges(fft.size, host.sampleRate);
  const frames: { readonly margins: readonly number[]; readonly power: number }[] = [];
  for (let from = 0; from + length <= host.samples.length; from += Math.floor(length / 2)) {
    const own = bandPowers(host.samples.subarray(from, from + length), fft, edges);
    const more = bandPowers(added.samples.subarray(from, from + length), fft, edges);
    const threshold = new Float64Array(BANDS);
    maskingThreshold(own.bands, own.flatnessDb, threshold);
    const margins = [...threshold].map(
      (allowed, band) => 10 * Math.log10((allowed + 1e-20) / (more.bands[band] + 1e-20)),
    );
    frames.push({ margins, power: own.bands.reduce((sum, value) => sum + value, 0) });
  }
  const loudest = frames.reduce((most, { power }) => Math.max(most, power), 0);
  return frames.filter(({ power }) => power > loudest * 10 ** (-SILENT_DB / 10)).flatMap(({ margins }) => margins);
}

function bandPowers(samples: Float32Array, fft: RealFft, edges: readonly number[]) {
  const block = Float64Array.from(samples, (sample, n) => sample * Math.sin((Math.PI * (n + 0.5)) / samples.length));
  const [re, im] = [new Float64Array(fft.bins), new Float64Array(fft.bins)];
  fft.forward(block, re, im);
  const bands = new Float64Array(BANDS);
  let logs = 0;
  for (let band = 0; band < BANDS; band++) {
    for (let bin = edges[band]; bin < edges[band + 1]; bin++) {
      const energy = re[bin] ** 2 + im[bin] ** 2;
      bands[band] += energy;
      logs += Math.log(energy + 1e-20);
    }
  }
  const width = edges[BANDS] - edges[0];
  const mean = bands.reduce((sum, value) => sum + value, 0) / width;
  return { bands, flatnessDb: (10 / Math.LN10) * (logs / width - Math.log(mean + 1e-20)) };
}
