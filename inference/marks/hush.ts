/**
 * The last step of embedding: looks at what is added as an ear would, frame by frame, and takes back what lies above the
 * masking threshold there. The bounds that it was made in know neither how frames overlap nor how bands leak into each other.
 */
import { BANDS } from './layout.ts';
import { createFrameReader, FRAMES_PER_TURN, type Frames, type Host } from './spectra.ts';
import type { Synthesis } from './synthesis.ts';
import type { Turns } from './turns.ts';

/** After so many rounds next to nothing is left. */
const ROUNDS = 6;
/** dB below the threshold that what was above it is brought to. */
const TARGET_DB = 0.5;
/** dB below the loudest frame: in softer ones nothing is heard either way. */
const SILENT_DB = 63;

export function* hush(work: {
  readonly added: Float32Array;
  /** `count * BANDS`, signed; brought down where it is too much. */
  readonly changes: Float64Array;
  readonly host: Host;
  readonly frames: Frames;
  readonly synthesis: Synthesis;
}): Turns<void> {
  const { added, changes, host, frames, synthesis } = work;
  const { allowed, count } = host;
  const bands = BANDS;
  const reader = createFrameReader(frames);
  const power = new Float64Array(bands);
  const target = 10 ** (-TARGET_DB / 10);
  const sounds = soundingFrames(host);
  const shares = new Float64Array(changes.length).fill(1);
  let looked = sounds;
  /** What of `frame` is too loud, and by how much; `isChanged` are the frames that are to be softer for that. */
  const look = (frame: number, isFirst: boolean, isChanged: Uint8Array) => {
    reader.read(added, frame);
    reader.measure(power);
    for (let band = 0, i = frame * bands; band < bands; band++, i++) {
      if (power[band] <= allowed[i]) continue;
      const share = Math.sqrt((target * allowed[i]) / power[band]);
      for (let near = Math.max(0, frame - 1); near <= Math.min(count - 1, frame + 1); near++) {
        isChanged[near] = 1;
        const own = near * bands + band;
        shares[own] = Math.min(shares[own], share);
        // Those beside it, whose leaks it may be, only where that was not enough.
        if (isFirst) continue;
        const less = Math.sqrt(share);
        if (band > 0) shares[own - 1] = Math.min(shares[own - 1], less);
        if (band < bands - 1) shares[own + 1] = Math.min(shares[own + 1], less);
      }
    }
  };
  for (let round = 0; round < ROUNDS; round++) {
    const isChanged = new Uint8Array(count);
    for (let frame = 0; frame < count; frame++) {
      if (frame % FRAMES_PER_TURN === 0) yield;
      if (looked[frame] === 1) look(frame, round === 0, isChanged);
    }
    if (!isChanged.includes(1)) return;

    for (let frame = 0; frame < count; frame++) {
      if (isChanged[frame] === 0) continue;
      for (let i = frame * bands; i < (frame + 1) * bands; i++) {
        const less = changes[i] * (shares[i] - 1);
        changes[i] += less;
        shares[i] = less;
      }
    }
    yield* synthesis.add(shares, added, isChanged);
    for (let frame = 0; frame < count; frame++) {
      if (isChanged[frame] === 1) shares.fill(1, frame * bands, (frame + 1) * bands);
    }
    looked = overlapping(isChanged, sounds);
  }
}

function soundingFrames({ power, count }: Host): Uint8Array {
  const bands = BANDS;
  const totals = Float64Array.from({ length: count }, (_, frame) => {
    let sum = 0;
    for (let band = 0; band < bands; band++) sum += power[frame * bands + band];
    return sum;
  });
  const least = totals.reduce((most, value) => Math.max(most, value), 0) * 10 ** (-SILENT_DB / 10);
  return Uint8Array.from(totals, (value) => (value > least ? 1 : 0));
}

/** Frames that overlap with a changed one and sound. */
function overlapping(isChanged: Uint8Array, sounds: Uint8Array): Uint8Array {
  const overlap = new Uint8Array(isChanged.length);
  for (let frame = 0; frame < isChanged.length; frame++) {
    if (isChanged[frame] === 1) overlap.fill(1, Math.max(0, frame - 1), frame + 2);
  }
  for (let frame = 0; frame < sounds.length; frame++) overlap[frame] &= sounds[frame];
  return overlap;
}
