/** `/emotion`: how replies feel. Eight presets with a strength, a description in words, or as the voice is. */
import { createConversation } from '@grammyjs/conversations';
import { Composer, InlineKeyboard } from 'grammy';
import { EMOTION_NAMES, type EmotionName } from '../inference/index.ts';
import { button, matching, valueIn } from './callbacks.ts';
import type { Context, Conversation, Dependencies, DialogContext } from './context.ts';
import { heard } from './dialogs.ts';
import { userKey } from './requests.ts';
import { type Screen, show } from './screens.ts';
import { type ChosenEmotion, DEFAULT_SETTINGS, DEFAULT_STRENGTH, HIGH_STRENGTH } from './settings.ts';

const DESCRIBE = 'describe-emotion';

/** Longest description, characters. */
const MAX_WORDS = 200;

/** The presets as buttons, two in a row. */
export const EMOTION_BUTTONS: ReadonlyArray<readonly [EmotionName, string]> = [
  ['happy', '😄'],
  ['angry', '😠'],
  ['sad', '😢'],
  ['afraid', '😨'],
  ['disgusted', '🤢'],
  ['melancholic', '😔'],
  ['surprised', '😲'],
  ['calm', '😌'],
];

const STRENGTHS = [0.3, 0.5, DEFAULT_STRENGTH, 0.9, 1];

export function emotion({ storage }: Dependencies): Composer<Context> {
  const composer = new Composer<Context>();
  const inPrivate = composer.chatType('private');

  const chosen = async (userId: number): Promise<ChosenEmotion> =>
    ((await storage.settings.get(userKey(userId))) ?? DEFAULT_SETTINGS).emotion;

  const choose = async (userId: number, change: (now: ChosenEmotion) => ChosenEmotion): Promise<ChosenEmotion> => {
    const settings = await storage.settings.update(userKey(userId), (old = DEFAULT_SETTINGS) => ({
      ...old,
      emotion: change(old.emotion),
    }));
    return settings.emotion;
  };

  inPrivate.command('emotion', async (ctx) => {
    const words = ctx.match.trim();
    if (words !== '') {
      if (isTooLong(words)) return ctx.reply(ctx.t('emotion-words-too-long', { max: MAX_WORDS }));
      await choose(ctx.from.id, () => ({ from: 'words', text: words, strength: DEFAULT_STRENGTH }));
    }
    const { text, keyboard } = screen(ctx, await chosen(ctx.from.id));
    return ctx.reply(text, { reply_markup: keyboard });
  });

  inPrivate.callbackQuery(matching('emotion', 'preset'), async (ctx) => {
    const name = EMOTION_NAMES.find((candidate) => candidate === valueIn(ctx));
    if (name === undefined) return ctx.answerCallbackQuery();
    const now = await choose(ctx.from.id, (old) => ({ from: 'preset', name, strength: strengthOf(old) }));
    await ctx.answerCallbackQuery({ text: ctx.t(`emotion-${name}`) });
    return show(ctx, screen(ctx, now));
  });

  inPrivate.callbackQuery(matching('emotion', 'voice'), async (ctx) => {
    const now = await choose(ctx.from.id, () => ({ from: 'voice' }));
    await ctx.answerCallbackQuery();
    return show(ctx, screen(ctx, now));
  });

  inPrivate.callbackQuery(matching('emotion', 'strength'), async (ctx) => {
    const strength = Number(valueIn(ctx));
    if (!STRENGTHS.includes(strength)) return ctx.answerCallbackQuery();
    const now = await choose(ctx.from.id, (old) => (old.from === 'voice' ? old : { ...old, strength }));
    const isHigh = strength > HIGH_STRENGTH;
    await ctx.answerCallbackQuery(isHigh ? { text: ctx.t('emotion-strength-high'), show_alert: true } : {});
    return show(ctx, screen(ctx, now));
  });

  inPrivate.callbackQuery(matching('emotion', 'describe'), async (ctx) => {
    await ctx.answerCallbackQuery();
    await ctx.conversation.exitAll();
    await ctx.conversation.enter(DESCRIBE);
  });

  return composer;
}

/** The conversation that asks for a description. */
export function describeDialog({ storage }: Dependencies): Composer<Context> {
  const composer = new Composer<Context>();

  async function describe(conversation: Conversation, ctx: DialogContext): Promise<void> {
    if (ctx.from === undefined) return;
    const owner = userKey(ctx.from.id);
    await ctx.reply(ctx.t('emotion-describe'));
    for (;;) {
      const answer = await heard(conversation);
      const text = (answer.message?.text ?? '').trim();
      if (text === '' || isTooLong(text)) {
        await answer.reply(answer.t('emotion-words-too-long', { max: MAX_WORDS }));
        continue;
      }
      const emotion: ChosenEmotion = { from: 'words', text, strength: DEFAULT_STRENGTH };
      await conversation.external(() =>
        storage.settings.update(owner, (old = DEFAULT_SETTINGS) => ({ ...old, emotion })),
      );
      const { text: card, keyboard } = screen(answer, emotion);
      await answer.reply(card, { reply_markup: keyboard });
      return;
    }
  }

  composer.use(createConversation(describe, DESCRIBE));
  return composer;
}

function isTooLong(words: string): boolean {
  return [...words].length > MAX_WORDS;
}

function strengthOf(emotion: ChosenEmotion): number {
  return emotion.from === 'voice' ? DEFAULT_STRENGTH : emotion.strength;
}

/** The card: what is chosen, and every other choice. */
function screen(ctx: DialogContext, now: ChosenEmotion): Screen {
  const keyboard = new InlineKeyboard();
  const mark = (isChosen: boolean) => (isChosen ? '● ' : '');
  for (const [index, [name, face]] of EMOTION_BUTTONS.entries()) {
    const isChosen = now.from === 'preset' && now.name === name;
    keyboard.text(`${mark(isChosen)}${face} ${ctx.t(`emotion-${name}`)}`, button('emotion', 'preset', name));
    if (index % 2 === 1) keyboard.row();
  }
  keyboard.text(mark(now.from === 'voice') + ctx.t('button-as-voice'), button('emotion', 'voice')).row();
  keyboard.text(mark(now.from === 'words') + ctx.t('button-describe'), button('emotion', 'describe')).row();
  if (now.from !== 'voice') {
    for (const strength of STRENGTHS) {
      keyboard.text(
        `${mark(now.strength === strength)}${Math.round(strength * 100)}%`,
        button('emotion', 'strength', String(strength)),
      );
    }
  }
  return { text: describeChoice(ctx, now), keyboard };
}

function describeChoice(ctx: DialogContext, now: ChosenEmotion): string {
  if (now.from === 'voice') return ctx.t('emotion-card-voice');
  const percent = Math.round(now.strength * 100);
  return ctx.t('emotion-card', { emotion: nameOf(ctx, now), percent });
}

/** What is felt, in words; how strongly is said beside it. */
function nameOf(ctx: DialogContext, chosen: Exclude<ChosenEmotion, { from: 'voice' }>): string {
  switch (chosen.from) {
    case 'preset':
      return ctx.t(`emotion-${chosen.name}`);
    case 'words':
      return `“${chosen.text}”`;
    case 'mix':
      return EMOTION_NAMES.filter((name) => (chosen.weights[name] ?? 0) > 0)
        .map((name) => `${ctx.t(`emotion-${name}`)} ${Math.round((chosen.weights[name] ?? 0) * 100)}%`)
        .join(' + ');
  }
}
