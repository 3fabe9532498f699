/** Settings in a file. */
import { existsSync, readFileSync } from 'node:fs';
import { env, exit, stderr } from 'node:process';
import { parseEnv } from 'node:util';
import { openSentences } from './sentences.ts';

/**
 * Takes the settings of `.env` in the working folder, where there is one; what is set already stays. Ends the process with 2
 * and a sentence where it can't be read: settings that are left out without a word cost an evening.
 */
export function readDotEnv(): void {
  if (!existsSync('.env')) return;
  try {
    const settings = Object.entries(settingsIn(readFileSync('.env')));
    for (const [name, value] of settings) env[name] ??= value;
  } catch (error) {
    const reason = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    stderr.write(`${openSentences(env).say('error-env-file', { reason })}\n`);
    exit(2);
  }
}

/**
 * The settings in the bytes of a file: UTF-8, or UTF-16 by its mark, as Windows writes it.
 *
 * @throws TypeError for any other encoding
 */
export function settingsIn(bytes: Uint8Array): Record<string, string> {
  const isMarked = (first: number, second: number) => bytes[0] === first && bytes[1] === second;
  const encoding = isMarked(0xff, 0xfe) ? 'utf-16le' : isMarked(0xfe, 0xff) ? 'utf-16be' : 'utf-8';
  // The mark is left out by the decoder.
  const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
  if (text.includes('\0')) throw new TypeError('it has NULs');
  const parsed = parseEnv(text.replaceAll('\r\n', '\n').replaceAll('\r', '\n'));
  return Object.fromEntries(
    Object.entries(parsed).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
}
