import { describe, expect, it } from 'vitest';
import type { Examination } from './examine.ts';
import { wordsFor } from './words.ts';

type Found = Examination<{ readonly name: string }>;

const whole = { spans: [{ from: 0, to: 6 }], isThroughout: true };
const marked: Found = {
  claim: { kind: 'none' },
  mark: 'found',
  where: whole,
  onlySeconds: undefined,
  heard: undefined,
};
const statement = {
  v: 2,
  id: 'a'.repeat(64),
  time: '2026-01-02T03:04:05Z',
  bot: 'bot',
  key: 'b'.repeat(16),
  signature: '',
} as const;

/** The keys of the sentences, with what stands in them. */
const say = (key: string, args?: Record<string, string | number>) => [key, ...Object.values(args ?? {})].join(' ');
const lines = (found: Partial<Found>) => wordsFor({ ...marked, ...found }, false, say).split('\n');

describe('what was examined', () => {
  it('is not told as spoken by no person where it has but the mark: a reply was laid 10 dB below a person’s speech', () => {
    expect(lines({})).toEqual(['verify-made-here-throughout', 'verify-marked', 'verify-beside']);
    const claim = { kind: 'true', statement } as const;
    expect(lines({ claim })).toEqual(['verify-made-here', 'verify-signed 2026-01-02 03:04:05 UTC', 'verify-marked']);
  });

  it('is told by its parts where not all of it has the mark, and as unknown where none has enough of it', () => {
    const spans = [
      { from: 0.2, to: 4.4 },
      { from: 58.9, to: 75.2 },
    ];
    expect(lines({ where: { spans, isThroughout: false } })).toEqual([
      'verify-made-here-partly',
      'verify-part 0:00 0:04',
      'verify-part 0:59 1:15',
      'verify-rest',
      'verify-marked',
      'verify-beside',
    ]);
    expect(lines({ where: { spans: [], isThroughout: false } })[0]).toBe('verify-made-here-somewhere');
  });

  it('is not told as absent from what nobody listened to, nor as another bot’s where the key is said to be this one’s', () => {
    const absent = { mark: 'absent', where: undefined } as const;
    expect(lines({ ...absent, onlySeconds: 120 })).toEqual(['verify-not-found', 'verify-listened 2:00']);
    expect(lines({ ...absent, claim: { kind: 'forged', statement } })).toEqual(['verify-not-found', 'verify-forged']);
    expect(lines({ ...absent, claim: { kind: 'foreign', statement } })).toEqual([
      'verify-not-found',
      'verify-foreign bot',
    ]);
  });
});
