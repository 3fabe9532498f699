/** What a person is told, once, about letters that were not spoken. */
import type { Notice } from '../engine.ts';
import { MAX_NAMED } from './normalize.ts';

/** At most one notice, which names the first few of the letters. */
export function leftOutNotices(leftOut: readonly string[]): Notice[] {
  if (leftOut.length === 0) return [];
  return [{ code: 'text-left-out', details: { characters: leftOut.slice(0, MAX_NAMED).join(' ') } }];
}
