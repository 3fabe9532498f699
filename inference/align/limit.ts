/** No more than an hour is heard. */
import { type Hearable, openSound, type Sound } from '../audio/sound.ts';
import { AlignError } from '../errors.ts';
import { LONGEST_SECONDS } from './aligner.ts';

/**
 * `audio`, ready to be heard; where its length is known only at its end, its blocks tell that it was too long.
 *
 * @throws AlignError `too-long`, also from `blocks`; PromptError `undecodable` as `openSound` does
 */
export async function openLimited(audio: Hearable | Sound): Promise<Sound> {
  const sound = 'blocks' in audio ? audio : await openSound(audio, LONGEST_SECONDS);
  const { sampleRate, seconds } = sound;
  refuse(seconds ?? 0);
  return {
    sampleRate,
    seconds,
    async *blocks(options) {
      let passed = 0;
      for await (const block of sound.blocks(options)) {
        passed += block.length;
        refuse(passed / sampleRate);
        yield block;
      }
    },
  };
}

function refuse(seconds: number): void {
  if (seconds > LONGEST_SECONDS) throw new AlignError('too-long', { seconds, maxSeconds: LONGEST_SECONDS });
}
