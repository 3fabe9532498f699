import { describe, expect, it } from 'vitest';
import { screenButton } from '../groups/settings/screens.ts';
import { button } from './callbacks.ts';
import { behind, fromCode, toCode } from './deep-links.ts';

/** The lowest id that Telegram may give: 52 significant bits. */
const LOWEST = -(2 ** 52 - 1);

describe('a group’s code', () => {
  it.each([-1, -36, -1_001_234_567_890, LOWEST])('stands for %i and nothing else', (chatId) => {
    expect(fromCode(toCode(chatId))).toBe(chatId);
    expect(toCode(chatId)).toMatch(/^[0-9a-z]{1,11}$/);
  });

  it.each(['', '-100', 'ABC', 'a b', '123456789012'])('is not %j', (code) => {
    expect(fromCode(code)).toBeUndefined();
  });

  it('leaves room in the 64 bytes of a button for a voice, and for an answer with its feeling', () => {
    const uuid = '00000000-0000-4000-8000-000000000000';
    expect(() => button('share', 'give', `${toCode(LOWEST)}:${uuid}`)).not.toThrow();
    expect(() => screenButton('feel', LOWEST, 'AAAAAAAA:melancholic')).not.toThrow();
    expect(() => screenButton('strike', LOWEST, String(2 ** 52 - 1))).not.toThrow();
  });
});

describe('behind', () => {
  const cases: Array<[door: 'g' | 's', payload: string, chatId: number | undefined]> = [
    ['g', `g_${toCode(-100)}`, -100],
    ['s', `s_${toCode(-100)}`, -100],
    ['g', `s_${toCode(-100)}`, undefined],
    ['g', 'enroll', undefined],
    ['g', 'g_', undefined],
    ['g', 'g_-100', undefined],
  ];
  it.each(cases)('%s: %j leads to %s', (door, payload, chatId) => {
    expect(behind(door, payload)).toBe(chatId);
  });
});
