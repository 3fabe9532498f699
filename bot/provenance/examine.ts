/** Whether a file was made by this bot: what it says of itself, and what is in its sound. */
import {
  type AudioCodec,
  codeOfBot,
  codeOfVoice,
  type Finding,
  findMarkInTurns,
  voicesInTurns,
} from '../../inference/index.ts';
import type { KeyRing } from './keys.ts';
import { type Claim, readClaim } from './statement.ts';
import { nameOf, type OwnedVoice } from './voice-name.ts';

/** Of longer recordings the first two minutes are listened to. */
const MOST_SECONDS = 120;
/** Hz: the mark lies below half of it. */
const SAMPLE_RATE = 16_000;

export interface Examination<Voice> {
  readonly claim: Claim;
  readonly mark: Finding['mark'];
  /** Those of the asked voices that are heard; undefined where that can't be told, without a mark. */
  readonly heard: readonly Voice[] | undefined;
}

export interface Examiner {
  /**
   * @param voices that the asker may be told of: their own
   * @throws PromptError undecodable; the signal's reason
   */
  examine<Voice extends OwnedVoice>(
    bytes: Uint8Array,
    voices: readonly Voice[],
    signal?: AbortSignal,
  ): Promise<Examination<Voice>>;
}

export function createExaminer(codec: Pick<AudioCodec, 'decode'>, { current, retired }: KeyRing): Examiner {
  const keys = [current, ...retired];
  return {
    async examine(bytes, voices, signal) {
      const claim = await readClaim(bytes, keys);
      const { pcm } = await codec.decode(bytes, { sampleRate: SAMPLE_RATE, maxSeconds: MOST_SECONDS, signal });
      let mark: Finding['mark'] = 'absent';
      for (const { mark: secret } of keys) {
        const ofBot = codeOfBot(secret);
        const finding = await findMarkInTurns(pcm, ofBot, signal);
        mark = finding.mark;
        if (mark !== 'found' || finding.fit === undefined) continue;
        const codes = voices.map((voice) => codeOfVoice(secret, nameOf(voice)));
        const isHeard = await voicesInTurns(pcm, ofBot, codes, finding.fit, signal);
        return { claim, mark, heard: voices.filter((_, index) => isHeard[index]) };
      }
      return { claim, mark, heard: undefined };
    },
  };
}
