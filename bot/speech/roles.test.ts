import { describe, expect, it } from 'vitest';
import { LineError } from '../errors.ts';
import { type Role, readRoleLine, rolesOf, splitRoles } from './roles.ts';

const anna: Role = { name: 'Anna', owner: 'user:1', voice: 'a' };
const bob: Role = { name: '小 Bob', owner: 'user:1', voice: 'b' };
const time: Role = { name: 'at 9:30', owner: 'user:1', voice: 'c' };
const cast = [anna, bob, time];

describe('splitRoles', () => {
  it.each<[string, string, unknown]>([
    [
      'a line of each voice',
      'Anna: Hi.\n小 bob：嗨。',
      [
        { text: 'Hi.', role: anna },
        { text: '嗨。', role: bob },
      ],
    ],
    ['what stands before the first name', 'Then:\nANNA : Hi.', [{ text: 'Then:' }, { text: 'Hi.', role: anna }]],
    ['lines that go on', 'Anna: one\ntwo\n\nthree', [{ text: 'one\ntwo\n\nthree', role: anna }]],
    ['a name on a line of its own', 'Ａｎｎａ：\nHi.', [{ text: 'Hi.', role: anna }]],
    ['a name with a colon in it', 'at 9:30: Hi.', [{ text: 'Hi.', role: time }]],
    [
      'how to say it behind the name',
      'Anna: sad 40%: Hi.',
      [{ text: 'Hi.', emotion: { from: 'preset', name: 'sad', strength: 0.4 }, role: anna }],
    ],
  ])('takes %s', (_, text, stretches) => {
    expect(splitRoles(text, cast)).toEqual(stretches);
  });

  it.each([
    ['a name that is no voice of the cast', 'Carol: Hi.'],
    ['a name inside a line', 'She said, Anna: hi'],
    ['a name and nothing else', 'Anna:'],
    ['no name', 'Hi.'],
  ])('leaves %s as text', (_, text) => {
    expect(splitRoles(text, cast)).toEqual([{ text }]);
  });

  it('leaves everything as text where nobody has a name', () => {
    expect(splitRoles('Anna: Hi.', [])).toEqual([{ text: 'Anna: Hi.' }]);
  });

  it('says what is wrong behind a name', () => {
    expect(() => splitRoles('Anna: 3s angri: Hi.', cast)).toThrow(LineError);
  });
});

describe('readRoleLine', () => {
  it.each(['3s: Anna: Hi.', 'Anna: 3s: Hi.'])('takes the name of %s on either side of the length', (words) => {
    expect(readRoleLine(words, cast)).toEqual({ text: 'Hi.', pace: { kind: 'seconds', seconds: 3 }, role: anna });
  });

  it('takes a colon in front for: nothing is a name', () => {
    expect(readRoleLine(': Anna: Hi.', cast)).toEqual({ text: 'Anna: Hi.' });
  });
});

describe('rolesOf', () => {
  it('names each voice once', () => {
    expect(rolesOf(splitRoles('Anna: a\n小 Bob: b\nAnna: c', cast))).toEqual([anna, bob]);
  });
});
