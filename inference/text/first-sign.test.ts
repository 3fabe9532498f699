import { expect, it } from 'vitest';
import { cannotFollow, firstSigns } from './first-sign.ts';

const digits = '0123456789';

it.each([
  ['(?<!\\d)1[3-9]\\d', 'digit', true],
  ['(?<!\\d|\\d\\.)\\d+', 'digit', true],
  ['(?<![\\d.])(?<!第)\\d+', 'digit', true],
  ['(?<=元)(?<![A-Za-z\\d])\\d', 'letter', true],
  ['\\b(?:no|nr)', 'letter', true],
  ['(?<!\\d)a|b', 'digit', false],
  ['(?<!\\d\\.)\\d+', 'digit', false],
  ['(?<![^\\d])\\d+', 'digit', false],
  ['(?<=\\d)个', 'digit', false],
  ['\\b\\+', 'letter', false],
  ['(?<!\\d)1', 'letter', false],
] as const)('knows of %s whether it can follow a %s', (source, before, barred) => {
  expect(cannotFollow(source, before)).toBe(barred);
});

it('knows both cases of a letter where case does not matter', () => {
  expect([...firstSigns('v\\d', { ignoreCase: true })!].sort()).toEqual(['V', 'v']);
});

it('knows no sign that a pattern can not begin at', () => {
  expect([...firstSigns('(?<=元)[-+]?(?:约|\\/)')!].sort()).toEqual(['+', '-', '/', '约']);
});

it.each([
  ['\\d+', digits],
  ['(?<=第 ?)(?!0)(\\d{1,2})年', digits],
  ['(?<!\\d)(?:[48]00|1[3-9]\\d)-\\d', '148'],
  ['((?:\\d{1,3}(?:,\\d{3})+|\\d+)(?:\\.\\d+)?)%', digits],
  ['(?<=\\d)[-~—](?=\\d)', '-~—'],
  ['(?<=元)\\/ ?(?:斤|个)', '/'],
  ['¥\\d|#', '¥#'],
  ['\\d?个', `${digits}个`],
  ['(?:\\d)?个', `${digits}个`],
  ['[-+]?\\d', `-+${digits}`],
  ['[A-Z]\\d', 'AZ'],
  ['[Ⅰ-Ⅻ]', 'ⅠⅫ'],
  ['\\b(?:no|nr)\\. ?(\\d+)', 'n'],
  ['^ *\\d', ` ${digits}`],
  ['[\\dA-Fa-f]{2}', `${digits}AFaf`],
  ['(?:http|ftp)s?://', 'hf'],
  ['\\d*', undefined],
  ['(?:a|)b', undefined],
  ['[\\p{L}\\d]', undefined],
  ['[一-龥]', undefined],
  ['(.)\\1', undefined],
  ['[^a]', undefined],
  ['.a', undefined],
  ['\\p{L}', undefined],
])('knows of %s which signs it begins at', (source, wanted) => {
  const signs = firstSigns(source);
  // Whatever is a digit is tried at every digit.
  for (const sign of wanted ?? '') expect(signs?.has(sign)).toBe(true);
  expect(signs === undefined).toBe(wanted === undefined);
});
