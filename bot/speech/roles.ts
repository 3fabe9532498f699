/**
 * Several voices in one text: a line that begins with the name of a voice and a colon is spoken in it.
 *
 *     Anna: Did you call?
 *     Bob: sad: I forgot.
 *     And then I slept.        goes on as Bob
 *
 * A name that is none of the cast is text, as anything before a colon is that does not say how to speak.
 */
import * as z from 'zod';
import { type Line, readLine } from './line.ts';

/** A name, and the voice that answers to it. */
export const Role = z.object({ name: z.string(), owner: z.string(), voice: z.string() });
export type Role = Readonly<z.infer<typeof Role>>;

/** A stretch of a text in one voice; without a role that of whoever speaks the text. */
export interface RoleLine extends Line {
  readonly role?: Role;
}

/** A longer name has no voice. */
const MAX_NAME = 64;

/** A colon in front: nothing in the text is a head, and no name either. */
export const isVerbatim = (words: string): boolean => /^\s*[:：]/.test(words);

/**
 * `text` in stretches of one voice each, in order; one without a role for a text that names nobody of `cast`.
 *
 * @throws LineError as `readLine`, for what stands behind a name
 */
export function splitRoles(text: string, cast: readonly Role[]): RoleLine[] {
  const stretches: { role?: Role; lines: string[] }[] = [{ lines: [] }];
  for (const row of text.split('\n')) {
    const named = cast.length === 0 ? undefined : withoutName(row, cast);
    if (named === undefined) stretches.at(-1)?.lines.push(row);
    else stretches.push({ role: named.role, lines: [named.rest] });
  }
  const spoken = stretches
    .map(({ role, lines }) => ({ role, words: lines.join('\n').trim() }))
    .filter(({ words }) => words !== '');
  if (!spoken.some(({ role }) => role !== undefined)) return [{ text }];
  return spoken.map(({ role, words }) => (role === undefined ? { text: words } : { ...readLine(words), role }));
}

/**
 * One line of a script, whose name may stand before or behind how to speak it: `3s: Anna: hello`, `Anna: 3s: hello`.
 *
 * @throws LineError as `readLine`
 */
export function readRoleLine(words: string, cast: readonly Role[]): RoleLine {
  if (cast.length === 0 || isVerbatim(words)) return readLine(words);
  const named = withoutName(words, cast);
  if (named !== undefined && named.rest !== '') return { ...readLine(named.rest), role: named.role };
  const line = readLine(words);
  const inside = withoutName(line.text, cast);
  if (inside === undefined || inside.rest === '') return line;
  return { ...readLine(inside.rest), ...line, text: readLine(inside.rest).text, role: inside.role };
}

/** What stands before the words of `row`: a name of `cast` and how they are said; undefined where nobody is called. */
export function headIn(row: string, cast: readonly Role[]): string | undefined {
  const named = cast.length === 0 ? undefined : withoutName(row, cast);
  if (named === undefined) return undefined;
  const { text } = readLine(named.rest);
  return row.slice(0, row.lastIndexOf(text));
}

/** The names of `cast` that `lines` speak in, each once. */
export function rolesOf(lines: readonly RoleLine[]): Role[] {
  return [...new Set(lines.flatMap(({ role }) => role ?? []))];
}

function withoutName(row: string, cast: readonly Role[]): { readonly role: Role; readonly rest: string } | undefined {
  // A name may have a colon in it.
  for (const { index } of row.slice(0, MAX_NAME).matchAll(/[:：]/g)) {
    const name = folded(row.slice(0, index));
    const role = cast.find((one) => folded(one.name) === name);
    if (role !== undefined) return { role, rest: row.slice(index + 1).trim() };
  }
  return undefined;
}

/** As names are compared: Ａｎｎａ, ANNA and anna are one. */
const folded = (name: string) => name.normalize('NFKC').replace(/\s+/g, ' ').trim().toLowerCase();
