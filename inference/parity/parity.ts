/** IndexTTS-2 against the official code: every stage, in the order in which a reply passes them. */
import { INDEX_TTS_2 } from '../compile/index-tts-2.ts';
import { inTemporaryFolder } from '../compile/temporary-folder.ts';
import type { Comparison } from './comparison.ts';
import { DECODING_STAGES } from './decoding-stages.ts';
import { emotion } from './emotion-stage.ts';
import { FLOW_STAGES } from './flow-stages.ts';
import { CONTENT_STAGES, RECORDING_STAGES, SOUND_STAGES } from './network-stages.ts';
import { qwen } from './qwen-stage.ts';
import type { Stage } from './stage.ts';
import { Subject } from './subject.ts';

const STAGES: readonly Stage[] = [
  ...RECORDING_STAGES,
  emotion,
  ...DECODING_STAGES,
  ...CONTENT_STAGES,
  ...FLOW_STAGES,
  ...SOUND_STAGES,
  qwen,
];

/** Compiles `folder`/checkpoints into a folder that is gone afterwards, and compares every stage with the golden file. */
export async function compareWithReference(folder: string): Promise<Comparison[]> {
  return inTemporaryFolder(async (workspace) => {
    const subject = await Subject.open(folder, workspace, INDEX_TTS_2);
    try {
      const comparisons: Comparison[] = [];
      for (const stage of STAGES) comparisons.push(...(await stage(subject)));
      return comparisons;
    } finally {
      await subject.close();
    }
  });
}
