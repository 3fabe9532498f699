import { describe, expect, it } from 'vitest';
import { retryAfterMs } from './request.ts';

describe('Retry-After', () => {
  const now = Date.parse('2026-01-01T00:00:00Z');
  it.each([
    ['120', 120_000],
    ['Thu, 01 Jan 2026 00:00:30 GMT', 30_000],
    ['Wed, 31 Dec 2025 00:00:00 GMT', 0],
    ['soon', undefined],
    [null, undefined],
  ])('%j means %j ms', (header, ms) => expect(retryAfterMs(header, now)).toBe(ms));
});
