/**
 * SIGKILL while recordings are fetched, decoded, heard, dubbed and sent: everybody has their files once, or is told that there
 * will be none, or asked whether they have arrived.
 *
 *     VOXBACK_LANES=2      so many bots at the same time
 */
import { rmSync } from 'node:fs';
import { expect, it, onTestFinished } from 'vitest';
import { modelsWithWhisper } from './fake-ears.ts';
import { killCampaign } from './process-campaign.ts';
import { SCENES_OF_SUBTITLES } from './scenes-of-subtitles.ts';

/** A job that is killed three times is given up: in longer lives most of them come through, and some do not. */
const LIFE_MS = 4000;

it('brings recordings to an end, however often it is killed', { timeout: 24 * 3_600_000 }, async () => {
  const models = modelsWithWhisper();
  onTestFinished(() => rmSync(models, { recursive: true }));
  const failures = await killCampaign({
    name: 'subtitle-kills',
    scenes: SCENES_OF_SUBTITLES,
    rounds: 12,
    lifeMs: LIFE_MS,
    // The ears that hum stand for the Whisper that seems to be there; replies and sentences are not proved by them.
    settings: { VOXBACK_MODELS: models, VOXBACK_RETAKES: '0', VOXBACK_SENTENCE: 'off' },
  });
  expect(failures).toEqual([]);
});
