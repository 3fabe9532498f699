/**
 * Formulas, read from left to right as one says them: y=2x-3, |x-1|<2, (x+1)², -b/2a.
 *
 * In a formula a hyphen is a minus, a slash divides and letters are quantities; so what is one is decided for the whole of
 * it, not sign by sign.
 */
import { type FormulaWords, FUNCTIONS, readFormula, splitFunction } from './formula-reading.ts';
import type { Rule } from './rewrite.ts';
import { UNIT_TABLE } from './units.ts';

const RELATIONS = '=≠≈<>≤≥∈∉∪∩⊥∥≌≅∽⊆⊂∝→';
const OPERATORS = `${RELATIONS}+±×·÷*/:-`;
const GREEK = 'α-ωΑ-Ωµ';
const INSIDE = `\\dA-Za-z${GREEK}()|√∠△⊙∞∅°%!'²³^.,…`;
const BINARY = `(?:[<>!=]=|[${OPERATORS}])`;
const SHAPE = new RegExp(
  // Not inside a word, a number, an address or a price
  `(?<![A-Za-z\\d.@#_/\\\\$¥€£+*=×÷<>^√:~-] ?)(?<!\\d )` +
    `(?=[^\\s,;?\\p{Script=Han}]*(?:[${OPERATORS}²³^√|]| [${OPERATORS}] ))` +
    `(?:log_\\d+ ?|[${INSIDE}]|${BINARY}|(?<=[${INSIDE}]) (?=${BINARY} )|(?<= ${BINARY}) (?=[${INSIDE}-]))` +
    `{2,80}(?<=[\\dA-Za-z${GREEK})|²³°%∞∅!'])(?![A-Za-z\\d_@#$¥€£/\\\\^])(?!'[A-Za-z])`,
  'uy',
);
/** No formula is without one of these. */
const SIGNS = new RegExp(`[${OPERATORS}²³^√|]`, 'u');

/** Letters of formulas: a quantity, a product of some, a figure's corners, a function. */
const isQuantity = (letters: string) =>
  /^(?:[A-Za-z]|[a-z]{2,3}|[A-Z]{2,4})$/.test(letters) || FUNCTIONS.includes(letters);
/** What an unknown is called, where nothing but a sign of arithmetic tells a formula. */
const UNKNOWN = /(?<![A-Za-z'])[nxyz](?![A-Za-z'])/;
const ASKED = /^ ?(?:=|≈|等于|是多少|得多少|equals\b)/;

/** Whether `written` is a formula rather than a range, a code or words with a stroke between; what follows may tell. */
function isFormula(written: string, after: string): boolean {
  const words = written.match(/[A-Za-z]+/g) ?? [];
  if (!words.every((word) => isQuantity(word) || /^d[xyt]$/.test(word) || splitFunction(word))) return false;
  if (hasUnits(written) || /[A-Z]{3,}\d|[A-Za-z]\d+\.\d|\d{5,}-|\d[kKwW](?![A-Za-z])|°[A-Za-z]/.test(written))
    return false;
  if (/[\dA-Za-z)²³°%∞∅'!|] ?[=≠≈<>≤≥∈∉∪∩⊥∥≌≅∽⊆⊂∝→]|!=|[<>]=/.test(written) || ASKED.test(after)) {
    // lang=zh is none, AB=CD is
    return !/^[A-Za-z]{2,}=[A-Za-z]{2,}$/.test(written) || /^[A-Z]{2,4}=[A-Z]{2,4}$/.test(written);
  }
  if (/:/.test(written) || UNIT_TABLE.has(written) || (words.length > 0 && words.every((word) => UNIT_TABLE.has(word))))
    return false;
  if (/[+×*]…[+×*]/.test(written)) return true;
  if (/[A-Za-z)][²³^]|\d\^[A-Za-z(]|√[\dA-Za-z(]|\|[^|]*[A-Za-z][^|]*\|/.test(written)) return true;
  if (/[+*×÷-]/.test(written) && UNKNOWN.test(written)) return true;
  if (/^(?:\d|[nxyzπ])+\/(?:\d|[nxyzπ])+$/.test(written)) return /[nxyzπ]/.test(written);
  // 10-5+3, 3-(-2), 2*(3+4)
  return (
    words.length === 0 &&
    /^[\d(-]/.test(written) &&
    /\d\)? ?[-*+×÷] ?\(|\d ?[+×÷*] ?\d/.test(written) &&
    /-|\(/.test(written)
  );
}

/** Whether numbers in `written` have units: 1kg=1000g; a letter that could be one is none beside other quantities. */
function hasUnits(written: string): boolean {
  const after = [...written.matchAll(/\d ?([A-Za-z]+)/g)].map(([, letters]) => letters!);
  if (after.some((letters) => letters.length > 1 && UNIT_TABLE.has(letters) && letters !== 'in')) return true;
  const others = written.replace(/\d ?[A-Za-z]+/g, '').match(/[A-Za-z]/g) ?? [];
  return after.length > 0 && others.length === 0 && after.every((letters) => UNIT_TABLE.has(letters));
}

/** The rule that reads formulas in a language. */
export const formulaRule = (words: FormulaWords): Rule => ({
  pattern: SHAPE,
  needs: SIGNS,
  say: ({ 0: written, index, input }) => {
    if (!isFormula(written, input.slice(index + written.length, index + written.length + 8))) return undefined;
    const said = readFormula(written, words);
    return said === undefined ? undefined : ` ${said} `;
  },
  cost: 0.4,
});
