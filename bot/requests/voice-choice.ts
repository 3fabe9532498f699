/** Which voice speaks for a person, and which for a group. */

import type { Voice } from '../../storage/index.ts';
import { chatSettings, isLent } from '../chats/index.ts';
import type { Dependencies } from '../dependencies.ts';
import type { Settings } from '../people/index.ts';
import type { Role } from '../speech/index.ts';
import { type Address, type Context, isGroupId, userKey } from '../telegram/index.ts';

type Stores = Pick<Dependencies, 'storage' | 'chats'>;

/**
 * The voice that the person in `ctx` has chosen; in a group, for who has none, the group's own. Undefined if there is
 * neither (any more). Nobody ever speaks in the voice of another member, unless that member has lent it to the group.
 */
export async function voiceFor(stores: Stores, ctx: Context, settings: Settings): Promise<Voice | undefined> {
  if (ctx.from === undefined) return undefined;
  const own =
    settings.voice === undefined ? undefined : await stores.storage.voices.get(userKey(ctx.from.id), settings.voice);
  if (own !== undefined || ctx.chat === undefined || ctx.chat.type === 'private') return own;
  return voiceOfChat(stores, ctx.chat.id);
}

/**
 * The voices that may be called by name in what `user` has spoken at `chatId`: in their private chat their own, and
 * nowhere else anybody's. No voice can be lent to a private chat; what a member has lent to a group speaks there as the
 * group's, not by name.
 */
export async function castFor(
  { storage }: Pick<Dependencies, 'storage'>,
  user: string,
  { chatId }: Pick<Address, 'chatId'>,
): Promise<Role[]> {
  if (isGroupId(chatId)) return [];
  const voices = await storage.voices.list(user);
  return voices.map(({ id, owner, name }) => ({ name, owner, voice: id }));
}

/** The voice that the admins of `chatId` have chosen of those that were lent to it; undefined if there is none. */
export async function voiceOfChat({ storage, chats }: Stores, chatId: number): Promise<Voice | undefined> {
  const settings = await chatSettings(chats, chatId);
  const { defaultVoice: chosen } = settings;
  if (chosen === undefined || !isLent(settings, chosen)) return undefined;
  return storage.voices.get(chosen.owner, chosen.id);
}
