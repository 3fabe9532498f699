/**
 * SIGKILL for real processes, a thousand times, at random moments of everything that people do, also inside of uploads,
 * downloads and polls, and orderly stops between them: nobody's text is lost, nothing is said twice, everybody hears the
 * end of it. In its result a round has what became of every scene; at the end there is a table.
 *
 *     VOXBACK_LANES=2      so many bots at the same time
 */
import { expect, it } from 'vitest';
import { killCampaign } from './process-campaign.ts';
import { ENROLLMENT, OTHER_SCENES } from './scenes.ts';
import { SCENES_OF_TWO_ENGINES } from './scenes-of-two-engines.ts';

const scenes = [ENROLLMENT, ...OTHER_SCENES, ...SCENES_OF_TWO_ENGINES];

it('brings everybody what they were promised, however often it is killed', { timeout: 24 * 3_600_000 }, async () => {
  expect(await killCampaign({ name: 'process-kills', scenes, rounds: 100 })).toEqual([]);
});
