import { describe, expect, it } from 'vitest';
import { bucketOf, type Flag, initialFlag, isIncluded, withListed, withoutListed } from './rollout.ts';

const COUNT = 100_000;
const keys = Array.from({ length: COUNT }, (_, index) => `chat:-${1_001_000_000_000 + index * 37}`);
const flag = (change: Partial<Flag> = {}): Flag => ({ ...initialFlag('inline'), ...change });
const included = (one: Flag) => keys.filter((key) => isIncluded(one, key));

describe('the share of chats', () => {
  it.each([0, 0.01, 10, 50, 100])('%s percent of 100,000 chats, within 0.5 points', (percent) => {
    const share = (included(flag({ percent })).length / COUNT) * 100;
    expect(Math.abs(share - percent)).toBeLessThan(0.5);
    if (percent === 0 || percent === 100) expect(share).toBe(percent);
  });

  it('never takes away when it grows: whoever has 10% has 20%, 50% and 100%', () => {
    const shares = [10, 20, 50, 100].map((percent) => new Set(included(flag({ percent }))));
    for (const [index, smaller] of shares.slice(0, -1).entries()) {
      expect([...smaller].every((key) => shares[index + 1].has(key))).toBe(true);
    }
  });

  it('is drawn anew for another salt: 50% of one and 50% of another share 25%', () => {
    const first = included(flag({ percent: 50, salt: 'inline' }));
    const both = first.filter((key) => isIncluded(flag({ percent: 50, salt: 'welcome_voice' }), key));
    expect(Math.abs((both.length / COUNT) * 100 - 25)).toBeLessThan(0.5);
  });

  it('fills its 100 percents evenly: chi-square below the 0.1% bound of 99 degrees, 148.2', () => {
    const counts = new Array<number>(100).fill(0);
    for (const key of keys) counts[Math.floor(bucketOf('speech', key) / 100)] += 1;
    const expected = COUNT / 100;
    const chiSquare = counts.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0);
    expect(chiSquare).toBeLessThan(148.2);
  });

  it('keeps each chat where it was: a known place for a known key', () => {
    // From `printf inline/user:7 | sha256sum`: the first 12 digits modulo 10,000.
    expect(bucketOf('inline', 'user:7')).toBe(858);
  });
});

describe('lists', () => {
  it('allow at 0%, deny at 100%, one list at a time', () => {
    const allowed = withListed(flag({ percent: 0 }), 'allow', 'user:7');
    expect(isIncluded(allowed, 'user:7')).toBe(true);
    expect(isIncluded(allowed, 'user:8')).toBe(false);
    const denied = withListed({ ...allowed, percent: 100 }, 'deny', 'user:7');
    expect(denied.allow).toEqual([]);
    expect(isIncluded(denied, 'user:7')).toBe(false);
    expect(isIncluded(withoutListed(denied, 'user:7'), 'user:7')).toBe(true);
  });

  it('off is off, also for the listed and at 100%', () => {
    const off = { ...withListed(flag({ percent: 100 }), 'allow', 'user:7'), isOff: true };
    expect(included(off)).toEqual([]);
    expect(isIncluded(off, 'user:7')).toBe(false);
  });
});
