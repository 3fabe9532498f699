import { expect, it } from 'vitest';
import { inTemporaryFolder } from '../compile/temporary-folder.ts';
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
      // A server of 4 GB speaks with the files of 9.4 GB.
      expect(200e6 + fast.memoryShare * 9.4e9 + 500e6).toBeLessThan(4e9);
    }),
  900_000,
);
