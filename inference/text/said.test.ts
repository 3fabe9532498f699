import { describe, expect, it } from 'vitest';
import { readSaid } from './tables.fixture.ts';

// A row for every mistake that was ever heard, and as many more; and lines as people type them, by kind.
describe.each([...readSaid('said.txt'), ...readSaid('everyday.txt')])('reads %s', (_, rows) => {
  it.each(rows.map((row) => [row.written, row] as const))('%s', (_, { wanted, read }) => {
    expect(wanted).toContain(read());
  });
});
