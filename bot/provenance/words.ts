/** What an examination comes to, in words that say how certain it is. */
import type { Whereabouts } from '../../inference/index.ts';
import type { Examination } from './examine.ts';

/** Parts that are named, at most. */
const MOST_PARTS = 12;

type T = (key: string, args?: Record<string, string | number>) => string;

/**
 * @param voices whether the asker has voices, of which something can be said
 * @returns a sentence or several, a line each
 */
export function wordsFor(
  { claim, mark, where, onlySeconds, heard }: Examination<{ readonly name: string }>,
  hasVoices: boolean,
  t: T,
): string {
  const isSigned = claim.kind === 'true';
  const lines: string[] = [];
  // 1. Made here or not. Nothing was added to what is signed; a mark is where it is, whoever else speaks there.
  if (isSigned) lines.push(t('verify-made-here'));
  else if (where !== undefined) lines.push(...madeHere(where, t));
  else lines.push(t(mark === 'unclear' ? 'verify-unclear' : 'verify-not-found'));
  if (!isSigned && onlySeconds !== undefined) lines.push(t('verify-listened', { to: clock(onlySeconds) }));
  // 2. By what that is known.
  if (isSigned) lines.push(t('verify-signed', { time: claim.statement.time.replace('T', ' ').replace('Z', ' UTC') }));
  if (mark === 'found') lines.push(t('verify-marked'));
  if (!isSigned && mark === 'found') lines.push(t('verify-beside'));
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

function madeHere({ spans, isThroughout }: Whereabouts, t: T): readonly string[] {
  if (isThroughout) return [t('verify-made-here-throughout')];
  if (spans.length === 0) return [t('verify-made-here-somewhere')];
  const parts = spans
    .slice(0, MOST_PARTS)
    .map(({ from, to }) => t('verify-part', { from: clock(from), to: clock(to) }));
  return [t('verify-made-here-partly'), ...parts, t('verify-rest')];
}

/** Minutes and seconds, as players show them. */
function clock(seconds: number): string {
  const whole = Math.round(seconds);
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`;
}
