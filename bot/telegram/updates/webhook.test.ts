import { randomBytes } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { Bot } from 'grammy';
import type { Update } from 'grammy/types';
import { pino } from 'pino';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openApp } from '../../app.ts';
import { readConfig } from '../../config.ts';
import { createTelegram, type Telegram } from '../../playground/index.ts';
import { enrollIn, HummingEngine } from '../../testing/world.ts';
import type { Context } from '../context.ts';
import { secretOf, startWebhook, type Webhook } from './webhook.ts';

const URL_OUTSIDE = 'https://bot.example.org/hook/telegram';
const log = pino({ level: 'silent' });

let telegram: Telegram;
let bot: Bot<Context>;
let webhook: Webhook;
/** Ids of updates whose handler has begun. */
let begun: number[];
let gate: { readonly promise: Promise<void>; open(): void };

beforeEach(async () => {
  telegram = createTelegram();
  const { url } = await telegram.listen();
  bot = new Bot<Context>(telegram.token, { client: { apiRoot: url } });
  await bot.init();
  begun = [];
  let open = (): void => undefined;
  const promise = new Promise<void>((resolve) => {
    open = resolve;
  });
  gate = { promise, open };
  bot.use(async (ctx) => {
    begun.push(ctx.update.update_id);
    if (ctx.msg?.text === 'slow') await gate.promise;
    if (ctx.msg?.text === 'broken') throw new Error('the disk is full');
  });
  webhook = await startWebhook(bot, { url: URL_OUTSIDE, host: '127.0.0.1', port: 0 }, log);
});
afterEach(async () => {
  gate.open();
  await webhook.stop(1000);
  await telegram.close();
});

const inside = (path = '/hook/telegram') => `http://127.0.0.1:${webhook.port}${path}`;
const post = (update: Update | string, secret = secretOf(telegram.token)) =>
  fetch(inside(), {
    method: 'POST',
    headers: { 'x-telegram-bot-api-secret-token': secret },
    body: typeof update === 'string' ? update : JSON.stringify(update),
  }).then(({ status }) => status);

describe('a webhook', () => {
  it('is set with a secret, and for the kinds of updates that the bot handles', () => {
    const [{ fields }] = telegram.callsTo('setWebhook');
    expect(fields.url).toBe(URL_OUTSIDE);
    expect(fields.secret_token).toMatch(/^[0-9a-f]{64}$/);
    expect(String(fields.secret_token)).not.toContain(telegram.token.split(':')[1]);
    expect(JSON.stringify(fields.allowed_updates)).toContain('chosen_inline_result');
  });

  it('answers 200 when the handler has ended, not before', async () => {
    const alice = telegram.person({ name: 'Alice' });
    alice.sends('slow');
    let status: number[] | undefined;
    const brought = telegram.bring(inside()).then((it) => {
      status = it;
    });
    await expect.poll(() => begun).toHaveLength(1);
    expect(status).toBeUndefined();
    gate.open();
    await brought;
    expect(status).toEqual([200]);
    expect(telegram.pendingUpdates).toBe(0);
  });

  it('handles an update once that is brought again, while its handler runs and afterwards', async () => {
    telegram.person({ name: 'Alice' }).sends('slow');
    const first = telegram.bring(inside());
    await expect.poll(() => begun).toHaveLength(1);
    const second = telegram.bring(inside());
    gate.open();
    expect([await first, await second]).toEqual([[200], [200]]);
    expect(await post({ update_id: begun[0] })).toBe(200);
    expect(begun).toHaveLength(1);
  });

  it('answers 500 when a handler fails, and takes the update again', async () => {
    telegram.person({ name: 'Alice' }).sends('broken');
    expect(await telegram.bring(inside())).toEqual([500]);
    expect(await telegram.bring(inside())).toEqual([500]);
    expect(begun).toHaveLength(2);
    expect(telegram.pendingUpdates).toBe(1);
  });

  it('refuses who has not the secret, another path, another method, and what is no update', async () => {
    expect(await post({ update_id: 1 }, 'guess')).toBe(401);
    expect(await post({ update_id: 1 }, '')).toBe(401);
    expect((await fetch(inside('/other'), { method: 'POST' })).status).toBe(404);
    expect((await fetch(inside())).status).toBe(405);
    expect(await post('{')).toBe(400);
    expect(await post('{"update_id":"x"}')).toBe(400);
    expect(await post('x'.repeat(2 ** 20 + 1))).toBe(413);
    expect(begun).toEqual([]);
  });

  it('lets handlers end before it stops', async () => {
    telegram.person({ name: 'Alice' }).sends('slow');
    const brought = telegram.bring(inside());
    await expect.poll(() => begun).toHaveLength(1);
    const stopped = webhook.stop(10_000);
    gate.open();
    await stopped;
    expect(await brought).toEqual([200]);
  });

  it('says why Telegram does not take the address', async () => {
    const refused = startWebhook(bot, { url: 'http://bot.example.org/x', host: '127.0.0.1', port: 0 }, log);
    await expect(refused).rejects.toMatchObject({
      code: 'refused',
      details: { reason: expect.stringContaining('HTTPS') },
    });
  });
});

describe('the bot behind a webhook', () => {
  it('speaks, as it does when it polls', async () => {
    const world = createTelegram();
    const { url } = await world.listen();
    const config = readConfig({
      BOT_API_ROOT: url,
      VOXBACK_DATABASE: 'memory:',
      VOXBACK_KEY: randomBytes(32).toString('base64'),
      VOXBACK_SENTENCE: 'off',
      VOXBACK_WEBHOOK: URL_OUTSIDE,
      VOXBACK_WEBHOOK_LISTEN: '127.0.0.1:0',
    });
    const app = await openApp({ config, token: world.token, log, engine: new HummingEngine() });
    let isOver = false;
    const bringing = (async () => {
      while (!isOver) {
        await world.bring(`http://127.0.0.1:${app.webhookPort}/hook/telegram`);
        await pause(50);
      }
    })();
    const alice = world.person({ name: 'Alice' });
    await enrollIn(alice);
    alice.sends('by webhook');
    expect((await alice.chat.next((message) => message.voice !== undefined)).voice?.seconds).toBeCloseTo(1);
    isOver = true;
    // What is brought while the bot closes would be cut off.
    await bringing;
    expect(world.callsTo('getUpdates')).toEqual([]);
    await app.close();
    await world.close();
  });

  it.each(['http://bot.example.org/x', 'bot.example.org', 'https://bot.example.org:9000/x'])(
    'refuses the address %s in its settings',
    (VOXBACK_WEBHOOK) => {
      expect(() => readConfig({ VOXBACK_WEBHOOK })).toThrow(/VOXBACK_WEBHOOK/);
    },
  );
});
