/** Pieces of patterns that find numbers, shared by the rules of both languages. They are sources for `new RegExp(…, 'u')`. */

/** Where a number begins: not inside another, nor after its decimal point or the comma of its thousands. */
export const START = '(?<!\\d|\\d\\.|\\d,(?=\\d{3}(?!\\d)))';

/** An amount without sign: 12, 1,234.5. */
export const NUMBER = '(?:\\d{1,3}(?:,\\d{3})+(?!\\d)|\\d+)(?:\\.\\d+)?';

/** What stands between the ends of a range: 3-5, 3 ~ 5, 3—5. */
export const DASH = ' ?[-~—] ?';

/** An amount in English, maybe with a sign; right after a letter or digit a hyphen is no minus. */
export const SIGNED_EN = `(?:(?<![\\w)%²³])[-+]|± ?)?${NUMBER}`;

// After these a minus is likely: 气温-5度, 结果是-2, 计算-2. After other Chinese a hyphen rather parts two names.
const BEFORE_SIGN =
  '^|[\\s("\':,=+×*÷/、≥≤<>≈≠]|[是为到约在于达算从降低至温额率幅值跌差得比利润益损亏流扣拔债]|让[分球]|净胜球|盘口';
const DEGREES_OR_PERCENT = '(?=[\\d.]+(?: ?[~到至—-] ?[-+]?[\\d.]+)? ?[°%‰度])';
const PART_OF_RANGE = '[A-Za-z)%²³日号月点时年]|\\d ?';

/** An amount in Chinese, maybe with a sign. */
export const SIGNED_ZH = `(?:(?<!${PART_OF_RANGE})(?:(?<=${BEFORE_SIGN})[-+]|[-+]${DEGREES_OR_PERCENT})|± ?)?${NUMBER}`;

/** Whether `product` is the factorial of `number`, digits both. */
export function isFactorial(number: string, product: string): boolean {
  let factorial = 1n;
  for (let factor = 2n; factor <= BigInt(number); factor++) factorial *= factor;
  return factorial === BigInt(product);
}

/** The minus of a formula, spaced, with an equals sign before or after it in the line: y = x² - 4x. */
export const MINUS_OF_FORMULA = /(?<=[\p{L}\d²³)] )-(?= [\p{L}\d(])(?:(?<==[^\n]*)|(?=[^\n]*=))/uy;

/** Between two sizes of clothes, the smaller first: S-XL. */
export const BETWEEN_SIZES =
  /(?<=(?<![A-Za-z\d-])(?:X{0,3}S|M|L|[2-6]XL|X{1,3}L))[-~—](?=(?:(?<=X+S.)S|(?<=S.)M|(?<=[SM].)L|[2-6]XL|X{1,4}L)(?![A-Za-z\d-]))/uy;

/** Whether a quotation is open at the end of `before`, so that a quotation mark ends it and is no sign of inches. */
export const opensQuote = (before: string): boolean => (before.match(/(?<!\d)"|"(?=\p{L})/gu)?.length ?? 0) % 2 === 1;
