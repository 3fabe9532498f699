/** The whole way from official files to graphs at full size: 9 GB on disk, 3 GB of memory, some minutes. */
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { inTemporaryFolder } from '../../compile/testbed.ts';
import { compileFolder } from '../recipes/compile.ts';
import { INDEX_TTS_2 } from '../recipes/index-tts-2.ts';
import { writeFakeModel } from './fake.ts';

describe('a full-size model of noise', () => {
  it('compiles and runs, every graph of it, and grows by less than 0.7 GB', async () => {
    await inTemporaryFolder(async (folder) => {
      writeFakeModel(folder);
      const finished: string[] = [];
      await compileFolder(folder, INDEX_TTS_2, {
        onStep: (graph, step) => {
          if (step === 'done') finished.push(graph);
        },
      });
      expect(finished).toEqual(INDEX_TTS_2.map(({ name }) => name));

      const compiled = readdirSync(folder).filter((name) => /\.onnx(\.data)?$/.test(name));
      const bytes = compiled.reduce((sum, name) => sum + statSync(join(folder, name)).size, 0);
      expect(bytes).toBeLessThan(0.7e9);
    });
  }, 1_800_000);
});
