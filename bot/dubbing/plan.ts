/** What a dubbing will be, before anybody has spoken a minute of it: each line with its time, and those that will hardly fit. */
import { naturalSecondsOf, SHORTEST } from '../speech/index.ts';
import type { Cue } from './script.ts';
import { type Misfit, roomAfter } from './timeline.ts';

/** One line as it is expected. */
export interface PlannedLine {
  readonly cue: Cue;
  /** Seconds since the beginning; a guess where a line before it has no slot. */
  readonly from: number;
  readonly to: number;
}

export interface DubPlan {
  readonly lines: readonly PlannedLine[];
  readonly seconds: number;
  /** Whether that is sure: every line has a slot. */
  readonly isSure: boolean;
  /** The lines that will hardly fit; `needed` is a guess. */
  readonly misfits: readonly Misfit[];
}

/**
 * The plan of `cues`.
 *
 * @param paceOf how slowly the voice of a cue speaks (`Voice.pace`); 1 where nobody knows
 */
export function planOf(cues: readonly Cue[], paceOf: (cue: Cue) => number, mayOverlap = false): DubPlan {
  const lines: PlannedLine[] = [];
  const misfits: Misfit[] = [];
  let end = 0;
  for (const [index, cue] of cues.entries()) {
    const natural = naturalSecondsOf(cue.text) * paceOf(cue);
    const from = 'at' in cue.start ? cue.start.at : end + cue.start.after;
    const ratio = cue.pace?.kind === 'ratio' ? cue.pace.ratio : 1;
    const slot = cue.slot ?? natural * ratio;
    const needed = natural * SHORTEST;
    if (cue.slot !== undefined && needed > slot) {
      const isLonger = needed > roomAfter(cues[index + 1], from, slot);
      misfits.push({ number: cue.number, slot, needed, end: isLonger ? (mayOverlap ? 'overlap' : 'cut') : 'pause' });
    }
    lines.push({ cue, from, to: from + slot });
    end = Math.max(end, from + slot);
  }
  return { lines, seconds: end, isSure: cues.every(({ slot }) => slot !== undefined), misfits };
}
