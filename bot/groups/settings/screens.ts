/**
 * The screens of a group's settings, in the private chat of whoever opened them. Every tap asks again
 * whether that person is still an admin (`chats/members.ts` remembers it for a minute).
 */
import { Composer, InlineKeyboard } from 'grammy';
import { type ChatSettings, changeChat, chatSettings } from '../../chats/index.ts';
import type { Dependencies } from '../../dependencies.ts';
import { button, type Context, fromCode, matching, type Screen, show, toCode, valueIn } from '../../telegram/index.ts';

/** A tap of an admin. */
export interface Visit {
  readonly ctx: Context & { readonly from: { readonly id: number } };
  readonly chatId: number;
  /** What the button carries beside the group; empty if nothing. */
  readonly value: string;
}

/** Does what a button says; the screen that follows, or nothing when something else follows. */
export type Act = (visit: Visit) => Promise<Screen | undefined>;

export class AdminScreens {
  readonly composer = new Composer<Context>();
  readonly #deps: Dependencies;

  constructor(deps: Dependencies) {
    this.#deps = deps;
  }

  /** Routes the buttons that `screenButton` makes for `action`. */
  on(action: string, act: Act): void {
    this.composer.chatType('private').callbackQuery(matching('group', action), async (ctx) => {
      const [code = '', ...rest] = valueIn(ctx).split(':');
      const chatId = fromCode(code);
      if (chatId === undefined || !(await this.#deps.members.isAdmin(chatId, ctx.from.id))) {
        return ctx.answerCallbackQuery({ text: ctx.t('error-group-not-admin'), show_alert: true });
      }
      const screen = await act({ ctx, chatId, value: rest.join(':') });
      await ctx.answerCallbackQuery();
      return screen === undefined ? undefined : show(ctx, screen);
    });
  }

  settings(chatId: number): Promise<ChatSettings> {
    return chatSettings(this.#deps.chats, chatId);
  }

  change(chatId: number, step: (settings: ChatSettings) => ChatSettings): Promise<ChatSettings> {
    return changeChat(this.#deps.chats, chatId, step);
  }
}

/** `callback_data` of a settings button. */
export function screenButton(action: string, chatId: number, value = ''): string {
  return button('group', action, value === '' ? toCode(chatId) : `${toCode(chatId)}:${value}`);
}

/** A choice among `options` as buttons, the present one marked, and the way back. */
export function choice(
  { ctx, chatId }: Pick<Visit, 'ctx' | 'chatId'>,
  action: string,
  options: ReadonlyArray<readonly [value: string, label: string, isChosen: boolean]>,
): InlineKeyboard {
  const keyboard = new InlineKeyboard();
  for (const [value, label, isChosen] of options) {
    keyboard.text(`${isChosen ? '● ' : ''}${label}`, screenButton(action, chatId, value)).row();
  }
  return keyboard.text(ctx.t('button-back'), screenButton('home', chatId));
}
