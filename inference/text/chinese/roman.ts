/** Roman numerals in Chinese: 第IV期, 最终幻想VII, II型. */
import type { Rule } from '../rewrite.ts';
import { ROMAN_LETTERS, romanValue } from '../roman.ts';
import { cardinalZh } from './numbers.ts';

const say = ([roman]: RegExpExecArray): string | undefined => {
  const value = romanValue(roman);
  return value === undefined ? undefined : cardinalZh(value);
};

const ALONE = '(?![A-Za-z\\d])';

export const ROMAN_RULES: readonly Rule[] = [
  { pattern: new RegExp(`(?<=第 ?)${ROMAN_LETTERS}${ALONE}`, 'uy'), say, cost: 0.5 },
  // Of one letter only I is a rank here: a V型发动机 and an X级 have their names from the letter.
  {
    pattern: /(?<![A-Za-z\d])(?:I|[IVX]{2,7})(?= ?(?:期|型|级|类|章|卷|部|世|代|阶段|度|区)(?!计))/uy,
    say,
    cost: 0.5,
  },
  // A title and its number. VI设计 and XX公司 are no titles.
  {
    pattern: new RegExp(`(?<=\\p{Script=Han} ?)(?!X+(?![IV])|VI ?(?:设计|系统|手册))[IVX]{2,7}${ALONE}`, 'uy'),
    say,
    cost: 0.5,
  },
];
