/** Attention moves to a word before it sounds: times that lie in a silence are moved to its edge. (The idea is stable-ts') */

import type { Span } from '../align/aligner.ts';
import { FRAMES_PER_SECOND } from '../align/features.ts';
import type { Frames } from '../align/silences.ts';

/** Seconds that a word keeps. */
const SHORTEST = 0.1;

/** `span` without the silence that it begins or ends in; a span that would vanish stays as it is. */
export function outOfSilence(span: Span, silences: readonly Frames[]): Span {
  const { start, end } = span;
  const inside = (seconds: number) =>
    silences.find(({ from, to }) => seconds * FRAMES_PER_SECOND >= from && seconds * FRAMES_PER_SECOND <= to);
  const [before, after] = [inside(start), inside(end)];
  const later = before === undefined ? start : before.to / FRAMES_PER_SECOND;
  const earlier = after === undefined ? end : after.from / FRAMES_PER_SECOND;
  if (earlier - later >= SHORTEST) return { start: later, end: earlier };
  if (end - later >= SHORTEST) return { start: later, end };
  if (earlier - start >= SHORTEST) return { start, end: earlier };
  return span;
}
