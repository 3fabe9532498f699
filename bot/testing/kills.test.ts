/**
 * Killed at any step of what people do: everybody who has sent something hears the end of it. Here some of the steps, the
 * same in every run; `kills.slow.test.ts` has all of them, and real processes.
 */
import { afterAll, expect, it, vi } from 'vitest';
import { patience } from '../playground/patience.ts';
import { killAtSteps, Lives } from './lives.ts';
import { ENROLLMENT, OTHER_SCENES } from './scenes.ts';

vi.mock('../../storage/database.ts', async (original) =>
  (await import('./mortality.ts')).watched(await original<typeof import('../../storage/database.ts')>()),
);
vi.mock('../../storage/open-lease.ts', async () => (await import('./mortality.ts')).LEASE_OF_THE_DEAD);

const opened: Lives[] = [];
afterAll(() => Promise.all(opened.map((lives) => lives.close())));

async function openLives(): Promise<Lives> {
  const lives = await Lives.open();
  opened.push(lives);
  return lives;
}

/** So many bots at the same time: each of them waits, most of the time. */
const LANES = 4;
/** Of the enrollment every so many steps, of everything else every so many. */
const EVERY = { enrollment: 7, other: 61 };

it.concurrent(
  'brings everybody who has sent a recording their voice, killed at any step of the enrollment',
  async () => {
    const lanes = Array.from({ length: LANES }, async (_, lane) => {
      const killing = { from: 1 + lane * EVERY.enrollment, every: LANES * EVERY.enrollment };
      return killAtSteps(await openLives(), ENROLLMENT, killing);
    });
    const kills = (await Promise.all(lanes)).reduce((sum, count) => sum + count);
    expect(kills).toBeGreaterThan(6);
  },
  patience(120_000),
);

it.concurrent(
  'ends every other dialog as it was promised, killed at some of its steps',
  async () => {
    const lanes = Array.from({ length: LANES }, async (_, lane) => {
      const lives = await openLives();
      let kills = 0;
      for (const [index, scene] of OTHER_SCENES.entries()) {
        if (index % LANES !== lane) continue;
        kills += await killAtSteps(lives, scene, { from: 3 + index, every: EVERY.other });
      }
      return kills;
    });
    const kills = (await Promise.all(lanes)).reduce((sum, count) => sum + count);
    expect(kills).toBeGreaterThan(OTHER_SCENES.length);
  },
  patience(120_000),
);
