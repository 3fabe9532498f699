/** The first screen of a group's settings, and what leads to it: `/settings` in the group, its deep link. */
import { InlineKeyboard } from 'grammy';
import { type ChatSettings, changeChat, chatSettings, clock, isAdminHere } from '../../chats/index.ts';
import type { Dependencies } from '../../dependencies.ts';
import { GroupError } from '../../errors.ts';
import { answerQuietly, behind, type Context, chatKey, doorButton, type Screen } from '../../telegram/index.ts';
import { type AdminScreens, screenButton } from './screens.ts';

/** Settings that are on or off. */
const SWITCHES = ['aiLabel', 'nameVoice', 'protect', 'deleteTrigger'] as const;

const LABELS = {
  aiLabel: 'button-ai-label',
  nameVoice: 'button-name-voice',
  protect: 'button-protect',
  deleteTrigger: 'button-delete-trigger',
} as const;

export function homeScreen(screens: AdminScreens, deps: Dependencies): void {
  const { chats, members, rules } = deps;
  const inPrivate = screens.composer.chatType('private');

  screens.composer.chatType(['group', 'supergroup']).command('settings', async (ctx) => {
    if (!(await isAdminHere(members, ctx))) throw new GroupError('not-admin');
    const { title } = ctx.chat;
    await changeChat(chats, ctx.chat.id, (settings) => ({ ...settings, title }));
    const button = doorButton(ctx, 'g', ctx.chat.id, ctx.t('button-group-settings'));
    await answerQuietly(ctx, ctx.t('group-settings-in-private'), button);
  });

  inPrivate.command('start', async (ctx, next) => {
    const chatId = behind('g', ctx.match);
    if (chatId === undefined) return next();
    if (!(await members.isAdmin(chatId, ctx.from.id))) throw new GroupError('not-admin');
    const { text, keyboard } = await screen(ctx, chatId);
    return ctx.reply(text, { reply_markup: keyboard });
  });

  screens.on('home', ({ ctx, chatId }) => screen(ctx, chatId));

  screens.on('switch', async ({ ctx, chatId, value }) => {
    const name = SWITCHES.find((one) => one === value);
    if (name !== undefined) await screens.change(chatId, (old) => ({ ...old, [name]: !old[name] }));
    return screen(ctx, chatId);
  });

  async function screen(ctx: Context, chatId: number): Promise<Screen> {
    const settings = await chatSettings(chats, chatId);
    const hasWelcome = await rules.isOn('welcome_voice', chatKey(chatId));
    const text = (key: string) => ctx.t(key);
    const keyboard = new InlineKeyboard()
      .text(text('button-access'), screenButton('access', chatId))
      .text(text('button-group-voice'), screenButton('voice', chatId))
      .row()
      .text(text('button-answers'), screenButton('answers', chatId));
    if (hasWelcome) keyboard.text(text('button-welcome'), screenButton('welcome', chatId));
    keyboard
      .row()
      .text(text('button-quiet'), screenButton('quiet', chatId))
      .text(text('button-limit'), screenButton('limit', chatId))
      .row()
      .text(text('button-group-language'), screenButton('language', chatId));
    for (const name of SWITCHES) {
      const mark = settings[name] ? '☑' : '☐';
      keyboard.row().text(`${mark} ${text(LABELS[name])}`, screenButton('switch', chatId, name));
    }
    return { text: summary(ctx, settings), keyboard };
  }
}

function summary(ctx: Context, settings: ChatSettings): string {
  const { title, access, guests, shares, defaultVoice, secondsPerHour, quietHours, taught } = settings;
  return ctx.t('group-settings', {
    chat: title,
    access,
    guests: guests.length,
    voice: shares.find(({ user }) => user === defaultVoice?.owner)?.name ?? '–',
    minutes: (secondsPerHour ?? 0) / 60,
    quiet: quietHours === undefined ? 'off' : `${clock(quietHours.from)}–${clock(quietHours.to)}`,
    answers: taught.length,
  });
}
