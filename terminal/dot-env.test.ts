import { expect, it } from 'vitest';
import { settingsIn } from './dot-env.ts';

const SETTINGS = { BOT_TOKEN: '1:a', VOXBACK_WORKERS: '2' };
const text = 'BOT_TOKEN=1:a\nVOXBACK_WORKERS=2\n';

it.each([
  ['as it should be', Buffer.from(text)],
  ['with a mark in front, which was taken for a part of the first name', Buffer.from(`\ufeff${text}`)],
  ['in UTF-16, as PowerShell writes it', Buffer.from(`\ufeff${text}`, 'utf16le')],
  ['in UTF-16 the other way round', Buffer.from(`\ufeff${text}`, 'utf16le').swap16()],
  ['with the line ends of Windows', Buffer.from(text.replaceAll('\n', '\r\n'))],
  ['with the line ends of old', Buffer.from(text.replaceAll('\n', '\r'))],
])('reads a file %s', (_, bytes) => {
  expect(settingsIn(bytes)).toEqual(SETTINGS);
});

it.each([
  ['UTF-16 without a mark', Buffer.from(text, 'utf16le')],
  ['bytes of another encoding', Buffer.from([0x41, 0x3d, 0xe9, 0x0a])],
])('refuses %s instead of finding no setting in it', (_, bytes) => {
  expect(() => settingsIn(bytes)).toThrow(TypeError);
});
