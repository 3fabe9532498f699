/** What is shown to be pasted into a shell. */

/** Letters and figures of any script, and signs that mean nothing to a shell. */
const PLAIN = /^[\p{L}\p{M}\p{N}_@%+=:,./\\~-]+$/u;

/**
 * `word` as it is typed into a shell, in quotes where it has a blank or a sign that a shell takes for its own. Paths of Windows
 * are taken in double quotes, which both of its shells know.
 */
export function shellWord(word: string): string {
  if (PLAIN.test(word) && (!word.includes('\\') || isOfWindows(word))) return word;
  return isOfWindows(word) ? `"${word}"` : `'${word.replaceAll("'", String.raw`'\''`)}'`;
}

const isOfWindows = (path: string): boolean => /^([A-Za-z]:[\\/]|\\\\)/.test(path);
