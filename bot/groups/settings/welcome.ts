/** How newcomers are greeted: with which words, and how often at most. */
import { InlineKeyboard } from 'grammy';
import type { Dependencies } from '../../dependencies.ts';
import { GroupError } from '../../errors.ts';
import { voiceOfChat } from '../../requests/index.ts';
import type { Context, Screen } from '../../telegram/index.ts';
import { NAME } from '../welcome.ts';
import { askWelcome } from './forms.ts';
import { type AdminScreens, screenButton } from './screens.ts';

/** Minutes between two greetings that can be chosen. */
const PAUSES = [1, 10, 60];

export function welcomeScreen(screens: AdminScreens, deps: Dependencies): void {
  const { engines, languages, i18n } = deps;
  screens.on('welcome', ({ ctx, chatId }) => screen(ctx, chatId));

  screens.on('greet', async ({ ctx, chatId, value }) => {
    // Nobody would hear it, and nobody would know why.
    if (value !== 'off' && (await voiceOfChat(deps, chatId)) === undefined) throw new GroupError('no-welcome-voice');
    // It is spoken: in a language that an engine has.
    const text = i18n.t(engines.spokenLocale(await languages.of(ctx)), 'welcome-default', { name: NAME });
    await screens.change(chatId, ({ welcome, ...rest }) =>
      value === 'off' ? rest : { ...rest, welcome: welcome ?? { text, cooldown: PAUSES[0], saidAt: 0 } },
    );
    return screen(ctx, chatId);
  });

  screens.on('pause', async ({ ctx, chatId, value }) => {
    const cooldown = PAUSES.find((one) => String(one) === value);
    await screens.change(chatId, (old) =>
      old.welcome === undefined || cooldown === undefined ? old : { ...old, welcome: { ...old.welcome, cooldown } },
    );
    return screen(ctx, chatId);
  });

  screens.on('greeting', async ({ ctx, chatId }) => {
    await ctx.conversation.exitAll();
    await askWelcome(ctx, chatId);
    return undefined;
  });

  async function screen(ctx: Context, chatId: number): Promise<Screen> {
    const { welcome } = await screens.settings(chatId);
    const isSilent = (await voiceOfChat(deps, chatId)) === undefined;
    const withReason = (text: string) => (isSilent ? `${text}\n\n${ctx.t('error-group-no-welcome-voice')}` : text);
    const keyboard = new InlineKeyboard();
    const back = () => keyboard.row().text(ctx.t('button-back'), screenButton('home', chatId));
    if (welcome === undefined) {
      keyboard.text(ctx.t('button-welcome-on'), screenButton('greet', chatId, 'on'));
      return { text: withReason(ctx.t('group-welcome-off')), keyboard: back() };
    }
    for (const minutes of PAUSES) {
      const mark = minutes === welcome.cooldown ? '● ' : '';
      keyboard.text(`${mark}${ctx.t('button-minutes', { minutes })}`, screenButton('pause', chatId, String(minutes)));
    }
    keyboard
      .row()
      .text(ctx.t('button-welcome-text'), screenButton('greeting', chatId))
      .text(ctx.t('button-welcome-off'), screenButton('greet', chatId, 'off'));
    return { text: withReason(ctx.t('group-welcome', { text: welcome.text, name: NAME })), keyboard: back() };
  }
}
