import { expect, it } from 'vitest';
import { openSentences } from './sentences.ts';

it.each([
  [{ LANG: 'ja_JP.UTF-8' }, 'ja'],
  [{ LANG: 'zh_TW.UTF-8' }, 'zh-Hant'],
  [{ LANG: 'zh_CN' }, 'zh'],
  [{ LANG: 'pt_PT@euro' }, 'pt-BR'],
  [{ LANG: 'en_US.UTF-8', LC_ALL: 'ru_RU.UTF-8' }, 'ru'],
  [{ LANG: 'es_MX', LC_MESSAGES: 'ar_EG.UTF-8' }, 'ar'],
  [{ LANG: 'C' }, 'en'],
  [{}, 'en'],
])('speaks to a terminal with %j in %s', (env, locale) => {
  const sentences = openSentences(env);
  expect(sentences.locale).toBe(locale);
  expect(sentences.say('error-system-enoent', { path: '/a/b' })).toContain('/a/b');
  // A terminal shows marks of direction as boxes.
  expect(sentences.say('usage-speaker')).not.toMatch(/[\u2066-\u2069]/);
});

it('names languages on a command line too', () => {
  const about = { language: 'de', languages: 'zh,en' };
  expect(openSentences({ LANG: 'ru_RU' }).say('error-text-unsupported-language', about)).toMatch(/немецкий/);
});
