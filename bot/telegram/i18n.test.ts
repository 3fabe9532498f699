import { expect, it } from 'vitest';
import { localeOf } from './i18n.ts';

it.each([
  ['zh-hans', 'zh'],
  ['ZH_tw', 'zh'],
  ['de', 'en'],
  ['', 'en'],
  [undefined, 'en'],
  [null, 'en'],
  [7, 'en'],
  [{}, 'en'],
])('speaks to who has the language code %j in %s, whatever it is', (languageCode, locale) => {
  expect(localeOf(languageCode)).toBe(locale);
});
