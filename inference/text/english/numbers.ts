/** English numerals. Numbers come as the digits that people write, so nothing is lost to floating point. */

const ONES = `zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen
  seventeen eighteen nineteen`.split(/\s+/);
const TENS = ['', '', 'twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'];
const GROUPS = ['', 'thousand', 'million', 'billion', 'trillion', 'quadrillion'];
const IRREGULAR_ORDINALS: Readonly<Record<string, string>> = {
  one: 'first',
  two: 'second',
  three: 'third',
  five: 'fifth',
  eight: 'eighth',
  nine: 'ninth',
  twelve: 'twelfth',
};
/** Above this many digits a number is read digit by digit. */
const LONGEST_NUMBER = 18;

/** Digit by digit: 555 -> five five five. Other characters are dropped. */
export function digitsEn(digits: string, zero = 'zero'): string {
  return [...digits.replace(/\D/g, '')].map((digit) => (digit === '0' ? zero : ONES[Number(digit)]!)).join(' ');
}

/** A whole number: 1101 -> one thousand one hundred and one. Commas are allowed. */
export function cardinalEn(written: string): string {
  const digits = written.replaceAll(',', '').replace(/^0+(?=\d)/, '');
  if (digits.length > LONGEST_NUMBER) return digitsEn(digits);
  if (digits === '0') return 'zero';
  const said: string[] = [];
  for (let group = Math.ceil(digits.length / 3) - 1; group >= 0; group--) {
    const value = Number(digits.slice(Math.max(0, digits.length - 3 * group - 3), digits.length - 3 * group));
    if (value === 0) continue;
    if (group === 0 && value < 100 && said.length > 0) said.push('and');
    said.push(underThousand(value));
    if (group > 0) said.push(GROUPS[group]!);
  }
  return said.join(' ');
}

function underThousand(value: number): string {
  const hundreds = Math.floor(value / 100);
  const rest = value % 100;
  const small = rest < 20 ? ONES[rest]! : TENS[Math.floor(rest / 10)]! + (rest % 10 ? ` ${ONES[rest % 10]}` : '');
  if (hundreds === 0) return small;
  return `${ONES[hundreds]} hundred${rest ? ` and ${small}` : ''}`;
}

/** A number as written, with sign, commas and decimals: -1.05 -> minus one point zero five. */
export function numberEn(written: string): string {
  const [, sign, whole, fraction] = /^([-+±]?) ?([\d,]*)(?:\.(\d+))?$/.exec(written)!;
  const signs: Readonly<Record<string, string>> = { '-': 'minus ', '+': 'plus ', '±': 'plus or minus ' };
  return (signs[sign!] ?? '') + cardinalEn(whole || '0') + (fraction ? ` point ${digitsEn(fraction)}` : '');
}

/** 21 -> twenty first. */
export function ordinalEn(written: string): string {
  return cardinalEn(written).replace(/\w+$/, (last) => {
    const irregular = IRREGULAR_ORDINALS[last];
    if (irregular) return irregular;
    return last.endsWith('y') ? `${last.slice(0, -1)}ieth` : `${last}th`;
  });
}

/** A year: 2012 -> twenty twelve, 2005 -> two thousand and five, 1900 -> nineteen hundred, 1905 -> nineteen oh five. */
export function yearEn(digits: string): string {
  const century = Number(digits.slice(0, 2));
  const rest = Number(digits.slice(2));
  if (digits.length !== 4 || (century % 10 === 0 && rest < 10)) return cardinalEn(digits);
  if (rest === 0) return `${underThousand(century)} hundred`;
  return `${underThousand(century)} ${rest < 10 ? `oh ${ONES[rest]}` : underThousand(rest)}`;
}

/** 1/2 -> one half, 3/4 -> three quarters, 5/16 -> five sixteenths. */
export function fractionEn(numerator: string, denominator: string): string {
  const isOne = numerator === '1';
  if (denominator === '2') return isOne ? 'one half' : `${cardinalEn(numerator)} halves`;
  const part = denominator === '4' ? 'quarter' : ordinalEn(denominator);
  return `${cardinalEn(numerator)} ${part}${isOne ? '' : 's'}`;
}

/** The plural of the last word: inch -> inches, foot -> feet, penny stays regular. */
export function pluralEn(words: string): string {
  if (/(?:^| )foot$/.test(words)) return words.replace(/foot$/, 'feet');
  if (/ of \w+$/.test(words)) return words.replace(/^\w+/, pluralEn);
  if (/(?:hertz|Celsius|Fahrenheit|yuan|yen|won|horsepower|lux|C C|per (?:\w+ )?\w+)$/.test(words)) {
    return words.replace(/^(\w+?)(?= per | Celsius| Fahrenheit)/, (unit) => pluralEn(unit));
  }
  return /(?:s|x|ch|sh)$/.test(words) ? `${words}es` : `${words}s`;
}
