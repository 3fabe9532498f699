/** A kill at every step of everything that people do. */
import { describe, expect, it, vi } from 'vitest';
import { killAtSteps, Lives } from './lives.ts';
import { ENROLLMENT, OTHER_SCENES } from './scenes.ts';

vi.mock('../../storage/database.ts', async (original) =>
  (await import('./mortality.ts')).watched(await original<typeof import('../../storage/database.ts')>()),
);
vi.mock('../../storage/open-lease.ts', async () => (await import('./mortality.ts')).LEASE_OF_THE_DEAD);

describe.each([ENROLLMENT, ...OTHER_SCENES])('$name', (scene) => {
  it('ends as it was promised, killed at every step', async ({ onTestFinished, annotate }) => {
    const lives = await Lives.open();
    onTestFinished(() => lives.close());
    const kills = await killAtSteps(lives, scene);
    await annotate(`${kills} kills`);
    expect(kills).toBeGreaterThan(0);
  });
});
