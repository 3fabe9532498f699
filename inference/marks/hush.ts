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
/**
 * What a frame hears of its own change and of those beside it, as amplitudes where the sound is steady: a frame is looked at
 * from this share of the threshold on in one of its bands. Of the frames below it one in a thousand is too loud, and hardly.
 */
const [OWN, BESIDE, DOUBTFUL] = [0.5, 0.35, 1.2];

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
  const shares = new Float64Array(changes.length).fill(1);
  /** Frames that are to be looked at: of those that sound the doubtful ones, then those that were too loud. */
  const looked = doubtfulFrames(changes, host, soundingFrames(host));
  /** What of `frame` is too loud, and by how much; `isChanged` are the frames that are to be softer for that. */
  const look = (frame: number, isFirst: boolean, isChanged: Uint8Array) => {
    reader.read(added, frame);
    reader.measure(power);
    looked[frame] = 0;
    for (let band = 0, i = frame * bands; band < bands; band++, i++) {
      if (power[band] <= allowed[i]) continue;
      looked[frame] = 1;
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
  }
}

/** Of the frames that `sounds` has those in which something may be too loud. */
function doubtfulFrames(changes: Float64Array, { power, allowed, count }: Host, sounds: Uint8Array): Uint8Array {
  const bands = BANDS;
  // Silence before the first frame and behind the last.
  const loudness = new Float64Array(changes.length + 2 * bands);
  for (let i = 0; i < changes.length; i++) loudness[i + bands] = Math.abs(changes[i]) * Math.sqrt(power[i]);
  const doubtful = new Uint8Array(count);
  for (let frame = 0; frame < count; frame++) {
    if (sounds[frame] === 0) continue;
    for (let i = frame * bands, end = i + bands; i < end; i++) {
      const amplitude = OWN * loudness[i + bands] + BESIDE * (loudness[i] + loudness[i + 2 * bands]);
      if (amplitude * amplitude <= DOUBTFUL * allowed[i]) continue;
      doubtful[frame] = 1;
      break;
    }
  }
  return doubtful;
}

function soundingFrames({ power, count }: Host): Uint8Array {
  const bands = BANDS;
  const totals = new Float64Array(count);
  let loudest = 0;
  for (let frame = 0; frame < count; frame++) {
    for (let i = frame * bands; i < (frame + 1) * bands; i++) totals[frame] += power[i];
    loudest = Math.max(loudest, totals[frame]);
  }
  const least = loudest * 10 ** (-SILENT_DB / 10);
  const sounds = new Uint8Array(count);
  for (let frame = 0; frame < count; frame++) if (totals[frame] > least) sounds[frame] = 1;
  return sounds;
}
