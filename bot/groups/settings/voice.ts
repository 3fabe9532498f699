/** Which of the lent voices speaks for a group. */

import { type Context, type Screen, short, userIdIn, userKey } from '../../telegram/index.ts';
import { type AdminScreens, choice } from './screens.ts';

export function voiceScreen(screens: AdminScreens): void {
  screens.on('voice', ({ ctx, chatId }) => screen(ctx, chatId));

  screens.on('speaker', async ({ ctx, chatId, value }) => {
    await screens.change(chatId, ({ defaultVoice: _, ...rest }) => {
      const share = rest.shares.find(({ user }) => user === userKey(Number(value)));
      return share === undefined ? rest : { ...rest, defaultVoice: { owner: share.user, id: share.voice } };
    });
    return screen(ctx, chatId);
  });

  async function screen(ctx: Context & { from: { id: number } }, chatId: number): Promise<Screen> {
    const { shares, defaultVoice } = await screens.settings(chatId);
    const speaker = shares.find(({ user }) => user === defaultVoice?.owner);
    const options = [
      ...shares.map((share) => [String(userIdIn(share.user)), short(share.name), share === speaker] as const),
      ['none', ctx.t('button-no-voice'), speaker === undefined] as const,
    ];
    return {
      text: ctx.t('group-voice', { count: shares.length }),
      keyboard: choice({ ctx, chatId }, 'speaker', options),
    };
  }
}
