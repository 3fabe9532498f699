/** Language, and texts written greedily under each set of rules. */
import type { Comparison } from '../../parity/comparison.ts';
import { detectLanguage, writeGreedily } from '../greedy.ts';
import type { Heard } from '../networks.ts';
import { logSumExp } from '../rules.ts';
import { compareNumbers } from './reference.ts';
import type { Subject } from './subject.ts';

const PROBABILITY_TOLERANCE = 1e-4;
/** Of twenty tokens together. */
const SUM_TOLERANCE = 2e-3;

export async function compareWriting({ name, clip, networks }: Subject, heard: Heard): Promise<Comparison[]> {
  const { startOfTranscript, noSpeech } = networks.config.tokens;
  const detected = await detectLanguage(networks, heard);
  const stages = [
    compareNumbers(`${name}.language`, [detected.language === clip.detected ? 0 : 1], [0], 0),
    compareNumbers(
      `${name}.language probability`,
      [detected.probability],
      [clip.detected_probability],
      PROBABILITY_TOLERANCE,
    ),
  ];
  for (const way of ['greedy_without_timestamps', 'greedy_with_timestamps', 'greedy_prompted'] as const) {
    const { prompt, ids, sum_logprob, no_speech_prob } = clip[way];
    const written = await writeGreedily(networks, heard, prompt, {
      hasTimestamps: way === 'greedy_with_timestamps',
      maxTokens: ids.length,
      stops: false,
    });
    const atStart = await networks.score(heard, prompt, [prompt.indexOf(startOfTranscript)]);
    const noSpeechProbability = Math.exp(atStart[noSpeech] - logSumExp(atStart));
    stages.push(
      compareNumbers(`${name}.${way}`, written.ids, ids, 0),
      compareNumbers(`${name}.${way} log probability`, [written.logProbability], [sum_logprob], SUM_TOLERANCE),
      compareNumbers(`${name}.${way} no speech`, [noSpeechProbability], [no_speech_prob], PROBABILITY_TOLERANCE),
    );
  }
  return stages;
}
