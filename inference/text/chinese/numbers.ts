/** Chinese numerals. Numbers come as the digits that people write, so nothing is lost to floating point. */

const DIGITS = '零一二三四五六七八九';
const PLACES = ['', '十', '百', '千'];
const GROUPS = [
  { length: 8, name: '亿' },
  { length: 4, name: '万' },
];
/** Above this many digits a number is read digit by digit. */
const LONGEST_NUMBER = 16;

/** Digit by digit: 2024 -> 二零二四. With `yao`, one is 幺, as in telephone numbers. Other characters are dropped. */
export function digitsZh(digits: string, { yao = false } = {}): string {
  return digits.replace(/\D/g, '').replace(/\d/g, (digit) => (yao && digit === '1' ? '幺' : DIGITS[Number(digit)]!));
}

/** A whole number: 10011 -> 一万零一十一, 200 -> 两百, 12 -> 十二. Commas are allowed, leading zeros are not read. */
export function cardinalZh(written: string): string {
  const digits = written.replaceAll(',', '').replace(/^0+(?=\d)/, '');
  if (digits.length > LONGEST_NUMBER) return digitsZh(digits);
  if (digits === '0') return '零';
  // Two is 两 at the head of a number (两百, 两万), 二 inside (一万二千).
  return inGroups(digits)
    .replace(/^一十/, '十')
    .replace(/^二(?=[百千万亿])/, '两');
}

/** Digits without leading zeros, in groups of 亿 and 万; 零 stands for the zeros that begin a group. */
function inGroups(digits: string): string {
  const group = GROUPS.find(({ length }) => digits.length > length);
  if (!group) return underTenThousand(digits);
  const low = digits.slice(-group.length).replace(/^0+/, '');
  const high = inGroups(digits.slice(0, -group.length)) + group.name;
  if (low === '') return high;
  return high + (low.length < group.length ? '零' : '') + inGroups(low);
}

function underTenThousand(digits: string): string {
  let said = '';
  let owesZero = false;
  for (const [i, digit] of [...digits].entries()) {
    if (digit === '0') {
      owesZero = said !== '';
      continue;
    }
    said += (owesZero ? '零' : '') + DIGITS[Number(digit)]! + PLACES[digits.length - 1 - i]!;
    owesZero = false;
  }
  return said;
}

/** A number as written, with sign, commas and decimals: -1.05 -> 负一点零五. */
export function numberZh(written: string): string {
  const [, sign, whole, fraction] = /^([-+±]?) ?([\d,]*)(?:\.(\d+))?$/.exec(written)!;
  const signs: Readonly<Record<string, string>> = { '-': '负', '+': '正', '±': '正负' };
  return (signs[sign!] ?? '') + cardinalZh(whole || '0') + (fraction ? `点${digitsZh(fraction)}` : '');
}

/** The number before a unit or a currency, where two is 两: 两公斤, 两美元. */
export function countZh(written: string): string {
  return written === '2' ? '两' : numberZh(written);
}

/** `written` times ten to the `power`, as digits: ('1.5', 6) -> 1500000, ('1.2345', 3) -> 1234.5. */
export function scaled(written: string, power: number): string {
  const [whole = '', fraction = ''] = written.replaceAll(',', '').split('.');
  const shifted = (whole + fraction.slice(0, power).padEnd(power, '0')).replace(/^0+(?=\d)/, '');
  const rest = fraction.slice(power);
  return rest === '' ? shifted : `${shifted}.${rest}`;
}
