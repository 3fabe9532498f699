import { describe, expect, it } from 'vitest';
import { DEFAULT_CHAT_SETTINGS, isQuiet, without } from './chat-settings.ts';

/** Milliseconds since 1970 of a time of day, UTC. */
const at = (hours: number, minutes = 0) => Date.UTC(2026, 0, 1, hours, minutes);

describe('isQuiet', () => {
  const cases: Array<[from: number, to: number, utcOffset: number, time: number, isQuiet: boolean]> = [
    // By day, by the UTC clock: the first minute counts, the last hour does not.
    [13, 15, 0, at(12, 59), false],
    [13, 15, 0, at(13), true],
    [13, 15, 0, at(14, 59), true],
    [13, 15, 0, at(15), false],
    // Over midnight.
    [22, 7, 0, at(21, 59), false],
    [22, 7, 0, at(22), true],
    [22, 7, 0, at(3), true],
    [22, 7, 0, at(7), false],
    // Beijing is 8 h ahead: 22:00 there is 14:00 UTC.
    [22, 7, 480, at(13, 59), false],
    [22, 7, 480, at(14), true],
    // Kathmandu, 5:45 ahead, and New York, 5 h behind.
    [22, 7, 345, at(16, 14), false],
    [22, 7, 345, at(16, 15), true],
    [22, 7, -300, at(2, 59), false],
    [22, 7, -300, at(3), true],
    // The same hour twice: never.
    [8, 8, 0, at(8), false],
    // Before 1970 the minute of the day is still 0 to 1,439.
    [22, 7, -300, -60_000, false],
  ];

  it.each(cases)('from %i to %i, %i min ahead of UTC, at %i: %s', (from, to, utcOffset, time, expected) => {
    expect(isQuiet({ from, to, utcOffset }, time)).toBe(expected);
  });
});

describe('without', () => {
  it('leaves nothing of a person, and everything of the others', () => {
    const consent = { version: 1, at: 0 };
    const shares = ['user:1', 'user:2'].map((user) => ({ user, name: user, voice: 'v', consent }));
    const guests = ['user:1', 'user:2'].map((user) => ({ user, name: user }));
    const settings = { ...DEFAULT_CHAT_SETTINGS, shares, guests, defaultVoice: { owner: 'user:1', id: 'v' } };
    expect(JSON.stringify(without(settings, 'user:1'))).not.toContain('user:1');
    expect(without(settings, 'user:2')).toMatchObject({ shares: [shares[0]], defaultVoice: { owner: 'user:1' } });
  });
});
