/** A voice turned into a whisper: the vocal tract as it is, and breath where the vocal folds were. */
import { BANDS, BINS, type Frames, HZ_PER_BIN, LN_POWER_PER_DB } from './frames.ts';

/**
 * What breath lacks where the folds had their power: it is weak as a whole, and below the first formant there is hardly
 * any of it. (Jovičić, Formant feature differences between whispered and voiced sustained vowels, 1998; Ito, Takeda,
 * Itakura, Analysis and recognition of whispered speech, 2005: the spectrum is flatter and falls off below 1 kHz.)
 */
const VOWEL_DB = -9;
const LOW_CUT_DB = -14;
const LOW_CUT_FULL_HZ = 250;
const LOW_CUT_NONE_HZ = 900;
/** Close to the ear: the folds' steep fall towards the high end is gone. */
const FLATTER_DB_PER_OCTAVE = 2;
const FLATTER_FROM_HZ = 900;
const FLATTER_TO_HZ = 6000;

/** `frames` without a voice: every frame is noise, those that were voiced with the spectrum of breath. */
export function whisper(frames: Frames): Frames {
  const change = Float32Array.from({ length: BINS }, (_, bin) => breathDb(bin * HZ_PER_BIN) * LN_POWER_PER_DB);
  const envelope = frames.envelope.slice();
  for (let t = 0; t < frames.count; t++) {
    if (frames.f0[t] === 0) continue;
    for (let bin = 0; bin < BINS; bin++) envelope[t * BINS + bin] += change[bin];
  }
  return {
    count: frames.count,
    f0: new Float32Array(frames.count),
    envelope,
    noise: new Float32Array(frames.count * BANDS).fill(1),
  };
}

/** dB that breath has at `hz` relative to the voice. */
function breathDb(hz: number): number {
  const low = Math.log2(Math.max(LOW_CUT_FULL_HZ, hz) / LOW_CUT_NONE_HZ) / Math.log2(LOW_CUT_FULL_HZ / LOW_CUT_NONE_HZ);
  const octaves = Math.log2(Math.min(FLATTER_TO_HZ, Math.max(FLATTER_FROM_HZ, hz)) / FLATTER_FROM_HZ);
  return VOWEL_DB + LOW_CUT_DB * Math.max(0, low) + FLATTER_DB_PER_OCTAVE * octaves;
}
