import { beforeAll, describe, expect, it } from 'vitest';
import { mean } from '../audio/statistics.ts';
import { readText } from '../text/script.ts';
import { NEUTRAL } from './expression.ts';
import { semitones } from './frames.ts';
import { comparePitch, intone } from './intonation.ts';
import { createRandom } from './random.ts';
import type { SourceName } from './source-name.ts';
import { analyzeLine, openSource, type Source } from './source-voice.ts';
import { bendMelody, paceWords } from './take.ts';
import { fitDuration, naturalDurations, totalSeconds } from './timing.ts';

const SEEDS = [0, 1, 2, 3, 4, 5];
/** From a word or two to a long sentence. */
const LINES: Readonly<Record<SourceName, readonly string[]>> = {
  'en-us': [
    'I waited here for an hour, and nobody came to open the door.',
    'Can you hear the rain on the roof?',
    'We are out of milk again.',
    'I never said that she stole my money.',
    'Turn left at the light, then walk until you see the river.',
  ],
  cmn: [
    '今天天气很好，我们一起去公园散步吧。',
    '请把包裹放在二楼邻居那里。',
    '家里又没有牛奶了。',
    '祝你生日快乐！',
    '说真的，这是我这几年看过最精彩的比赛。',
  ],
};
const CASES = (['en-us', 'cmn'] as const).flatMap((voice) => LINES[voice].map((text) => [voice, text] as const));

function correlation(a: readonly number[], b: readonly number[]): number {
  const [x, y] = [mean(a), mean(b)];
  const product = mean(a.map((value, i) => (value - x) * (b[i] - y)));
  return product / Math.sqrt(mean(a.map((value) => (value - x) ** 2)) * mean(b.map((value) => (value - y) ** 2)));
}

let source: Source;
beforeAll(async () => {
  source = await openSource();
});

describe.each(CASES)('two takes of a line in %s: %s', (voice: SourceName, text) => {
  let takes: { length: number; words: number[]; contour: number[] }[];

  beforeAll(() => {
    const line = source.say(readText(text), voice);
    const { classes } = line.labels;
    const { f0 } = analyzeLine(line);
    const durations = naturalDurations(classes, 1, 0);
    const { speaker } = source.voices[voice];
    takes = SEEDS.map((seed) => {
      const random = createRandom(seed);
      const paces = paceWords(line.words, classes, random);
      const paced = durations.map((duration, t) => duration * paces[t]);
      const map = fitDuration(classes, paced, totalSeconds(durations));
      const isTonal = voice === 'cmn';
      const bend = bendMelody(seed, 0, isTonal);
      const change = comparePitch(speaker, speaker, isTonal);
      const score = intone(f0, map, change, NEUTRAL, createRandom(seed), bend);
      const words = new Map<number, number>();
      const contour: number[] = [];
      map.source.forEach((position, n) => {
        const frame = Math.round(position);
        if (classes[frame] === 'pause') return;
        words.set(line.words[frame], (words.get(line.words[frame]) ?? 0) + 1);
        if (score.f0[n] > 0) contour[frame] = semitones(score.f0[n]);
      });
      return { length: map.length, words: [...words.values()], contour };
    });
  });

  const pairs = SEEDS.flatMap((a) => SEEDS.filter((b) => a < b).map((b) => [a, b] as const));

  it('have melodies whose correlation is below 0.9, and that are hardly ever further apart than 6.5 semitones', () => {
    for (const [a, b] of pairs) {
      const both = Object.keys(takes[a].contour)
        .map(Number)
        .filter((t) => takes[b].contour[t] !== undefined);
      const [left, right] = [both.map((t) => takes[a].contour[t]), both.map((t) => takes[b].contour[t])];
      expect(correlation(left, right)).toBeLessThan(0.9);
      // Not all of them: where voicing begins or ends, a frame of one take stands beside another one's neighbour.
      const apart = left.map((st, i) => Math.abs(st - right[i])).sort((x, y) => x - y);
      expect(apart[Math.floor(0.99 * apart.length)]).toBeLessThan(6.5);
    }
  });

  it('have words whose lengths are 5 to 15 % apart on average, and none by more than 30 %', () => {
    const apart = pairs.map(([a, b]) =>
      takes[a].words.map((frames, i) => Math.abs(Math.log(frames / takes[b].words[i]))),
    );
    const average = mean(apart.map(mean));
    expect(average).toBeGreaterThan(0.05);
    expect(average).toBeLessThan(0.15);
    expect(Math.max(...apart.flat())).toBeLessThan(0.3);
  });

  it('are as long as each other', () => {
    expect(new Set(takes.map(({ length }) => length)).size).toBe(1);
  });
});
