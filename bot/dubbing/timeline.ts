/**
 * Puts spoken lines into their time slots, to the sample.
 *
 * A line that is too short for its slot is spoken as it comes, with silence behind it: people pause. One that is too long is
 * spoken as fast as it can be, goes on into the pause behind it, is cut where the next line begins (or sounds into it, where
 * that is wished), and is reported with what it would need. Either way the next line begins when it should.
 */
import { DurationError, type Pace, type Pcm } from '../../inference/index.ts';
import { DubbingError } from '../errors.ts';
import { attempt } from '../failures.ts';
import { type Cue, MAX_SECONDS } from './script.ts';

/** A cut is faded out, as a step in a waveform is heard as a click. */
const FADE_SECONDS = 0.03;

/** A line that is too long for its slot. */
export interface Misfit {
  readonly number: number;
  /** Seconds that it has, and the fewest that it could be spoken in. */
  readonly slot: number;
  readonly needed: number;
  /** It goes on into the pause behind it; where there is none, its end is missing, or it sounds into the next line. */
  readonly end: MisfitEnd;
}

export type MisfitEnd = 'pause' | 'cut' | 'overlap';

export interface DubOptions {
  /** See `DubRequest`. Default false. */
  readonly mayOverlap?: boolean | undefined;
  /** Called after each line, with the number of lines that are done. */
  readonly onLine?: (done: number) => void;
}

export interface Dubbed {
  readonly audio: Pcm;
  /** Every line by itself, whole, in the order of their times, and the sample of `audio` that it begins with. */
  readonly lines: readonly { readonly cue: Cue; readonly audio: Pcm; readonly from: number }[];
  readonly misfits: readonly Misfit[];
}

/** Speaks a cue; rejects with DurationError when it can't be spoken at `pace`. */
export type SpeakCue = (cue: Cue, pace: Pace) => Promise<Pcm>;

interface Placed {
  /** First sample. */
  readonly from: number;
  readonly samples: Float32Array;
}

/**
 * All cues in one recording.
 *
 * @throws DubbingError too-long; what `speak` throws, but for DurationError
 */
export async function dub(
  cues: readonly Cue[],
  speak: SpeakCue,
  { mayOverlap = false, onLine = () => undefined }: DubOptions = {},
): Promise<Dubbed> {
  const misfits: Misfit[] = [];
  const lines: { cue: Cue; audio: Pcm; from: number }[] = [];
  const placed: Placed[] = [];
  let sampleRate = 0;
  /** Seconds: where the cue before ends. */
  let end = 0;
  for (const [index, cue] of cues.entries()) {
    const from = 'at' in cue.start ? cue.start.at : end + cue.start.after;
    const { audio, needed } = await speakToFit(cue, speak);
    sampleRate = audio.sampleRate;
    const slot = cue.slot ?? audio.samples.length / sampleRate;
    const room = roomAfter(cues[index + 1], from, slot);
    const most = Math.round((from + room) * sampleRate) - Math.round(from * sampleRate);
    const how = audio.samples.length <= most ? 'pause' : mayOverlap ? 'overlap' : 'cut';
    if (needed !== undefined) misfits.push({ number: cue.number, slot, needed, end: how });
    const first = Math.round(from * sampleRate);
    lines.push({ cue, audio, from: first });
    placed.push({ from: first, samples: mayOverlap ? audio.samples : cutAt(audio, most) });
    end = Math.max(end, from + slot);
    // Lines without a slot: only now it is known how long they are.
    if (end > MAX_SECONDS) throw new DubbingError('too-long', { seconds: Math.round(end), max: MAX_SECONDS });
    onLine(index + 1);
  }
  // Nothing is cut off: the last one may be longer than its time too.
  const last = mayOverlap ? Math.max(...placed.map(({ from, samples }) => from + samples.length)) : 0;
  const length = Math.max(Math.round(end * sampleRate), last);
  return { audio: { samples: mix(placed, length), sampleRate }, lines, misfits };
}

/** The cue in its slot; where that is too short for it, in the shortest length that it can have, which is then `needed`. */
async function speakToFit(cue: Cue, speak: SpeakCue): Promise<{ readonly audio: Pcm; readonly needed?: number }> {
  const { slot, pace = { kind: 'free' } } = cue;
  if (slot === undefined) return { audio: await speak(cue, pace) };
  const exact = await attempt(() => speak(cue, { kind: 'seconds', seconds: slot }));
  if (exact.ok) return { audio: exact.value };
  if (!(exact.error instanceof DurationError)) throw exact.error;
  const needed = Number(exact.error.details.min);
  if (slot > needed) return { audio: await speak(cue, { kind: 'free' }) };
  return { audio: await speak(cue, { kind: 'seconds', seconds: needed }), needed };
}

/** Seconds that a cue has until `next` begins, its slot at least; for the last cue that, as the recording ends with it. */
export function roomAfter(next: Cue | undefined, from: number, slot: number): number {
  if (next === undefined) return slot;
  return Math.max(slot, 'at' in next.start ? next.start.at - from : slot + next.start.after);
}

/** At most `length` samples of `audio`; if some are missing, the end is faded out. */
function cutAt({ samples, sampleRate }: Pcm, length: number): Float32Array {
  if (samples.length <= length) return samples;
  const cut = samples.slice(0, length);
  const fade = Math.min(length, Math.round(FADE_SECONDS * sampleRate));
  for (let i = 0; i < fade; i++) cut[length - 1 - i] *= i / fade;
  return cut;
}

/** Everything in `placed`; subtitles that overlap sound together, held within full scale. */
function mix(placed: readonly Placed[], length: number): Float32Array {
  const mixed = new Float32Array(length);
  for (const { from, samples } of placed) {
    const inside = Math.min(samples.length, length - from);
    for (let i = 0; i < inside; i++) mixed[from + i] = Math.max(-1, Math.min(1, mixed[from + i] + samples[i]));
  }
  return mixed;
}
