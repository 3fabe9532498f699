/**
 * Something to hear at once: a sentence in the demonstration voice, and lines of the grammar that a tap speaks, in the
 * person's own voice once there is one.
 */
import { Composer, InlineKeyboard } from 'grammy';
import type { Dependencies } from '../dependencies.ts';
import { jobId } from '../jobs/index.ts';
import { emotionOf, settingsOf } from '../people/index.ts';
import { accept, requestFromButton, seedOf, voiceFor } from '../requests/index.ts';
import { readLine } from '../speech/index.ts';
import { button, type Context, matching, userKey, valueIn } from '../telegram/index.ts';
import { demonstrationVoice } from './voice.ts';

/** Sentences `button-example-1` and so on: each is a line as people write it, short enough for a button. */
const EXAMPLES = 4;

const PLAIN = { emotion: { from: 'voice' }, pace: { kind: 'free' } } as const;

export function demonstration(deps: Dependencies): Composer<Context> {
  const composer = new Composer<Context>();
  const inPrivate = composer.chatType('private');

  inPrivate.callbackQuery(matching('start', 'hear'), async (ctx) => {
    const { owner, id: voice } = await demonstrationVoice(deps);
    const text = await lineFor(deps, ctx);
    await requestFromButton(deps, ctx, { ...PLAIN, text, seed: 0, from: { owner, voice } });
  });

  inPrivate.callbackQuery(matching('start', 'example'), async (ctx) => {
    const number = Number(valueIn(ctx));
    if (!Number.isInteger(number) || number < 1 || number > EXAMPLES) {
      await ctx.answerCallbackQuery();
      return;
    }
    const settings = await settingsOf(deps.storage, userKey(ctx.from.id));
    const own = await voiceFor(deps, ctx, settings);
    const { owner, id: voice } = own ?? (await demonstrationVoice(deps));
    const { text, emotion = emotionOf(settings), pace = PLAIN.pace } = readLine(ctx.t(`button-example-${number}`));
    await requestFromButton(deps, ctx, { text, emotion, pace, seed: seedOf(ctx), from: { owner, voice } });
  });

  return composer;
}

/** Answers the message in `ctx` with the example. @throws what `accept` throws */
export async function sayExample(
  deps: Dependencies,
  ctx: Context & { readonly from: { readonly id: number }; readonly msg: { readonly message_id: number } },
): Promise<void> {
  const { owner, id } = await demonstrationVoice(deps);
  const to = { chatId: ctx.from.id, messageId: ctx.msg.message_id };
  const asking = { id: jobId(to), user: userKey(ctx.from.id), to, speaking: { owner, id } };
  const text = await lineFor(deps, ctx);
  await accept(deps, ctx, asking, () => ({ ...PLAIN, kind: 'speak', text, seed: 0 }));
}

/** What the voice says of itself, in a language that it speaks. */
async function lineFor({ engines, languages, i18n }: Dependencies, ctx: Context): Promise<string> {
  return i18n.t(engines.spokenLocale(await languages.of(ctx)), 'demonstration-line');
}

/** The lines of `EXAMPLES`, to be tapped. */
export function exampleButtons(ctx: Context): InlineKeyboard {
  const keyboard = new InlineKeyboard();
  for (let number = 1; number <= EXAMPLES; number++) {
    keyboard.text(ctx.t(`button-example-${number}`), button('start', 'example', String(number)));
    if (number % 2 === 0) keyboard.row();
  }
  return keyboard;
}
