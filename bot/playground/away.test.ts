/** What a person does on the page while the server is away, and what the page says when it comes back. */
import type { Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { CHROMIUM, openPage, shot, usingBrowser } from './browser.fixture.ts';
import { openPlayground, type PlaygroundOptions } from './server.ts';
import { createTelegram, type Telegram } from './telegram.ts';

describe.skipIf(CHROMIUM === undefined)('the page without its server (skipped where there is no Chromium)', () => {
  const browser = usingBrowser();
  let telegram: Telegram;
  let playground: Awaited<ReturnType<typeof openPlayground>>;
  let page: Page;

  const alex = () => telegram.people[1] ?? expect.unreachable();
  const written = () => alex().chat.messages.map((message) => message.text || (message.voice ? '<voice>' : ''));
  const reopen = async (options: Partial<PlaygroundOptions> = {}) => {
    playground = await openPlayground({ telegram, port: playground.port, ...options });
  };
  const write = async (text: string) => {
    await page.locator('#text').fill(text);
    await page.keyboard.press('Enter');
  };

  beforeEach(async () => {
    telegram = createTelegram();
    playground = await openPlayground({ telegram, port: 0 });
    page = await openPage(browser(), playground.url);
    await page.getByRole('button', { name: 'Start', exact: true }).last().waitFor();
  });

  afterEach(async () => {
    await page.context().close();
    await playground.close();
    await telegram.close();
  });

  it('keeps words and a recording, says so, and sends each once, in order', async () => {
    await playground.close();
    await write('first');
    await page.getByText('One thing waits here').waitFor();
    await page.locator('#mic').click();
    await page.locator('#timer', { hasText: '0:01' }).waitFor();
    await page.locator('#done').click();
    await write('second');
    await page.getByText('3 things wait here').waitFor();
    await shot(page, 'away');
    expect(await page.locator('.pending').allInnerTexts()).toEqual(
      ['first', 'Recording', 'second'].map((label) => expect.stringContaining(label)),
    );
    await reopen();
    await page.getByText('3 things that waited were sent').waitFor();
    expect(written()).toEqual(['first', '<voice>', 'second']);
    expect(await page.locator('.pending').count()).toBe(0);
    expect(await page.locator('#offline').isVisible()).toBe(false);
  });

  it('keeps a tap', async () => {
    alex().sends('/start');
    await telegram.fetch(`https://api.telegram.org/bot${telegram.token}/sendMessage`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        chat_id: alex().id,
        text: 'Well?',
        reply_markup: { inline_keyboard: [[{ text: 'Yes', callback_data: 'yes' }]] },
      }),
    });
    await page.getByRole('button', { name: 'Yes' }).waitFor();
    await playground.close();
    const before = telegram.pendingUpdates;
    await page.getByRole('button', { name: 'Yes' }).click();
    await page.getByText('One thing waits here').waitFor();
    await reopen();
    await page.getByText('what waited was sent').waitFor();
    expect(telegram.pendingUpdates).toBe(before + 1);
  });

  it('says after a restart that messages are gone, and greets whom the bot knows', async () => {
    await write('hello');
    await page.locator('.message', { hasText: 'hello' }).waitFor();
    await playground.close();
    await telegram.close();
    telegram = createTelegram({ firstId: 1000 });
    await reopen({ isKnown: async () => true });
    await page.getByText('The bot was started anew').waitFor();
    await page.getByRole('heading', { name: 'Welcome back, Alex' }).waitFor();
    await shot(page, 'again');
    // Known before it has written here: what the bot still owes may arrive.
    const sent = await telegram.fetch(`https://api.telegram.org/bot${telegram.token}/sendMessage`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ chat_id: alex().id, text: 'Here is what you asked for.' }),
    });
    expect(sent.status).toBe(200);
  });
});
