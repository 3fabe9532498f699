/** Lines that are to fill a time: silence stands behind what is too short for it. */
import type { Pcm } from '../../inference/index.ts';
import { attempt } from '../failures.ts';
import { slotFor } from '../speech/index.ts';
import type { Spoken, Utterance } from './speaker.ts';

/** Speech, and the seconds that it is to be filled to. */
export interface SlotSpeech {
  readonly speech: Spoken;
  readonly slotSeconds: number | undefined;
}

/**
 * `utterance`, spoken; at its natural pace where it is too short for the slot that it asks for (`slotFor`).
 *
 * @param slotSeconds the slot that the request names itself
 * @throws what `speak` throws
 */
export async function speakInSlot(
  speak: (utterance: Utterance) => Promise<Spoken>,
  utterance: Utterance,
  slotSeconds: number | undefined,
): Promise<SlotSpeech> {
  const spoken = await attempt(() => speak(utterance));
  if (spoken.ok) return { speech: spoken.value, slotSeconds };
  const meant = slotFor(spoken.error, utterance.pace);
  if (meant === undefined) throw spoken.error;
  return { speech: await speak({ ...utterance, pace: { kind: 'free' } }), slotSeconds: meant };
}

/** `audio` with silence behind it until it has `seconds`; as it is without them, or where it is longer. */
export function filled(audio: Pcm, seconds: number | undefined): Pcm {
  const length = Math.round((seconds ?? 0) * audio.sampleRate);
  if (length <= audio.samples.length) return audio;
  const samples = new Float32Array(length);
  samples.set(audio.samples);
  return { ...audio, samples };
}
