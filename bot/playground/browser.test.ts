/** The whole product as a newcomer meets it: the page, a microphone, the built-in engine. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeWav } from '../../inference/index.ts';
import { type App, openApp } from '../app.ts';
import { readConfig } from '../config.ts';
import { speechLike } from '../testing/world.ts';
import { CHROMIUM, openPage, usingBrowser } from './browser.fixture.ts';
import { openPlayground } from './server.ts';
import { createTelegram, type Telegram } from './telegram.ts';

/** Three seconds that this bot has not made. */
const SOMEBODY = writeWav({ samples: speechLike(3), sampleRate: 16_000 });

describe.skipIf(CHROMIUM === undefined)('the page in Chromium (skipped where there is none)', () => {
  let folder: string;
  let telegram: Telegram;
  let service: App;
  let playground: Awaited<ReturnType<typeof openPlayground>>;
  const browser = usingBrowser();

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'voxback-'));
    telegram = createTelegram();
    const config = readConfig({
      BOT_API_ROOT: (await telegram.listen()).url,
      VOXBACK_DATABASE: 'memory:',
      VOXBACK_KEY_FILE: join(folder, 'voxback.key'),
      VOXBACK_SENTENCE: 'off',
    });
    const log = pino({ level: 'silent' });
    service = await openApp({ config, token: telegram.token, log });
    playground = await openPlayground({ telegram, port: 0, codec: service.codec, log });
  });

  afterAll(async () => {
    await playground?.close();
    await service?.close();
    await telegram?.close();
    await rm(folder, { recursive: true, force: true });
  });

  it('records, keeps a voice, and plays a spoken text to its end', async () => {
    const page = await openPage(browser(), playground.url);
    const bubble = (text: string | RegExp) => page.locator('#messages').getByText(text).last();
    await page.locator('#messages, main').getByRole('button', { name: 'Start', exact: true }).first().click();
    await page.getByRole('button', { name: /Record my voice/ }).click();
    await page.getByRole('button', { name: 'I agree' }).click();
    await bubble(/At least 5 seconds/).waitFor();

    await page
      .getByRole('button', { name: /record/i })
      .last()
      .click();
    await page.waitForTimeout(6000);
    const done = await page.locator('#done').boundingBox();
    expect((done?.x ?? 390) + (done?.width ?? 0)).toBeLessThanOrEqual(390);
    await page.locator('#done').click();
    await page.getByRole('button', { name: /Keep this voice/ }).click({ timeout: 60_000 });
    await bubble(/is yours/).waitFor();

    // Held instead of tapped, the microphone sends when it is let go; without a text the note only gets a hint.
    await page.locator('#mic').hover();
    await page.mouse.down();
    await page.waitForTimeout(1500);
    await page.mouse.up();
    await bubble(/To speak in your voice I need a text/).waitFor();

    await page.locator('#text').fill('Good morning, everybody.');
    await page.keyboard.press('Enter');
    const reply = page.locator('.player').nth(3);
    await reply.waitFor({ timeout: 60_000 });
    await reply.locator('.play').click();
    await reply.locator('.play[aria-label="Pause"]').waitFor();
    // Back to Play: it came to its end.
    await reply.locator('.play[aria-label="Play"]').waitFor({ timeout: 20_000 });
    expect(await page.evaluate('document.documentElement.scrollWidth <= window.innerWidth')).toBe(true);
    expect(telegram.violations).toEqual([]);
  });

  it('checks a file that is chosen by the keyboard, and one that is dropped', async () => {
    const page = await openPage(browser(), playground.url);
    // Asked for before anything else: a chooser that opens before the browser knows who waits for it is cancelled.
    const choosing = page.waitForEvent('filechooser');
    const answers = page.locator('#messages').getByText(/Not made here, as far as I can tell/);
    const before = await answers.count();
    const sound = { name: 'somebody.wav', mimeType: 'audio/wav', buffer: Buffer.from(SOMEBODY) };
    if (await page.locator('#back').isVisible()) await page.locator('#back').click();
    const check = page.getByRole('button', { name: /Was it made here/ });
    await check.focus();
    await page.keyboard.press('Enter');
    await (await choosing).setFiles(sound);
    await answers.nth(before).waitFor({ timeout: 60_000 });

    // A drag over the page shows where it goes; the drop sends it as the button does.
    const data = await page.evaluateHandle(`(() => {
      const transfer = new DataTransfer();
      const bytes = Uint8Array.from(atob('${Buffer.from(SOMEBODY).toString('base64')}'), (one) => one.charCodeAt(0));
      transfer.items.add(new File([bytes], 'somebody.wav', { type: 'audio/wav' }));
      return transfer;
    })()`);
    await page.dispatchEvent('#messages', 'dragover', { dataTransfer: data });
    await page.locator('#drop').waitFor();
    await page.dispatchEvent('#messages', 'drop', { dataTransfer: data });
    expect(await page.locator('#drop').isVisible()).toBe(false);
    await answers.nth(before + 1).waitFor({ timeout: 60_000 });
    expect(telegram.violations).toEqual([]);
  });
});
