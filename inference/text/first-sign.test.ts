import { expect, it } from 'vitest';
import { firstSigns } from './first-sign.ts';

const digits = '0123456789';

it.each([
  ['\\d+', digits],
  ['(?<=第 ?)(?!0)(\\d{1,2})年', digits],
  ['(?<!\\d)(?:[48]00|1[3-9]\\d)-\\d', digits],
  ['((?:\\d{1,3}(?:,\\d{3})+|\\d+)(?:\\.\\d+)?)%', digits],
  ['(?<=\\d)[-~—](?=\\d)', '-~—'],
  ['(?<=元)\\/ ?(?:斤|个)', '/'],
  ['¥\\d|#', '¥#'],
  ['\\d?个', undefined],
  ['(?:\\d)?个', undefined],
  ['[-+]?\\d', undefined],
  ['[A-Z]\\d', undefined],
  ['[Ⅰ-Ⅻ]', undefined],
  ['[^a]', undefined],
  ['.a', undefined],
  ['\\p{L}', undefined],
])('knows of %s which signs it begins at', (source, wanted) => {
  const signs = firstSigns(source);
  // Whatever is a digit is tried at every digit.
  for (const sign of wanted ?? '') expect(signs?.has(sign)).toBe(true);
  expect(signs === undefined).toBe(wanted === undefined);
});
