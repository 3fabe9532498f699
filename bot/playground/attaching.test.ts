/** Files on the page, by the button and let go over it; and where things stand in Arabic. */
import type { Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { CHROMIUM, openPage, shot, usingBrowser } from './browser.fixture.ts';
import { openPlayground } from './server.ts';
import { createTelegram, type Telegram } from './telegram.ts';

const SUBTITLES = { name: 'a.srt', mimeType: '', text: '1\n00:00:00,000 --> 00:00:02,000\nHello.\n' };

describe.skipIf(CHROMIUM === undefined)('the page (skipped where there is no Chromium)', () => {
  const browser = usingBrowser();
  let telegram: Telegram;
  let playground: Awaited<ReturnType<typeof openPlayground>>;
  let page: Page;

  beforeEach(async () => {
    telegram = createTelegram();
    playground = await openPlayground({ telegram, port: 0 });
  });

  afterEach(async () => {
    await page.context().close();
    await playground.close();
    await telegram.close();
  });

  async function open(locale: string): Promise<void> {
    page = await openPage(browser(), playground.url, { locale });
    await page.locator('.welcome').waitFor();
  }

  const newest = () => telegram.people[1]?.chat.messages.at(-1);

  /** A file that is dragged over the page, and let go there. */
  async function drops({ name, mimeType, text }: typeof SUBTITLES): Promise<void> {
    const dataTransfer = await page.evaluateHandle(`(() => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([${JSON.stringify(text)}], '${name}', { type: '${mimeType}' }));
      return transfer;
    })()`);
    await page.dispatchEvent('#messages', 'dragover', { dataTransfer });
    await page.locator('#drop').waitFor();
    await page.dispatchEvent('#messages', 'drop', { dataTransfer });
  }

  it('sends what is written along with a file: a script stayed in the field, and its recording went alone', async () => {
    await open('en-US');
    await page.locator('#text').fill('Good morning.\nHow are you?');
    await page.locator('#file').setInputFiles({ name: 'a.txt', mimeType: 'text/plain', buffer: Buffer.from('x') });
    await expect.poll(() => newest()?.caption).toBe('Good morning.\nHow are you?');
    expect(await page.locator('#text').inputValue()).toBe('');
  });

  it('leaves in the field what is too long for a caption', async () => {
    await open('en-US');
    await page.locator('#text').fill('a'.repeat(1025));
    await page.locator('#file').setInputFiles({ name: 'a.txt', mimeType: 'text/plain', buffer: Buffer.from('x') });
    await expect.poll(() => newest()?.caption).toBe('');
    expect(await page.locator('#text').inputValue()).toHaveLength(1025);
  });

  it('sends subtitles that are let go over it, of which it asked whether they were made here', async () => {
    await open('en-US');
    await drops(SUBTITLES);
    await page.locator('.file', { hasText: 'a.srt' }).waitFor();
    expect(newest()?.caption).toBe('');
    await drops({ name: 'a.mp3', mimeType: 'audio/mpeg', text: 'sound' });
    await expect.poll(() => newest()?.caption).toBe('/verify');
  });

  it('has in Arabic its labels beside what they name, the sign in front of a command, figures before their units', async () => {
    const commands = [{ command: 'say', description: 'قول' }];
    const call = {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ commands }),
    };
    await fetch(`${playground.url}/bot${telegram.token}/setMyCommands`, call);
    await open('ar');
    await page.locator('#file').setInputFiles({ name: 'a.srt', mimeType: 'text/plain', buffer: Buffer.from('x') });
    await page.locator('.file').waitFor();
    await page.locator('#slash').click();
    const option = page.locator('#commands b', { hasText: 'say' });
    await option.waitFor();
    await shot(page, 'arabic-labels');
    /** Where what is written in an element is, letter by letter. */
    const lefts = (selector: string): Promise<number[]> =>
      page.evaluate(`(() => {
        const text = document.querySelector('${selector}').firstChild;
        return [...text.data].map((_, at) => {
          const range = document.createRange();
          range.setStart(text, at);
          range.setEnd(text, at + 1);
          return range.getBoundingClientRect().left;
        });
      })()`);
    const [sign, letter] = await lefts('#commands b');
    expect(sign).toBeLessThan(letter ?? 0);
    const size = await lefts('.file small');
    expect(size).toEqual(size.toSorted((a, b) => a - b));
    const title = await lefts('#title');
    const face = await page.locator('#face').boundingBox();
    expect((face?.x ?? 0) - Math.max(...title)).toBeLessThan(40);
  });
});
