/** Says a line in a stored voice: finds the voice print, makes it where there is none yet, and asks the engine. */
import { type Pace, type Speech, type VoicePrint, VoicePrintError } from '../inference/index.ts';
import type { Dependencies } from './context.ts';
import { attempt } from './failures.ts';
import { type ChosenEmotion, toEmotion } from './settings.ts';

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
 * @throws TextError, DurationError, PromptError as the engine does; StorageError
 */
export type Speaker = (utterance: Utterance, speaking: Speaking) => Promise<Speech>;

export function createSpeaker({ storage, engine, codec }: Pick<Dependencies, 'storage' | 'engine' | 'codec'>): Speaker {
  /** The stored print for this engine; the first time, and after an engine's update, made from the kept prompt. */
  async function voicePrint({ owner, voice, signal }: Speaking, isStale = false): Promise<VoicePrint> {
    // Sealed by us and of this engine: what was saved is what is read.
    const known = isStale ? undefined : await storage.voices.print(owner, voice, engine.name);
    if (known !== undefined) return known as VoicePrint;
    const prompt = await codec.decode(await storage.voices.prompt(owner, voice), { signal });
    const print = await engine.enroll(prompt.pcm, { signal });
    await storage.voices.savePrint(owner, voice, engine.name, print);
    return print;
  }

  return async ({ seed, emotion, ...said }, speaking) => {
    const { signal } = speaking;
    const speak = (voice: VoicePrint) =>
      engine.speak({ ...said, emotion: toEmotion(emotion), voice }, { seed, signal });
    const print = await voicePrint(speaking);
    const first = await attempt(() => speak(print));
    if (first.ok) return first.value;
    if (!(first.error instanceof VoicePrintError)) throw first.error;
    return speak(await voicePrint(speaking, true));
  };
}
