/** Numbers with a stroke between: fractions, parts of a hundred, the two of a blood pressure. */
import { START } from '../number-patterns.ts';
import type { Rule } from '../rewrite.ts';
import { UNIT_PATTERN, UNIT_TABLE } from '../units.ts';
import { cardinalZh } from './numbers.ts';

export const FRACTION_RULES: readonly Rule[] = [
  // 180/110mmHg, 10^9/L
  {
    pattern: /(?<![\d.])(\d{2,3})\/(\d{2,3}) ?(?:mmHg|毫米汞柱)/uy,
    say: ([, upper, lower]) => `${cardinalZh(upper!)}、${cardinalZh(lower!)}毫米汞柱`,
    cost: 0.9,
  },
  // 血压120/80
  {
    pattern: /(?<=血压\P{N}{0,3})(\d{2,3})\/(\d{2,3})(?!\d)/uy,
    say: ([, upper, lower]) => `${cardinalZh(upper!)}、${cardinalZh(lower!)}`,
    cost: 0.9,
  },
  // 1/2+1/3: fractions, however the equation goes on
  {
    pattern: /(?<!\d)(\d{1,3})\/(\d{1,3})(?!\d)(?:(?= ?[-+×÷*=] ?\d+\/\d)|(?<=\d\/\d+ ?[-+×÷*=] ?\d+\/\d+))/uy,
    say: ([, above, below]) => `${cardinalZh(below!)}分之${cardinalZh(above!)}`,
    cost: 0.1,
  },
  // 12/33层: the floor, and how many there are
  {
    pattern: /(?<![\d./])(\d{1,2})\/(\d{1,2})层/uy,
    say: ([, floor, floors]) => `${cardinalZh(floor!)}层, 共${cardinalZh(floors!)}层`,
    cost: 0.9,
  },
  // 1/200s
  {
    pattern: new RegExp(`${START}([1-9])/(\\d{1,4}) ?(${UNIT_PATTERN})(?![A-Za-z\\d])`, 'uy'),
    say: ([, above, below, symbol]) => `${cardinalZh(below!)}分之${cardinalZh(above!)}${UNIT_TABLE.get(symbol!)!.zh}`,
    cost: 1.05,
  },
  // 60/40: parts of a hundred
  {
    pattern: new RegExp(`${START}(\\d{2})/(\\d{2})(?!\\d|\\.\\d|[/年月]| ?=)`, 'uy'),
    say: ([, one, other]) =>
      Number(one) + Number(other) === 100 ? `${cardinalZh(one!)}比${cardinalZh(other!)}` : undefined,
    cost: 0.95,
  },
  // Fractions: 1/2, 1 1/2
  {
    pattern: new RegExp(`${START}(?:(\\d+) )?(\\d{1,4}) ?/ ?(\\d{1,4})(?!\\d|\\.\\d|/| ?=)`, 'uy'),
    say: ([, whole, above, below]) => {
      if (Number(below) === 0) return undefined;
      return `${whole ? `${cardinalZh(whole)}又` : ''}${cardinalZh(below!)}分之${cardinalZh(above!)}`;
    },
    cost: 1.05,
  },
];
