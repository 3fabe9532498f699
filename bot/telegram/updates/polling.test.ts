import { Bot } from 'grammy';
import type { Update } from 'grammy/types';
import { pino } from 'pino';
import { describe, expect, it } from 'vitest';
import { patience } from '../../playground/patience.ts';
import { createTelegram } from '../../playground/telegram.ts';
import type { Context } from '../context.ts';
import { Conflicts } from './conflicts.ts';
import { Held, startPolling } from './polling.ts';

const update = (id: number): Update => ({ update_id: id });
const log = pino({ level: 'silent' });

describe('Held', () => {
  it('asks from the oldest update that is not handled', () => {
    const held = new Held();
    held.admit([update(5), update(6), update(7)], 0);
    expect(held.offset).toBe(5);
    held.release(6);
    expect(held.offset).toBe(5);
    held.release(5);
    expect(held.offset).toBe(7);
    held.release(7);
    expect(held.offset).toBe(8);
  });

  it('admits an update once, even when a call that is under way repeats it after its handler has ended', () => {
    const held = new Held();
    expect(held.admit([update(5)], 0)).toHaveLength(1);
    held.release(5);
    expect(held.admit([update(5), update(6)], 0)).toEqual([update(6)]);
    held.acknowledged(6);
    expect(held.offset).toBe(6);
  });

  it('takes ids that start again lower', () => {
    const held = new Held();
    held.admit([update(900)], 0);
    held.release(900);
    held.acknowledged(901);
    expect(held.admit([update(17)], 0)).toHaveLength(1);
    expect(held.offset).toBe(17);
  });

  it('lets go of an update after its time', () => {
    const held = new Held();
    held.admit([update(1)], 1000);
    held.admit([update(2)], 3000);
    expect(held.expire(2000)).toEqual([1]);
    expect(held.offset).toBe(2);
  });
});

describe('Conflicts', () => {
  it('are hopeless after half a minute, and over after as long a quiet', () => {
    const conflicts = new Conflicts(new Bot<Context>('1:a').api, log);
    expect([0, 10_000, 29_000].map((now) => conflicts.isHopeless(now))).toEqual([false, false, false]);
    expect(conflicts.isHopeless(31_000)).toBe(true);
    expect(conflicts.isHopeless(70_000)).toBe(false);
  });
});

describe('polling', () => {
  it('hears everybody within a second while one handler hangs', async () => {
    const telegram = createTelegram();
    const { url } = await telegram.listen();
    const alice = telegram.person({ name: 'Alice' });
    const bob = telegram.person({ name: 'Bob' });
    const bot = new Bot<Context>(telegram.token, { client: { apiRoot: url } });
    const heard = new Map<string, number>();
    let finish: () => void = () => undefined;
    bot.on('message:text', async (ctx) => {
      heard.set(ctx.msg.text, performance.now());
      if (ctx.msg.text !== 'slow') return;
      await new Promise<void>((resolve) => {
        finish = resolve;
      });
    });
    await bot.init();
    const polling = startPolling(bot, log);
    alice.sends('slow');
    await expect.poll(() => heard.has('slow')).toBe(true);
    for (const text of ['one', 'two', 'three']) {
      const sentAt = performance.now();
      bob.sends(text);
      await expect.poll(() => heard.has(text), { interval: 10, timeout: 5000 }).toBe(true);
      expect((heard.get(text) ?? 0) - sentAt).toBeLessThan(1000);
    }
    finish();
    await expect.poll(() => telegram.pendingUpdates).toBe(0);
    await polling.stop(1000);
    await telegram.close();
  });

  it('deletes a webhook that is still set, keeps the updates that wait for it, and says so', async () => {
    const telegram = createTelegram();
    const { url } = await telegram.listen();
    telegram.person({ name: 'Alice' }).sends('waiting');
    telegram.setWebhook();
    const bot = new Bot<Context>(telegram.token, { client: { apiRoot: url } });
    const handled: string[] = [];
    bot.on('message:text', async (ctx) => void handled.push(ctx.msg.text));
    await bot.init();
    const said: string[] = [];
    const polling = startPolling(bot, pino({ level: 'warn' }, { write: (line) => void said.push(line) }));
    await expect.poll(() => handled).toEqual(['waiting']);
    expect(said.join()).toContain('a webhook was set for this bot');
    await polling.stop(1000);
    await telegram.close();
  });

  it('goes on after another process has asked for its updates once', async () => {
    const telegram = createTelegram();
    const { url } = await telegram.listen();
    const alice = telegram.person({ name: 'Alice' });
    const bot = new Bot<Context>(telegram.token, { client: { apiRoot: url } });
    const handled: string[] = [];
    bot.on('message:text', async (ctx) => void handled.push(ctx.msg.text));
    await bot.init();
    const polling = startPolling(bot, log);
    await expect.poll(() => telegram.callsTo('getUpdates')).toHaveLength(1);
    await bot.api.getUpdates({ offset: 77, limit: 1 });
    alice.sends('still there?');
    await expect.poll(() => handled, { timeout: patience(5000) }).toEqual(['still there?']);
    await polling.stop(1000);
    await telegram.close();
  });

  it('leaves an update with Telegram until its handler has ended, and handles the next ones meanwhile', async () => {
    const telegram = createTelegram();
    const { url } = await telegram.listen();
    const alice = telegram.person({ name: 'Alice' });
    const bot = new Bot<Context>(telegram.token, { client: { apiRoot: url } });
    const handled: string[] = [];
    let finish: () => void = () => undefined;
    bot.on('message:text', async (ctx) => {
      if (ctx.msg.text === 'slow')
        await new Promise<void>((resolve) => {
          finish = resolve;
        });
      handled.push(ctx.msg.text);
    });
    await bot.init();
    const polling = startPolling(bot, log);
    alice.sends('slow');
    alice.sends('quick');
    await expect.poll(() => handled).toEqual(['quick']);
    alice.sends('later');
    await expect.poll(() => handled).toEqual(['quick', 'later']);
    expect(telegram.pendingUpdates).toBe(3);
    finish();
    await expect.poll(() => telegram.pendingUpdates).toBe(0);
    expect(handled).toEqual(['quick', 'later', 'slow']);
    await polling.stop(1000);
    await telegram.close();
  });

  it('goes on after lost connections, server errors and flood waits, and ends at a wrong token', async () => {
    const telegram = createTelegram();
    const { url } = await telegram.listen();
    const alice = telegram.person({ name: 'Alice' });
    const bot = new Bot<Context>(telegram.token, { client: { apiRoot: url } });
    const handled: string[] = [];
    bot.on('message:text', async (ctx) => void handled.push(ctx.msg.text));
    await bot.init();
    for (const how of ['reset', { status: 502, description: 'Bad Gateway' }, { status: 429, retryAfter: 1 }] as const) {
      telegram.fail({ method: 'getUpdates', how });
    }
    const polling = startPolling(bot, log);
    alice.sends('still there?');
    await expect.poll(() => handled).toEqual(['still there?']);
    await polling.stop(1000);

    const stranger = new Bot<Context>('1:wrong', { client: { apiRoot: url }, botInfo: bot.botInfo });
    await expect(startPolling(stranger, log).ended).rejects.toMatchObject({ error_code: 401 });
    await telegram.close();
  });
});
