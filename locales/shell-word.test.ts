import { execFileSync } from 'node:child_process';
import { expect, it } from 'vitest';
import { openSentences } from '../terminal/index.ts';
import { shellWord } from './shell-word.ts';

it.each(['models/indextts-2', '模型/声音', './a-b_c.d', 'C:\\models\\indextts-2'])('%s is shown as it is', (path) => {
  expect(shellWord(path)).toBe(path);
});

it
  .skipIf(process.platform === 'win32')
  .each(['my models 声音', "it's here", '$HOME', 'a;b', 'a*', 'a"b', '', 'back\\slash'])(
  'a shell reads the word %j as it was',
  (path) => {
    expect(execFileSync('sh', ['-c', `printf %s ${shellWord(path)}`], { encoding: 'utf8' })).toBe(path);
  },
);

it('a folder with a blank in its name is in quotes in the command that mends it', () => {
  const { say } = openSentences({});
  expect(say('error-weights-stale', { folder: '/a b/声音', graphs: 'vocoder' })).toContain(
    "npm run model:compile -- '/a b/声音'",
  );
  expect(shellWord('C:\\my models')).toBe('"C:\\my models"');
});
