import { beforeAll, describe, expect, it } from 'vitest';
import { seconds } from '../audio/pcm.ts';
import type { Reader } from './reader.ts';
import { openReader } from './reading.ts';

describe('a reading', () => {
  let reader: Reader;
  beforeAll(async () => {
    reader = await openReader();
  });
  const names = (text: string) =>
    reader.read(text).units.map(({ unit }) => (unit.kind === 'word' ? unit.text : unit.hanzi));

  it.each([
    ['The end of the road, in the dark.', 'The end of the road in the dark'.split(' ')],
    ['过了桥以后，向左转。', [...'过了桥以后向左转']],
    ['我用 GPT 和 iPhone 写字。', ['我', '用', 'G', 'P', 'T', '和', 'iPhone', '写', '字']],
    ['Room 12 & more', ['Room', 'twelve', 'and', 'more']],
  ])('of %j times every unit, in order, inside the sound', (text, units) => {
    expect(names(text)).toEqual(units);
    const reading = reader.read(text);
    let before = 0;
    for (const { start, end } of reading.units) {
      expect(start).toBeGreaterThanOrEqual(before - 1e-9);
      expect(end - start).toBeGreaterThan(0.02);
      expect(end - start).toBeLessThan(1.2);
      before = end;
    }
    expect(before).toBeLessThanOrEqual(seconds(reading.audio));
  });

  it('leaves pauses to nobody: a comma parts two words by 0.1 s and more', () => {
    const { units } = reader.read('Bread, water.');
    expect(units[1].start - units[0].end).toBeGreaterThan(0.1);
  });

  it('is twice as fast at rate 2, within a quarter', () => {
    const text = 'The river rose by half a metre during the night.';
    const ratio = seconds(reader.read(text).audio) / seconds(reader.read(text, 2).audio);
    expect(ratio).toBeGreaterThan(1.5);
    expect(ratio).toBeLessThan(2.5);
  });

  it.each([
    ['es', 'El tren sale a las siete, y todavía busco el otro zapato.', 11],
    ['pt-br', 'O trem sai às sete, e eu ainda procuro o outro pé do sapato.', 14],
    ['ru', 'Поезд отходит в семь, а мне ещё надо отыскать второй ботинок.', 11],
  ] as const)('reads what is written in %s, word by word, the same every time', (language, text, count) => {
    const { audio, units, phonemes } = reader.read(text, 1, language);
    const words = units.map(({ unit }) => (unit.kind === 'word' ? unit.text : ''));
    // espeak runs some small words together with the next.
    expect(words.length).toBeGreaterThanOrEqual(count - 4);
    expect(text.replace(/[,.]/g, '').split(' ')).toEqual(expect.arrayContaining(words));
    units.forEach(({ start, end }, index) => {
      expect(end).toBeGreaterThan(start);
      expect(start).toBeGreaterThanOrEqual(units[index - 1]?.start ?? 0);
    });
    expect(phonemes.every(({ voice }) => voice === language)).toBe(true);
    reader.read('Something else in between.');
    expect(reader.read(text, 1, language).audio.samples).toEqual(audio.samples);
  });
});
