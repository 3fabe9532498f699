/** A text parted where silence of an exact length is asked for. */
import type { Unit } from '../text/script.ts';

/** Units that are spoken in one go, and the silence after them. */
export interface Stretch {
  readonly units: readonly Unit[];
  /** 0 where none is asked for. */
  readonly silenceSeconds: number;
}

export interface Stretches {
  /** Silence before the first stretch. */
  readonly leadSeconds: number;
  readonly stretches: readonly Stretch[];
}

/** `units` in stretches, each with something to say; silences that meet are added up. */
export function splitStretches(units: readonly Unit[]): Stretches {
  let leadSeconds = 0;
  const stretches: { units: Unit[]; silenceSeconds: number }[] = [];
  let current: Unit[] = [];
  const close = () => {
    if (current.some(({ kind }) => kind !== 'pause')) stretches.push({ units: current, silenceSeconds: 0 });
    current = [];
  };
  for (const unit of units) {
    if (unit.kind !== 'silence') {
      current.push(unit);
      continue;
    }
    close();
    const last = stretches.at(-1);
    if (last === undefined) leadSeconds += unit.seconds;
    else last.silenceSeconds += unit.seconds;
  }
  close();
  return { leadSeconds, stretches };
}
