import { describe, expect, it } from 'vitest';
import { otherReadings, toneMarked, withReading } from '../reply-buttons/readings.ts';
import { applyEntries, type Entry, readEntry } from './dictionary.ts';

const entries: Entry[] = [
  { id: '1', word: '重庆', said: '重庆[chóng qìng]' },
  { id: '2', word: '重庆路', said: '重庆路[chóng qìng lù]' },
  { id: '3', word: 'Vercel', said: 'vur sell' },
  { id: '4', word: 'C++', said: 'C plus plus' },
];

describe('readEntry', () => {
  it.each([
    ['重庆 chóng qìng', { word: '重庆', said: '重庆[chóng qìng]' }],
    ['重庆 = chong2 qing4', { word: '重庆', said: '重庆[chong2 qing4]' }],
    ['重庆[chóng qìng]', { word: '重庆', said: '重庆[chóng qìng]' }],
    ['重庆 Chungking', { word: '重庆', said: 'Chungking' }],
    ['Vercel vur sell', { word: 'Vercel', said: 'vur sell' }],
    ['New York = 纽约', { word: 'New York', said: '纽约' }],
    ['YOLO = 优[yōu]罗', { word: 'YOLO', said: '优[yōu]罗' }],
  ])('reads %s', (typed, entry) => {
    expect(readEntry(typed)).toEqual(entry);
  });

  it.each([
    ['重庆', 'form'],
    ['= x', 'form'],
    ['重庆 chóng xyz4', 'bad-pinyin'],
    ['行 zhong4', 'bad-pinyin'],
    ['行 zhong', 'bad-pinyin'],
    ['重庆 qing4', 'bad-pinyin'],
    ['重庆 chóng qìng lù', 'bad-pinyin'],
    [`${'x'.repeat(33)} = y`, 'too-long'],
  ])('refuses %s: %s', (typed, code) => {
    expect(() => readEntry(typed)).toThrow(expect.objectContaining({ code }));
  });
});

it('offers the readings that there are for one that there is not', () => {
  expect(() => readEntry('行长 xing2 chong2')).toThrow(
    expect.objectContaining({ details: { reading: 'chong2', character: '长', suggestions: 'chang2/zhang3' } }),
  );
  expect(readEntry('东西 dong1 xi5').said).toBe('东西[dong1 xi5]');
});

describe('applyEntries', () => {
  it.each([
    ['我在重庆。', '我在重庆[chóng qìng]。'],
    ['重庆路在重庆', '重庆路[chóng qìng lù]在重庆[chóng qìng]'],
    ['重庆[zhòng qìng]', '重庆[zhòng qìng]'],
    ['VERCEL, vercel; Vercels', 'vur sell, vur sell; Vercels'],
    ['用C++写', '用C plus plus写'],
    ['nothing to do', 'nothing to do'],
  ])('says %s', (text, said) => {
    expect(applyEntries(text, entries)).toBe(said);
  });
});

describe('otherReadings', () => {
  it('offers at most 4 other readings, and none for a word of the dictionary', () => {
    const [first] = otherReadings('这行不行？', []);
    expect(first).toEqual({ index: 1, character: '行', reading: 'hang2' });
    expect(otherReadings('还行，长得高，我还你，这行不行', []).length).toBeLessThanOrEqual(4);
    expect(otherReadings('这行', [{ id: '1', word: '这行', said: '这行[zhè háng]' }])).toEqual([]);
    expect(otherReadings('Hello', [])).toEqual([]);
  });

  it('writes a reading behind its character, and nothing behind anything else', () => {
    expect(withReading('这行不行？', 1, 'hang2')).toBe('这行[hang2]不行？');
    expect(withReading('Hello', 1, 'hang2')).toBeUndefined();
    expect(withReading('这行', 1, '<b>')).toBeUndefined();
  });

  it.each([
    ['chong2', 'chóng'],
    ['hao3', 'hǎo'],
    ['lou4', 'lòu'],
    ['jiu4', 'jiù'],
    ['gui1', 'guī'],
    ['lv4', 'lǜ'],
    ['xue3', 'xuě'],
    ['de5', 'de'],
  ])('writes %s as %s', (reading, marked) => {
    expect(toneMarked(reading)).toBe(marked);
  });
});
