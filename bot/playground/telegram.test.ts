import { readFileSync } from 'node:fs';
import { run, sequentialize } from '@grammyjs/runner';
import { Bot, type BotConfig, type Context, type GrammyError, HttpError, InlineKeyboard, InputFile } from 'grammy';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createTelegram, type Telegram } from './telegram.ts';

const TONE = readFileSync(new URL('fixtures/tone.ogg', import.meta.url));

let telegram: Telegram;

beforeEach(() => {
  telegram = createTelegram();
});

afterEach(() => telegram.close());

/** Bots that the suite runs through each door. */
const DOORS: [string, () => Promise<BotConfig<Context>>][] = [
  ['HTTP', async () => ({ client: { apiRoot: (await telegram.listen()).url } })],
  ['fetch', async () => ({ client: { fetch: telegram.fetch as never } })],
];

function addEcho(bot: Bot): Bot {
  bot.use(sequentialize((ctx) => String(ctx.chat?.id)));
  const keyboard = new InlineKeyboard().text('Louder', 'louder').url('Help', 'https://example.org');
  bot.command('start', (ctx) => ctx.reply('Hello', { reply_markup: keyboard }));
  bot.callbackQuery('louder', async (ctx) => {
    await ctx.editMessageText('HELLO');
    await ctx.answerCallbackQuery('Done');
  });
  bot.on('message:voice', async (ctx) => {
    const file = await ctx.getFile();
    await ctx.replyWithVoice(new InputFile(TONE, 'reply.ogg'), {
      caption: `${file.file_size} bytes`,
      duration: 2,
      reply_parameters: { message_id: ctx.msg.message_id, allow_sending_without_reply: true },
    });
  });
  bot.on('message:text', (ctx) => ctx.reply(ctx.msg.text));
  return bot;
}

describe.each(DOORS)('a grammY bot over the %s door', (_name, config) => {
  it('answers text, buttons and voice without one violation', async () => {
    const bot = addEcho(new Bot(telegram.token, await config()));
    const runner = run(bot);
    const alice = telegram.person({ name: 'Alice' });

    alice.sends('/start');
    const hello = await alice.chat.next();
    expect(hello.text).toBe('Hello');
    expect(hello.rows).toEqual([['Louder', 'Help']]);

    const tap = alice.taps('Loud');
    await alice.chat.next((message) => message.text === 'HELLO');
    await expect.poll(() => tap.answer).toEqual({ text: 'Done', isAlert: false });

    const question = alice.sendsVoice(TONE);
    const answer = await alice.chat.next();
    expect(answer.caption).toBe(`${TONE.length} bytes`);
    expect(answer.replyTo).toBe(question.id);
    expect(answer.voice?.seconds).toBeCloseTo(2, 1);
    expect(Buffer.from(answer.voice?.bytes ?? [])).toEqual(TONE);
    expect(telegram.violations).toEqual([]);
    await runner.stop();
  });

  it('hands out files by path', async () => {
    const { client } = await config();
    const root = client?.apiRoot ?? 'http://in.process';
    const alice = telegram.person({ name: 'Alice' });
    const bot = new Bot(telegram.token, { client: client ?? {} });
    const file = await bot.api.getFile(alice.sendsVoice(TONE).json.voice?.file_id ?? '');
    const get = client?.apiRoot === undefined ? telegram.fetch : fetch;
    const response = await get(`${root}/file/bot${telegram.token}/${file.file_path}`);
    expect(Buffer.from(await response.arrayBuffer())).toEqual(TONE);
  });

  it.each([
    ['reset', 0],
    ['reset-after-delivery', 1],
  ] as const)('breaks the connection on %s, with %i messages delivered', async (how, delivered) => {
    const alice = telegram.person({ name: 'Alice' });
    alice.sends('/start');
    telegram.fail({ method: 'sendMessage', how });
    const { api } = new Bot(telegram.token, await config());
    await expect(api.sendMessage(alice.id, 'lost?')).rejects.toBeInstanceOf(HttpError);
    expect(alice.chat.messages.filter((message) => message.isFromBot)).toHaveLength(delivered);
    await api.sendMessage(alice.id, 'back again');
  });

  it('stalls until the caller hangs up', async () => {
    telegram.fail({ how: 'stall' });
    const { api } = new Bot(telegram.token, await config());
    const giveUp = AbortSignal.timeout(50);
    await expect(api.getMe(giveUp as never)).rejects.toThrow();
    expect(giveUp.aborted).toBe(true);
  });

  it('refuses with 429 and retry_after as often as told, after as many successes as told', async () => {
    telegram.fail({ method: 'getMe', after: 1, times: 2, how: { status: 429, retryAfter: 3 } });
    const { api } = new Bot(telegram.token, await config());
    const outcomes: unknown[] = [];
    for (let call = 0; call < 4; call += 1) {
      outcomes.push(
        await api.getMe().then(
          () => 'ok',
          (error) => (error as GrammyError).parameters.retry_after,
        ),
      );
    }
    expect(outcomes).toEqual(['ok', 3, 3, 'ok']);
    expect(telegram.callsTo('getMe').map(({ outcome }) => outcome && 'status' in outcome)).toEqual([
      false,
      true,
      true,
      false,
    ]);
    expect(telegram.violations).toEqual([]);
  });
});
