import { beforeAll, describe, expect, it } from 'vitest';
import { readText } from '../text/script.ts';
import { FRAMES_PER_SECOND } from './frames.ts';
import { voiceOf } from './markup.ts';
import { type Line, openSource, type Source } from './source-voice.ts';

describe('the source', () => {
  let source: Source;
  beforeAll(async () => {
    source = await openSource();
  });
  const say = (text: string, haste?: number): Line => {
    const units = readText(text);
    return source.say(units, voiceOf(units), haste);
  };
  /** Seconds of the rests inside a line. */
  const rests = ({ labels: { classes } }: Line): number[] => {
    const lengths: number[] = [];
    const last = classes.findLastIndex((sound) => sound !== 'pause');
    classes.slice(0, last).forEach((sound, t) => {
      if (sound !== 'pause') return;
      if (classes[t - 1] === 'pause') lengths[lengths.length - 1] += 1 / FRAMES_PER_SECOND;
      else lengths.push(1 / FRAMES_PER_SECOND);
    });
    return classes[0] === 'pause' ? lengths.slice(1) : lengths;
  };

  it.each([
    ['I left, it rained', 0.175],
    ['I left; it rained', 0.262],
    ['I left… it rained', 0.262],
    ['I left. It rained', 0.35],
    ['I left? It rained', 0.35],
    ['I left! It rained', 0.393],
  ])('rests in %j for %f s, within 30 ms', (text, seconds) => {
    const [rest, ...others] = rests(say(text));
    expect(others).toEqual([]);
    expect(Math.abs(rest - seconds)).toBeLessThan(0.03);
  });

  it('knows which voice says each sound of a mixed line, and numbers its words on', () => {
    const { labels, words } = say('我用 open source 系统，Hello, world 你好。');
    const sounding = labels.voices.filter((_, t) => labels.classes[t] !== 'pause');
    const changes = sounding.filter((voice, i) => voice !== sounding[i - 1]);
    expect(changes).toEqual(['cmn', 'en-us', 'cmn', 'en-us', 'cmn']);
    expect(words.every((word, t) => word >= (words[t - 1] ?? 0))).toBe(true);
    expect(words.at(-1)).toBeGreaterThanOrEqual(10);
  });

  it('says English words inside Mandarin as loud as what is around, within 8 dB', () => {
    const { samples, labels } = say('我用 open source 系统');
    const level = (voice: string) => {
      const powers = labels.voices.flatMap((name, t) => {
        const frame = samples.subarray(t * 120, (t + 1) * 120);
        return name === voice && labels.classes[t] === 'vowel' ? frame.reduce((sum, x) => sum + x * x, 0) : [];
      });
      return 10 * Math.log10(powers.reduce((sum, power) => sum + power, 0) / powers.length);
    };
    expect(Math.abs(level('en-us') - level('cmn'))).toBeLessThan(8);
  });

  it('says the same samples again, in both languages and mixed', () => {
    for (const text of ['I left, it rained', '我到家了', '我用 open source 系统']) {
      const first = say(text);
      say('Something else. 别的');
      expect(say(text)).toEqual(first);
    }
  });

  it('is twice as fast at twice the haste, within 10 %', () => {
    const ratio = say('Nobody came, and I left.', 2).samples.length / say('Nobody came, and I left.').samples.length;
    expect(ratio).toBeGreaterThan(0.45);
    expect(ratio).toBeLessThan(0.6);
  });
});
