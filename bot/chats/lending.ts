/** Voices that members lend to a group: given, taken back, and whether one is lent at this moment. */
import type { Voice } from '../../storage/index.ts';
import {
  type ChatRecords,
  type ChatSettings,
  changeChat,
  chatSettings,
  chatsNaming,
  MAX_ENTRIES,
  release,
  SHARE_CONSENT,
} from './settings.ts';

/** `settings` with the voice lent by its owner, called `name`; the first one of a group speaks for it at once. */
export function lent(settings: ChatSettings, { id, owner }: Voice, name: string): ChatSettings {
  const others = settings.shares.filter((share) => share.user !== owner);
  if (others.length >= MAX_ENTRIES) return settings;
  const known = settings.shares.find((share) => share.user === owner && share.voice === id);
  const isUntold = known === undefined || known.untold === true;
  const consent = { version: SHARE_CONSENT, at: Date.now() };
  const share = { user: owner, name, voice: id, consent, ...(isUntold && { untold: true as const }) };
  const isSpeaker = settings.shares.length === 0 || settings.defaultVoice?.owner === owner;
  return { ...settings, shares: [...others, share], ...(isSpeaker && { defaultVoice: { owner, id } }) };
}

/** The group has been told that `owner` lends it a voice. */
export function told(settings: ChatSettings, owner: string): ChatSettings {
  const shares = settings.shares.map(({ untold, ...share }) =>
    share.user === owner || untold === undefined ? share : { ...share, untold },
  );
  return { ...settings, shares };
}

/** The group has the voice no longer; its owner may still be on a list of it. */
export async function takeBack(chats: ChatRecords, user: string, chatId: number): Promise<void> {
  const { guests } = await changeChat(chats, chatId, ({ defaultVoice, ...settings }) => ({
    ...settings,
    shares: settings.shares.filter((share) => share.user !== user),
    ...(defaultVoice !== undefined && defaultVoice.owner !== user && { defaultVoice }),
  }));
  if (!guests.some((guest) => guest.user === user)) await release(chats, user, chatId);
}

/** A voice was deleted: no group has it any more. */
export async function takeBackEverywhere(chats: ChatRecords, user: string, voice: string) {
  for (const chatId of await chatsNaming(chats, user)) {
    const { shares } = await chatSettings(chats, chatId);
    if (shares.some((share) => share.user === user && share.voice === voice)) await takeBack(chats, user, chatId);
  }
}

/** Whether the voice is lent to the group at this moment, by the present text: its owner may have taken it back. */
export function isLent(
  { shares }: ChatSettings,
  { owner, id }: { readonly owner: string; readonly id: string },
): boolean {
  return shares.some(({ user, voice, consent }) => user === owner && voice === id && consent.version >= SHARE_CONSENT);
}
