/** Level of the speech and of the background, told apart by how the energy is spread over time. */
import type { Pcm } from './pcm.ts';
import { mean } from './statistics.ts';

const FRAME_SECONDS = 0.02;
const HOP_SECONDS = 0.01;
/** Speech comes close to this quantile of the frames' powers, however many pauses it has. */
const LOUD_QUANTILE = 0.95;
/** Frames within this of the loud ones are speech. */
const SPEECH_RANGE_DB = 20;
/** The quietest twentieth of the frames is background: fluent speech pauses that often, if only before a stop. */
const BACKGROUND_SHARE = 0.05;
/** Frames this far below the speech are digital silence (padding, a gate), which tells nothing about the room. */
const DIGITAL_SILENCE_DB = -70;
const SILENCE_DB = -100; // reported for nothing at all
const MAX_SNR_DB = 60;

export interface SpeechLevel {
  /** Mean level of the speech, dB below full scale; -100 for silence. */
  readonly levelDb: number;
  /** Speech over background, -10 to 60 dB; with white noise up to 1.5 dB above the true ratio from 5 to 30 dB. */
  readonly snrDb: number;
  /** Power above which a stretch of 20 ms may be speech. */
  readonly speechPower: number;
}

export function measureLevel(pcm: Pcm): SpeechLevel {
  const powers = framePowers(pcm).sort();
  const loud = powers[Math.floor(LOUD_QUANTILE * powers.length)] ?? 0;
  const speechPower = loud * fromDb(-SPEECH_RANGE_DB);
  const speech = mean(powers.filter((power) => power >= speechPower));
  if (!(speech > fromDb(SILENCE_DB))) return { levelDb: SILENCE_DB, snrDb: 0, speechPower: 0 };

  const real = powers.filter((power) => power > speech * fromDb(DIGITAL_SILENCE_DB));
  const background = mean(real.subarray(0, Math.ceil(BACKGROUND_SHARE * real.length)));
  const snr = Math.max(fromDb(-10), (speech - background) / background);
  return { levelDb: toDb(speech), snrDb: Math.min(MAX_SNR_DB, toDb(snr)), speechPower };
}

/** Variance of each frame: a constant offset of the microphone doesn't count. */
function framePowers({ samples, sampleRate }: Pcm): Float64Array {
  const hop = Math.round(HOP_SECONDS * sampleRate);
  const width = Math.round(FRAME_SECONDS * sampleRate);
  const count = Math.max(0, Math.floor((samples.length - width) / hop) + 1);
  const powers = new Float64Array(count);
  for (let f = 0; f < count; f++) {
    let sum = 0;
    let squares = 0;
    for (let n = f * hop; n < f * hop + width; n++) {
      sum += samples[n];
      squares += samples[n] * samples[n];
    }
    powers[f] = Math.max(0, squares / width - (sum / width) ** 2);
  }
  return powers;
}

function toDb(power: number): number {
  return 10 * Math.log10(power);
}

function fromDb(db: number): number {
  return 10 ** (db / 10);
}
