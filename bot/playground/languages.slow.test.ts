/** The main flow on the page in every language, on a phone and on a desk; Arabic from the right. */
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { directionOf, LOCALES, type Locale } from '../../locales/index.ts';
import { createI18n } from '../telegram/index.ts';
import { openWorld, speechNote } from '../testing/world.ts';
import { CHROMIUM, openPage, shot, usingBrowser } from './browser.fixture.ts';
import { openPlayground } from './server.ts';

const i18n = createI18n();

/** Texts and buttons that are wider than the place they have, or reach beyond the window. */
const TOO_WIDE = `[...document.querySelectorAll('button, a, p, h2, small, span, .text, select')]
  .filter((node) => node.checkVisibility() && !node.closest('.unseen') && node.textContent.trim() !== '')
  .filter((node) => {
    const { left, right } = node.getBoundingClientRect();
    const isCut = node.scrollWidth > node.clientWidth + 1 && getComputedStyle(node).display !== 'inline';
    return left < -1 || right > innerWidth + 1 || (isCut && getComputedStyle(node).textOverflow !== 'ellipsis');
  })
  .map((node) => node.textContent.slice(0, 60))`;

async function looks(page: Page, name: string): Promise<void> {
  await shot(page, name);
  expect(await page.evaluate(TOO_WIDE), name).toEqual([]);
  expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth'), name).toBe(true);
}

describe.skipIf(CHROMIUM === undefined)('the page in Chromium (skipped where there is none)', () => {
  const browser = usingBrowser();

  it.each(LOCALES)('leads from hello to a reply in %s', { timeout: 180_000 }, async (locale) => {
    const world = await openWorld();
    const playground = await openPlayground({ telegram: world.telegram, port: 0, codec: world.service.codec });
    try {
      const page = await openPage(browser(), playground.url, { locale: locale === 'zh' ? 'zh-CN' : locale });
      const say = (key: string, args = {}) => i18n.t(locale, key, args).replaceAll(/[\u2066-\u2069\u200F]/g, '');
      const taps = (key: string) =>
        page
          .locator('.keys button')
          .filter({ hasText: say(key) })
          .last()
          .click();
      const bubbles = page.locator('.message:not(.mine)');

      // 1. Welcome.
      await page.locator('.welcome').waitFor();
      expect(await page.evaluate('document.documentElement.dir')).toBe(directionOf(locale));
      await looks(page, `${locale}-1-welcome-phone`);
      await page.locator('.welcome .wide').click();
      await page
        .locator('.keys button')
        .filter({ hasText: say('button-enroll') })
        .waitFor();
      await looks(page, `${locale}-2-start-phone`);

      // 2. Enrollment. Who sits at this page is the one whose Telegram is in its language.
      await taps('button-enroll');
      await page
        .locator('.keys button')
        .filter({ hasText: say('button-agree') })
        .waitFor();
      await looks(page, `${locale}-3-consent-phone`);
      await taps('button-agree');
      await bubbles
        .filter({ hasText: /[“«「]/ })
        .last()
        .waitFor();
      await looks(page, `${locale}-4-sentence-phone`);
      const person = world.telegram.people.find(({ chat }) => chat.messages.length > 2);
      person?.sendsVoice(await speechNote());
      await page
        .locator('.keys button')
        .filter({ hasText: say('button-keep') })
        .waitFor({ timeout: 60_000 });
      await looks(page, `${locale}-5-greeting-phone`);
      await taps('button-keep');
      await bubbles.filter({ hasText: '/emotion' }).last().waitFor();

      // 3. A reply with its card.
      await page.locator('#text').fill('Good morning, everybody.');
      await page.keyboard.press('Enter');
      await page
        .locator('.keys button')
        .filter({ hasText: say('button-slower') })
        .waitFor({ timeout: 60_000 });
      await looks(page, `${locale}-6-reply-phone`);

      // 4. Emotion, help, language.
      for (const [number, command, key] of [
        [7, '/emotion', 'button-describe'],
        [8, '/language', 'button-language-telegram'],
      ] as const) {
        await page.locator('#text').fill(command);
        await page.keyboard.press('Enter');
        await page
          .locator('.keys button')
          .filter({ hasText: say(key) })
          .last()
          .waitFor();
        await looks(page, `${locale}-${number}${command.replace('/', '-')}-phone`);
      }
      await page.locator('#text').fill('/help');
      await page.keyboard.press('Enter');
      await bubbles.filter({ hasText: '/privacy' }).last().waitFor();
      await looks(page, `${locale}-9-help-phone`);

      // 5. The same on a desk, with the list of chats beside it.
      await page.setViewportSize({ width: 1280, height: 860 });
      await looks(page, `${locale}-10-help-desk`);
      await page
        .locator('.keys button')
        .filter({ hasText: say('button-language-telegram') })
        .last()
        .scrollIntoViewIfNeeded();
      await looks(page, `${locale}-11-language-desk`);
      await page.locator('.player').last().scrollIntoViewIfNeeded();
      await looks(page, `${locale}-12-reply-desk`);
      expect(world.telegram.violations).toEqual([]);
    } finally {
      await playground.close();
      await world.close();
    }
  });

  it('tells the bot in which language it is from now on', { timeout: 120_000 }, async () => {
    const world = await openWorld();
    const playground = await openPlayground({ telegram: world.telegram, port: 0, codec: world.service.codec });
    try {
      const page = await openPage(browser(), playground.url);
      await page.locator('.welcome').waitFor();
      await page.setViewportSize({ width: 1280, height: 860 });
      await page.locator('#languages').selectOption('ru' satisfies Locale);
      await page.locator('.welcome .wide').click();
      await page
        .locator('.keys button')
        .filter({ hasText: i18n.t('ru', 'button-enroll') })
        .waitFor();
      expect(await page.evaluate('document.documentElement.lang')).toBe('ru');
    } finally {
      await playground.close();
      await world.close();
    }
  });
});
