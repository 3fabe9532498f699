/** A recording and its words as a voice. (k2-fsa/ZipVoice@2f7326fb zipvoice/bin/infer_zipvoice_onnx.py:581-613) */
import { seconds as lengthOf, type Pcm } from '../audio/pcm.ts';
import { resample } from '../audio/resample.ts';
import { PromptError } from '../errors.ts';
import { features, framesOf, RATE } from './features.ts';
import { pitchRange } from './pitch-range.ts';
import { silentEdges, TAIL_SAMPLES, trim } from './silence.ts';
import { readTokens } from './tokens.ts';
import type { Vocabulary } from './vocabulary.ts';
import type { Voice } from './voice-print.ts';

/** Less than this teaches nothing; 2.5 to 4 s are best. */
const MIN_SECONDS = 1;
/** The recording is in every pass of a reply, and beyond this speech gets worse. (README of ZipVoice, 3.1) */
const MAX_SECONDS = 20;
/** Share of the recording that must be left without its silences. */
const MIN_SPEECH_PERCENT = 8;
/** Nobody says more in a second: 13 Chinese syllables, or 12 English ones. */
const MOST_WEIGHT_PER_SECOND = 60;
/** Quieter recordings are made as loud; louder ones stay as they are. */
export const TARGET_RMS = 0.1;

/**
 * The voice of `prompt`, which says exactly `transcript`: a word that is missing there would be heard in every reply.
 *
 * @throws PromptError `too-short`, `no-speech`, `too-long`, `no-transcript`, `wrong-transcript`
 * @throws TextError what `readTokens` throws for the transcript
 */
export function encodePrompt(prompt: Pcm, transcript: string | undefined, vocabulary: Vocabulary): Voice {
  const seconds = lengthOf(prompt);
  if (seconds < MIN_SECONDS) throw new PromptError('too-short', { seconds, minSeconds: MIN_SECONDS });

  // 1. Only speech: silence goes, but for a tail, which keeps the recording's last word out of the reply.
  const { samples } = resample(prompt, RATE);
  const trimmed = trim(samples, { shortensPauses: true, tail: TAIL_SAMPLES });
  const speech = (trimmed.length - TAIL_SAMPLES) / RATE;
  const percent = (100 * speech) / seconds;
  if (percent < MIN_SPEECH_PERCENT) {
    throw new PromptError('no-speech', { percent, minPercent: MIN_SPEECH_PERCENT });
  }
  if (speech > MAX_SECONDS) throw new PromptError('too-long', { seconds: speech, maxSeconds: MAX_SECONDS });

  // 2. What it says.
  if (transcript === undefined || transcript.trim() === '') throw new PromptError('no-transcript');
  const tokens = readTokens(transcript, vocabulary);
  const weight = tokens.reduce((sum, token) => sum + token.weight, 0);
  if (weight / speech > MOST_WEIGHT_PER_SECOND) {
    throw new PromptError('wrong-transcript', { seconds: speech, characters: [...transcript].length });
  }

  // 3. How fast it is said.
  const { leading, trailing } = silentEdges(trimmed);
  const spoken = framesOf(trimmed.length - Math.round(((leading + trailing) * RATE) / 1000));

  // 4. How lively.
  const range = pitchRange(trimmed);

  // 5. As loud as what the network knows.
  return {
    features: features(leveled(trimmed).samples),
    tokens: tokens.map(({ id }) => id),
    speechFrames: Math.max(1, spoken),
    weight,
    pitchRange: range,
  };
}

/** `samples` at an rms of `TARGET_RMS` at least, and the rms that they had. */
export function leveled(samples: Float32Array): { samples: Float32Array; rms: number } {
  const rms = Math.sqrt(samples.reduce((sum, value) => sum + value * value, 0) / samples.length);
  const gain = rms < TARGET_RMS ? TARGET_RMS / rms : 1;
  return { samples: samples.map((value) => value * gain), rms };
}
