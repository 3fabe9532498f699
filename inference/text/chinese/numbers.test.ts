import { describe, expect, it } from 'vitest';
import { cardinalZh, digitsZh, numberZh, scaled } from './numbers.ts';

describe('cardinalZh', () => {
  it.each([
    ['0', '零'],
    ['10', '十'],
    ['19', '十九'],
    ['20', '二十'],
    ['110', '一百一十'],
    ['111', '一百一十一'],
    ['200', '两百'],
    ['1001', '一千零一'],
    ['10011', '一万零一十一'],
    ['100000', '十万'],
    ['101111', '十万一千一百一十一'],
    ['22000', '两万二千'],
    ['100000000', '一亿'],
    ['100000001', '一亿零一'],
    ['1000010000', '十亿零一万'],
    ['1234567890123', '一万二千三百四十五亿六千七百八十九万零一百二十三'],
    ['1000000000000', '一万亿'],
    ['1000000000001', '一万亿零一'],
    ['1,234', '一千二百三十四'],
    ['0012', '十二'],
    ['99999999999999999', '九九九九九九九九九九九九九九九九九'],
  ])('%s as %s', (written, said) => {
    expect(cardinalZh(written)).toBe(said);
  });
});

describe('numberZh', () => {
  it.each([
    ['-1.05', '负一点零五'],
    ['+3', '正三'],
    ['±0.5', '正负零点五'],
    ['1,000.10', '一千点一零'],
  ])('%s as %s', (written, said) => {
    expect(numberZh(written)).toBe(said);
  });
});

describe('digitsZh', () => {
  it('reads 110 as 一一零, and as 幺幺零 in telephone numbers', () => {
    expect(digitsZh('110')).toBe('一一零');
    expect(digitsZh('110', { yao: true })).toBe('幺幺零');
  });
});

describe('scaled', () => {
  it.each([
    ['1.5', 6, '1500000'],
    ['3', 4, '30000'],
    ['0.5', 3, '500'],
    ['1.2345', 3, '1234.5'],
    ['1,000', 3, '1000000'],
  ])('%s times ten to the %i is %s', (written, power, product) => {
    expect(scaled(written, power)).toBe(product);
  });
});
