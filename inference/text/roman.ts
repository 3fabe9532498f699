/** Roman numerals, as they stand in titles: 1 to 39. */

const ROMAN = /^X{0,3}(?:IX|IV|V?I{0,3})$/;
const VALUES: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10 };

/** Letters that may be a Roman numeral, as the source of a pattern; `romanValue` decides. */
export const ROMAN_LETTERS = '[IVX]{1,7}';

/** The value of `roman` as decimal digits; `undefined` for letters that are none (`VX`, `IIII`). */
export function romanValue(roman: string): string | undefined {
  if (roman === '' || !ROMAN.test(roman)) return undefined;
  const values = [...roman].map((letter) => VALUES[letter] ?? 0);
  // A smaller value before a larger one is taken away: IX is 9.
  const sum = values.reduce((total, value, i) => total + (value < (values[i + 1] ?? 0) ? -value : value), 0);
  return String(sum);
}
