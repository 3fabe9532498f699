/** An emotion from a voice note: the person speaks as replies should feel, and the note is kept for that alone. */
import { createConversation } from '@grammyjs/conversations';
import { Composer } from 'grammy';
import type { Message } from 'grammy/types';
import { PROMPT_LIMITS } from '../../inference/index.ts';
import type { Dependencies } from '../dependencies.ts';
import { attempt, type Failure, failureOf } from '../failures.ts';
import { settingsOf } from '../people/index.ts';
import { type ChosenEmotion, DEFAULT_STRENGTH } from '../speech/index.ts';
import { type Context, type Conversation, type DialogContext, heard, matching, userKey } from '../telegram/index.ts';
import { examine, recordingIn } from '../voices/index.ts';
import { chooseEmotion, emotionScreen } from './emotion.ts';

const CLIP = 'emotion-clip';

/** The button that asks for the note. */
export function emotionClip({ storage }: Dependencies): Composer<Context> {
  const composer = new Composer<Context>();
  composer.chatType('private').callbackQuery(matching('emotion', 'clip'), async (ctx) => {
    const settings = await settingsOf(storage, userKey(ctx.from.id));
    // A note is a recording of a voice too: only who has agreed to recordings is asked for one.
    if (settings.consent === undefined) {
      await ctx.answerCallbackQuery({ text: ctx.t('error-voice-none'), show_alert: true });
      return;
    }
    await ctx.answerCallbackQuery();
    await ctx.conversation.exitAll();
    await ctx.conversation.enter(CLIP);
  });
  return composer;
}

/** The conversation that waits for the note. */
export function clipDialog(deps: Dependencies): Composer<Context> {
  const composer = new Composer<Context>();

  async function clip(conversation: Conversation, ctx: DialogContext): Promise<void> {
    if (ctx.from === undefined) return;
    const owner = userKey(ctx.from.id);
    await ctx.reply(ctx.t('emotion-clip-ask'));
    for (;;) {
      const answer = await heard(conversation);
      const { message } = answer;
      if (message?.voice === undefined) {
        await answer.reply(answer.t('emotion-clip-ask'));
        continue;
      }
      const result = await conversation.external((outer) => accept(outer, owner, message));
      if (!result.ok) {
        await answer.reply(answer.t(result.failure.key, { ...result.failure.details }));
        continue;
      }
      const { text, keyboard } = emotionScreen(answer, result.emotion, deps.engines);
      const words = result.isCut ? answer.t('advice-cut', { max: PROMPT_LIMITS.maxSeconds }) : undefined;
      await answer.reply([words, text].filter((part) => part !== undefined).join('\n'), { reply_markup: keyboard });
      return;
    }
  }

  type Accepted = { ok: true; emotion: ChosenEmotion; isCut: boolean } | { ok: false; failure: Failure };

  /** Listens to the note and keeps it; the engine hears it when it speaks next. */
  async function accept(outer: Context, owner: string, message: Message): Promise<Accepted> {
    const outcome = await attempt(async () => {
      const recording = recordingIn(message);
      if (recording === undefined) throw new Error('a voice note without a recording');
      const { bytes, cut } = await examine(deps, outer.api, recording, 'cut');
      const id = await deps.personal.clips.keep(owner, bytes);
      const emotion = await chooseEmotion(deps, owner, () => ({ from: 'clip', owner, id, strength: DEFAULT_STRENGTH }));
      return { emotion, isCut: cut !== undefined };
    });
    return outcome.ok ? { ok: true, ...outcome.value } : { ok: false, failure: failureOf(outcome.error, deps.log) };
  }

  composer.use(createConversation(clip, CLIP));
  return composer;
}
