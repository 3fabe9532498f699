import { expect, it } from 'vitest';
import { inTemporaryFolder } from '../compile/temporary-folder.ts';
import { memoryShareOf } from './memory.ts';
import { compileTinyInt4 } from './tiny.fixture.ts';

it(
  'a model in fewer bits asks for less memory, and one that nobody has checked for that of the exact quality',
  () =>
    inTemporaryFolder(async (folder) => {
      await compileTinyInt4(folder);
      const [exact, fast, unchecked] = [
        await memoryShareOf(folder, 'exact'),
        await memoryShareOf(folder, 'fast'),
        await memoryShareOf(folder, 'auto'),
      ];
      expect(fast).toBeLessThan(exact / 2);
      expect(unchecked).toBe(exact);
      // A server of 4 GB speaks with the files of 9.4 GB.
      expect(200e6 + fast * 9.4e9 + 500e6).toBeLessThan(4e9);
    }),
  900_000,
);
