/** What makes the bot's replies recognisable: its keys, put into the sound and beside it (`Marker` of `replies/`). */
import { codeOfBot, codeOfVoice, embedInTurns, type Pcm } from '../../inference/index.ts';
import type { KeyRing } from './keys.ts';
import { stamp } from './statement.ts';
import { nameOf, type OwnedPart, type OwnedVoice } from './voice-name.ts';

/** @param bot user name, which stands in the statement */
export function createMarker({ current }: KeyRing, bot: string) {
  const ofBot = codeOfBot(current.mark);
  return {
    mark: (audio: Pcm, by: OwnedVoice, parts: readonly OwnedPart[] = []) => {
      const ofVoice = (voice: OwnedVoice) => codeOfVoice(current.mark, nameOf(voice));
      if (parts.length === 0) return embedInTurns(audio, [ofBot, ofVoice(by)]);
      return embedInTurns(
        audio,
        [ofBot],
        parts.map(({ from, to, ...voice }) => ({ code: ofVoice(voice), from, to })),
      );
    },
    stamp: (bytes: Uint8Array) => stamp(bytes, { keys: current, bot, now: Date.now() }),
  };
}
