/** The first minute: `/start` and its button, `/help`. */
import { availableParallelism } from 'node:os';
import { Composer, InlineKeyboard } from 'grammy';
import { costOf } from '../../inference/index.ts';
import { exampleButtons, sayExample } from '../demonstration/index.ts';
import type { Dependencies } from '../dependencies.ts';
import { EMOTION_BUTTONS } from '../speech/index.ts';
import { answerQuietly, button, type Context, matching, userKey } from '../telegram/index.ts';
import { beginEnrollment } from '../voices/index.ts';

export function start(deps: Dependencies): Composer<Context> {
  const { storage, engines, config } = deps;
  const composer = new Composer<Context>();
  const inPrivate = composer.chatType('private');

  inPrivate.command('start', async (ctx) => {
    if (ctx.match === 'enroll') return beginEnrollment(ctx);
    const voices = await storage.voices.list(userKey(ctx.from.id));
    const name = ctx.from.first_name;
    if (ctx.match === 'hear') await sayExample(deps, ctx);
    else if (voices.length > 0) return ctx.reply(ctx.t('start-again', { name, voice: voices[0].name }));
    const words = [ctx.t('start', { name }), ctx.t('start-engine', { engine: engines.name, ...realVoices() })];
    return ctx.reply(words.join('\n\n'), {
      reply_markup: new InlineKeyboard()
        .text(ctx.t('button-enroll'), button('start', 'enroll'))
        .row()
        .text(ctx.t('button-hear-example'), button('start', 'hear')),
    });
  });

  inPrivate.callbackQuery(matching('start', 'enroll'), async (ctx) => {
    await ctx.answerCallbackQuery();
    await beginEnrollment(ctx);
  });

  composer.chatType(['group', 'supergroup']).command(['start', 'help'], async (ctx) => {
    await answerQuietly(ctx, ctx.t('help-group', { bot: ctx.me.username }));
  });

  inPrivate.command('help', async (ctx) => {
    const help = ctx.t('help', {
      maxCharacters: config.VOXBACK_MAX_CHARACTERS,
      emotions: EMOTION_BUTTONS.length,
      engine: engines.name,
    });
    const words = [help, ctx.t('help-line'), ctx.t('help-examples')].join('\n\n');
    await ctx.reply(words, { reply_markup: exampleButtons(ctx) });
  });

  return composer;
}

/** What the voices that are no stand-in take, on this machine. */
function realVoices() {
  const cores = availableParallelism();
  const [small, large] = [costOf('zipvoice', cores), costOf('indextts-2', cores)];
  return {
    smallMegabytes: small.downloadMegabytes,
    smallSeconds: small.secondsPerReply,
    largeGigabytes: large.downloadMegabytes / 1000,
    largeSeconds: large.secondsPerReply,
  };
}
