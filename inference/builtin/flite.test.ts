import process from 'node:process';
import { beforeAll, describe, expect, it } from 'vitest';
import { FLITE_RATE, type Flite, openFlite } from './flite.ts';

describe('flite', () => {
  let flite: Flite;
  const warnings: Error[] = [];
  beforeAll(async () => {
    process.on('warning', (warning) => warnings.push(warning));
    flite = await openFlite();
  });

  it('says every phoneme with its time, to the end of the samples', () => {
    const { samples, segments } = flite.render('the end.', 1);
    expect(segments.map(({ phone }) => phone)).toEqual(['pau', 'dh', 'iy', 'eh', 'n', 'd', 'pau']);
    expect(segments.every(({ end }, i) => end > (segments[i - 1]?.end ?? 0))).toBe(true);
    expect(Math.abs(segments.at(-1)!.end - samples.length / FLITE_RATE)).toBeLessThan(0.01);
  });

  it('says the same samples again, whatever was said between', () => {
    const first = flite.render('a good idea.', 1);
    flite.render('something else, and rather longer than that.', 1.3);
    expect(flite.render('a good idea.', 1)).toEqual(first);
  });

  it('takes twice as long when it is stretched by 2, within 5 %', () => {
    const seconds = (stretch: number) => flite.render('nobody came to open the door.', stretch).segments.at(-1)!.end;
    expect(seconds(2) / seconds(1)).toBeGreaterThan(1.9);
    expect(seconds(2) / seconds(1)).toBeLessThan(2.1);
  });

  it('takes phonemes for a word, and says it twice where its writing differs', () => {
    const { segments } = flite.render('<phoneme ph="ey1">a</phoneme> <phoneme ph="ey0">a</phoneme>.', 1);
    expect(segments.map(({ phone }) => phone)).toEqual(['pau', 'ey', 'ey', 'pau']);
  });

  it('prints no warning that something in it is experimental', async () => {
    flite.render('hello.', 1);
    await new Promise((resolve) => setImmediate(resolve)); // warnings are told in the next turn
    expect(warnings).toEqual([]);
  });
});
