/** A real browser for the page, as a phone. */
import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, expect } from 'vitest';
import { writeWav } from '../../inference/index.ts';
import { speechLike } from '../testing/recordings.ts';

/** Undefined where there is none. */
export const CHROMIUM = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find((path) =>
  existsSync(path),
);

/** No sandbox, because tests may run as root; no traffic of its own; a file for a microphone. */
const FLAGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--autoplay-policy=no-user-gesture-required',
  '--use-fake-ui-for-media-stream',
  '--use-fake-device-for-media-stream',
];

/**
 * A browser for all tests of the file or `describe`, closed after them; its microphone hears eight seconds that sound like
 * speech, again and again.
 */
export function usingBrowser(): () => Browser {
  let folder: string;
  let browser: Browser | undefined;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'voxback-'));
    const microphone = join(folder, 'microphone.wav');
    await writeFile(microphone, writeWav({ samples: speechLike(8), sampleRate: 24_000 }));
    const args = [...FLAGS, `--use-file-for-fake-audio-capture=${microphone}`];
    browser = await chromium.launch({ executablePath: CHROMIUM ?? '', args });
  });
  afterAll(async () => {
    await browser?.close();
    await rm(folder, { recursive: true, force: true });
  });
  return () => browser ?? expect.unreachable('the browser opens before the tests');
}

/** The page at `url`, as a phone sees it unless `device` is another; an error in its script fails the test. */
export async function openPage(browser: Browser, url: string, device: BrowserContextOptions = {}): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width: 390, height: 844 },
    locale: 'en-US',
    permissions: ['microphone'],
    ...device,
  });
  const page = await context.newPage();
  page.on('pageerror', (error) => {
    throw error;
  });
  await page.goto(url);
  return page;
}

/** A picture of the page for people to look at, in the folder SCREENSHOTS; without that setting nothing. */
export async function shot(page: Page, name: string): Promise<void> {
  const folder = process.env.SCREENSHOTS;
  if (folder !== undefined) await page.screenshot({ path: `${folder}/${name}.png` });
}

/** Text whose contrast with what is behind it is below `least`: what it is, and the ratio (WCAG 2.2, 1.4.3). */
export function faintTexts(page: Page, least: number): Promise<string[]> {
  return page.evaluate(`(${FAINT_TEXTS})(${least})`);
}

/** Runs in the page, as source: it measures what is shown, gradients by their worse end. */
const FAINT_TEXTS = String.raw`(least) => {
  const paint = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
  const rgba = (color) => {
    paint.clearRect(0, 0, 1, 1);
    paint.fillStyle = color;
    paint.fillRect(0, 0, 1, 1);
    const [r, g, b, a] = paint.getImageData(0, 0, 1, 1).data;
    return [r, g, b, a / 255];
  };
  const over = ([r, g, b, a], below) => [r, g, b].map((x, i) => x * a + below[i] * (1 - a)).concat(1);
  const luminance = (color) => {
    const [r, g, b] = color.slice(0, 3).map((x) => (x / 255 <= 0.04045 ? x / 255 / 12.92 : ((x / 255 + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const ratio = (one, other) => {
    const [high, low] = [luminance(one), luminance(other)].sort((a, b) => b - a);
    return (high + 0.05) / (low + 0.05);
  };
  /** Every background that may be behind the element. */
  const behind = (element) => {
    if (element === null) return [[255, 255, 255, 1]];
    const style = getComputedStyle(element);
    const own = rgba(style.backgroundColor);
    const stops = [...style.backgroundImage.matchAll(/rgba?\([^)]*\)/g)].map(([color]) => rgba(color)).filter(([, , , a]) => a > 0);
    if (stops.length === 0 && own[3] === 1) return [own];
    const below = behind(element.parentElement);
    return [own, ...stops].flatMap((layer) => below.map((color) => over(layer, over(own, color))));
  };
  const faint = [];
  for (const element of document.querySelectorAll('body *')) {
    const isText = [...element.childNodes].some((node) => node.nodeType === 3 && node.data.trim() !== '');
    const hasHint = element.matches('textarea') && element.value === '';
    if ((!isText && !hasHint) || !element.checkVisibility({ visibilityProperty: true }) || element.closest('.unseen, svg')) continue;
    const color = rgba(getComputedStyle(element, hasHint ? '::placeholder' : null).color);
    // Transparent on purpose, under a spinner.
    if (color[3] === 0) continue;
    const worst = Math.min(...behind(element).map((below) => ratio(over(color, below), below)));
    if (worst < least) faint.push(element.tagName + '.' + element.className + ' "' + (element.textContent || element.placeholder).slice(0, 24) + '" ' + worst.toFixed(2));
  }
  return faint;
}`;
