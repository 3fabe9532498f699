import { beforeAll, describe, expect, it } from 'vitest';
import { mean } from '../audio/statistics.ts';
import { EMOTION_NAMES } from '../engine.ts';
import { type Expression, mixFeelings, NEUTRAL } from './expression.ts';
import { semitones } from './frames.ts';
import { comparePitch, intone } from './intonation.ts';
import { createRandom } from './random.ts';
import { analyzeLine, type Line, openSource, type Source } from './source-voice.ts';
import type { Speaker } from './speaker.ts';
import { bendMelody } from './take.ts';
import { fitDuration, naturalDurations, totalSeconds } from './timing.ts';

const SYLLABLES = ['ma', 'yi', 'ba', 'da', 'fei', 'tang', 'shi', 'ge'];
const TONES = [1, 2, 3, 4];
const POINTS = 12;

/** [POINTS] semitones of the middle 80 % of the voiced part of `f0`, evenly spaced, their mean removed. */
function shape(f0: Float32Array): number[] {
  const voiced = Array.from(
    f0.filter((hz) => hz > 0),
    semitones,
  );
  const points = Array.from({ length: POINTS }, (_, i) => {
    return voiced[Math.round((0.1 + (0.8 * i) / (POINTS - 1)) * (voiced.length - 1))];
  });
  const level = mean(points);
  return points.map((st) => st - level);
}

function distance(a: readonly number[], b: readonly number[]): number {
  return Math.sqrt(mean(a.map((st, i) => (st - b[i]) ** 2)));
}

describe('Mandarin tones', () => {
  let source: Source;
  const lines = new Map<string, { line: Line; f0: Float32Array }>();
  /** Mean shape of each tone as espeak says it. */
  let templates: number[][];

  beforeAll(async () => {
    source = await openSource();
    for (const syllable of SYLLABLES) {
      for (const tone of TONES) {
        const line = source.say(
          [
            { kind: 'syllable', hanzi: '', pinyin: `${syllable}${tone}` },
            { kind: 'pause', mark: '.' },
          ],
          'cmn',
        );
        lines.set(`${syllable}${tone}`, { line, f0: analyzeLine(line).f0 });
      }
    }
    templates = TONES.map((tone) => {
      const shapes = SYLLABLES.map((syllable) => shape(lines.get(`${syllable}${tone}`)!.f0));
      return Array.from({ length: POINTS }, (_, i) => mean(shapes.map((points) => points[i])));
    });
  });

  /** How many of the 32 syllables are nearest to their own tone's template after the voice and mood change them. */
  function recognised(pitch: Speaker['pitch'], expression: Expression, seed?: number): number {
    const { speaker } = source.voices.cmn;
    const change = comparePitch(speaker, { ...speaker, pitch }, true);
    let correct = 0;
    for (const [name, { line, f0 }] of lines) {
      const durations = naturalDurations(line.labels.classes, Math.exp(expression.rate), expression.pause);
      const map = fitDuration(line.labels.classes, durations, totalSeconds(durations));
      const bend = seed === undefined ? undefined : bendMelody(seed, 0, true);
      const score = intone(f0, map, change, expression, createRandom(1), bend);
      // A listener hears tones relative to the speaker's range, whatever it is at the moment.
      const range = change.range * Math.exp(expression.range);
      const points = shape(score.f0).map((st) => st / range);
      const distances = templates.map((template) => distance(points, template));
      if (distances.indexOf(Math.min(...distances)) + 1 === Number(name.at(-1))) correct++;
    }
    return correct;
  }

  const man = { low: semitones(86), median: semitones(101), high: semitones(120) };
  const woman = { low: semitones(150), median: semitones(175), high: semitones(215) };

  describe.each([
    ['a man', man],
    ['a woman', woman],
  ])('of %s', (_, pitch) => {
    it('are kept in at least 31 of 32 syllables', () => {
      expect(recognised(pitch, NEUTRAL)).toBeGreaterThanOrEqual(31);
    });

    it.each([0, 1, 2, 3])('are kept in at least 30 of 32 syllables in take %i', (seed) => {
      expect(recognised(pitch, NEUTRAL, seed)).toBeGreaterThanOrEqual(30);
    });

    it.each(EMOTION_NAMES)('survive %s at full strength in at least 30 of 32 syllables', (emotion) => {
      expect(recognised(pitch, mixFeelings({ [emotion]: 1 }, 1))).toBeGreaterThanOrEqual(30);
    });
  });
});
