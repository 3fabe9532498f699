/** In which language a group is answered: one for all, or of each member. */
import { type Context, isLocale, LOCALES, NATIVE_NAMES, type Screen } from '../../telegram/index.ts';
import { type AdminScreens, choice } from './screens.ts';

/** Of each member. */
const EACH = 'each';

export function languageScreen(screens: AdminScreens): void {
  screens.on('language', ({ ctx, chatId }) => screen(ctx, chatId));

  screens.on('talk', async ({ ctx, chatId, value }) => {
    await screens.change(chatId, ({ language: _, ...rest }) => (isLocale(value) ? { ...rest, language: value } : rest));
    return screen(ctx, chatId);
  });

  async function screen(ctx: Context & { from: { id: number } }, chatId: number): Promise<Screen> {
    const { language } = await screens.settings(chatId);
    const each = ctx.t('button-language-each');
    const options = [
      [EACH, each, language === undefined] as const,
      ...LOCALES.map((locale) => [locale, NATIVE_NAMES[locale], locale === language] as const),
    ];
    return { text: ctx.t('group-language', { each }), keyboard: choice({ ctx, chatId }, 'talk', options) };
  }
}
