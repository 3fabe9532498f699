/** Whisper against the official code: every stage, in the order in which a window passes them. */
import { copyFile, link } from 'node:fs/promises';
import { join } from 'node:path';
import { inTemporaryFolder } from '../../compile/temporary-folder.ts';
import type { Comparison } from '../../parity/comparison.ts';
import { WEIGHTS } from '../files.ts';
import { readConfig } from '../model-folder.ts';
import { Networks } from '../networks.ts';
import { compileWhisper } from '../recipes.ts';
import { WhisperTokenizer } from '../tokenizer.ts';
import { compareNetworks } from './network-stages.ts';
import { Reference } from './reference.ts';
import { compareTiming, compareTimingParts } from './timing-stages.ts';
import { compareWriting } from './writing-stages.ts';

const FILES = ['config.json', 'generation_config.json', 'tokenizer.json', WEIGHTS];

/** Compiles the model of `folder` into a folder that is gone afterwards, and compares every stage with `golden.safetensors`. */
export async function compareWhisper(folder: string): Promise<Comparison[]> {
  return inTemporaryFolder(async (workspace) => {
    for (const file of FILES) {
      const [from, to] = [join(folder, file), join(workspace, file)];
      await link(from, to).catch(() => copyFile(from, to));
    }
    await compileWhisper(workspace);
    const networks = await Networks.open(workspace, await readConfig(workspace));
    const reference = await Reference.open(folder);
    try {
      const tokenizer = await WhisperTokenizer.open(workspace);
      const comparisons: Comparison[] = [];
      for (const [name, clip] of reference.clips) {
        const subject = { name, clip, reference, networks, tokenizer };
        const { stages, heard } = await compareNetworks(subject);
        comparisons.push(
          ...stages,
          ...(await compareTiming(subject, heard)),
          ...(await compareWriting(subject, heard)),
        );
      }
      return [...comparisons, ...(await compareTimingParts(reference))];
    } finally {
      reference.close();
      await networks.close();
    }
  });
}
