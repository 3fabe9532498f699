/** How a line feels, as people choose it and as the engine takes it. */
import * as z from 'zod';
import { EMOTION_NAMES, type Emotion, type EmotionName } from '../../inference/index.ts';

const Strength = z.number().min(0).max(1);

export const ChosenEmotion = z.discriminatedUnion('from', [
  z.object({ from: z.literal('voice') }),
  z.object({ from: z.literal('preset'), name: z.enum(EMOTION_NAMES), strength: Strength }),
  z.object({
    from: z.literal('mix'),
    weights: z.partialRecord(z.enum(EMOTION_NAMES), Strength),
    strength: Strength,
  }),
  /** As a kept voice note of `owner` (`emotion/clips.ts`) sounds. */
  z.object({ from: z.literal('clip'), owner: z.string(), id: z.string(), strength: Strength }),
  z.object({ from: z.literal('words'), text: z.string().min(1), strength: Strength }),
]);

/** The emotion that a person has chosen for their replies. */
export type ChosenEmotion = z.infer<typeof ChosenEmotion>;

/** Strength of a preset or a description before anybody changes it. */
export const DEFAULT_STRENGTH = 0.7;

/** Above this the voice is audibly distorted: the bot says so. */
export const HIGH_STRENGTH = 0.9;

/** `chosen` as the engine takes it; `replies/speaker.ts` adds the print of a clip. */
export function toEmotion(chosen: Exclude<ChosenEmotion, { from: 'clip' }>): Emotion {
  switch (chosen.from) {
    case 'voice':
      return { from: 'voice' };
    case 'preset':
      return { from: 'weights', weights: { [chosen.name]: 1 }, strength: chosen.strength };
    case 'mix':
      return { from: 'weights', weights: chosen.weights, strength: chosen.strength };
    case 'words':
      return { from: 'words', text: chosen.text, strength: chosen.strength };
  }
}

/** How much is felt, 0 to 1. */
export function strengthOf(chosen: ChosenEmotion): number {
  if (chosen.from === 'voice') return 0;
  if (chosen.from !== 'mix') return chosen.strength;
  const sum = Object.values(chosen.weights).reduce((total, weight) => total + weight, 0);
  return Math.min(1, sum) * chosen.strength;
}

/** `chosen`, felt `factor` as much. */
export function weakened(chosen: ChosenEmotion, factor: number): ChosenEmotion {
  return chosen.from === 'voice' ? chosen : { ...chosen, strength: chosen.strength * factor };
}

/** The presets as buttons, two in a row. */
export const EMOTION_BUTTONS: ReadonlyArray<readonly [EmotionName, string]> = [
  ['happy', '😄'],
  ['angry', '😠'],
  ['sad', '😢'],
  ['afraid', '😨'],
  ['disgusted', '🤢'],
  ['melancholic', '😔'],
  ['surprised', '😲'],
  ['calm', '😌'],
];
