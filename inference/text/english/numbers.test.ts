import { describe, expect, it } from 'vitest';
import { cardinalEn, fractionEn, numberEn, ordinalEn, pluralEn, yearEn } from './numbers.ts';

describe('cardinalEn', () => {
  it.each([
    ['0', 'zero'],
    ['13', 'thirteen'],
    ['40', 'forty'],
    ['99', 'ninety nine'],
    ['100', 'one hundred'],
    ['101', 'one hundred and one'],
    ['1001', 'one thousand and one'],
    ['1,000,000', 'one million'],
    ['1000001', 'one million and one'],
    ['2000300', 'two million three hundred'],
    ['1000000000000', 'one trillion'],
    [
      '1234567890123456789',
      'one two three four five six seven eight nine zero one two three four five six seven eight nine',
    ],
  ])('%s as %s', (written, said) => {
    expect(cardinalEn(written)).toBe(said);
  });
});

describe('ordinalEn', () => {
  it.each([
    ['1', 'first'],
    ['2', 'second'],
    ['3', 'third'],
    ['5', 'fifth'],
    ['8', 'eighth'],
    ['12', 'twelfth'],
    ['20', 'twentieth'],
    ['21', 'twenty first'],
    ['100', 'one hundredth'],
    ['111', 'one hundred and eleventh'],
  ])('%s as %s', (written, said) => {
    expect(ordinalEn(written)).toBe(said);
  });
});

describe('yearEn', () => {
  it.each([
    ['2012', 'twenty twelve'],
    ['2005', 'two thousand and five'],
    ['2000', 'two thousand'],
    ['1900', 'nineteen hundred'],
    ['1905', 'nineteen oh five'],
    ['1066', 'ten sixty six'],
    ['476', 'four hundred and seventy six'],
  ])('%s as %s', (written, said) => {
    expect(yearEn(written)).toBe(said);
  });
});

describe('numberEn, fractionEn and pluralEn', () => {
  it('say signs and decimals digit by digit', () => {
    expect(numberEn('-12.5006')).toBe('minus twelve point five zero zero six');
  });

  it.each([
    ['1', '2', 'one half'],
    ['3', '2', 'three halves'],
    ['3', '4', 'three quarters'],
    ['1', '3', 'one third'],
    ['5', '16', 'five sixteenths'],
  ])('say %s/%s as %s', (above, below, said) => {
    expect(fractionEn(above, below)).toBe(said);
  });

  it.each([
    ['inch', 'inches'],
    ['square foot', 'square feet'],
    ['degree Celsius', 'degrees Celsius'],
    ['mile per hour', 'miles per hour'],
    ['hertz', 'hertz'],
    ['yuan', 'yuan'],
    ['dollar', 'dollars'],
  ])('make %s %s', (one, many) => {
    expect(pluralEn(one)).toBe(many);
  });
});
