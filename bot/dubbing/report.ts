/** What is told under a finished dubbing. */
import { seconds } from '../../inference/index.ts';
import type { Dubbed, Misfit } from './timeline.ts';

/** Lines of a report; more would not fit under a file. */
export const MAX_REPORTED = 10;

type T = (key: string, args?: Record<string, string | number>) => string;

/** How many lines and seconds, and each line that did not fit with what would. */
export function reportOf({ audio, misfits }: Pick<Dubbed, 'audio' | 'misfits'>, lines: number, t: T): string {
  const summary = t('dub-done', { lines, seconds: rounded(seconds(audio)), misfits: misfits.length });
  const rows = misfits.slice(0, MAX_REPORTED).map((misfit) => t(KEYS[misfit.end], detailsOf(misfit)));
  const left = misfits.length - rows.length;
  return [summary, ...rows, ...(left > 0 ? [t('dub-misfits-more', { count: left })] : [])].join('\n');
}

const KEYS: Readonly<Record<Misfit['end'], string>> = {
  cut: 'dub-misfit-cut',
  pause: 'dub-misfit-over',
  overlap: 'dub-misfit-whole',
};

/** @param steps parts of a second that what is needed is rounded up to */
export function detailsOf({ number, slot, needed, end }: Misfit, steps = 100) {
  // What would fit, rounded into what does.
  return { line: number, slot: rounded(slot), needed: Math.ceil(needed * steps) / steps, end };
}

function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}
