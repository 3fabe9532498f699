import { expect, it } from 'vitest';
import { failureOf } from './libsql-errors.ts';

it.each([
  ['EACCES', 'not-writable'],
  ['EROFS', 'not-writable'],
  ['SQLITE_READONLY', 'not-writable'],
  ['SQLITE_READONLY_DIRECTORY', 'not-writable'],
  // The driver knows no name for it: READONLY | (6 << 8), a database in a folder of somebody else's.
  ['UNKNOWN_SQLITE_ERROR_1544', 'not-writable'],
  ['SQLITE_NOTADB', 'corrupt'],
  ['SQLITE_CORRUPT_VTAB', 'corrupt'],
  // IOERR | (2 << 8).
  ['UNKNOWN_SQLITE_ERROR_522', 'unreachable'],
  ['SQLITE_CANTOPEN', 'unreachable'],
])('%s is %s', (code, expected) => {
  expect(failureOf(Object.assign(new Error('no'), { code }), 'a.db').code).toBe(expected);
});
