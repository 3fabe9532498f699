/**
 * The first minutes of three newcomers, in a real browser before the whole bot: someone with a laptop, a Chinese creator on
 * a phone, a group with an admin and an operator. With SCREENSHOTS set to a folder each step leaves a picture there.
 */
import { readFile } from 'node:fs/promises';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openCodec, readWav } from '../../inference/index.ts';
import { CHROMIUM, faintTexts, openPage, shot, usingBrowser } from '../playground/browser.fixture.ts';
import { openPlayground, type Person, populate } from '../playground/index.ts';
import { openWorld, type World } from './world.ts';

/** User ids are given in turn: two people, a group, the operator. */
const OPERATOR = 5_000_000_004;
const PATIENCE_MS = 60_000;

const LAPTOP = { viewport: { width: 1280, height: 800 } };
const PHONE = { viewport: { width: 390, height: 844 }, locale: 'zh-CN', hasTouch: true, isMobile: true };

describe.skipIf(CHROMIUM === undefined)('a newcomer (skipped where there is no Chromium)', () => {
  const browser = usingBrowser();
  let world: World;
  let playground: Awaited<ReturnType<typeof openPlayground>>;
  let page: Page;

  const person = (index: number): Person => world.telegram.people[index] ?? expect.unreachable();
  const open = async (device: BrowserContextOptions) => {
    page = await openPage(browser(), playground.url, device);
    page.setDefaultTimeout(PATIENCE_MS);
  };
  const tap = (name: string | RegExp) =>
    page
      .getByRole('button', { name, exact: typeof name === 'string' })
      .last()
      .click();
  const write = async (text: string) => {
    await page.locator('#text').fill(text);
    await page.keyboard.press('Enter');
  };
  /** Voice messages of the bot on the page. */
  const voices = () => page.locator('.message:not(.mine) .player');
  const hears = (count: number) =>
    voices()
      .nth(count - 1)
      .waitFor();
  const records = async () => {
    await page.locator('#mic').click();
    await page.locator('#length.enough').waitFor();
    await page.locator('#done').click();
  };
  /** Waits for words in the open chat. */
  const reads = (text: string | RegExp) => page.locator('#log').getByText(text).last().waitFor();
  const become = (name: string) => page.locator('#people').getByRole('button', { name }).click();
  const spoken = () => world.engine.spoken.at(-1) ?? expect.unreachable();

  beforeEach(async () => {
    world = await openWorld({ VOXBACK_OPERATORS: String(OPERATOR) });
    const { operator } = populate(world.telegram);
    expect(operator.id).toBe(OPERATOR);
    const codec = await openCodec({});
    playground = await openPlayground({ telegram: world.telegram, port: 0, codec, operators: [OPERATOR] });
  });

  afterEach(async () => {
    await page.context().close();
    await playground.close();
    expect(world.telegram.violations).toEqual([]);
    await world.close();
  });

  it('with a laptop hears an example, records, is angry for an exact time, and downloads that', {
    timeout: 300_000,
  }, async () => {
    await open(LAPTOP);
    await shot(page, 'laptop-1-welcome');
    await tap(/Hear an example/);
    await hears(1);
    await reads('synthetic, and nobody');
    await voices().last().getByRole('button', { name: 'Play' }).click();
    await shot(page, 'laptop-2-example');
    await tap('🎙 Record my voice');
    await tap('I agree');
    await reads('At least 5 seconds');
    await records();
    await page.locator('.likeness path').first().waitFor();
    // The picture has grown under the greeting, and its buttons are still to be seen.
    const keep = page.getByRole('button', { name: '✓ Keep this voice' });
    expect((await keep.boundingBox())?.y).toBeLessThan(740);
    await shot(page, 'laptop-3-greeting');
    await tap('✓ Keep this voice');
    await reads('is yours');

    await write('angry: I have been waiting for you!');
    await hears(3);
    expect(spoken()).toMatchObject({ emotion: { weights: { angry: 1 } }, voice: 2 });
    await write('3.2s 25fps: I have been waiting for you!');
    await hears(4);
    await shot(page, 'laptop-4-exact');
    await tap('🎞 WAV');
    await tap('24-bit WAV');
    const link = page.locator('a.file').last();
    await link.waitFor();
    const [download] = await Promise.all([page.waitForEvent('download'), link.click()]);
    expect(download.suggestedFilename()).toMatch(/waiting.*\.wav$/);
    const { samples, sampleRate } = readWav(await readFile(await download.path()));
    expect([samples.length / sampleRate, sampleRate]).toEqual([3.2, 48_000]);
    await shot(page, 'laptop-5-file');
    await page.emulateMedia({ colorScheme: 'dark' });
    await shot(page, 'laptop-6-dark');
    expect(await faintTexts(page, 4.5)).toEqual([]);
  });

  it('with a phone, in Chinese, corrects a reading and gets the sound of subtitles', { timeout: 300_000 }, async () => {
    await open(PHONE);
    await shot(page, 'phone-1-welcome');
    await page.getByRole('button', { name: '开始', exact: true }).tap();
    await reads('你好，小林');
    await shot(page, 'phone-2-start');
    await tap('🎙 录制我的声音');
    await tap('我同意');
    await reads('至少 5 秒');
    await records();
    await page.locator('.likeness path').first().waitFor();
    await shot(page, 'phone-3-greeting');
    await tap(/^✓/);
    await reads('/emotion');

    await write('这行不行？');
    await tap('行 háng');
    await hears(3);
    expect(spoken().text).toBe('这行[hang2]不行？');
    await reads('háng · 第 2 版');
    await shot(page, 'phone-4-reading');
    const srt =
      '1\n00:00:00,500 --> 00:00:02,000\n你好，我们开始吧。\n\n2\n00:00:02,500 --> 00:00:05,000\n生气：这行不行？\n';
    await page
      .locator('#file')
      .setInputFiles({ name: '片头.srt', mimeType: 'application/x-subrip', buffer: Buffer.from(srt) });
    await tap('24 位 WAV');
    const link = page.locator('a.file').last();
    await reads('片头.wav');
    await shot(page, 'phone-5-subtitles');
    const [download] = await Promise.all([page.waitForEvent('download'), link.click()]);
    expect(download.suggestedFilename()).toBe('片头.wav');
    await tap('命令');
    await shot(page, 'phone-6-commands');
    await tap('所有聊天');
    await shot(page, 'phone-7-chats');
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(390);
    await page.emulateMedia({ colorScheme: 'dark' });
    await page.locator('#chats button').first().click();
    await shot(page, 'phone-8-dark');
    expect(await faintTexts(page, 4.5)).toEqual([]);
  });

  it('of a group sees people come, an admin lead, an operator switch, results offered and an edit spoken', {
    timeout: 300_000,
  }, async () => {
    const [lin, alex] = [person(0), person(1)];
    await world.enroll(alex);
    await open(LAPTOP);
    // 1. The operator opens @bot in other chats to everybody.
    await become('Robin');
    await page.locator('#who', { hasText: 'operator' }).waitFor();
    await tap('Start');
    await reads('Hello Robin');
    await write('/rollout inline 100');
    await page
      .getByText(/inline/)
      .last()
      .waitFor();
    await shot(page, 'group-1-operator');
    // 2. Somebody joins by himself, and the owner makes an admin of the bot.
    await tap(/Join/);
    await reads('Robin joined');
    const group = world.telegram.groups[0] ?? expect.unreachable();
    expect(group.isMember(OPERATOR)).toBe(true);
    await become('小林');
    await page.locator('#chats button').nth(1).click();
    await tap('Members');
    await shot(page, 'group-2-members');
    await page.getByRole('button', { name: 'Make admin: Voxback' }).click();
    await expect.poll(() => group.isAdmin(world.telegram.bot.id)).toBe(true);
    await page.getByRole('button', { name: 'Make member: Voxback' }).waitFor();
    await tap('Done');
    // 3. As an admin the bot hears a mention; an edit of what still waits is spoken as it is then.
    await become('Alex');
    world.engine.hold();
    await write('@voxback_bot, good morning');
    await page.locator('.message.mine', { hasText: 'good morning' }).waitFor();
    await write('@voxback_bot, good evening');
    await page.locator('.message.mine', { hasText: 'good evening' }).hover();
    await page.locator('.message.mine', { hasText: 'good evening' }).getByLabel('More').click();
    await tap('Edit');
    await page.locator('#text').fill('@voxback_bot, good night');
    await page.keyboard.press('Enter');
    await page.locator('.message.mine', { hasText: 'edited' }).waitFor();
    await expect.poll(() => world.telegram.pendingUpdates, { timeout: PATIENCE_MS }).toBe(0);
    world.engine.release();
    await hears(2);
    await shot(page, 'group-3-edited');
    expect(world.engine.spoken.map(({ text }) => text).slice(-2)).toEqual(['good morning', 'good night']);
    // 4. What the bot offers behind its name becomes a voice message.
    await page.locator('#text').fill('@voxback_bot See you');
    await page.getByRole('option', { name: /Say it/ }).waitFor();
    await shot(page, 'group-4-inline');
    await page.keyboard.press('Enter');
    await page.locator('.message.mine .player').waitFor();
    await reads('via @voxback_bot');
    await shot(page, 'group-5-said');
    expect(await faintTexts(page, 4.5)).toEqual([]);
    // 5. Who leaves is gone.
    await become('Robin');
    await page.locator('#chats button').nth(1).click();
    await tap('Members');
    await page.setViewportSize(PHONE.viewport);
    await page.emulateMedia({ colorScheme: 'dark' });
    await shot(page, 'group-6-members-phone');
    expect(await faintTexts(page, 4.5)).toEqual([]);
    await page.setViewportSize(LAPTOP.viewport);
    await page.getByRole('button', { name: 'Leave the group: Robin' }).click();
    await page.getByRole('button', { name: /Join/ }).waitFor();
    expect(group.isMember(OPERATOR)).toBe(false);
    expect(lin.chat.messages).toEqual([]);
  });
});
