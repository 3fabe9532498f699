/** What makes the bot's replies recognisable: its keys, put into the sound and beside it (`Marker` of `replies/`). */
import { codeOfBot, codeOfVoice, embedInTurns, type Pcm } from '../../inference/index.ts';
import type { KeyRing } from './keys.ts';
import { stamp } from './statement.ts';
import { nameOf, type OwnedVoice } from './voice-name.ts';

/** @param bot user name, which stands in the statement */
export function createMarker({ current }: KeyRing, bot: string) {
  const ofBot = codeOfBot(current.mark);
  return {
    mark: (audio: Pcm, by: OwnedVoice) => embedInTurns(audio, [ofBot, codeOfVoice(current.mark, nameOf(by))]),
    stamp: (bytes: Uint8Array) => stamp(bytes, { keys: current, bot, now: Date.now() }),
  };
}
