/** What there is to fetch, for who names no model: size, licence, languages, speed here, and what each is for. */
import type { Sentences } from '../../terminal/index.ts';
import { CORE_SECONDS, MEASURED_SPEED } from '../core-seconds.ts';
import { licenceOf } from './licence.ts';
import { formatBytes, formatSeconds } from './meter.ts';
import type { Release, Repository } from './release.ts';

/** Billions of float32 operations that take as long as a reply of 3 s; of IndexTTS with `exact`, which speaks until it is checked. */
const WORK: Readonly<Record<string, number>> = {
  zipvoice: CORE_SECONDS.zipvoice * MEASURED_SPEED.zipvoice,
  'indextts-2': CORE_SECONDS['indextts-2'].exact * MEASURED_SPEED['indextts-2'],
  'indextts-2.5': CORE_SECONDS['indextts-2.5'].exact * MEASURED_SPEED['indextts-2.5'],
};

/** A model as it is offered. */
export interface Offered {
  readonly name: string;
  readonly purpose: 'speak' | 'hear';
  readonly bytes: number;
  /** Of those that speak: what a reply of 3 s takes on this machine, about. */
  readonly secondsForReply?: number;
  readonly repositories: readonly Repository[];
}

/**
 * Those that speak, then those that hear, the smallest first.
 *
 * @param speed billions of operations in a second, as `measureSpeed` finds them here
 */
export function offerOf(speaking: readonly Release[], hearing: readonly Release[], speed: number): Offered[] {
  const speakers = speaking.map(({ name, files }) => {
    const work = WORK[name];
    const time = work === undefined ? {} : { secondsForReply: work / speed };
    return { name, purpose: 'speak' as const, ...contentsOf(files), ...time };
  });
  const listeners = hearing.map(({ name, files }) => ({ name, purpose: 'hear' as const, ...contentsOf(files) }));
  const bySize = (models: readonly Offered[]) => [...models].sort((a, b) => a.bytes - b.bytes);
  return [...bySize(speakers), ...bySize(listeners)];
}

function contentsOf(files: Release['files']): Pick<Offered, 'bytes' | 'repositories'> {
  return {
    bytes: files.reduce((sum, { bytes }) => sum + bytes, 0),
    repositories: [...new Set(files.map(({ repository }) => repository))],
  };
}

/** The offer, under a heading for each purpose, a paragraph for each model. */
export function offerText(offered: readonly Offered[], say: Sentences['say']): string {
  const parts = (['speak', 'hear'] as const).map((purpose) => {
    const paragraphs = offered.filter((model) => model.purpose === purpose).map((model) => paragraphOf(model, say));
    return `${say(`offer-${purpose}`)}\n\n${paragraphs.join('\n')}\n`;
  });
  return parts.join('');
}

function paragraphOf({ name, bytes, secondsForReply, repositories }: Offered, say: Sentences['say']): string {
  const lines = [
    // What it is for, and its languages. A key has no full stop in it.
    ...say(`offer-${name.replaceAll('.', '-')}`).split('\n'),
    ...(secondsForReply === undefined ? [] : [say('offer-time', { time: formatSeconds(secondsForReply, say) })]),
    ...repositories.map((repository) =>
      say('offer-licence', { repository: repository.hub, licence: licenceOf(repository, say) }),
    ),
  ];
  return `${name}, ${formatBytes(bytes)}\n${lines.map((line) => `  ${line}\n`).join('')}`;
}
