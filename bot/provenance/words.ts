/** What an examination comes to, in words that say how certain it is. */
import type { Examination } from './examine.ts';

type T = (key: string, args?: Record<string, string | number>) => string;

/**
 * @param voices whether the asker has voices, of which something can be said
 * @returns a sentence or several, a line each
 */
export function wordsFor(
  { claim, mark, heard }: Examination<{ readonly name: string }>,
  hasVoices: boolean,
  t: T,
): string {
  const isSigned = claim.kind === 'true';
  const lines: string[] = [];
  // 1. Made here or not.
  if (isSigned || mark === 'found') lines.push(t('verify-made-here'));
  else lines.push(t(mark === 'unclear' ? 'verify-unclear' : 'verify-not-found'));
  // 2. By what that is known.
  if (isSigned) lines.push(t('verify-signed', { time: claim.statement.time.replace('T', ' ').replace('Z', ' UTC') }));
  if (mark === 'found') lines.push(t('verify-marked'));
  if (claim.kind === 'forged') lines.push(t('verify-forged'));
  if (claim.kind === 'altered') lines.push(t('verify-altered'));
  if (claim.kind === 'foreign') lines.push(t('verify-foreign', { bot: claim.statement.bot }));
  // 3. Whose voice, of the asker's own.
  if (heard !== undefined && heard.length > 0) {
    lines.push(...heard.map(({ name }) => t('verify-own-voice', { voice: name })));
  } else if (heard !== undefined && hasVoices) {
    lines.push(t('verify-other-voice'));
  }
  return lines.join('\n');
}
