/** Everything that is only for groups, in the order in which an update meets it. */
import { Composer } from 'grammy';
import type { Dependencies } from '../dependencies.ts';
import { type Context, isService, senderOf } from '../telegram/index.ts';
import { membership } from './membership.ts';
import {
  AdminScreens,
  accessScreen,
  homeScreen,
  languageScreen,
  limitScreens,
  taughtScreens,
  voiceScreen,
  welcomeScreen,
} from './settings/index.ts';
import { sharing } from './sharing.ts';
import { welcome } from './welcome.ts';

export function groups(deps: Dependencies): Composer<Context> {
  const composer = new Composer<Context>();
  // The linked channel's posts arrive as messages that nobody here has written: not even a command in them counts.
  composer.on('message:is_automatic_forward', () => undefined);
  // Who writes is there: where the bot is no admin, Telegram need not say so.
  composer.chatType(['group', 'supergroup']).on('message', async (ctx, next) => {
    if (senderOf(ctx.msg) === 'person' && !isService(ctx.msg)) deps.members.saw(ctx.chat.id, ctx.from.id);
    await next();
  });
  // Greeting stands before membership, which ends what tells that somebody came or went.
  composer.use(welcome(deps), membership(deps), sharing(deps));
  const screens = new AdminScreens(deps);
  homeScreen(screens, deps);
  accessScreen(screens, deps);
  voiceScreen(screens);
  languageScreen(screens);
  limitScreens(screens, deps);
  taughtScreens(screens);
  welcomeScreen(screens, deps);
  composer.use(screens.composer);
  return composer;
}
