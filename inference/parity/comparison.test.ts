import { describe, expect, it } from 'vitest';
import { openSentences } from '../../terminal/index.ts';
import { table } from './comparison.ts';

describe('the table of a comparison', () => {
  const rows = [
    { stage: 'mel', maxAbsolute: 0.00012, maxRelative: 0, tolerance: 0.001, passed: true },
    { stage: 'encoder', maxAbsolute: 2, maxRelative: 0.5, tolerance: 1, passed: false },
  ];

  it('names its columns and verdicts in the language of the terminal', () => {
    expect(table(rows, openSentences({ LANG: 'C' }).say).split('\n')).toEqual([
      'stage    max abs  max rel  allowed  verdict',
      'mel       1.2e-4        0   1.0e-3  pass',
      'encoder   2.0e+0   5.0e-1   1.0e+0  FAIL',
    ]);
    expect(table(rows, openSentences({ LANG: 'zh' }).say).split('\n')).toEqual([
      '阶段     最大绝对差  最大相对差  允许值   结论',
      'mel       1.2e-4           0      1.0e-3  通过',
      'encoder   2.0e+0      5.0e-1      1.0e+0  超出',
    ]);
  });
});
