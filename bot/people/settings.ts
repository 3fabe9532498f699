/** What one person has chosen. Stored by `storage/`, which only knows that it is a versioned record. */
import * as z from 'zod';
import { EMOTION_NAMES, type Emotion } from '../../inference/index.ts';

const Strength = z.number().min(0).max(1);

export const ChosenEmotion = z.discriminatedUnion('from', [
  z.object({ from: z.literal('voice') }),
  z.object({ from: z.literal('preset'), name: z.enum(EMOTION_NAMES), strength: Strength }),
  z.object({
    from: z.literal('mix'),
    weights: z.partialRecord(z.enum(EMOTION_NAMES), Strength),
    strength: Strength,
  }),
  /** As a kept voice note of `owner` (`clips.ts`) sounds. */
  z.object({ from: z.literal('clip'), owner: z.string(), id: z.string(), strength: Strength }),
  z.object({ from: z.literal('words'), text: z.string().min(1), strength: Strength }),
]);

/** The emotion that a person has chosen for their replies. */
export type ChosenEmotion = z.infer<typeof ChosenEmotion>;

/** What a text becomes in the private chat: see `modes.ts`. */
export const MODES = ['voice', 'both', 'text', 'mirror'] as const;

export type Mode = (typeof MODES)[number];

const Settings = z.object({
  /** Id of the voice that speaks; absent before the first enrollment. */
  voice: z.string().optional(),
  /** Of every voice that has no emotion of its own. */
  emotion: ChosenEmotion.default({ from: 'voice' }),
  /** Emotions by voice id: each voice keeps the one that was chosen while it spoke. */
  emotions: z.record(z.string(), ChosenEmotion).exactOptional(),
  /** Absent: voice. */
  mode: z.enum(MODES).exactOptional(),
  /** The consent text that was agreed to, and when (milliseconds since 1970). */
  consent: z.object({ version: z.number().int(), at: z.number() }).optional(),
});

export type Settings = z.infer<typeof Settings>;

export const DEFAULT_SETTINGS: Settings = { emotion: { from: 'voice' } };

/** Strength of a preset or a description before anybody changes it. */
export const DEFAULT_STRENGTH = 0.7;

/** Above this the voice is audibly distorted: the bot says so. */
export const HIGH_STRENGTH = 0.9;

/** Schema of the stored record; `storage/` refuses newer versions, `parse` migrates older ones. */
export const SETTINGS_SCHEMA = { version: 1, parse: (value: unknown): Settings => Settings.parse(value) };

/** The mode in `settings`, which may not be there yet. */
export function modeOf(settings: Settings | undefined): Mode {
  return settings?.mode ?? 'voice';
}

/** The emotion of the voice that speaks. */
export function emotionOf({ voice, emotion, emotions = {} }: Settings): ChosenEmotion {
  return (voice === undefined ? undefined : emotions[voice]) ?? emotion;
}

/** `settings` with `emotion` for the voice that speaks. */
export function withEmotion(settings: Settings, emotion: ChosenEmotion): Settings {
  if (settings.voice === undefined) return { ...settings, emotion };
  return { ...settings, emotions: { ...settings.emotions, [settings.voice]: emotion } };
}

/** `settings` without what was chosen for `voice`, which is gone; `next` speaks if it was the one that spoke. */
export function withoutVoice(settings: Settings, voice: string, next?: string): Settings {
  const { voice: speaking, emotions: { [voice]: _, ...emotions } = {}, ...rest } = settings;
  const heir = speaking === voice ? next : speaking;
  return { ...rest, emotions, ...(heir !== undefined && { voice: heir }) };
}

/** `chosen` as the engine takes it; `speaker.ts` adds the print of a clip. */
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
