/** Recording on the page, and what the page is like for eyes, keyboards and screen readers. */
import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { writeWav } from '../../inference/index.ts';
import { speechLike, voiceNote } from '../testing/world.ts';
import { CHROMIUM, faintTexts, openPage, shot, usingBrowser } from './browser.fixture.ts';
import { openPlayground } from './server.ts';
import { createTelegram, type Telegram } from './telegram.ts';

/** A second of sound. */
const TONE = await readFile(new URL('fixtures/tone.ogg', import.meta.url));

describe.skipIf(CHROMIUM === undefined)('the page (skipped where there is no Chromium)', () => {
  const browser = usingBrowser();
  let telegram: Telegram;
  let playground: Awaited<ReturnType<typeof openPlayground>>;
  let page: Page;

  const alex = () => telegram.people[1] ?? expect.unreachable();
  const says = async (method: string, fields: object, voice?: Uint8Array) => {
    const body = new FormData();
    for (const [key, value] of Object.entries({ chat_id: alex().id, ...fields })) {
      body.set(key, typeof value === 'object' ? JSON.stringify(value) : String(value));
    }
    if (voice !== undefined) body.set('voice', new Blob([voice.slice()], { type: 'audio/ogg' }), 'voice.ogg');
    const response = await fetch(`${playground.url}/bot${telegram.token}/${method}`, { method: 'POST', body });
    expect(await response.json()).toMatchObject({ ok: true });
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

  it('says while it records from when on it is enough', async () => {
    await page.locator('#mic').click();
    await page.locator('#length', { hasText: 'at least 5 s' }).waitFor();
    await page.locator('#length', { hasText: 'enough' }).waitFor();
    expect(await page.locator('#timer').innerText()).toMatch(/^0:0[56]/);
    await shot(page, 'recorder');
    expect(await faintTexts(page, 4.5)).toEqual([]);
    const done = await page.locator('#done').boundingBox();
    expect((done?.x ?? 390) + (done?.width ?? 0)).toBeLessThanOrEqual(390);
  });

  it('drops the recording at Escape', async () => {
    await page.locator('#mic').click();
    await page.locator('#timer', { hasText: '0:01' }).waitFor();
    await page.keyboard.press('Escape');
    await page.locator('#write').waitFor();
    expect(await page.locator('#recorder').isVisible()).toBe(false);
    expect(alex().chat.messages).toEqual([]);
  });

  it('keeps the focus when Start is gone', async () => {
    await page.getByRole('button', { name: 'Start', exact: true }).last().focus();
    await page.keyboard.press('Enter');
    await page.locator('.message').waitFor();
    expect(await page.evaluate('document.activeElement !== document.body && document.activeElement.id')).toMatch(
      /^(log|text)$/,
    );
  });

  it('has one heading of the first order, on a phone too', async () => {
    expect(await page.getByRole('heading', { level: 1 }).allInnerTexts()).toEqual(['Voxback playground']);
  });

  it('shows less than a second as what it is', async () => {
    const half = writeWav({ samples: speechLike(0.6), sampleRate: 24_000 });
    alex().sendsVoice(half, { mimeType: 'audio/wav' });
    await page.locator('.clock', { hasText: '0.6 s' }).waitFor();
  });

  it('shows the tenths of a line of 3.2 s, which was 0:03', async () => {
    alex().sendsVoice(writeWav({ samples: speechLike(3.2), sampleRate: 24_000 }), { mimeType: 'audio/wav' });
    await page.locator('.clock', { hasText: '3.2 s' }).waitFor();
  });

  it('draws you beside the voice at enrollment', async () => {
    alex().sendsVoice(await voiceNote(speechLike(3)));
    const keep = { inline_keyboard: [[{ text: 'Keep', callback_data: 'draft:keep:1' }]] };
    await says('sendVoice', { reply_markup: keep }, await voiceNote(speechLike(3, { hz: 160 })));
    await page.getByText(/Pitch: 1[23]\d Hz, 1[567]\d Hz/).waitFor();
    expect(await page.locator('.likeness path').count()).toBe(4);
    await shot(page, 'likeness');
    expect(await faintTexts(page, 4.5)).toEqual([]);
  });

  it.each(['light', 'dark'] as const)('has a contrast of 4.5 everywhere, %s', async (scheme) => {
    await page.emulateMedia({ colorScheme: scheme });
    expect(await faintTexts(page, 4.5)).toEqual([]);
    alex().sends('Good morning, /help https://example.org');
    alex().sendsVoice(TONE);
    const group = telegram.groups[0] ?? expect.unreachable();
    const lin = telegram.people[0] ?? expect.unreachable();
    lin.sends('早上好', { in: group });
    alex().sends('hello', { in: group, replyTo: group.last });
    const rows = [[{ text: 'Yes', callback_data: 'yes' }], [{ text: 'No', callback_data: 'no', style: 'danger' }]];
    const text = '<b>Well?</b> <code>3.2s</code> <blockquote>said</blockquote> /voices';
    const entities = [{ type: 'bot_command', offset: 0, length: 7 }];
    await says('sendMessage', { text, parse_mode: 'HTML', reply_markup: { inline_keyboard: rows } });
    await says('sendMessage', { text: '/voices', entities });
    await page.getByRole('button', { name: 'No', exact: true }).waitFor();
    await shot(page, `chat-${scheme}`);
    expect(await faintTexts(page, 4.5)).toEqual([]);
    await page.setViewportSize({ width: 1100, height: 800 });
    await page.locator('#chats button').nth(1).click();
    await page.locator('.message.mine').waitFor();
    await page.locator('#slash').click();
    await shot(page, `group-${scheme}`);
    expect(await faintTexts(page, 4.5)).toEqual([]);
  });
});
