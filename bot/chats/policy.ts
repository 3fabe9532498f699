/** What a group's own settings say to a request: its quiet hours, and who may use the bot there. */

import { GroupError } from '../errors.ts';
import { type Context, senderOf, userKey } from '../telegram/index.ts';
import type { Members } from './members.ts';
import { type ChatRecords, chatSettings, isQuiet } from './settings.ts';

/**
 * Passes what the group's admins allow, and everything in private chats.
 *
 * @param nowMs milliseconds since 1970
 * @throws GroupError quiet-hours, admins-only, list-only
 */
export async function admitInGroup(
  { chats, members }: { readonly chats: ChatRecords; readonly members: Members },
  ctx: Context,
  nowMs = Date.now(),
): Promise<void> {
  const { chat, from } = ctx;
  if (chat === undefined || chat.type === 'private') return;
  const { quietHours, access, guests } = await chatSettings(chats, chat.id);
  if (quietHours !== undefined && isQuiet(quietHours, nowMs)) {
    throw new GroupError('quiet-hours', { from: clock(quietHours.from), to: clock(quietHours.to) });
  }
  if (access === 'all' || (await isAdminHere(members, ctx))) return;
  if (access === 'list' && guests.some(({ user }) => user === userKey(from?.id ?? 0))) return;
  throw new GroupError(access === 'list' ? 'list-only' : 'admins-only');
}

/** Whether who wrote is an admin of the group, by name or hidden behind it. */
export async function isAdminHere(members: Members, ctx: Context): Promise<boolean> {
  if (ctx.chat === undefined || ctx.from === undefined) return false;
  if (senderOf(ctx.msg) !== 'person') return senderOf(ctx.msg) === 'group';
  return members.isAdmin(ctx.chat.id, ctx.from.id);
}

/** `7` as `07:00`. */
export function clock(hour: number): string {
  return `${String(hour).padStart(2, '0')}:00`;
}
