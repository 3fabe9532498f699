import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { makeFolder } from './folder.ts';

let home: string;
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'voxback-'));
});
afterEach(() => rmSync(home, { recursive: true }));

it('makes a folder and those above it, and leaves one that is there', () => {
  makeFolder(join(home, 'a', 'b'));
  makeFolder(join(home, 'a', 'b'));
  expect(existsSync(join(home, 'a', 'b'))).toBe(true);
});

it('says what is in the way', () => {
  writeFileSync(join(home, 'file'), '');
  expect(() => makeFolder(join(home, 'file'))).toThrow('EEXIST');
  expect(() => makeFolder(join(home, 'file', 'below'))).toThrow(/EEXIST|ENOTDIR/);
});

it.skipIf(!existsSync('/proc/self'))('gives up where nothing can be made, which took Node a processor for ever', () => {
  expect(() => makeFolder('/proc/voxback/data')).toThrow('ENOENT');
});
