import { expect, it } from 'vitest';
import { inTemporaryFolder } from '../compile/temporary-folder.ts';
import { costWith, fullMemory } from './costs.ts';
import { needsOf } from './needs.ts';
import { compileTinyInt8 } from './tiny.fixture.ts';

it(
  'a model in fewer bits asks for less memory, and one that nobody has checked for that of the exact quality',
  () =>
    inTemporaryFolder(async (folder) => {
      await compileTinyInt8(folder);
      const [exact, fast, unchecked] = [
        await needsOf(folder, 'exact'),
        await needsOf(folder, 'fast'),
        await needsOf(folder, 'auto'),
      ];
      expect(fast.memoryShare).toBeLessThan(exact.memoryShare / 2);
      expect(fast.coreSeconds).toBeLessThan(exact.coreSeconds / 2);
      expect(unchecked).toMatchObject({ memoryShare: exact.memoryShare, coreSeconds: exact.coreSeconds });
    }),
  900_000,
);

/** Left to the bot, ffmpeg and the system, see `bot/process/machine.ts`. */
const RESERVED = 500e6;

it.each([
  // Of the third column, what no file backs, the system ends the process where it is missing; of the fourth, what a reply reads of
  // mapped files, it reads from the disk again.
  ['indextts-2', 'fast', 1.63e9, 0.47e9, 3e9],
  ['indextts-2', 'balanced', 2.19e9, 0.95e9, 4.1e9],
  ['indextts-2.5', 'fast', 1.62e9, 0.47e9, 3e9],
  ['indextts-2.5', 'balanced', 2.13e9, 0.47e9, 4e9],
] as const)(
  '%s with %s asks for what it holds with a fifth over and for what a reply reads, and is not refused on a server that has both',
  (engine, quality, own, mapped, server) => {
    const asked = fullMemory(engine, costWith(engine, quality));
    expect(asked).toBeGreaterThanOrEqual(1.2 * own + mapped);
    expect(asked + RESERVED).toBeLessThan(server);
  },
);
