import { describe, expect, it } from 'vitest';
import { isShouted } from './letters.ts';
import { normalizeText } from './normalize.ts';

describe('acronyms', () => {
  it.each([
    ['CEO、CFO、COO都来了', 'C E O、C F O、C O O都来了'],
    ['学API、SDK、IDE和UI', '学A P I、S D K、I D E和U I'],
    ['请读ABCDEFG', '请读A B C D E F G'],
    ['我用AI写作', '我用A I写作'],
    ['Ask the CEO, CFO, COO and CTO', 'Ask the C E O, C F O, C O O and C T O'],
    ['HR, IT, PR', 'H R, IT, P R'],
    ['APP、IDE、UE都要学', 'A P P、I D E、U E都要学'],
    ['Learn your ABC', 'Learn your A B C'],
    ['NASA、FIFA都有', 'NASA、FIFA都有'],
    ['XYZ轴', 'X Y Z轴'],
  ])('of %s are said %s', (text, said) => {
    expect(normalizeText(text).text).toBe(said);
  });
});

describe('isShouted', () => {
  it.each([
    ['STOP IT NOW', true],
    ['WHAT ARE YOU DOING', true],
    ['THIS IS A DOG', true],
    ['CEO、CFO、COO', false],
    ['CEO, CFO, COO', false],
    ['the FBI and the CIA use USB', false],
    ['OK', false],
  ])('of %s is %s', (text, expected) => {
    expect(isShouted(text)).toBe(expected);
  });
});
