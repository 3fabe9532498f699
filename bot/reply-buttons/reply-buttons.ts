/**
 * The card: the buttons under a reply, by which it is said again, another way.
 *
 * A button carries the id of a kept line (`spoken-lines.ts`), so it works after a restart and for as long as the line is kept;
 * then it says so. Whatever is tapped becomes a new request with a reply of its own, and the old reply stays.
 */
import { Composer, InlineKeyboard } from 'grammy';
import { EMOTION_NAMES, type Pace } from '../../inference/index.ts';
import type { Dependencies } from '../dependencies.ts';
import { tolerate } from '../failures.ts';
import { type ButtonContext, requestFromButton, seedOf, type Wish } from '../requests/index.ts';
import {
  DEFAULT_STRENGTH,
  EMOTION_BUTTONS,
  type Figures,
  MAX_SECONDS,
  MIN_SECONDS,
  type Reach,
  shownFigures,
  shownReach,
  slotOf,
  stepped,
  writeLine,
} from '../speech/index.ts';
import { button, type Context, DEMONSTRATION, matching, userKey, valueIn } from '../telegram/index.ts';
import { otherReadings, toneMarked, withReading } from './readings.ts';
import { lineOf, rootOf, type SpokenLine } from './spoken-lines.ts';
import { foldOthers, type Labels } from './takes.ts';

/** Telegram's limit on a message, characters. */
const MAX_TEXT = 4096;

/** The buttons under the reply to `user` that `line` became: first the readings that its text may have meant. */
export async function replyKeyboard(
  { personal, rules, engines }: Pick<Dependencies, 'personal' | 'rules' | 'engines'>,
  user: string,
  line: Omit<SpokenLine, 'at'>,
  t: Labels,
): Promise<InlineKeyboard> {
  const { id, text, figures } = line;
  const [entries, mayMark] = await Promise.all([personal.pronunciations.list(user), rules.isOn('inline', user)]);
  const keyboard = new InlineKeyboard();
  const others = otherReadings(text, entries);
  for (const { index, character, reading } of others) {
    keyboard.text(`${character} ${toneMarked(reading)}`, button('line', 'read', `${id}.${index}.${reading}`));
  }
  if (others.length > 0) keyboard.row();
  keyboard
    .text(t('button-slower'), button('line', 'slower', id))
    .text(t('button-faster'), button('line', 'faster', id))
    .text(t('button-once-more'), button('line', 'again', id))
    .row()
    .text(t('button-other-emotion'), button('line', 'feelings', id))
    .text(t('button-as-text'), button('line', 'text', id))
    .text(t('button-as-wav'), button('line', 'files', id));
  const label = figures === undefined ? '' : figuresLabel(figures, t);
  if (label !== '') keyboard.row().text(label, button('line', 'figures', id));
  const isTake = line.root !== undefined || (await personal.lines.takesBeside(user, line)).length > 0;
  if (isTake) keyboard.row().text(t(line.isGood ? 'button-good-marked' : 'button-good'), button('line', 'good', id));
  if (engines.hasBetter(line)) keyboard.row().text(t('button-better-take'), button('line', 'better', id));
  if (line.owner === DEMONSTRATION) return keyboard.row().text(t('button-enroll'), button('start', 'enroll'));
  return mayMark ? keyboard.row().text(t('button-mark'), button('inline', 'mark')) : keyboard;
}

/** `👂 98 % · 👤 0.72`; empty where there is neither. */
function figuresLabel(figures: Figures, t: Labels): string {
  const { percent, likeness } = shownFigures(figures);
  return [
    ...(percent === undefined ? [] : [t('button-figures-heard', { percent })]),
    ...(likeness === undefined ? [] : [t('button-figures-likeness', { likeness })]),
  ].join(' · ');
}

/**
 * The buttons that help where line `id` can't have the length that was asked: the nearest one that it can have, and for
 * a line that is too short the same time with silence behind it, as a slot in a video asks for.
 */
export function nearestLength(id: string, pace: Pace, reach: Reach, t: Labels): InlineKeyboard {
  const keyboard = new InlineKeyboard();
  const isTooLong = pace.kind !== 'seconds' || pace.seconds < reach.min;
  const seconds = isTooLong ? reach.min : reach.max;
  const shown = shownReach(reach);
  if (seconds >= MIN_SECONDS && seconds <= MAX_SECONDS) {
    const label = t('button-nearest-length', { seconds: isTooLong ? shown.min : shown.max });
    keyboard.text(label, button('line', 'fit', `${id}.${Math.round(seconds * 1000)}`)).row();
  }
  if (isTooLong) return keyboard;
  return keyboard.text(t('button-with-silence', { seconds: slotOf(pace) }), button('line', 'slot', id));
}

/** A tap on a card, with the line behind it. */
interface Tapped {
  readonly ctx: ButtonContext;
  readonly line: SpokenLine;
}

export function replyButtons(deps: Dependencies): Composer<Context> {
  const { personal, log } = deps;
  /** The card itself, as it was sent. */
  const keyboardOf = ({ ctx, line }: Tapped) =>
    replyKeyboard(deps, userKey(ctx.from.id), line, (key, args) => ctx.t(key, args));
  const composer = new Composer<Context>();
  // Cards are in private chats only; a tap that names no chat is forged, and there is no place to speak.
  const inPrivate = composer.chatType('private');

  /** Answers button `action`; its value is the line's id and, behind a dot, what else it carries. */
  const on = (action: string, handle: (tapped: Tapped, value: string) => Promise<unknown>) =>
    inPrivate.callbackQuery(matching('line', action), async (ctx) => {
      const [id, ...value] = valueIn(ctx).split('.');
      const line = await personal.lines.get(userKey(ctx.from.id), id);
      if (line === undefined) return ctx.answerCallbackQuery({ text: ctx.t('line-gone'), show_alert: true });
      return handle({ ctx, line }, value.join('.'));
    });

  /** Puts the line, changed, into the queue. */
  const say = ({ ctx, line }: Tapped, change: Partial<Wish>): Promise<void> => {
    const { owner, voice, ...said } = lineOf(line);
    return requestFromButton(deps, ctx, { ...said, from: { owner, voice }, ...change });
  };

  /** The same as another take of the line. */
  const sayAgain = (tapped: Tapped, change: Partial<Wish>) => say(tapped, { root: rootOf(tapped.line), ...change });

  for (const direction of ['slower', 'faster'] as const) {
    on(direction, async (tapped) => {
      const pace = stepped(tapped.line.pace, direction);
      if (pace !== undefined) return sayAgain(tapped, { pace });
      return tapped.ctx.answerCallbackQuery({ text: tapped.ctx.t(`line-${direction}-no-more`) });
    });
  }

  on('figures', ({ ctx, line: { figures = {} } }) => {
    const { percent, likeness } = shownFigures(figures);
    const told = [
      ...(percent === undefined ? [] : [ctx.t('figures-heard', { percent })]),
      ...(likeness === undefined ? [] : [ctx.t('figures-likeness', { likeness })]),
    ];
    return ctx.answerCallbackQuery({ text: told.join('\n'), show_alert: true });
  });

  on('again', async (tapped) => {
    const { ctx, line } = tapped;
    await sayAgain(tapped, { seed: await personal.lines.nextSeed(userKey(ctx.from.id), line) });
  });

  // The text was edited: other words, so no take of the ones that were.
  on('edited', async (tapped) => {
    await say(tapped, { seed: seedOf(tapped.ctx) });
    await put(tapped, keyboardOf);
  });

  on('better', async (tapped) => {
    const replaces = tapped.ctx.callbackQuery?.message?.message_id;
    await sayAgain(tapped, { take: 'best', ...(replaces !== undefined && { replaces }) });
    // Asked for once: it takes a while.
    await put(tapped, ({ ctx, line }) => keyboardOf({ ctx, line: { ...line, take: 'best' } }));
  });

  on('read', (tapped, value) => {
    const [index, reading] = value.split('.');
    const text = withReading(tapped.line.text, Number(index), reading);
    return text === undefined
      ? tapped.ctx.answerCallbackQuery()
      : sayAgain(tapped, { text, reading: toneMarked(reading) });
  });

  on('fit', (tapped, milliseconds) => {
    const { pace } = tapped.line;
    const seconds = Number(milliseconds) / 1000;
    // Buttons can be forged, and no bound of the grammar stands before this number.
    const isPossible = seconds >= MIN_SECONDS && seconds <= MAX_SECONDS;
    if (pace.kind === 'seconds' && isPossible) return say(tapped, { pace: { ...pace, seconds } });
    return tapped.ctx.answerCallbackQuery();
  });

  on('slot', (tapped) => {
    const { pace } = tapped.line;
    if (pace.kind !== 'seconds') return tapped.ctx.answerCallbackQuery();
    return say(tapped, { pace: { kind: 'free' }, slotSeconds: slotOf(pace) });
  });

  on('text', async ({ ctx, line }) => {
    await ctx.answerCallbackQuery();
    const message_id = ctx.callbackQuery?.message?.message_id;
    const reply =
      message_id === undefined ? {} : { reply_parameters: { message_id, allow_sending_without_reply: true } };
    // With how it was said, to be copied and changed.
    const words = writeLine(line, await deps.languages.of(ctx));
    return ctx.reply([...words].length > MAX_TEXT ? line.text : words, reply);
  });

  on('good', async (tapped) => {
    const { ctx, line } = tapped;
    const isGood = line.isGood !== true;
    const user = userKey(ctx.from.id);
    await personal.lines.mark(user, line.id, isGood);
    await ctx.answerCallbackQuery({ text: ctx.t(isGood ? 'line-good' : 'line-good-no-more') });
    await put(tapped, open);
  });

  on('open', async (tapped) => {
    await tapped.ctx.answerCallbackQuery();
    await put(tapped, open);
  });

  /** The card as it is now; the others of its line fold. */
  async function open({ ctx, line }: Tapped): Promise<InlineKeyboard> {
    const [user, chatId] = [userKey(ctx.from.id), ctx.callbackQuery?.message?.chat.id];
    const t: Labels = (key, args) => ctx.t(key, args);
    await personal.lines.unfold(user, line.id);
    if (chatId !== undefined) await foldOthers({ ...deps, api: ctx.api }, { user, chatId, line }, t);
    return keyboardOf({ ctx, line: (await personal.lines.get(user, line.id)) ?? line });
  }

  on('wav', async (tapped, kind) => {
    const { number } = tapped.line;
    await sayAgain(tapped, { ...fileOf(kind), ...(number !== undefined && { takeNumber: number }) });
    await put(tapped, keyboardOf);
  });

  on('feel', async (tapped, chosen) => {
    const { emotion } = tapped.line;
    const name = EMOTION_NAMES.find((candidate) => candidate === chosen);
    const strength = emotion.from === 'preset' ? emotion.strength : DEFAULT_STRENGTH;
    await sayAgain(tapped, { emotion: name === undefined ? { from: 'voice' } : { from: 'preset', name, strength } });
    await put(tapped, keyboardOf);
  });

  // Choices take the card's place until one is made.
  const screens = { feelings, files, card: keyboardOf } as const;
  for (const action of ['feelings', 'files', 'card'] as const) {
    on(action, async (tapped) => {
      await tapped.ctx.answerCallbackQuery();
      await put(tapped, screens[action]);
    });
  }

  /** Puts a keyboard under the reply; one that is there already, or a reply that is gone, is no failure. */
  async function put(tapped: Tapped, screen: (tapped: Tapped) => InlineKeyboard | Promise<InlineKeyboard>) {
    const reply_markup = await screen(tapped);
    await tolerate(log, () => tapped.ctx.editMessageReplyMarkup({ reply_markup }));
  }

  return composer;
}

function feelings({ ctx, line }: Tapped): InlineKeyboard {
  const keyboard = new InlineKeyboard();
  for (const [index, [name, face]] of EMOTION_BUTTONS.entries()) {
    keyboard.text(`${face} ${ctx.t(`emotion-${name}`)}`, button('line', 'feel', `${line.id}.${name}`));
    if (index % 2 === 1) keyboard.row();
  }
  return keyboard
    .text(ctx.t('button-as-voice'), button('line', 'feel', `${line.id}.voice`))
    .text(ctx.t('button-back'), button('line', 'card', line.id));
}

/** What the button of a file asks for. */
function fileOf(kind: string): Partial<Wish> {
  switch (kind) {
    case '16':
      return { wavBits: 16 };
    case '24k':
      return { wavBits: 24, fileHz: 24_000 };
    case 'mp3':
      return { asMp3: true };
    case 'times':
      return { wavBits: 24, withTimes: true };
    default:
      return { wavBits: 24 };
  }
}

/** Video editors want WAV; 24 bits is what they work with, 16 what everything reads. */
function files({ ctx, line }: Tapped): InlineKeyboard {
  const asked = (kind: string) => button('line', 'wav', `${line.id}.${kind}`);
  return new InlineKeyboard()
    .text(ctx.t('button-wav-24'), asked('24'))
    .text(ctx.t('button-wav-16'), asked('16'))
    .row()
    .text(ctx.t('button-wav-24k'), asked('24k'))
    .text(ctx.t('button-mp3'), asked('mp3'))
    .row()
    .text(ctx.t('button-wav-times'), asked('times'))
    .row()
    .text(ctx.t('button-back'), button('line', 'card', line.id));
}
