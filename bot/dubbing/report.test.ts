import { describe, expect, it } from 'vitest';
import { createI18n, LOCALES } from '../telegram/i18n.ts';
import { reportOf } from './report.ts';
import type { MisfitEnd } from './timeline.ts';

const i18n = createI18n();
const audio = { samples: new Float32Array(599_990), sampleRate: 1000 };
const misfit = (slot: number, needed: number, end: MisfitEnd = 'pause') => ({ number: 199, slot, needed, end });

/** The report as `locale` reads it. */
const report = (locale: string, misfits: ReturnType<typeof misfit>[]) =>
  reportOf({ audio, misfits }, 200, (key, args) => i18n.t(locale, key, { ...args }));

describe('reportOf', () => {
  it('says what would fit, rounded into what does', () => {
    expect(report('en', [misfit(1, 1.234), misfit(1, 1.234, 'cut'), misfit(1, 1.234, 'overlap')])).toBe(
      [
        '200 lines, 599.99 s, spoken by an AI voice. 3 lines did not fit:',
        'Line 199: has 1 s, needs 1.24 s; it goes on into the pause behind it.',
        'Line 199: has 1 s, needs 1.24 s; its end is cut off.',
        'Line 199: has 1 s, needs 1.24 s; it is there whole.',
      ].join('\n'),
    );
    expect(report('zh', [misfit(1, 1.239)])).toBe(
      '200 句，599.99 秒，由 AI 声音朗读。有 1 句放不进它的时间：\n第 199 句：有 1 秒，需要 1.24 秒，延续到后面的停顿。',
    );
  });

  it.each(LOCALES)('in %s is a caption of at most 1,024 characters, however many lines did not fit', (locale) => {
    const text = report(
      locale,
      Array.from({ length: 200 }, () => misfit(123.45, 234.56)),
    );
    expect([...text].length).toBeLessThanOrEqual(1024);
    expect(text).toContain('190');
  });
});
