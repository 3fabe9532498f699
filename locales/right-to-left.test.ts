import { expect, it } from 'vitest';
import { createI18n } from '../bot/telegram/i18n.ts';
import { LOCALES } from './index.ts';
import { rightToLeft } from './right-to-left.ts';

const i18n = createI18n();
const [FSI, RLI, PDI, RLM] = ['\u2068', '\u2067', '\u2069', '\u200F'];

it('isolates names and figures in Arabic, and nowhere else', () => {
  expect(i18n.t('ar', 'voice-chosen', { voice: 'Radio (2)' })).toContain(`${FSI}Radio (2)${PDI}`);
  for (const locale of LOCALES.filter((one) => one !== 'ar')) {
    expect(i18n.t(locale, 'voice-chosen', { voice: 'Radio' })).not.toMatch(/[\u2066-\u2069\u200F]/);
  }
});

it('leaves commands, names with @ and addresses whole', () => {
  expect(i18n.t('ar', 'help-group', { bot: 'voxback_bot' })).toContain('/say@voxback_bot');
  expect(i18n.t('ar', 'phrase-marked', { bot: 'voxback_bot' })).toContain('@voxback_bot');
  expect(i18n.t('ar', 'main-on-telegram', { bot: 'voxback_bot', engine: 'x' })).toContain('https://t.me/voxback_bot');
});

it('begins every line of Arabic from the right, whatever its first word is', () => {
  expect(rightToLeft('/say مرحبا')).toBe(`${RLM}/say مرحبا`);
  expect(rightToLeft('مرحبا Anna')).toBe('مرحبا Anna');
  expect(rightToLeft(`${FSI}Anna${PDI}: مرحبا`)).toBe(`${RLM}${FSI}Anna${PDI}: مرحبا`);
  expect(rightToLeft(`«${FSI}مرحبا${PDI}»`)).toBe(`${RLM}«${FSI}مرحبا${PDI}»`);
  expect(rightToLeft('Only English')).toBe('Only English');
  expect(rightToLeft('<b>عنوان</b>')).toBe('<b>عنوان</b>');
});

it('shows an example before its explanation as it is typed', () => {
  expect(rightToLeft('(whisper): Good night. – بوصف')).toBe(`${RLM}${FSI}(whisper): Good night.${PDI} – بوصف`);
  expect(rightToLeft('(همسًا): Good night. – بوصف')).toBe(`(همسًا): ${FSI}Good night.${PDI} – بوصف`);
});

it('gives a sentence that is chosen by a value the direction of Arabic', () => {
  expect(rightToLeft(`نص ${FSI}ZipVoice يتكلم${PDI}`)).toBe(`نص ${RLI}ZipVoice يتكلم${PDI}`);
  expect(rightToLeft(`نص ${FSI}${FSI}ZipVoice${PDI}${PDI}`)).toBe(`نص ${FSI}${FSI}ZipVoice${PDI}${PDI}`);
});

it('closes every mark that it opens, in every sentence', () => {
  const help = i18n.t('ar', 'help', { maxCharacters: 300, emotions: 8, engine: 'builtin' });
  for (const text of [help, i18n.t('ar', 'help-line'), i18n.t('ar', 'start', { name: 'Anna' })]) {
    for (const line of text.split('\n')) {
      expect(line.match(/[\u2066-\u2068]/g)?.length ?? 0, line).toBe(line.match(/\u2069/g)?.length ?? 0);
    }
  }
});

it('counts in the digits that commands take', () => {
  expect(i18n.t('ar', 'error-duration-unreachable', { seconds: 3.25, min: 1, max: 2 })).toMatch(/3\.25/);
});

it('names a language as the reader calls it', () => {
  const about = { language: 'de', languages: 'zh,en' };
  expect(i18n.t('en', 'error-text-unsupported-language', about)).toMatch(/German.*Chinese and English/);
  expect(i18n.t('ru', 'error-text-unsupported-language', about)).toMatch(/немецкий.*китайский и английский/);
  expect(i18n.t('zh', 'error-text-unsupported-language', about)).toMatch(/德语.*中文和英语/);
  expect(i18n.t('ja', 'error-text-unsupported-language', about)).toMatch(/ドイツ語.*中国語、英語/);
});
