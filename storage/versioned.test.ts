import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { decode, encode, type RecordSchema } from './versioned.ts';

const schema: RecordSchema<number> = {
  version: 2,
  parse: (value, version) => z.number().parse(value) * (version === 1 ? 1000 : 1),
};

describe('decode', () => {
  it('reads its own version and migrates version 1', () => {
    expect(decode(schema, encode(schema, 5), 'settings')).toBe(5);
    expect(decode(schema, encode({ ...schema, version: 1 }, 5), 'settings')).toBe(5000);
  });

  it.each([
    ['a newer version', '{"version":3,"value":5}', 'version'],
    ['no version', '5', 'corrupt'],
    ['version 0', '{"version":0,"value":5}', 'corrupt'],
    ['a fraction of a version', '{"version":1.5,"value":5}', 'corrupt'],
    ['null', 'null', 'corrupt'],
    ['half a record', '{"version":1,"val', 'corrupt'],
    ['another shape', '{"version":2,"value":"my secret"}', 'corrupt'],
  ])('refuses %s', (_title, json, code) => {
    expect(() => decode(schema, Buffer.from(json), 'settings')).toThrow(
      expect.objectContaining({ code, details: expect.objectContaining({ namespace: 'settings' }) }),
    );
  });

  it.each([Number.NaN, Number.POSITIVE_INFINITY])('never meets %s: it is refused when it is written', (value) => {
    expect(() => encode(schema, value)).toThrow(`value is ${value}: not to be stored`);
  });

  it('names the namespace and never the content', () => {
    const read = () => decode(schema, Buffer.from('{"version":2,"value":"my secret"}'), 'settings');
    expect(read).toThrow(expect.objectContaining({ message: 'corrupt {"namespace":"settings","version":2}' }));
  });
});
