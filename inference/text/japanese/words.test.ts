import { expect, it } from 'vitest';
import { spaceWords } from './words.ts';

it.each([
  ['今日はいい天気です。', '今日 は いい 天気 です 。'],
  ['カラオケ に行く', 'カラオケ に 行く'],
  ['', ''],
])('%s is spaced as %s', (written, spaced) => expect(spaceWords(written)).toBe(spaced));
