/** Settings in a file. */
import { existsSync, readFileSync } from 'node:fs';
import { env, exit, stderr } from 'node:process';
import { parseEnv } from 'node:util';
import { openSentences } from './sentences.ts';

/** A line that is neither a setting nor a comment, counted from 1. What it says is not kept: it may be a token. */
export class LineError extends Error {
  readonly line: number;

  constructor(line: number) {
    super(`line ${line}`);
    this.name = 'LineError';
    this.line = line;
  }
}

/**
 * Takes the settings of `.env` in the working folder, where there is one; what is set already stays. Ends the process with 2
 * and a sentence where it, or a line of it, can't be read: settings that are left out without a word cost an evening.
 */
export function readDotEnv(): void {
  if (!existsSync('.env')) return;
  try {
    const settings = Object.entries(settingsIn(readFileSync('.env')));
    for (const [name, value] of settings) env[name] ??= value;
  } catch (error) {
    const { say } = openSentences(env);
    const reason = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    const words =
      error instanceof LineError ? say('error-env-line', { line: error.line }) : say('error-env-file', { reason });
    stderr.write(`${words}\n`);
    exit(2);
  }
}

/**
 * The settings in the bytes of a file: UTF-8, or UTF-16 by its mark, as Windows writes it.
 *
 * @throws TypeError for any other encoding; LineError
 */
export function settingsIn(bytes: Uint8Array): Record<string, string> {
  const isMarked = (first: number, second: number) => bytes[0] === first && bytes[1] === second;
  const encoding = isMarked(0xff, 0xfe) ? 'utf-16le' : isMarked(0xfe, 0xff) ? 'utf-16be' : 'utf-8';
  // The mark is left out by the decoder.
  const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
  if (text.includes('\0')) throw new TypeError('it has NULs');
  const lines = text.replaceAll('\r\n', '\n').replaceAll('\r', '\n').split('\n');
  const strange = strangeLine(lines);
  if (strange !== undefined) throw new LineError(strange);
  const parsed = parseEnv(lines.join('\n'));
  return Object.fromEntries(
    Object.entries(parsed).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
}

const SETTING = /^\s*(?:export\s+)?[A-Za-z_][\w.-]*\s*=\s*(["'`]?)/;
const NO_SETTING = /^\s*(?:#|$)/;

/** The first of `lines`, counted from 1, that `parseEnv` would leave out: `NAME value`, `NAME: value`, a bare token. */
function strangeLine(lines: readonly string[]): number | undefined {
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index] ?? '';
    if (NO_SETTING.test(line)) continue;
    const [head, quote = ''] = SETTING.exec(line) ?? [];
    if (head === undefined) return index + 1;
    // A value in quotes goes on to the line where they end, if any does.
    if (quote === '' || line.slice(head.length).includes(quote)) continue;
    const end = lines.findIndex((later, at) => at > index && later.includes(quote));
    if (end > index) index = end;
  }
  return undefined;
}
