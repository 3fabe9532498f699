/**
 * Enrollment: consent, a sentence to read, a recording that is good enough.
 *
 * A conversation in private chats only, because a voice is its owner's. It ends when the recording is accepted; the
 * queue then makes the voice print and answers with a greeting in the new voice, whose buttons (`drafts.ts`) need no
 * conversation and so outlive any restart.
 */
import { createConversation } from '@grammyjs/conversations';
import { Composer, InlineKeyboard } from 'grammy';
import { PROMPT_LIMITS } from '../../inference/index.ts';
import type { Dependencies } from '../dependencies.ts';
import { attempt, errorKey } from '../failures.ts';
import { jobId } from '../jobs/index.ts';
import { changeSettings, settingsOf } from '../people/index.ts';
import { button, type Context, type Conversation, type DialogContext, heard, userKey } from '../telegram/index.ts';
import { askingKey, type Shown, sentenceKey, sentenceLocale } from './sentences.ts';
import { takeRecording } from './taking.ts';

const ENROLL = 'enroll';

/** To be raised when the consent text changes in what is kept, where or how long: people are then asked again. */
export const CONSENT_VERSION = 1;

/** Starts (or starts again) the enrollment of the person in `ctx`; in a group, shows the way to the private chat. */
export async function beginEnrollment(ctx: Context): Promise<void> {
  if (ctx.chat?.type !== 'private') {
    await ctx.reply(ctx.t('enroll-in-private'), {
      reply_markup: new InlineKeyboard().url(ctx.t('button-enroll'), `https://t.me/${ctx.me.username}?start=enroll`),
    });
    return;
  }
  await ctx.conversation.exitAll();
  await ctx.conversation.enter(ENROLL);
}

/** `/enroll`. */
export function enrollCommand(): Composer<Context> {
  const composer = new Composer<Context>();
  composer.command('enroll', beginEnrollment);
  return composer;
}

/** The conversation itself. */
export function enrollDialog(deps: Dependencies): Composer<Context> {
  const { storage, jobs, rules, engines, languages, i18n } = deps;

  async function sentenceOf(outer: Context, update: number): Promise<Shown> {
    const sentenceIn = sentenceLocale(engines, await languages.of(outer));
    return { sentence: i18n.t(sentenceIn, sentenceKey(engines, update)), sentenceIn };
  }

  const another = (outer: Context) => sentenceOf(outer, outer.update.update_id);

  const composer = new Composer<Context>();

  async function enroll(conversation: Conversation, ctx: DialogContext): Promise<void> {
    const from = ctx.from;
    if (from === undefined) return;
    const owner = userKey(from.id);
    if (await conversation.external(() => rules.isBanned(owner))) {
      await ctx.reply(ctx.t(errorKey('admission', 'banned')));
      return;
    }

    // 1. Consent, once per version of its text.
    const consent = await conversation.external(async () => {
      const { consent } = await settingsOf(storage, owner);
      return consent?.version === CONSENT_VERSION ? consent : null;
    });
    const answer = consent === null ? await askConsent(conversation, ctx) : undefined;
    const agreed = consent ?? answer?.consent ?? null;
    if (agreed === null) {
      await ctx.reply(ctx.t('consent-declined'));
      await answer?.settle();
      return;
    }
    await conversation.external(() => changeSettings(storage, owner, (settings) => ({ ...settings, consent: agreed })));

    // 2. A sentence to read, another one each time: a recording made for us, not one found somewhere.
    // As it is shown, so that neither a restart with another engine nor another release changes what was read.
    // It is that of the update which began this, not of the tap that agreed: when both come again after a crash, the first of
    // them finds the consent given, and asks at once.
    const { asking, shown } = await conversation.external(async (outer) => ({
      asking: askingKey(engines),
      shown: await sentenceOf(outer, ctx.update.update_id),
    }));
    await ctx.reply(ctx.t(asking, { sentence: shown.sentence }));
    await answer?.settle();

    // 3. A recording of it.
    const purpose = { owner, consent: agreed };
    const { reply, accepted } = await takeRecording(conversation, deps, { purpose, shown, another, asking });
    const advice = accepted.advice.map((code) =>
      reply.t(`advice-${code}`, { seconds: engines.prompt.advisedSeconds, max: PROMPT_LIMITS.maxSeconds }),
    );
    const words = [reply.t('enroll-received', { seconds: accepted.seconds }), ...advice].join('\n');
    // The voice is being made already: if this can't be said, its greeting says it.
    await attempt(() => reply.reply(words));
  }

  composer.use(createConversation(enroll, ENROLL));
  // A recording that comes again after its conversation has ended: it is being listened to, or has been.
  composer.chatType('private').on('message:voice', async (ctx, next) => {
    const isKnown = await jobs.isKnown(jobId({ chatId: ctx.chat.id, messageId: ctx.msg.message_id }));
    if (!isKnown) await next();
  });
  return composer;
}

/**
 * Shows the consent card until it is answered: the agreement with its time, or null. `settle` takes the buttons off the
 * card, to be called after what follows has been said: until then the same answer may be given again.
 */
async function askConsent(conversation: Conversation, ctx: DialogContext) {
  const card = await ctx.reply(ctx.t('consent-card'), {
    parse_mode: 'HTML',
    reply_markup: new InlineKeyboard()
      .text(ctx.t('button-agree'), button('consent', 'agree'))
      .row()
      .text(ctx.t('button-read-more'), button('consent', 'more'))
      .text(ctx.t('button-decline'), button('consent', 'decline')),
  });
  for (;;) {
    const answer = await heard(conversation, 'consent');
    // A card without its buttons, or gone: nothing depends on it.
    const settle = () => attempt(() => answer.api.editMessageReplyMarkup(card.chat.id, card.message_id));
    switch (answer.callbackQuery?.data) {
      case button('consent', 'agree'): {
        await answer.answerCallbackQuery();
        return { consent: { version: CONSENT_VERSION, at: await conversation.now() }, settle };
      }
      case button('consent', 'more'):
        await answer.answerCallbackQuery();
        await answer.reply(answer.t('privacy'), { parse_mode: 'HTML' });
        break;
      case button('consent', 'decline'):
        await answer.answerCallbackQuery();
        return { consent: null, settle };
      default:
        await answer.reply(answer.t('consent-first'));
    }
  }
}
