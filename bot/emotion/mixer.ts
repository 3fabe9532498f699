/** The mixer: eight emotions, each with its own share, changed by buttons. Its state is the chosen emotion itself. */
import { Composer, InlineKeyboard } from 'grammy';
import { EMOTION_NAMES, type EmotionName } from '../../inference/index.ts';
import type { Dependencies } from '../dependencies.ts';
import { type ChosenEmotion, EMOTION_BUTTONS } from '../speech/index.ts';
import {
  button,
  type Context,
  type DialogContext,
  matching,
  type Screen,
  show,
  userKey,
  valueIn,
} from '../telegram/index.ts';
import { chooseEmotion, chosenEmotion, mixtureOf } from './emotion.ts';

/** How much one tap changes, percent. */
const STEP = 10;

/** A tap on the name itself: to here, or to nothing. */
const HALF = 50;

type Weights = Readonly<Partial<Record<EmotionName, number>>>;

const CHANGES = {
  more: (percent: number) => Math.min(100, percent + STEP),
  less: (percent: number) => Math.max(0, percent - STEP),
  half: (percent: number) => (percent === 0 ? HALF : 0),
} as const;

export function mixer(deps: Dependencies): Composer<Context> {
  const composer = new Composer<Context>();
  const inPrivate = composer.chatType('private');

  inPrivate.callbackQuery(matching('emotion', 'mixer'), async (ctx) => {
    await ctx.answerCallbackQuery();
    return show(ctx, screen(ctx, weightsOf(await chosenEmotion(deps, userKey(ctx.from.id)))));
  });

  inPrivate.callbackQuery(matching('emotion', 'mix-none'), async (ctx) => {
    await chooseEmotion(deps, userKey(ctx.from.id), () => ({ from: 'voice' }));
    await ctx.answerCallbackQuery();
    return show(ctx, screen(ctx, {}));
  });

  for (const action of ['more', 'less', 'half'] as const) {
    inPrivate.callbackQuery(matching('emotion', `mix-${action}`), async (ctx) => {
      const name = EMOTION_NAMES.find((candidate) => candidate === valueIn(ctx));
      if (name === undefined) return ctx.answerCallbackQuery();
      const now = await chooseEmotion(deps, userKey(ctx.from.id), (old) =>
        mixed(weightsOf(old), name, CHANGES[action]),
      );
      const sum = sumOf(weightsOf(now));
      await ctx.answerCallbackQuery(sum > 100 ? { text: ctx.t('mixer-over', { sum }) } : {});
      return show(ctx, screen(ctx, weightsOf(now)));
    });
  }

  return composer;
}

/** The shares that `emotion` is made of, so that the mixer goes on from there; none for words and notes. */
function weightsOf(emotion: ChosenEmotion): Weights {
  if (emotion.from === 'mix') return emotion.weights;
  return emotion.from === 'preset' ? { [emotion.name]: emotion.strength } : {};
}

/** `weights` with the share of `name` changed; as the voice sounds when nothing is left. */
function mixed(weights: Weights, name: EmotionName, change: (percent: number) => number): ChosenEmotion {
  const changed = { ...weights, [name]: change(percentOf(weights, name)) / 100 };
  const felt = EMOTION_NAMES.filter((one) => percentOf(changed, one) > 0).map((one) => [one, changed[one]]);
  return felt.length === 0 ? { from: 'voice' } : { from: 'mix', weights: Object.fromEntries(felt), strength: 1 };
}

function percentOf(weights: Weights, name: EmotionName): number {
  return Math.round((weights[name] ?? 0) * 100);
}

function sumOf(weights: Weights): number {
  return EMOTION_NAMES.reduce((sum, name) => sum + percentOf(weights, name), 0);
}

function screen(ctx: DialogContext, weights: Weights): Screen {
  const keyboard = new InlineKeyboard();
  for (const [name, face] of EMOTION_BUTTONS) {
    keyboard
      .text(`➖ ${face}`, button('emotion', 'mix-less', name))
      .text(`${ctx.t(`emotion-${name}`)} ${percentOf(weights, name)}%`, button('emotion', 'mix-half', name))
      .text(`➕ ${face}`, button('emotion', 'mix-more', name))
      .row();
  }
  keyboard
    .text(ctx.t('button-mix-none'), button('emotion', 'mix-none'))
    .text(ctx.t('button-mix-done'), button('emotion', 'card'));
  const mixture = mixtureOf(ctx, weights);
  return { text: mixture === '' ? ctx.t('mixer-empty') : ctx.t('emotion-card-mix', { emotions: mixture }), keyboard };
}
