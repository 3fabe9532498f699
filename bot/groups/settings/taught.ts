/** The list of what a group has taught, and one screen for each of it: how it feels, and its end. */
import { InlineKeyboard } from 'grammy';
import { EMOTION_NAMES } from '../../../inference/index.ts';
import type { ChatSettings, Taught } from '../../chats/index.ts';
import { type ChosenEmotion, DEFAULT_STRENGTH, EMOTION_BUTTONS } from '../../speech/index.ts';
import { type Context, type Screen, short } from '../../telegram/index.ts';
import { askTaught } from './forms.ts';
import { type AdminScreens, screenButton } from './screens.ts';

/** Of a line so much is shown, characters: a message of Telegram's has at most 4,096. */
const MAX_LINE = 3500;

export function taughtScreens(screens: AdminScreens): void {
  screens.on('answers', async ({ ctx, chatId }) => list(ctx, chatId, await screens.settings(chatId)));

  screens.on('teach', async ({ ctx, chatId, value }) => {
    await ctx.conversation.exitAll();
    await askTaught(ctx, chatId, value === 'command' ? 'command' : 'phrase');
    return undefined;
  });

  screens.on('answer', async ({ ctx, chatId, value }) => card(ctx, chatId, await screens.settings(chatId), value));

  screens.on('feel', async ({ ctx, chatId, value }) => {
    const [id = '', feeling] = value.split(':');
    const name = EMOTION_NAMES.find((one) => one === feeling);
    const emotion: ChosenEmotion =
      name === undefined ? { from: 'voice' } : { from: 'preset', name, strength: DEFAULT_STRENGTH };
    const settings = await screens.change(chatId, (old) => ({
      ...old,
      taught: old.taught.map((entry) => (entry.id === id ? { ...entry, emotion } : entry)),
    }));
    return card(ctx, chatId, settings, id);
  });

  screens.on('unteach', async ({ ctx, chatId, value }) => {
    const settings = await screens.change(chatId, (old) => ({
      ...old,
      taught: old.taught.filter(({ id }) => id !== value),
    }));
    return list(ctx, chatId, settings);
  });
}

function list(ctx: Context, chatId: number, { taught }: ChatSettings): Screen {
  const keyboard = new InlineKeyboard()
    .text(ctx.t('button-teach-command'), screenButton('teach', chatId, 'command'))
    .text(ctx.t('button-teach-phrase'), screenButton('teach', chatId, 'phrase'));
  for (const { id, trigger } of taught) keyboard.row().text(short(trigger), screenButton('answer', chatId, id));
  keyboard.row().text(ctx.t('button-back'), screenButton('home', chatId));
  const hears = ctx.me.can_read_all_group_messages ? 'all' : 'some';
  return { text: ctx.t('group-answers', { count: taught.length, hears }), keyboard };
}

/** One answer; the list when it is gone. */
function card(ctx: Context, chatId: number, settings: ChatSettings, id: string): Screen {
  const entry = settings.taught.find((one) => one.id === id);
  if (entry === undefined) return list(ctx, chatId, settings);
  const keyboard = new InlineKeyboard();
  for (const [index, [name, face]] of EMOTION_BUTTONS.entries()) {
    const mark = feels(entry, name) ? '● ' : '';
    keyboard.text(`${mark}${face} ${ctx.t(`emotion-${name}`)}`, screenButton('feel', chatId, `${id}:${name}`));
    if (index % 2 === 1) keyboard.row();
  }
  const mark = entry.emotion.from === 'voice' ? '● ' : '';
  keyboard
    .text(mark + ctx.t('button-as-voice'), screenButton('feel', chatId, `${id}:voice`))
    .row()
    .text(ctx.t('button-delete'), screenButton('unteach', chatId, id))
    .text(ctx.t('button-back'), screenButton('answers', chatId));
  return { text: ctx.t('group-answer', { trigger: entry.trigger, line: short(entry.line, MAX_LINE) }), keyboard };
}

function feels({ emotion }: Taught, name: string): boolean {
  return emotion.from === 'preset' && emotion.name === name;
}
