import { expect, it } from 'vitest';
import { LineError, settingsIn } from './dot-env.ts';

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

it.each([
  ['a colon for the sign', 'BOT_TOKEN: 1:a\n', 1],
  ['no sign', '# mine\n\nVOXBACK_WORKERS 2\n', 3],
  ['a full-width sign', 'BOT_TOKEN=1:a\nVOXBACK_WORKERS＝2\n', 2],
  ['a token alone', '1:a\n', 1],
  ['no sign behind quotes that never end', 'VOXBACK_KEY="abc\nVOXBACK_WORKERS 2\n', 2],
])('names the line with %s, which was left out without a word', (_, written, line) => {
  expect(() => settingsIn(Buffer.from(written))).toThrow(new LineError(line));
});

it('takes comments, blank lines, quotes, and values of several lines', () => {
  const written = '# BOT_TOKEN: no\n\nexport A="1" # one\nB=\'x\ny z\n\'\nC = 3\n';
  expect(settingsIn(Buffer.from(written))).toEqual({ A: '1', B: 'x\ny z\n', C: '3' });
});
