/** What there is to fetch, for who names no model: size, licence, languages, speed here, and what each is for. */
import { formatBytes, formatSeconds } from './meter.ts';
import type { Release } from './release.ts';

/** What a release does not say of itself. */
interface Facts {
  readonly use: string;
  readonly languages: string;
  /** Billions of float32 operations that take as long as a reply of 3 s: `docs/benchmarks.md`, `docs/zipvoice.md`. */
  readonly work: number;
}

/** Billions of operations in a second on one core of the machine where the replies were measured. */
const MEASURED_ON = 75;

const FACTS: Readonly<Record<string, Facts>> = {
  zipvoice: {
    use: 'a likeness in a tenth of the time: for every day, on a small machine',
    languages: 'Chinese, English',
    work: 3.5 * MEASURED_ON,
  },
  'indextts-2': {
    use: 'the best likeness, and any feeling: where a reply may take a while, or on a graphics card',
    languages: 'Chinese, English',
    work: 51 * MEASURED_ON,
  },
  'indextts-2.5': {
    use: 'as IndexTTS-2, in more languages',
    languages: 'Chinese, English, Japanese, Spanish, Arabic',
    // Computed: half as many codes a second.
    work: 44 * MEASURED_ON,
  },
};

/**
 * The offer, a paragraph for each of `releases`, the smallest first.
 *
 * @param speed billions of operations in a second, as `measureSpeed` finds them here
 */
export function offerText(releases: readonly Release[], speed: number): string {
  const bySize = [...releases].sort((a, b) => sizeOf(a) - sizeOf(b));
  const paragraphs = bySize.map((release) => paragraphOf(release, speed));
  return `Models for a real likeness; several may be there at once.\n\n${paragraphs.join('\n')}\n`;
}

function paragraphOf(release: Release, speed: number): string {
  const facts = FACTS[release.name];
  const repositories = [...new Set(release.files.map(({ repository }) => repository))];
  const lines = [
    ...(facts === undefined ? [] : [facts.use, `languages: ${facts.languages}`]),
    ...(facts === undefined ? [] : [`a reply of 3 s takes about ${formatSeconds(facts.work / speed)} on this machine`]),
    'licences:',
    ...repositories.map(({ hub, licence }) => `  ${hub}: ${licence}`),
  ];
  return `${release.name}, ${formatBytes(sizeOf(release))}\n${lines.map((line) => `  ${line}\n`).join('')}`;
}

function sizeOf({ files }: Release): number {
  return files.reduce((sum, { bytes }) => sum + bytes, 0);
}
