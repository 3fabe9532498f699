/** What people record in tests. */
import { openCodec } from '../../inference/index.ts';

const SAMPLE_RATE = 24_000;

/** A recording that passes every check: syllables of a harmonic source, pauses between them, a quiet room. */
export function speechLike(seconds: number, { gain = 0.5, noise = 0.0005, hz = 130 } = {}): Float32Array {
  const samples = new Float32Array(Math.round(seconds * SAMPLE_RATE));
  let phase = 0;
  let random = 1;
  for (let i = 0; i < samples.length; i++) {
    const time = i / SAMPLE_RATE;
    // Four syllables a second, each of another strength, every fifth one silent.
    const stress = [1, 0.5, 0.75, 0.4, 0][Math.floor(time * 4) % 5];
    const syllable = stress * Math.sin(Math.PI * ((time * 4) % 1)) ** 2;
    phase += (2 * Math.PI * hz * (1 + 0.1 * Math.sin(2 * Math.PI * 0.7 * time))) / SAMPLE_RATE;
    let source = 0;
    for (let harmonic = 1; harmonic <= 64; harmonic++) source += Math.sin(harmonic * phase + harmonic ** 2) / harmonic;
    random = (Math.imul(random, 1_664_525) + 1_013_904_223) | 0;
    samples[i] = gain * 0.4 * syllable * source + (noise * random) / 2 ** 31;
  }
  return samples;
}

let note: Promise<Uint8Array> | undefined;

/** Six seconds of `speechLike` as a Telegram voice note. */
export function speechNote(): Promise<Uint8Array> {
  note ??= voiceNote(speechLike(6));
  return note;
}

/** `samples` (24 kHz) as OGG/Opus. */
export async function voiceNote(samples: Float32Array): Promise<Uint8Array> {
  const codec = await openCodec({});
  return (await codec.encodeVoice({ samples, sampleRate: SAMPLE_RATE })).bytes;
}
