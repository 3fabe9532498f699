/** Says a line in a stored voice: finds the prints, makes them where there are none yet, and asks the engine. */
import { type Emotion, type Pace, type Speech, type VoicePrint, VoicePrintError } from '../../inference/index.ts';
import type { Dependencies } from '../dependencies.ts';
import { EmotionError } from '../errors.ts';
import { attempt } from '../failures.ts';
import { type ChosenEmotion, toEmotion } from '../speech/index.ts';

/** What is said, and how. */
export interface Utterance {
  readonly text: string;
  readonly emotion: ChosenEmotion;
  readonly pace: Pace;
  readonly seed: number;
}

/** Whose voice says it, and who stops it. */
export interface Speaking {
  readonly owner: string;
  readonly voice: string;
  readonly signal: AbortSignal;
}

/**
 * The utterance, spoken.
 *
 * @throws TextError, DurationError, PromptError as the engine does; EmotionError clip-gone
 */
export type Speaker = (utterance: Utterance, speaking: Speaking) => Promise<Speech>;

export type SpeakerOptions = Pick<Dependencies, 'storage' | 'personal' | 'engine' | 'codec'>;

/** Whether a stored print may be used, or is to be made again from its recording. */
type Prints = 'stored' | 'new';

export function createSpeaker({ storage, personal, engine, codec }: SpeakerOptions): Speaker {
  async function enroll(recording: Uint8Array, signal: AbortSignal): Promise<VoicePrint> {
    const { pcm } = await codec.decode(recording, { signal });
    return engine.enroll(pcm, { signal });
  }

  /** The print for this engine; made the first time, and after an engine's update. */
  async function voicePrint({ owner, voice, signal }: Speaking, prints: Prints): Promise<VoicePrint> {
    const known = prints === 'stored' ? await storage.voices.print(owner, voice, engine.name) : undefined;
    // Sealed by us and of this engine: what was saved is what is read.
    if (known !== undefined) return known as VoicePrint;
    const print = await enroll(await storage.voices.prompt(owner, voice), signal);
    await storage.voices.savePrint(owner, voice, engine.name, print);
    return print;
  }

  async function clipPrint(owner: string, id: string, signal: AbortSignal, prints: Prints): Promise<VoicePrint> {
    const known = prints === 'stored' ? await personal.clips.print(owner, id, engine.name) : undefined;
    if (known !== undefined) return known;
    const recording = await personal.clips.recording(owner, id);
    if (recording === undefined) throw new EmotionError('clip-gone');
    const print = await enroll(recording, signal);
    await personal.clips.savePrint(owner, id, print);
    return print;
  }

  async function emotionFor(chosen: ChosenEmotion, signal: AbortSignal, prints: Prints): Promise<Emotion> {
    if (chosen.from !== 'clip') return toEmotion(chosen);
    const print = await clipPrint(chosen.owner, chosen.id, signal, prints);
    return { from: 'clip', print, strength: chosen.strength };
  }

  return async ({ text, emotion, pace, seed }, speaking) => {
    const { signal } = speaking;
    const speak = async (prints: Prints) => {
      const voice = await voicePrint(speaking, prints);
      const felt = await emotionFor(emotion, signal, prints);
      return engine.speak({ text, voice, emotion: felt, pace }, { seed, signal });
    };
    const first = await attempt(() => speak('stored'));
    if (first.ok) return first.value;
    if (!(first.error instanceof VoicePrintError)) throw first.error;
    return speak('new');
  };
}
