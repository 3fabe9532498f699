import { expect, it } from 'vitest';
import { localeOf } from './i18n.ts';

it.each([
  ['zh-hans', 'zh'],
  ['zh', 'zh'],
  ['zh_CN.UTF-8', 'zh'],
  ['zh-sg', 'zh'],
  ['ZH_tw', 'zh-Hant'],
  ['zh-hant', 'zh-Hant'],
  ['zh-hk', 'zh-Hant'],
  ['zh-mo', 'zh-Hant'],
  ['zh-hant-hk', 'zh-Hant'],
  ['zh_TW.UTF-8', 'zh-Hant'],
  ['ja', 'ja'],
  ['ja_JP.UTF-8', 'ja'],
  ['pt', 'pt-BR'],
  ['pt-br', 'pt-BR'],
  ['pt-pt', 'pt-BR'],
  ['es', 'es'],
  ['es-mx', 'es'],
  ['ru_RU@euro', 'ru'],
  ['ar-EG', 'ar'],
  ['C', 'en'],
  ['de', 'en'],
  ['', 'en'],
  [undefined, 'en'],
  [null, 'en'],
  [7, 'en'],
  [{}, 'en'],
])('speaks to who has the language code %j in %s, whatever it is', (languageCode, locale) => {
  expect(localeOf(languageCode)).toBe(locale);
});
