import { expect, it } from 'vitest';
import { LOCALES } from '../locales/index.ts';
import { explain, openSentences } from './index.ts';

/** As Node throws it. */
const systemError = (code: string, path?: string) =>
  Object.assign(new Error(`${code}: in English, open`), { code, syscall: 'open', ...(path !== undefined && { path }) });

it.each(['ENOENT', 'EACCES', 'EISDIR', 'ENOTDIR', 'EROFS', 'ENOSPC', 'EFBIG'])(
  '%s of a disk is told in every language, not as the system says it in English',
  (code) => {
    const told = LOCALES.map((locale) => {
      const sentences = openSentences({ LANG: `${locale.replace('-', '_')}.UTF-8` });
      return explain(systemError(code, '/models/声音'), sentences);
    });
    // A short sentence may be the same in both scripts of Chinese.
    expect(new Set(told).size).toBeGreaterThanOrEqual(LOCALES.length - 1);
    for (const sentence of told) expect(sentence).not.toContain('in English');
  },
);
