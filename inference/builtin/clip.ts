import { clamp, mean } from '../audio/statistics.ts';
import { type Expression, NEUTRAL, scaleExpression } from './expression.ts';
import { BANDS, BINS, HZ_PER_BIN, LN_POWER_PER_DB } from './frames.ts';
import { addCepstrum } from './mel-cepstrum.ts';
import type { Voice } from './print.ts';
import type { Speaker } from './speaker.ts';

/**
 * Semitones that a voice is higher per unit of log formant frequency: women's formants are some 17 % above men's and
 * their voices some 7 to 9 semitones higher.
 */
const REGISTER_PER_LOG_FORMANT = 45;
/** Difference of the warps' logarithms that the estimate cannot tell from none. */
const WARP_UNCERTAINTY = 0.04;
/** LU: how far a recording's level tells of the mood, and not of the microphone. */
const LARGEST_LEVEL_CHANGE = 0.4;

/**
 * The mood of `clip` as seen from `voice`: how much higher, livelier, faster, louder, brighter and breathier it speaks.
 *
 * When the two are different people, the part of the pitch difference that their vocal tracts explain is not mood and is
 * taken off. The colour of two microphones can't be told from brightness, so only half of that difference counts.
 */
export function readClip(clip: Voice, voice: Voice, strength: number): Expression {
  const [there, here] = [clip.speaker, voice.speaker];
  const expression: Expression = {
    ...NEUTRAL,
    pitch: clamp(there.pitch.median - here.pitch.median - registerDifference(clip, voice), -6, 6),
    range: clamp(Math.log(rangeOf(there) / rangeOf(here)), -0.5, 0.6),
    rate: clamp(Math.log(there.syllableRate / here.syllableRate), -0.3, 0.3),
    energyDb: clamp((there.levelDb - here.levelDb) / 4, -LARGEST_LEVEL_CHANGE, LARGEST_LEVEL_CHANGE),
    tiltDb: clamp((tiltOf(there) - tiltOf(here)) / 2, -5, 5),
    breath: clamp(mean(breathOf(there)) - mean(breathOf(here)), -0.5, 0.8),
  };
  return scaleExpression(expression, strength);
}

/** Semitones that the clip's speaker is higher than the voice's when both are neutral. */
function registerDifference(clip: Voice, voice: Voice): number {
  const formants = Math.log(clip.warp['en-us'] / voice.warp['en-us']);
  const certain = Math.sign(formants) * Math.max(0, Math.abs(formants) - WARP_UNCERTAINTY);
  return REGISTER_PER_LOG_FORMANT * certain;
}

function rangeOf({ pitch }: Speaker): number {
  return Math.max(1, pitch.high - pitch.low);
}

/** dB of the long-term spectrum around 4 kHz relative to around 500 Hz. */
function tiltOf({ meanCepstrum }: Speaker): number {
  const envelope = new Float32Array(BINS);
  addCepstrum(envelope, meanCepstrum);
  const around = (hz: number): number =>
    mean(envelope.subarray(Math.round((hz * 0.8) / HZ_PER_BIN), Math.round((hz * 1.25) / HZ_PER_BIN)));
  return (around(4000) - around(500)) / LN_POWER_PER_DB;
}

/** Logs of the noise shares below 6 kHz, where phones record. */
function breathOf({ noise }: Speaker): number[] {
  return Array.from(noise.subarray(0, BANDS - 2), (share) => Math.log(Math.max(0.01, share)));
}
