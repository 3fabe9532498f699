/** SIGKILL for a real process, a few times, while several people are at it; `process-kills.slow.test.ts` goes on for a thousand. */
import { expect, it, onTestFinished } from 'vitest';
import { patience } from '../playground/patience.ts';
import { randomFrom } from './campaign.ts';
import { openHummingProgram } from './humming-program.ts';
import { People, playRound } from './kill-round.ts';
import { MortalProcess } from './mortal-process.ts';
import { ENROLLMENT, OTHER_SCENES, SCENES_OF_TWO_ENGINES } from './scenes.ts';

const SCENES = ['three texts in a row', 'a text in a group', 'a file to dub'];

it('a process that is killed three times loses nothing and says nothing twice', {
  timeout: patience(180_000),
}, async () => {
  const program = await openHummingProgram();
  onTestFinished(() => program.close());
  const mortal = await MortalProcess.open(program, 60_000);
  onTestFinished(() => mortal.close());
  const scenes = [
    ENROLLMENT,
    ...[...OTHER_SCENES, ...SCENES_OF_TWO_ENGINES].filter(({ name }) => SCENES.includes(name)),
  ];
  const round = { deaths: 3, random: randomFrom(1) };
  const { fates, deaths, complaints } = await playRound(mortal, new People(mortal.telegram), scenes, round);
  // The last one is there to find out what would be said twice.
  expect(deaths.length).toBeGreaterThanOrEqual(2);
  expect(fates.map(({ transcript }) => transcript).filter(Boolean)).toEqual([]);
  expect(fates.map(({ scene }) => scene).sort()).toEqual(['enrollment', ...SCENES].sort());
  expect(complaints).toEqual([]);
});
