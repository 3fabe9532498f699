/** Whether a text may be spoken here and now: every reason to refuse it before it costs anything, in one order. */
import { TextError } from '../../inference/index.ts';
import { admitInGroup } from '../chats/index.ts';
import type { Dependencies } from '../dependencies.ts';
import { AdmissionError } from '../errors.ts';
import { type Context, chatKey, userKey } from '../telegram/index.ts';

type Parts = Pick<Dependencies, 'config' | 'rules' | 'chats' | 'members'>;

/**
 * The first reasons to refuse; what is left, seconds per hour and room in the queue, `Jobs.accept` judges.
 *
 * @throws AdmissionError banned, maintenance, not-yet
 * @throws GroupError quiet-hours, admins-only, list-only
 * @throws TextError too-long
 */
export async function admit(deps: Parts, ctx: Context, text: string): Promise<void> {
  const { config, rules } = deps;
  const userId = ctx.from?.id ?? 0;
  // 1. Who is banned.
  await refuseBanned(deps, userId);
  // 2. Maintenance, from which operators are exempt, and 3. the share of chats that the bot is open to.
  const { isMaintenance, isOn } = await rules.standing('speech', rolloutKey(ctx));
  const isOperator = config.VOXBACK_OPERATORS.includes(userId);
  if (isMaintenance && !isOperator) throw new AdmissionError('maintenance');
  if (!isOn && !isOperator) throw new AdmissionError('not-yet');
  // 4. The group's own rules.
  await admitInGroup(deps, ctx);
  // 5. The length.
  const characters = [...text].length;
  const maxCharacters = config.VOXBACK_MAX_CHARACTERS;
  if (characters > maxCharacters) throw new TextError('too-long', { characters, maxCharacters });
}

/** @throws AdmissionError banned */
export async function refuseBanned({ rules }: Pick<Dependencies, 'rules'>, userId: number): Promise<void> {
  if (await rules.isBanned(userKey(userId))) throw new AdmissionError('banned');
}

/** What a flag draws by: the group, or the person where there is none. */
export function rolloutKey({ chat, from }: Pick<Context, 'chat' | 'from'>): string {
  return chat === undefined || chat.type === 'private' ? userKey(from?.id ?? 0) : chatKey(chat.id);
}
