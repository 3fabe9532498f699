/** Questions to an admin, one after the other: what to answer to and with what, how to greet. Each until it fits. */
import { createConversation } from '@grammyjs/conversations';
import { Composer, InlineKeyboard } from 'grammy';
import { changeChat } from '../../chats/index.ts';
import type { Dependencies } from '../../dependencies.ts';
import { GroupError, TeachError } from '../../errors.ts';
import { attempt, type Failure, failureOf } from '../../failures.ts';
import { readLine } from '../../speech/index.ts';
import { type Context, type Conversation, type DialogContext, heard } from '../../telegram/index.ts';
import { checkTrigger, hearingOf, teach, toTrigger, understood } from '../taught.ts';
import { MAX_WELCOME } from '../welcome.ts';
import { screenButton } from './screens.ts';

const TEACH = 'teach-group';
const WELCOME = 'welcome-text';

/** Asks what a group is to answer, and with which line. `kind`: to a command or to a phrase. */
export function askTaught(ctx: Context, chatId: number, kind: 'command' | 'phrase'): Promise<void> {
  return ctx.conversation.enter(TEACH, chatId, kind);
}

/** Asks for the words that greet newcomers. */
export function askWelcome(ctx: Context, chatId: number): Promise<void> {
  return ctx.conversation.enter(WELCOME, chatId);
}

export function groupForms(deps: Dependencies): Composer<Context> {
  const { chats, config, members, log } = deps;
  const composer = new Composer<Context>();

  /** Waits for words that `use` takes; says what is wrong with the others. Resolves with what `use` gave: plain JSON. */
  async function ask<T>(conversation: Conversation, use: (words: string) => T | Promise<T>) {
    for (;;) {
      const answer = await heard(conversation);
      const words = (answer.message?.text ?? '').trim();
      const result = await conversation.external(async (): Promise<{ value: T } | { failure: Failure }> => {
        const outcome = await attempt(() => use(words));
        return outcome.ok ? { value: outcome.value } : { failure: failureOf(outcome.error, log) };
      });
      if ('value' in result) return { answer, value: result.value };
      await answer.reply(answer.t(result.failure.key, { ...result.failure.details }));
    }
  }

  /** The rights may have gone since the form was opened. */
  async function requireAdmin(ctx: DialogContext, chatId: number): Promise<void> {
    if (!(await members.isAdmin(chatId, ctx.from?.id ?? 0))) throw new GroupError('not-admin');
  }

  async function teachForm(conversation: Conversation, ctx: DialogContext, chatId: number, kind: 'command' | 'phrase') {
    await ctx.reply(ctx.t(kind === 'command' ? 'teach-ask-command' : 'teach-ask-phrase'));
    const first = await ask(conversation, (words) => {
      const trigger = toTrigger(kind === 'command' ? `/${words}` : words);
      checkTrigger(trigger);
      return trigger;
    });
    const trigger = first.value;
    await first.answer.reply(first.answer.t('teach-ask-line', { trigger }));
    const { answer, value } = await ask(conversation, async (line) => {
      await requireAdmin(ctx, chatId);
      const entry = await teach(deps, chatId, { trigger, line });
      return { entry, hearing: await hearingOf(deps, ctx, chatId) };
    });
    const keyboard = new InlineKeyboard().text(
      answer.t('button-feeling'),
      screenButton('answer', chatId, value.entry.id),
    );
    const words = understood(value.entry, value.hearing, (key, args) => answer.t(key, args));
    await answer.reply(words, { reply_markup: keyboard });
  }

  async function welcomeForm(conversation: Conversation, ctx: DialogContext, chatId: number) {
    const max = Math.min(MAX_WELCOME, config.VOXBACK_MAX_CHARACTERS);
    await ctx.reply(ctx.t('welcome-ask', { max }));
    const { answer } = await ask(conversation, async (text) => {
      const length = [...readLine(text).text].length;
      if (length === 0 || length > max) throw new TeachError('line-length', { max });
      await requireAdmin(ctx, chatId);
      await changeChat(chats, chatId, (old) => ({ ...old, welcome: { cooldown: 1, saidAt: 0, ...old.welcome, text } }));
      return text;
    });
    const keyboard = new InlineKeyboard().text(answer.t('button-back'), screenButton('welcome', chatId));
    await answer.reply(answer.t('welcome-kept'), { reply_markup: keyboard });
  }

  composer.use(createConversation(teachForm, TEACH), createConversation(welcomeForm, WELCOME));
  return composer;
}
