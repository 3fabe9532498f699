/** What makes the bot's replies recognisable: its keys, put into the sound and beside it. */
import { codeOfBot, codeOfVoice, embedInTurns, type Pcm } from '../../inference/index.ts';
import type { Marker, SpokenBy } from '../replies/index.ts';
import type { KeyRing } from './keys.ts';
import { stamp } from './statement.ts';

/** @param bot user name, which stands in the statement */
export function createMarker({ current }: KeyRing, bot: string): Marker {
  const ofBot = codeOfBot(current.mark);
  return {
    mark: (audio: Pcm, by: SpokenBy) => embedInTurns(audio, [ofBot, codeOfVoice(current.mark, nameOf(by))]),
    stamp: (bytes) => stamp(bytes, { keys: current, bot, now: Date.now() }),
  };
}

/** What the code of a voice is drawn for. */
export function nameOf({ owner, voice }: SpokenBy): string {
  return `${owner}/${voice}`;
}
