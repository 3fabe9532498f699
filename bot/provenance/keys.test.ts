import { existsSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { readConfig } from '../config.ts';
import { openKeys, wellKnown } from './keys.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'voxback-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const open = (settings: Record<string, string> = {}) =>
  openKeys(readConfig({ VOXBACK_KEY_FILE: join(folder, 'voxback.key'), ...settings }));
const hex = (digit: string) => digit.repeat(64);

it('makes a key beside the other one on the first start, for its owner only, and has it on the second', async () => {
  const { current } = await open();
  expect(statSync(join(folder, 'voxback-marks.key')).mode & 0o777).toBe(0o600);
  expect((await open()).current.id).toBe(current.id);
});

it('takes the key from the settings, and gives bots that share the storage’s key one of their own in common', async () => {
  const ids = [
    await open({ VOXBACK_KEY: hex('1') }),
    await open({ VOXBACK_KEY: hex('1') }),
    await open({ VOXBACK_MARKS_KEY: hex('1') }),
    await open({ VOXBACK_KEY: hex('1'), VOXBACK_MARKS_KEY: hex('1') }),
  ].map(({ current }) => current.id);
  expect([ids[0] === ids[1], ids[2] === ids[3], ids[1] === ids[2]]).toEqual([true, true, false]);
  expect(existsSync(join(folder, 'voxback-marks.key'))).toBe(false);
});

it('shows the keys of today and of earlier, and no secret', async () => {
  const before = await open({ VOXBACK_MARKS_KEY: hex('1') });
  const keys = await open({ VOXBACK_MARKS_KEY: hex('3'), VOXBACK_RETIRED_MARKS_KEYS: `${hex('1')}, ${hex('2')}` });
  expect(keys.retired.map(({ id }) => id)).toContain(before.current.id);
  const shown = wellKnown(keys, 'voxback_bot')['voxback-provenance.json'];
  expect(shown).toMatchObject({ bot: 'voxback_bot', keys: [{ id: keys.current.id, algorithm: 'Ed25519' }, {}, {}] });
  expect(JSON.stringify(shown)).not.toMatch(/PRIVATE|3333/);
});

it('refuses a key that is none, without repeating it', async () => {
  await expect(open({ VOXBACK_RETIRED_MARKS_KEYS: 'secret' })).rejects.toMatchObject({ code: 'bad-key' });
});
