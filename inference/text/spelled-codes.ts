/** Codes of hexadecimal digits, which every language reads sign by sign: 00:1A:2B:3C:4D:5E, #FF5733, 0x80070005. */
import type { Rule } from './rewrite.ts';

/** Letters and digits in parts, of which some have both or either: Xy7-99z. */
export const PARTED_CODE =
  '(?=[A-Za-z-]*\\d)(?=[\\d-]*[A-Za-z])[A-Za-z\\d]{1,8}(?:-[A-Za-z\\d]{1,8})+(?![A-Za-z\\d_@-]|\\.[A-Za-z\\d])';

/** `spell` says letters and digits one by one. */
export const spelledCodeRules = (spell: (code: string) => string): readonly Rule[] => [
  {
    pattern: /(?<![A-Za-z\d:])(?:[\dA-Fa-f]{2}[:-]){5}[\dA-Fa-f]{2}(?![A-Za-z\d:])/uy,
    say: ([code]) => spell(code.replace(/[:-]/g, '')),
    cost: 0.3,
  },
  {
    pattern: /(?<![A-Za-z\d])#(?=[A-Fa-f]*\d)(?=\d*[A-Fa-f])([\dA-Fa-f]{6})(?![A-Za-z\d])/uy,
    say: ([, code]) => spell(code!),
    cost: 0.3,
  },
  {
    pattern: /(?<![A-Za-z\d])0x(?=[\dA-Fa-f]{2})[\dA-Fa-f]+(?![A-Za-z\d])/uy,
    say: ([code]) => spell(code),
    cost: 0.4,
  },
];
