/**
 * `/emotion`: how replies feel. Eight presets with a strength, a mixture (`mixer.ts`), a description in words, another
 * voice note (`emotion-clip.ts`), or as the voice is. What is chosen belongs to the voice that speaks at the time.
 */

import { createConversation } from '@grammyjs/conversations';
import { Composer, InlineKeyboard } from 'grammy';
import { EMOTION_NAMES, type EmotionName, readEmotionWords, readManner, traitsOf } from '../../inference/index.ts';
import type { Dependencies } from '../dependencies.ts';
import type { Engines } from '../engines/index.ts';
import { attempt, failureOf } from '../failures.ts';
import { changeSettings, emotionOf, settingsOf, withEmotion } from '../people/index.ts';
import { type ChosenEmotion, DEFAULT_STRENGTH, EMOTION_BUTTONS, HIGH_STRENGTH, readFeeling } from '../speech/index.ts';
import {
  button,
  type Context,
  type Conversation,
  type DialogContext,
  heard,
  matching,
  type Screen,
  show,
  userKey,
  valueIn,
} from '../telegram/index.ts';

const DESCRIBE = 'describe-emotion';

/** Longest description, characters. */
const MAX_WORDS = 200;

const STRENGTHS = [0.3, 0.5, DEFAULT_STRENGTH, 0.9, 1];

type Store = Pick<Dependencies, 'storage'>;

/** The emotion of `owner`'s voice that speaks. */
export async function chosenEmotion({ storage }: Store, owner: string): Promise<ChosenEmotion> {
  return emotionOf(await settingsOf(storage, owner));
}

/** The emotion after `change`, kept for `owner`'s voice that speaks. */
export async function chooseEmotion(
  { storage }: Store,
  owner: string,
  change: (now: ChosenEmotion) => ChosenEmotion,
): Promise<ChosenEmotion> {
  const settings = await changeSettings(storage, owner, (old) => withEmotion(old, change(emotionOf(old))));
  return emotionOf(settings);
}

export function emotion(deps: Dependencies): Composer<Context> {
  const composer = new Composer<Context>();
  const inPrivate = composer.chatType('private');
  const choose = (userId: number, change: (now: ChosenEmotion) => ChosenEmotion) =>
    chooseEmotion(deps, userKey(userId), change);

  inPrivate.command('emotion', async (ctx) => {
    const words = ctx.match.trim();
    if (words !== '') {
      if (isTooLong(words)) return ctx.reply(ctx.t('emotion-words-too-long', { max: MAX_WORDS }));
      const wish = await wishIn(ctx, words, deps);
      if (typeof wish === 'string') return ctx.reply(wish);
      await choose(ctx.from.id, () => wish);
    }
    const { text, keyboard } = emotionScreen(ctx, await chosenEmotion(deps, userKey(ctx.from.id)), deps.engines);
    return ctx.reply(text, { reply_markup: keyboard });
  });

  inPrivate.callbackQuery(matching('emotion', 'card'), async (ctx) => {
    await ctx.answerCallbackQuery();
    return show(ctx, emotionScreen(ctx, await chosenEmotion(deps, userKey(ctx.from.id)), deps.engines));
  });

  inPrivate.callbackQuery(matching('emotion', 'preset'), async (ctx) => {
    const name = EMOTION_NAMES.find((candidate) => candidate === valueIn(ctx));
    if (name === undefined) return ctx.answerCallbackQuery();
    const now = await choose(ctx.from.id, (old) => ({ from: 'preset', name, strength: strengthOf(old) }));
    await ctx.answerCallbackQuery({ text: ctx.t(`emotion-${name}`) });
    return show(ctx, emotionScreen(ctx, now, deps.engines));
  });

  inPrivate.callbackQuery(matching('emotion', 'voice'), async (ctx) => {
    const now = await choose(ctx.from.id, () => ({ from: 'voice' }));
    await ctx.answerCallbackQuery();
    return show(ctx, emotionScreen(ctx, now, deps.engines));
  });

  inPrivate.callbackQuery(matching('emotion', 'strength'), async (ctx) => {
    const strength = Number(valueIn(ctx));
    if (!STRENGTHS.includes(strength)) return ctx.answerCallbackQuery();
    const now = await choose(ctx.from.id, (old) => (hasStrength(old) ? { ...old, strength } : old));
    const isHigh = strength > HIGH_STRENGTH;
    await ctx.answerCallbackQuery(isHigh ? { text: ctx.t('emotion-strength-high'), show_alert: true } : {});
    return show(ctx, emotionScreen(ctx, now, deps.engines));
  });

  inPrivate.callbackQuery(matching('emotion', 'describe'), async (ctx) => {
    await ctx.answerCallbackQuery();
    await ctx.conversation.exitAll();
    await ctx.conversation.enter(DESCRIBE);
  });

  return composer;
}

/** The conversation that asks for a description. */
export function describeDialog(deps: Dependencies): Composer<Context> {
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
      const emotion = await wishIn(answer, text, deps);
      if (typeof emotion === 'string') {
        await answer.reply(emotion);
        continue;
      }
      await conversation.external(() => chooseEmotion(deps, owner, () => emotion));
      const { text: card, keyboard } = emotionScreen(answer, emotion, deps.engines);
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

/** The feeling that `words` ask for, as before a line, else as a description; or, in a sentence, why it can't be had. */
async function wishIn(
  ctx: DialogContext,
  words: string,
  { engines, log }: Pick<Dependencies, 'engines' | 'log'>,
): Promise<ChosenEmotion | string> {
  const named = await attempt(() => readFeeling(words));
  if (!named.ok) {
    const { key, details } = failureOf(named.error, log);
    return ctx.t(key, { ...details });
  }
  const wish = named.value ?? { from: 'words', text: words, strength: DEFAULT_STRENGTH };
  return (wish.from === 'words' ? refusalOf(ctx, wish.text, engines) : undefined) ?? wish;
}

/** Why `words` can't be felt, where the engine that speaks feelings reads them by a table; said before they are chosen. */
function refusalOf(ctx: DialogContext, words: string, engines: Engines): string | undefined {
  if (traitsOf(engines.best.name).description === 'any' || readEmotionWords(words).known) return undefined;
  const beyond = readManner(words).beyond.join(', ');
  return beyond === '' ? ctx.t('emotion-words-unknown', { words }) : ctx.t('emotion-words-impossible', { beyond });
}

/** What of a description is understood and can't be done; nothing where all of it can. */
function limitsOf(ctx: DialogContext, now: ChosenEmotion, engines: Engines): string[] {
  if (now.from !== 'words' || traitsOf(engines.best.name).description === 'any') return [];
  const beyond = readManner(now.text).beyond.join(', ');
  return beyond === '' ? [] : [ctx.t('emotion-words-impossible', { beyond })];
}

/** The shares of a mixture are its strength already. */
function hasStrength(emotion: ChosenEmotion): emotion is Exclude<ChosenEmotion, { from: 'voice' | 'mix' }> {
  return emotion.from !== 'voice' && emotion.from !== 'mix';
}

function strengthOf(emotion: ChosenEmotion): number {
  return hasStrength(emotion) ? emotion.strength : DEFAULT_STRENGTH;
}

/** The card: what is chosen, and every other choice. */
export function emotionScreen(ctx: DialogContext, now: ChosenEmotion, engines: Engines): Screen {
  const keyboard = new InlineKeyboard();
  const mark = (isChosen: boolean) => (isChosen ? '● ' : '');
  for (const [index, [name, face]] of EMOTION_BUTTONS.entries()) {
    const isChosen = now.from === 'preset' && now.name === name;
    keyboard.text(`${mark(isChosen)}${face} ${ctx.t(`emotion-${name}`)}`, button('emotion', 'preset', name));
    if (index % 2 === 1) keyboard.row();
  }
  keyboard
    .text(mark(now.from === 'mix') + ctx.t('button-mix'), button('emotion', 'mixer'))
    .text(mark(now.from === 'words') + ctx.t('button-describe'), button('emotion', 'describe'))
    .row()
    .text(mark(now.from === 'clip') + ctx.t('button-from-note'), button('emotion', 'clip'))
    .text(mark(now.from === 'voice') + ctx.t('button-as-voice'), button('emotion', 'voice'))
    .row();
  if (hasStrength(now)) {
    for (const strength of STRENGTHS) {
      keyboard.text(
        `${mark(now.strength === strength)}${Math.round(strength * 100)}%`,
        button('emotion', 'strength', String(strength)),
      );
    }
  }
  if (engines.emotion === 'recorded') keyboard.row().text(ctx.t('button-moods'), button('voice', 'moods'));
  return {
    text: [describeChoice(ctx, now), ...limitsOf(ctx, now, engines), ...abilitiesOf(ctx, engines)].join('\n\n'),
    keyboard,
  };
}

/** What each engine can do of a feeling; nothing where all of it can be done. */
function abilitiesOf(ctx: DialogContext, { all }: Engines): string[] {
  const abilities = all.map(({ name }) => ({ engine: name, ability: traitsOf(name).emotion }));
  if (abilities.every(({ ability }) => ability === 'made')) return [];
  return abilities.map((one) => ctx.t('emotion-ability', one));
}

function describeChoice(ctx: DialogContext, now: ChosenEmotion): string {
  switch (now.from) {
    case 'voice':
      return ctx.t('emotion-card-voice');
    case 'mix':
      return ctx.t('emotion-card-mix', { emotions: mixtureOf(ctx, now.weights) });
    default:
      return ctx.t('emotion-card', { emotion: nameOf(ctx, now), percent: Math.round(now.strength * 100) });
  }
}

/** What is felt, in words; how strongly is said beside it. */
function nameOf(ctx: DialogContext, chosen: Exclude<ChosenEmotion, { from: 'voice' | 'mix' }>): string {
  switch (chosen.from) {
    case 'preset':
      return ctx.t(`emotion-${chosen.name}`);
    case 'words':
      return `“${chosen.text}”`;
    case 'clip':
      return ctx.t('emotion-of-note');
  }
}

/** “Happy 60% + Sad 20%”. */
export function mixtureOf(ctx: DialogContext, weights: Readonly<Partial<Record<EmotionName, number>>>): string {
  return EMOTION_NAMES.filter((name) => (weights[name] ?? 0) > 0)
    .map((name) => `${ctx.t(`emotion-${name}`)} ${Math.round((weights[name] ?? 0) * 100)}%`)
    .join(' + ');
}
