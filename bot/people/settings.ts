/** What one person has chosen. Stored by `storage/`, which only knows that it is a versioned record. */

import * as z from 'zod';
import type { Collection } from '../../storage/index.ts';
import { ChosenEmotion } from '../speech/index.ts';
import { LOCALES } from '../telegram/index.ts';

/** What a text becomes in the private chat: see `say/modes.ts`. */
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
  /** Whether it was said how a feeling is written before a line: once is enough. */
  knowsFeelings: z.literal(true).exactOptional(),
  /** The language that the person has chosen. Absent: Telegram's. */
  language: z.enum(LOCALES).exactOptional(),
  /** The one in which they were last answered, for what is told unasked. */
  answeredIn: z.enum(LOCALES).exactOptional(),
  /** The consent text that was agreed to, and when (milliseconds since 1970). */
  consent: z.object({ version: z.number().int(), at: z.number() }).optional(),
});

export type Settings = z.infer<typeof Settings>;

const DEFAULT_SETTINGS: Settings = { emotion: { from: 'voice' } };

/** Schema of the stored record; `storage/` refuses newer versions, `parse` migrates older ones. */
export const SETTINGS_SCHEMA = { version: 1, parse: (value: unknown): Settings => Settings.parse(value) };

/** Where the settings of persons are kept: one record per owner key. */
export interface SettingsRecords {
  readonly settings: Collection<Settings>;
}

/** What the person `owner` has chosen, defaults if nothing yet. */
export async function settingsOf({ settings }: SettingsRecords, owner: string): Promise<Settings> {
  return (await settings.get(owner)) ?? DEFAULT_SETTINGS;
}

/** The settings of the person `owner` after `change`. */
export function changeSettings(
  { settings }: SettingsRecords,
  owner: string,
  change: (settings: Settings) => Settings,
): Promise<Settings> {
  return settings.update(owner, (old = DEFAULT_SETTINGS) => change(old));
}

/** What a text becomes. */
export function modeOf({ mode = 'voice' }: Settings): Mode {
  return mode;
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
