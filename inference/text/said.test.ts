import { describe, expect, it } from 'vitest';
import { misread, readFeelings, readPolyphones, readSaid } from './tables.fixture.ts';

// A row for every mistake that was ever heard, and as many more; and lines as people type them, by kind.
describe.each([...readSaid('said.txt'), ...readSaid('everyday.txt')])('reads %s', (_, rows) => {
  it.each(rows.map((row) => [row.written, row] as const))('%s', (_, { wanted, read }) => {
    expect(wanted).toContain(read());
  });
});

// Lines whose readings were written down before they were read for the first time.
describe('reads held-out lines', () => {
  it.each([
    ...['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j', 'k', 'l', 'm', 'n', 'o', 'p', 'q', 'r'].flatMap((table) =>
      readSaid(`held-out-${table}.txt`),
    ),
    ...['a', 'b', 'i', 'j'].flatMap((table) => readPolyphones(`held-out-${table}-polyphones.txt`)),
    ...['a', 'b', 'c', 'f', 'g', 'i', 'j'].flatMap((table) => readFeelings(`held-out-${table}-feelings.txt`)),
  ])('of %s', (_, rows) => {
    expect(misread(rows)).toEqual([]);
  });
});

// Lines beside those that were misread, of the same kinds.
describe('reads neighbours of held-out lines', () => {
  it.each([
    ...readSaid('neighbours.txt'),
    ...readSaid('forms.txt'),
    ...readPolyphones('neighbours-polyphones.txt'),
    ...readFeelings('neighbours-feelings.txt'),
  ])('of %s', (_, rows) => {
    expect(misread(rows)).toEqual([]);
  });
});
