import { describe, expect, it } from 'vitest';
import { LANGUAGES, languageRow, SPOKEN, spokenLanguage } from './languages.ts';

describe('the languages of IndexTTS-2.5', () => {
  it('are 106 rows; en 0, zh 1, es 3, ja 7, ar 13, yue 99, common 105', () => {
    expect(LANGUAGES).toHaveLength(106);
    expect(new Set(LANGUAGES).size).toBe(106);
    expect(SPOKEN.map(languageRow)).toEqual([1, 0, 7, 3, 13]);
    expect([LANGUAGES[2], LANGUAGES[99], LANGUAGES[105]]).toEqual(['de', 'yue', 'common']);
  });

  it('are refused beyond the five that it is published for, by their codes', () => {
    expect(() => spokenLanguage('Bonjour, comment allez-vous ?')).toThrow(
      expect.objectContaining({
        code: 'unsupported-language',
        details: { language: 'fr', languages: 'zh,en,ja,es,ar' },
      }),
    );
    expect(() => spokenLanguage('ꦲꦤꦕꦫꦏ')).toThrow(expect.objectContaining({ code: 'unsupported-script' }));
  });
});
