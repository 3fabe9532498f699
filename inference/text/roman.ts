/** Roman numerals, as they stand in titles: 1 to 89. */

const ROMAN = /^(?:XL|L?X{0,3})(?:IX|IV|V?I{0,3})$/;
const VALUES: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10, L: 50 };

/** Letters that may be a Roman numeral, as the source of a pattern; `romanValue` decides. */
export const ROMAN_LETTERS = '(?!L(?![XVI]))[IVXL]{1,8}';

/** The value of `roman` as decimal digits; `undefined` for letters that are none (`VX`, `IIII`). */
export function romanValue(roman: string): string | undefined {
  if (roman === '' || !ROMAN.test(roman)) return undefined;
  const values = [...roman].map((letter) => VALUES[letter] ?? 0);
  // A smaller value before a larger one is taken away: IX is 9.
  const sum = values.reduce((total, value, i) => total + (value < (values[i + 1] ?? 0) ? -value : value), 0);
  return String(sum);
}
