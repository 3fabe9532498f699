/** IndexTTS against the official code: every stage, in the order in which a reply passes them. */
import { join } from 'node:path';
import { inTemporaryFolder } from '../../compile/temporary-folder.ts';
import type { Comparison } from '../../parity/comparison.ts';
import { inspectFolder, type VersionName } from '../recipes/versions.ts';
import { DECODING_STAGES, LATENT_STAGES } from './decoding-stages.ts';
import { emotion } from './emotion-stage.ts';
import { END_TO_END_STAGES } from './end-to-end-stages.ts';
import { FLOW_STAGES } from './flow-stages.ts';
import {
  CONTENT_STAGES,
  MULTILINGUAL_CONTENT_STAGES,
  MULTILINGUAL_RECORDING_STAGES,
  RECORDING_STAGES,
  SOUND_STAGES,
} from './network-stages.ts';
import { qwen } from './qwen-stage.ts';
import type { Stage } from './stage.ts';
import { Subject } from './subject.ts';

const STAGES: Readonly<Record<VersionName, readonly Stage[]>> = {
  '2': [
    ...RECORDING_STAGES,
    emotion,
    ...DECODING_STAGES,
    ...LATENT_STAGES,
    ...CONTENT_STAGES,
    ...FLOW_STAGES,
    ...SOUND_STAGES,
    qwen,
    ...END_TO_END_STAGES,
  ],
  '2.5': [
    ...MULTILINGUAL_RECORDING_STAGES,
    emotion,
    ...DECODING_STAGES,
    ...MULTILINGUAL_CONTENT_STAGES,
    ...FLOW_STAGES,
    ...SOUND_STAGES,
    qwen,
    ...END_TO_END_STAGES,
  ],
};

/** Compiles `folder`/checkpoints into a folder that is gone afterwards, and compares every stage with the golden file. */
export async function compareWithReference(folder: string): Promise<Comparison[]> {
  return inTemporaryFolder(async (workspace) => {
    const { version, recipes } = await inspectFolder(join(folder, 'checkpoints'));
    const subject = await Subject.open(folder, workspace, recipes);
    try {
      const comparisons: Comparison[] = [];
      for (const stage of STAGES[version.name]) comparisons.push(...(await stage(subject)));
      return comparisons;
    } finally {
      await subject.close();
    }
  });
}
