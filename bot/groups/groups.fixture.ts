/** What people do with the bot in a group, for tests. */

import type { ChatMessage, Group, Person } from '../playground/telegram.ts';
import type { World } from '../testing/world.ts';

/** Opens the settings of `group` for `admin`; the first screen in the private chat. */
export async function opensSettings(admin: Person, group: Group): Promise<ChatMessage> {
  const asked = admin.sends('/settings', { in: group });
  const door = await doorTo(admin, group, asked);
  admin.taps(door.buttons[0], { in: group, on: door });
  return admin.chat.next((message) => message.buttons.length >= 8);
}

/** Taps through the settings screens; the screen after the last tap. */
export async function walks(admin: Person, screen: ChatMessage, ...labels: readonly string[]): Promise<ChatMessage> {
  let now = screen;
  for (const label of labels) {
    admin.taps(label, { on: now });
    now = await admin.chat.next((message) => message.id === screen.id);
  }
  return now;
}

/** `owner`, who has one voice, lends it to `group`. */
export async function lends(owner: Person, group: Group): Promise<void> {
  const card = await sharesIn(owner, group);
  owner.taps(card.buttons[0], { on: card });
  await owner.chat.next((message) => message.buttons[0]?.startsWith('●') === true);
}

/** The card that `/share` in the group leads to, with a button for each voice. */
export async function sharesIn(owner: Person, group: Group): Promise<ChatMessage> {
  const asked = owner.sends('/share', { in: group });
  const door = await doorTo(owner, group, asked);
  const before = owner.chat.messages.at(-1)?.id ?? 0;
  owner.taps(door.buttons[0], { in: group, on: door });
  return owner.chat.next((message) => message.id > before && message.buttons.length > 0);
}

/** The way to the private chat that `asked` is answered with in `group`: an earlier one may have come twice. */
function doorTo(person: Person, group: Group, asked: { readonly id: number }): Promise<ChatMessage> {
  return group.next(({ id, receiver, buttons }) => id > asked.id && receiver === person.id && buttons.length > 0);
}

/** The newest that the engine has spoken: text and whose recording. */
export function lastSpoken(world: World): { readonly text: string; readonly voice: number } | undefined {
  const last = world.engine.spoken.at(-1);
  return last === undefined ? undefined : { text: last.text, voice: last.voice };
}

export const isVoice = (message: ChatMessage): boolean => message.voice !== undefined;
