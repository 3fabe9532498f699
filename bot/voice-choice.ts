/** Which voice speaks for a person. */
import type { Voice } from '../storage/index.ts';
import type { Context, Dependencies } from './context.ts';
import { userKey } from './requests.ts';
import type { Settings } from './settings.ts';

/** The voice that the person in `ctx` has chosen; undefined if there is none (any more). */
export async function voiceFor(
  { storage }: Dependencies,
  ctx: Context,
  settings: Settings,
): Promise<Voice | undefined> {
  if (ctx.from === undefined || settings.voice === undefined) return undefined;
  return storage.voices.get(userKey(ctx.from.id), settings.voice);
}
