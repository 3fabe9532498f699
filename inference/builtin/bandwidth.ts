import { mean, quantile } from '../audio/statistics.ts';
import { BINS, type Frames, HZ_PER_BIN, LN_POWER_PER_DB } from './frames.ts';

/** Telephone and wideband recordings end between these; what ends below is refused before it comes here. */
const LOWEST_EDGE_HZ = 3000;
const HIGHEST_EDGE_HZ = 10_500;
/** An edge is a fall by this much that nothing above it recovers from. */
const EDGE_DB = 20;
const TRANSITION_HZ = 500;
/** How voices go on falling where nothing was recorded. */
const SLOPE_DB_PER_KHZ = 4;

/**
 * `frames` with their envelopes continued above the upper edge of the recording; unchanged when there is no edge.
 *
 * A recording at 16 kHz is empty above 8 kHz. Taken literally that would be a property of the speaker, and the spectra
 * that are compared and matched would be mostly about it.
 */
export function extendBand(frames: Frames): Frames {
  const edge = findEdge(frames);
  if (edge === undefined) return frames;
  return continueBand(frames, edge * HZ_PER_BIN, () => true);
}

/** `frames` with the envelopes of those that are `isNarrow` continued above `edgeHz`, where the recording ends. */
export function continueBand(frames: Frames, edgeHz: number, isNarrow: (t: number) => boolean): Frames {
  const edge = edgeHz / HZ_PER_BIN;
  const from = Math.round(edge * 0.82);
  const to = Math.round(edge * 0.92);
  const fall = SLOPE_DB_PER_KHZ * LN_POWER_PER_DB * (HZ_PER_BIN / 1000);
  const envelope = frames.envelope.slice();
  for (let t = 0; t < frames.count; t++) {
    if (!isNarrow(t)) continue;
    const frame = envelope.subarray(t * BINS, (t + 1) * BINS);
    const level = mean(frame.subarray(from, to));
    for (let bin = to; bin < BINS; bin++) frame[bin] = level - fall * (bin - (from + to) / 2);
  }
  return { ...frames, envelope };
}

/** The bin at which the recording ends, if it ends before the spectrum does. */
function findEdge(frames: Frames): number | undefined {
  // Not the mean: fricatives reach up to the edge, vowels hardly.
  const loud = Float32Array.from({ length: BINS }, (_, bin) => {
    const column = Float32Array.from({ length: frames.count }, (_, t) => frames.envelope[t * BINS + bin]);
    return quantile(column, 0.95);
  });
  const highestAbove = loud.slice();
  for (let bin = BINS - 2; bin >= 0; bin--) highestAbove[bin] = Math.max(loud[bin], highestAbove[bin + 1]);
  const transition = Math.round(TRANSITION_HZ / HZ_PER_BIN);
  const before = Math.round(1000 / HZ_PER_BIN);
  for (let bin = Math.round(LOWEST_EDGE_HZ / HZ_PER_BIN); bin < HIGHEST_EDGE_HZ / HZ_PER_BIN; bin++) {
    const level = mean(loud.subarray(bin - before, bin));
    if (highestAbove[bin + transition] < level - EDGE_DB * LN_POWER_PER_DB) return bin;
  }
  return undefined;
}
