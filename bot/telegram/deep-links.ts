/** The way from a group to its screens in the private chat: `t.me/bot?start=g_2q6k`. */
import { InlineKeyboard } from 'grammy';
import type { Context } from './context.ts';

/** `g`: the group's settings, for its admins. `s`: lending a voice to it. Both check who comes, so nothing is secret. */
export type Door = 'g' | 's';

/** A group's id in links and buttons: without its sign, and short enough for both. */
export function toCode(chatId: number): string {
  return (-chatId).toString(36);
}

/** The group's id; undefined if `code` is none. */
export function fromCode(code: string): number | undefined {
  return /^[0-9a-z]{1,11}$/.test(code) ? -Number.parseInt(code, 36) : undefined;
}

/** A button that opens the private chat at `door`. */
export function doorButton(ctx: Context, door: Door, chatId: number, label: string): InlineKeyboard {
  return new InlineKeyboard().url(label, `https://t.me/${ctx.me.username}?start=${door}_${toCode(chatId)}`);
}

/** The group that `/start` with `payload` leads to through `door`; undefined if it leads elsewhere. */
export function behind(door: Door, payload: string): number | undefined {
  return payload.startsWith(`${door}_`) ? fromCode(payload.slice(2)) : undefined;
}
