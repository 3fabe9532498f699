import { describe, expect, it } from 'vitest';
import { openSentences } from '../../terminal/index.ts';
import { formatBytes, formatSeconds, Meter } from './meter.ts';

const { say } = openSentences({ LANG: 'C' });
const chinese = openSentences({ LANG: 'zh_CN.UTF-8' });

describe('the meter', () => {
  it('reads 5 MB/s and 18 s left after 10 of 100 MB in 2 s', () => {
    const meter = new Meter();
    meter.read(1_000, 0);
    meter.read(2_000, 2e6);
    meter.read(3_000, 10e6);
    expect(meter.rate).toBe(5e6);
    expect(meter.secondsLeft(100e6)).toBe(18);
  });

  it('forgets after 10 s: 1 MB/s for a minute, then 3 MB/s for 10 s, reads 3 MB/s', () => {
    const meter = new Meter();
    for (let second = 0; second <= 60; second++) meter.read(second * 1000, second * 1e6);
    for (let second = 1; second <= 10; second++) meter.read((60 + second) * 1000, 60e6 + second * 3e6);
    expect(meter.rate).toBe(3e6);
  });

  it('knows no time left before bytes come, and none is negative when a file starts over', () => {
    const meter = new Meter();
    expect(formatSeconds(meter.secondsLeft(100), say)).toBe('?');
    meter.read(0, 50);
    meter.read(1_000, 0);
    expect(meter.rate).toBe(0);
  });

  it.each([
    [0, '0 kB'],
    [812_300, '813 kB'],
    [35_000_000, '35.0 MB'],
    [8_867_855_545, '8.87 GB'],
  ])('writes %i bytes as %s', (bytes, text) => expect(formatBytes(bytes)).toBe(text));

  it.each([
    [0.2, '1 s'],
    [59.5, '1 min 0 s'],
    [160, '2 min 40 s'],
    [3_900, '1 h 5 min'],
    [Number.POSITIVE_INFINITY, '?'],
  ])('writes %d s as %s', (seconds, text) => expect(formatSeconds(seconds, say)).toBe(text));

  it.each([
    [12, '12 秒'],
    [160, '2 分 40 秒'],
    [3_900, '1 小时 5 分'],
  ])('writes %d s as %s in Chinese', (seconds, text) => expect(formatSeconds(seconds, chinese.say)).toBe(text));
});
