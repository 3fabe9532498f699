/** Whether a file was made by this bot: what it says of itself, and what is in its sound. */
import {
  type AudioCodec,
  codeOfBot,
  codeOfVoice,
  type Finding,
  findMarkInTurns,
  locateMarkInTurns,
  type Pcm,
  PromptError,
  seconds,
  voicesInTurns,
  type Whereabouts,
} from '../../inference/index.ts';
import { FileError } from '../errors.ts';
import { attempt } from '../failures.ts';
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
  /** Where in it the mark is; undefined where there is none. */
  readonly where: Whereabouts | undefined;
  /** Of a longer recording, so many seconds were listened to. */
  readonly onlySeconds: number | undefined;
  /** Those of the asked voices that are heard; undefined where that can't be told, without a mark. */
  readonly heard: readonly Voice[] | undefined;
}

export interface Examiner {
  /**
   * @param voices that the asker may be told of: their own
   * @throws FileError no-sound; the signal's reason
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
      const pcm = await soundOf(bytes, signal);
      const onlySeconds = seconds(pcm) > MOST_SECONDS ? MOST_SECONDS : undefined;
      let mark: Finding['mark'] = 'absent';
      for (const { mark: secret } of keys) {
        const ofBot = codeOfBot(secret);
        const finding = await findMarkInTurns(pcm, ofBot, signal);
        mark = finding.mark;
        if (mark !== 'found' || finding.fit === undefined) continue;
        const codes = voices.map((voice) => codeOfVoice(secret, nameOf(voice)));
        const isHeard = await voicesInTurns(pcm, ofBot, codes, finding.fit, signal);
        const where = await locateMarkInTurns(pcm, ofBot, finding.fit, signal);
        return { claim, mark, where, onlySeconds, heard: voices.filter((_, index) => isHeard[index]) };
      }
      return { claim, mark, where: undefined, onlySeconds, heard: undefined };
    },
  };

  async function soundOf(bytes: Uint8Array, signal: AbortSignal | undefined): Promise<Pcm> {
    const decoded = await attempt(() =>
      codec.decode(bytes, { sampleRate: SAMPLE_RATE, maxSeconds: MOST_SECONDS, signal }),
    );
    if (decoded.ok) return decoded.value.pcm;
    // What is said of a recording for a voice is no help here.
    if (!(decoded.error instanceof PromptError)) throw decoded.error;
    throw new FileError('no-sound', {}, { cause: decoded.error });
  }
}
