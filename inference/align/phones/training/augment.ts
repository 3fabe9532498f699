/** One recording as others might have been: of another throat, in noise, through another microphone, from a room. */
import { PHONE_RATE } from '../bands.ts';
import { between, normal, type Random } from './chance.ts';
import { anyNoise, deviation } from './noises.ts';
import { convolved, shaped } from './spectrum.ts';

/** How many recordings of all get each. */
const [NOISY, COLOURED, TELEPHONED, IN_ROOM] = [0.75, 0.5, 0.25, 0.25];
/** dB of the voice over the noise. */
const NOISE_DB = [6, 30] as const;
/** Waves of a microphone's colour along the spectrum, and what one of them changes, dB. */
const [WAVES, WAVE_DB] = [4, 2.5];
/** What a telephone carries, Hz, and what it leaves of the rest, dB. */
const [PHONE_LOW_HZ, PHONE_HIGH_HZ] = [250, 3400];
const [BELOW_PHONE_DB, ABOVE_PHONE_DB] = [-40, -60];
/** Seconds after which a room is 30 dB quieter, and how loud its echoes are. */
const ROOM_SECONDS = [0.05, 0.25] as const;
const ROOM_LEVEL = [0.02, 0.12] as const;

/** `samples` played `speed` times as fast: a shorter throat that speaks faster. */
export function resampled(samples: Float32Array, speed: number): Float32Array {
  const out = new Float32Array(Math.floor(samples.length / speed));
  const last = samples.length - 1;
  for (let i = 0; i < out.length; i++) {
    const at = Math.min(last, i * speed);
    const before = Math.floor(at);
    out[i] = samples[before] + (at - before) * (samples[Math.min(last, before + 1)] - samples[before]);
  }
  return out;
}

/** @param voices whom a babble is made of */
export function augmented(samples: Float32Array, random: Random, voices: readonly Float32Array[]): Float32Array {
  let out = samples;
  if (random() < NOISY) out = inNoise(out, random, voices);
  if (random() < COLOURED) out = throughMicrophone(out, random);
  if (random() < IN_ROOM) out = convolved(out, roomOf(random));
  return out;
}

function inNoise(samples: Float32Array, random: Random, voices: readonly Float32Array[]): Float32Array {
  const noise = anyNoise(samples.length, random, voices);
  const level = (deviation(samples) / (deviation(noise) + 1e-9)) * gainOf(-between(NOISE_DB, random));
  return samples.map((sample, i) => sample + level * noise[i]);
}

/** Half of them but for a quarter, which are telephones. */
function throughMicrophone(samples: Float32Array, random: Random): Float32Array {
  const waves = Array.from({ length: WAVES }, () => WAVE_DB * normal(random));
  const isTelephone = random() < TELEPHONED;
  return shaped(samples, (share) => {
    let db = waves.reduce((sum, wave, k) => sum + wave * Math.cos(Math.PI * (k + 1) * share), 0);
    const hz = (share * PHONE_RATE) / 2;
    if (isTelephone && hz > PHONE_HIGH_HZ) db += ABOVE_PHONE_DB;
    if (isTelephone && hz < PHONE_LOW_HZ) db += BELOW_PHONE_DB;
    return gainOf(db);
  });
}

/** An impulse response: the voice itself, then noise that dies away. */
function roomOf(random: Random): Float32Array {
  const seconds = between(ROOM_SECONDS, random);
  const level = between(ROOM_LEVEL, random);
  const decay = Math.log(1000) / (2 * seconds * PHONE_RATE);
  return Float32Array.from({ length: Math.floor(1.5 * seconds * PHONE_RATE) }, (_, i) =>
    i === 0 ? 1 : level * normal(random) * Math.exp(-decay * i),
  );
}

const gainOf = (db: number) => 10 ** (db / 20);
