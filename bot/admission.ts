/** Whether a text may be spoken here and now: every reason to refuse it before it costs anything, in one order. */
import { TextError } from '../inference/index.ts';
import type { Context, Dependencies } from './context.ts';
import { admitInGroup } from './groups/policy.ts';

/**
 * @throws GroupError quiet-hours, admins-only, list-only
 * @throws TextError too-long
 */
export async function admit(deps: Dependencies, ctx: Context, text: string): Promise<void> {
  // 1. The group's own rules.
  await admitInGroup(deps, ctx);
  // 2. The length.
  const characters = [...text].length;
  const maxCharacters = deps.config.VOXBACK_MAX_CHARACTERS;
  if (characters > maxCharacters) throw new TextError('too-long', { characters, maxCharacters });
}
