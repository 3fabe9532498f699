import { describe, expect, it } from 'vitest';
import { CheckpointError, WeightsError } from '../errors.ts';
import { explain } from './explanation.ts';

describe('an explanation', () => {
  const file = 'gpt.pth';
  it.each([
    [new WeightsError('missing', { file }), 'gpt.pth is missing.'],
    [new WeightsError('checksum', { file, expectedBytes: 5, actualBytes: 4 }), '4 bytes instead of 5'],
    [new WeightsError('checksum', { file, expectedSha256: 'aa', actualSha256: 'bb' }), 'SHA-256 bb instead of aa'],
    [
      new WeightsError('checksum', { file, tensor: 'x', expected: 'float32 [2]', actual: 'absent' }),
      'tensor x is absent instead of float32 [2]',
    ],
    [new WeightsError('disk-full', { file }), 'The disk is full: gpt.pth.'],
    [
      new WeightsError('disk-full', { folder: 'models', neededBytes: 9e9, freeBytes: 1.5e9 }),
      'models: 9.00 GB are needed, 1.50 GB are free.',
    ],
    [new WeightsError('unreachable', { file, reason: 'ENOTFOUND' }), "gpt.pth can't be fetched: ENOTFOUND."],
    [new CheckpointError('truncated', { file, reason: 'cut' }), 'checkpoint truncated'],
  ])('of %s says %s', (error, sentence) => expect(explain(error)).toContain(sentence));
});
