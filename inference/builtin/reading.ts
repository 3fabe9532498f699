/**
 * A text in espeak's own voice, with the time of every unit: what a recording of the same text can be compared with. No
 * voice is adapted here, so it costs some 5 ms per second of speech.
 */
import { type Unit as AnyUnit, readText } from '../text/script.ts';
import { ESPEAK_RATE, NORMAL_WORDS_PER_MINUTE, openEspeak, type Rendering } from './espeak.ts';
import { readForeign } from './foreign-reading.ts';
import { type Markup, toMarkup } from './markup.ts';
import type { Reader, TimedUnit } from './reader.ts';

type Unit = Exclude<AnyUnit, { kind: 'silence' }>;

/** espeak-ng with its data: about 0.4 s and 50 MB. */
export async function openReader(): Promise<Reader> {
  const espeak = await openEspeak();
  return {
    read(text, rate = 1, language) {
      if (language !== undefined) return readForeign(espeak, text, language, rate);
      // A silence that the text asks for is made around espeak, not by it.
      const units = readText(text).filter((unit) => unit.kind !== 'silence');
      const markup = toMarkup(units);
      const { voice } = markup;
      const rendering = espeak.render(markup.ssml, voice, NORMAL_WORDS_PER_MINUTE[voice] * rate);
      return {
        audio: { samples: rendering.samples, sampleRate: ESPEAK_RATE },
        units: timeUnits(units, markup, rendering),
        phonemes: rendering.phonemes,
      };
    },
  };
}

/** The units that sound with the times of their words; a unit that espeak runs together with others shares their time. */
function timeUnits(units: readonly Unit[], { places }: Markup, rendering: Rendering): TimedUnit[] {
  const starts = startTimes(units, places, rendering);
  const timed: TimedUnit[] = [];
  for (let i = 0; i < units.length; ) {
    // A unit and those behind it that have no time of their own.
    let next = i + 1;
    while (next < units.length && units[next].kind !== 'pause' && starts[next] === undefined) next++;
    const shared = units.slice(i, next).filter((unit) => unit.kind !== 'pause');
    const start = starts[i] ?? timed.at(-1)?.end ?? 0;
    const later = starts.slice(next).find((seconds) => seconds !== undefined);
    const span = soundOf(rendering, start, later ?? Number.POSITIVE_INFINITY);
    const total = shared.reduce((sum, unit) => sum + weightOf(unit), 0);
    let done = 0;
    for (const unit of shared) {
      const from = span.start + ((span.end - span.start) * done) / total;
      done += weightOf(unit);
      timed.push({ unit, start: from, end: span.start + ((span.end - span.start) * done) / total });
    }
    i = next;
  }
  return timed;
}

/** [units] when each begins, as far as espeak says; the first word that lies in a unit's characters begins it. */
function startTimes(
  units: readonly Unit[],
  places: readonly number[],
  { words }: Rendering,
): readonly (number | undefined)[] {
  const starts: (number | undefined)[] = units.map(() => undefined);
  let i = 0;
  for (const { seconds, place } of words) {
    while (i + 1 < units.length && places[i + 1] <= place) i++;
    if (units[i].kind !== 'pause') starts[i] ??= seconds;
  }
  return starts;
}

/** The part of a stretch that phonemes fill: pauses before and behind them are nobody's. */
function soundOf({ phonemes, samples }: Rendering, from: number, to: number): { start: number; end: number } {
  const end = Math.min(to, samples.length / ESPEAK_RATE);
  const first = phonemes.findIndex(({ seconds, ipa }) => ipa !== '' && seconds >= from && seconds < end);
  if (first < 0) return { start: from, end: Math.max(from, end) };
  const last = phonemes.findLastIndex(({ seconds, ipa }) => ipa !== '' && seconds < end);
  return { start: phonemes[first].seconds, end: Math.min(end, phonemes[last + 1]?.seconds ?? end) };
}

function weightOf(unit: Unit): number {
  return unit.kind === 'word' ? unit.text.length : 1;
}
