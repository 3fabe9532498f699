/** A text of several voices as one recording: each stretch in its own, with a breath between them. */
import { DurationError, type Pace, seconds } from '../../inference/index.ts';
import { attempt } from '../failures.ts';
import { type Role, type RoleLine, splitRoles } from '../speech/index.ts';
import type { SpokenBy, SpokenPart } from './finish.ts';
import type { Speaker, Speaking, Spoken, Utterance } from './speaker.ts';

/** Between two who speak: as long as a full stop is heard. */
const GAP_SECONDS = 0.35;
/** All gaps together take at most this part of a length that is asked for. */
const MOST_SILENT = 0.25;

/**
 * `utterance`, its lines in the voices of `cast`; as `speak` does where the text names none of them.
 *
 * A length that is asked for holds for the whole, to the sample: then each stretch is spoken twice, to learn what share is its.
 *
 * @throws what `speak` throws; DurationError unreachable with the bounds of the whole; LineError
 */
export async function speakRoles(
  speak: Speaker,
  utterance: Utterance,
  cast: readonly Role[],
  speaking: Speaking,
): Promise<Spoken> {
  const stretches = splitRoles(utterance.text, cast);
  if (stretches.every(({ role }) => role === undefined)) return speak(utterance, speaking);
  const { emotion, pace, seed, language } = utterance;
  const say = (stretch: RoleLine, index: number, at: Pace) => {
    const { owner, voice } = stretch.role ?? speaking;
    return speak(
      { text: stretch.text, emotion: stretch.emotion ?? emotion, pace: at, seed: seed + index, language },
      { ...speaking, owner, voice },
    );
  };
  const free: Pace = { kind: 'free' };
  const voices = stretches.map(({ role }) => role ?? speaking);
  const speeches: Spoken[] = [];
  for (const [index, stretch] of stretches.entries()) {
    speeches.push(await say(stretch, index, pace.kind === 'seconds' ? free : (stretch.pace ?? pace)));
  }
  const gaps = GAP_SECONDS * (speeches.length - 1);
  const naturalSeconds = speeches.reduce((sum, speech) => sum + speech.naturalSeconds, gaps);
  if (pace.kind !== 'seconds') return { ...joined(speeches, voices, gaps), naturalSeconds, ...toldOf(speeches) };

  const whole = onFrames(pace);
  const silent = Math.min(gaps, MOST_SILENT * whole);
  const factor = (whole - silent) / (naturalSeconds - gaps);
  const exact: Spoken[] = [];
  for (const [index, stretch] of stretches.entries()) {
    const wanted = (speeches[index]?.naturalSeconds ?? 0) * factor;
    const outcome = await attempt(() => say(stretch, index, { kind: 'seconds', seconds: wanted }));
    if (outcome.ok) exact.push(outcome.value);
    else if (outcome.error instanceof DurationError) throw ofWhole(outcome.error, { wanted, whole, silent });
    else throw outcome.error;
  }
  const left = whole - exact.reduce((sum, { audio }) => sum + seconds(audio), 0);
  return { ...joined(exact, voices, left, whole), naturalSeconds, ...toldOf(exact) };
}

/** In a row, by `voices`, `silence` seconds shared evenly between them; exactly `whole` seconds, where that is given. */
function joined(
  speeches: readonly Spoken[],
  voices: readonly SpokenBy[],
  silence: number,
  whole?: number,
): Pick<Spoken, 'audio' | 'parts'> {
  const sampleRate = speeches[0]?.audio.sampleRate ?? 0;
  const spoken = speeches.reduce((sum, { audio }) => sum + audio.samples.length, 0);
  const length = whole === undefined ? spoken + Math.round(silence * sampleRate) : Math.round(whole * sampleRate);
  const samples = new Float32Array(length);
  const gap = Math.max(0, length - spoken) / Math.max(1, speeches.length - 1);
  const parts: SpokenPart[] = [];
  let at = 0;
  for (const [index, { audio }] of speeches.entries()) {
    const from = Math.min(at + Math.round(index * gap), length);
    samples.set(audio.samples.subarray(0, length - from), from);
    at += audio.samples.length;
    const { owner, voice } = voices[index] ?? voices[0];
    parts.push({ owner, voice, from, to: from + audio.samples.length });
  }
  return { audio: { samples, sampleRate }, parts };
}

function onFrames({ seconds, frameRate }: Extract<Pace, { kind: 'seconds' }>): number {
  return frameRate === undefined ? seconds : Math.max(1, Math.round(seconds * frameRate)) / frameRate;
}

/** The bounds of one stretch as those of the whole, which is stretched evenly. */
function ofWhole(error: DurationError, { wanted, whole, silent }: Record<'wanted' | 'whole' | 'silent', number>) {
  const scaled = (bound: unknown) => (Number(bound) / wanted) * (whole - silent) + silent;
  const { min, max } = error.details;
  return new DurationError('unreachable', {
    seconds: whole,
    min: Math.ceil(scaled(min) * 100) / 100,
    max: Math.floor(scaled(max) * 100) / 100,
  });
}

/** What somebody should know, each once, and the figures of the stretch that is worst. */
function toldOf(speeches: readonly Spoken[]): Pick<Spoken, 'notices' | 'proof'> {
  const notices = distinct(speeches.flatMap((speech) => speech.notices));
  const proofs = speeches.flatMap(({ proof }) => proof ?? []);
  if (proofs.length === 0) return { notices };
  const heard = proofs.flatMap(({ figures }) => figures.heard ?? []);
  const likeness = proofs.flatMap(({ figures }) => figures.likeness ?? []);
  const figures = {
    ...(heard.length > 0 && { heard: Math.min(...heard) }),
    ...(likeness.length > 0 && { likeness: Math.min(...likeness) }),
  };
  return { notices, proof: { figures, notices: distinct(proofs.flatMap((proof) => proof.notices)) } };
}

function distinct(notices: Spoken['notices']): Spoken['notices'] {
  return [...new Map(notices.map((notice) => [JSON.stringify(notice), notice])).values()];
}
