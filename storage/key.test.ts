import { randomBytes } from 'node:crypto';
import { chmodSync, existsSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openKey } from './key.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'voxback-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const bytes = new Uint8Array(randomBytes(32));
const hex = Buffer.from(bytes).toString('hex');
const base64 = Buffer.from(bytes).toString('base64');

describe('openKey', () => {
  it.each([hex, hex.toUpperCase(), base64, ` ${base64}\n`])('reads 32 bytes from “%s”', async (value) => {
    const file = join(folder, 'key');
    expect(await openKey({ value, file })).toEqual(bytes);
    expect(existsSync(file)).toBe(false);
  });

  it.each([hex.slice(2), base64.slice(4), `${hex}00`, 'secret'])('refuses “%s” without repeating it', async (value) => {
    const failure = await openKey({ value, file: join(folder, 'key') }).catch((error: unknown) => error);
    expect(failure).toMatchObject({ code: 'bad-key', details: { remedy: 'openssl rand -hex 32' } });
    expect(String(failure)).not.toContain(value);
  });

  it('makes a file of mode 600 on the first start, and reads it on the second', async () => {
    const file = join(folder, 'deep', 'key');
    const key = await openKey({ file });
    expect(key).toHaveLength(32);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(await openKey({ value: '', file })).toEqual(key);
  });

  it('gives 20 simultaneous first starts one key, and leaves one file', async () => {
    const file = join(folder, 'key');
    const keys = await Promise.all(Array.from({ length: 20 }, () => openKey({ file })));
    expect(new Set(keys.map((key) => Buffer.from(key).toString('hex'))).size).toBe(1);
    expect(readdirSync(folder)).toEqual(['key']);
  });

  it('refuses a file that others may read, and says how to mend it', async () => {
    const file = join(folder, 'key');
    writeFileSync(file, hex);
    chmodSync(file, 0o644);
    await expect(openKey({ file })).rejects.toMatchObject({
      code: 'bad-key',
      details: { source: file, remedy: `chmod 600 ${file}` },
    });
    chmodSync(file, 0o600);
    expect(await openKey({ file })).toEqual(bytes);
  });

  it('refuses a file with half a key, and a folder that can not be made', async () => {
    const file = join(folder, 'key');
    writeFileSync(file, hex.slice(32), { mode: 0o600 });
    await expect(openKey({ file })).rejects.toMatchObject({ code: 'bad-key', details: { source: file } });
    await expect(openKey({ file: join(file, 'below') })).rejects.toMatchObject({
      code: 'key-file',
      details: { file: join(file, 'below'), reason: 'ENOTDIR' },
    });
  });
});
