/** Whether a recording is good enough to learn a voice from, before anything slow is done with it. */
import { setImmediate } from 'node:timers/promises';
import { PromptError } from '../errors.ts';
import { bandwidth } from './bandwidth.ts';
import { clippedPercent } from './clipping.ts';
import { hasTwoVoicesAtOnce } from './overlap.ts';
import { seconds as lengthOf, type Pcm } from './pcm.ts';
import { measureSilence } from './silence.ts';
import { measureLevel } from './speech-level.ts';
import { measureVoicing } from './voicing.ts';

/** What a prompt is refused for. */
export const PROMPT_LIMITS = {
  minSeconds: 3,
  maxSeconds: 30,
  /** Level of the speech, full scale = 0 dB. */
  minLevelDb: -45,
  /** Share of samples near the peak, see `clippedPercent`. */
  maxClippedPercent: 13,
  /** Share of the time with a voice in it. */
  minSpeechPercent: 15,
  /** At 10 dB an adapted voice is no closer to the speaker than an unadapted one. */
  minSnrDb: 13,
  /** Sample rate, or twice the highest frequency found: telephones have 8000, the poorest microphones 11025. */
  minHz: 11_000,
} as const;

/** What a prompt is accepted with, but a better one would help. */
export const PROMPT_ADVICE = {
  minSeconds: 5,
  minLevelDb: -36,
  maxClippedPercent: 10,
  minSnrDb: 20,
  minHz: 14_000,
  /** Before and after the speech together. It is left out, and was time that nothing is learnt from. */
  maxSilenceSeconds: 3,
} as const;

/** Telegram counts whole seconds: a note that it shows as 30 s may last a little longer, one of 5 s a little less. */
const ROUNDING_SECONDS = 0.5;

export type PromptAdvice =
  | 'shorter-than-advised'
  | 'rather-quiet'
  | 'some-clipping'
  | 'some-noise'
  | 'narrow-band'
  | 'two-voices'
  | 'much-silence';

/** What was measured of a prompt that passed. */
export interface PromptReport {
  readonly seconds: number;
  /** Mean level of the speech, full scale = 0 dB. */
  readonly levelDb: number;
  /** Percentage of samples near the peak: 1 to 8 unless peaks were cut off. */
  readonly clippedPercent: number;
  /** Percentage of the time with a voice in it: 45 to 80 in fluent speech. */
  readonly speechPercent: number;
  /** Speech over background, dB. */
  readonly snrDb: number;
  /** Twice the highest frequency found, at most the file's sample rate. */
  readonly hz: number;
  /** What could be better; locale keys. */
  readonly advice: readonly PromptAdvice[];
}

/**
 * What `recording` is like as a prompt. 30 to 80 ms for 30 s, without a pause: `inspectPromptInTurns` is for threads that
 * have others to serve.
 *
 * @param recording decoded, 16 kHz or more: what it lost to a lower rate can't be seen any more
 * @param options `sourceRate`: sample rate of the file, if it differs; `minSeconds`, `advisedSeconds`: what the engine
 * wants of a recording, if it differs from the limits here
 * @throws PromptError `too-short`, `too-long`, `too-quiet`, `no-speech`, `clipped`, `low-rate`, `noisy`, in this order,
 * each with the measured value and its limit
 */
export function inspectPrompt(recording: Pcm, options: InspectOptions = {}): PromptReport {
  const steps = inspection(recording, options);
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

/** As `inspectPrompt`; between two steps, of 20 ms at most, everybody else gets a turn. */
export async function inspectPromptInTurns(recording: Pcm, options: InspectOptions = {}): Promise<PromptReport> {
  const steps = inspection(recording, options);
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
    await setImmediate();
  }
}

interface InspectOptions {
  /** Sample rate of the file, where it is not the recording's. */
  readonly sourceRate?: number;
  /** What the engine wants of a recording, where it is not what is wanted here. */
  readonly minSeconds?: number;
  readonly advisedSeconds?: number;
}

/** The steps of an inspection, of which the last one is its result. */
function* inspection(
  recording: Pcm,
  {
    sourceRate = recording.sampleRate,
    minSeconds = PROMPT_LIMITS.minSeconds,
    advisedSeconds = PROMPT_ADVICE.minSeconds,
  }: InspectOptions,
): Generator<undefined, PromptReport> {
  const limits = PROMPT_LIMITS;

  const seconds = lengthOf(recording);
  if (seconds < minSeconds) throw new PromptError('too-short', { seconds, minSeconds });
  if (seconds > limits.maxSeconds + ROUNDING_SECONDS) {
    throw new PromptError('too-long', { seconds, maxSeconds: limits.maxSeconds });
  }

  const pcm = withoutOffset(recording);
  yield;
  const { levelDb, snrDb, speechPower } = measureLevel(pcm);
  if (levelDb < limits.minLevelDb) throw new PromptError('too-quiet', { levelDb, minDb: limits.minLevelDb });

  yield;
  const { percent: speechPercent, changesSpeaker } = measureVoicing(pcm, speechPower);
  if (speechPercent < limits.minSpeechPercent) {
    throw new PromptError('no-speech', { percent: speechPercent, minPercent: limits.minSpeechPercent });
  }

  yield;
  const clipped = clippedPercent(pcm.samples);
  if (clipped > limits.maxClippedPercent) {
    throw new PromptError('clipped', { percent: clipped, maxPercent: limits.maxClippedPercent });
  }

  yield;
  const hz = Math.min(sourceRate, 2 * bandwidth(pcm));
  if (hz < limits.minHz) throw new PromptError('low-rate', { hz, minHz: limits.minHz });

  if (snrDb < limits.minSnrDb) throw new PromptError('noisy', { snrDb, minDb: limits.minSnrDb });

  const measured = { seconds, levelDb, clippedPercent: clipped, speechPercent, snrDb, hz };
  yield;
  const { leading, trailing } = measureSilence(recording);
  const advice = adviceFor(measured, advisedSeconds);
  yield;
  if (changesSpeaker || hasTwoVoicesAtOnce(pcm, speechPower)) advice.push('two-voices');
  if (leading + trailing > PROMPT_ADVICE.maxSilenceSeconds) advice.push('much-silence');
  return { ...measured, advice };
}

/** A poor microphone's constant offset is no sound, but would count as pitch, peak and band. */
function withoutOffset({ samples, sampleRate }: Pcm): Pcm {
  let sum = 0;
  for (let n = 0; n < samples.length; n++) sum += samples[n];
  const offset = sum / samples.length;
  const centred = new Float32Array(samples.length);
  for (let n = 0; n < samples.length; n++) centred[n] = samples[n] - offset;
  return { samples: centred, sampleRate };
}

function adviceFor(measured: Omit<PromptReport, 'advice'>, advisedSeconds: number): PromptAdvice[] {
  const advice: PromptAdvice[] = [];
  if (measured.seconds < advisedSeconds - ROUNDING_SECONDS) advice.push('shorter-than-advised');
  if (measured.levelDb < PROMPT_ADVICE.minLevelDb) advice.push('rather-quiet');
  if (measured.clippedPercent > PROMPT_ADVICE.maxClippedPercent) advice.push('some-clipping');
  if (measured.snrDb < PROMPT_ADVICE.minSnrDb) advice.push('some-noise');
  if (measured.hz < PROMPT_ADVICE.minHz) advice.push('narrow-band');
  return advice;
}
