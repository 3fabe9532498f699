import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { StorageError } from './errors.ts';
import { Seal } from './seal.ts';

const place = { namespace: 'prompts', key: 'a/b' };
const seal = new Seal(randomBytes(32));
const plain = Buffer.from('the quick brown fox');

function codeOf(action: () => unknown): unknown {
  try {
    return action();
  } catch (error) {
    if (error instanceof StorageError) return error.code;
    throw error;
  }
}

describe('Seal', () => {
  it('opens what it closed, at a cost of 33 bytes', () => {
    const sealed = seal.close(plain, place);
    expect(sealed).toHaveLength(plain.length + 33);
    expect(sealed.includes('quick')).toBe(false);
    expect(seal.open(sealed, place)).toEqual(plain);
    expect(seal.open(seal.close(Buffer.alloc(0), place), place)).toHaveLength(0);
  });

  it('never seals the same text to the same bytes twice', () => {
    const sealed = Array.from({ length: 100 }, () => seal.close(plain, place).toString('hex'));
    expect(new Set(sealed).size).toBe(100);
  });

  it('refuses every one of the flipped bits', () => {
    const sealed = seal.close(plain, place);
    for (let bit = 0; bit < sealed.length * 8; bit++) {
      const damaged = Buffer.from(sealed);
      damaged[bit >> 3] ^= 1 << (bit & 7);
      // Bytes 1 to 4 are the key id.
      const expected = bit >= 8 && bit < 40 ? 'wrong-key' : 'corrupt';
      expect(codeOf(() => seal.open(damaged, place))).toBe(expected);
    }
  });

  it('refuses what was sealed for another place', () => {
    const sealed = seal.close(plain, place);
    expect(codeOf(() => seal.open(sealed, { ...place, key: 'a/c' }))).toBe('corrupt');
    expect(codeOf(() => seal.open(sealed, { ...place, namespace: 'prints' }))).toBe('corrupt');
  });

  it('tells another key from damage, and refuses keys that are not 32 bytes', () => {
    const sealed = new Seal(randomBytes(32)).close(plain, place);
    expect(codeOf(() => seal.open(sealed, place))).toBe('wrong-key');
    expect(codeOf(() => seal.open(sealed.subarray(0, 32), place))).toBe('corrupt');
    expect(codeOf(() => new Seal(randomBytes(16)))).toBe('bad-key');
  });
});
