/**
 * `npx vitest bench --run inference/text/normalize`: how much longer a message of nothing but digits, signs and codes takes
 * than one of prose, of 4,096 characters both. What is compared are two texts on one machine, at one time.
 */
import { bench, describe } from 'vitest';
import { MAX_CHARACTERS, normalizeText } from './normalize.ts';
import { readSaid } from './tables.fixture.ts';

const lines = readSaid('held-out-a.txt').flatMap(([, rows]) => rows.map(({ written }) => written));
const dense = lines.join('，').slice(0, MAX_CHARACTERS);
const denseEnglish = lines
  .filter((line) => !/\p{Script=Han}/u.test(line))
  .join(', ')
  .slice(0, MAX_CHARACTERS);
const prose = '今天天气很好，我们去公园走了走。你吃饭了吗？'.repeat(MAX_CHARACTERS).slice(0, MAX_CHARACTERS);

describe('a long message', () => {
  bench('of prose', () => void normalizeText(prose));
  bench('of English with many numbers', () => void normalizeText(denseEnglish));
  bench('of Chinese and English with many numbers', () => void normalizeText(dense));
});
