import { expect, it } from 'vitest';
import type { TimedUnit } from '../builtin/index.ts';
import { readText } from '../text/script.ts';
import { writtenWords } from './written.ts';

const units = (line: string): TimedUnit[] =>
  readText(line).flatMap((unit) =>
    unit.kind === 'pause' || unit.kind === 'silence' ? [] : [{ unit, start: 0, end: 0 }],
  );

it.each([
  ['The sea, calm.', ['The:1', 'sea,:1', 'calm.:1']],
  ['Room 12 is open', ['Room:1', '12:1', 'is:1', 'open:1']],
  ['大家好，早。', ['大:1', '家:1', '好，:1', '早。:1']],
  ['In 1984 it rained', ['In:1', '1984:3', 'it:1', 'rained:1']],
])('shares the spoken units of %j among its written words', (line, expected) => {
  expect(writtenWords(line, units(line)).map(({ text, from, to }) => `${text}:${to - from}`)).toEqual(expected);
});
