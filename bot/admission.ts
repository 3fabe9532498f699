/** Whether a text may be spoken here and now: every reason to refuse it before it costs anything, in one order. */
import { TextError } from '../inference/index.ts';
import type { Context, Dependencies } from './context.ts';

/** @throws TextError too-long */
export async function admit({ config }: Dependencies, _ctx: Context, text: string): Promise<void> {
  const characters = [...text].length;
  const maxCharacters = config.VOXBACK_MAX_CHARACTERS;
  if (characters > maxCharacters) throw new TextError('too-long', { characters, maxCharacters });
}
