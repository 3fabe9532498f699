import { expect, it } from 'vitest';
import { failureOf } from './libsql-errors.ts';

it.each([
  ['EACCES', 'not-writable'],
  ['EROFS', 'not-writable'],
  ['SQLITE_READONLY', 'not-writable'],
  ['SQLITE_READONLY_DIRECTORY', 'not-writable'],
  // The driver knows no name for it: READONLY | (6 << 8), a database in a folder of somebody else's.
  ['UNKNOWN_SQLITE_ERROR_1544', 'not-writable'],
  ['SQLITE_NOTADB', 'no-database'],
  ['SQLITE_CORRUPT_VTAB', 'corrupt'],
  // IOERR | (2 << 8).
  ['UNKNOWN_SQLITE_ERROR_522', 'unreachable'],
  ['SQLITE_CANTOPEN', 'unreachable'],
])('%s is %s', (code, expected) => {
  expect(failureOf(Object.assign(new Error('no'), { code }), 'a.db').code).toBe(expected);
});

it('a file that may not be made is not-writable: the driver says so without a code', () => {
  const words = 'ConnectionFailed("Unable to open connection to local database /data/voxback.db: 14")';
  expect(failureOf(Object.assign(new Error(words), { code: '' }), 'a.db').code).toBe('not-writable');
});
