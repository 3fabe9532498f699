/** How a voice goes, whoever lets it go: its owner, an operator, the year in which nobody used it. */
import { takeBackEverywhere } from '../chats/index.ts';
import type { Dependencies } from '../dependencies.ts';
import { changeSettings, withoutVoice } from '../people/index.ts';

export interface RemovalParts extends Pick<Dependencies, 'storage' | 'chats'> {
  readonly jobs: Pick<Dependencies['jobs'], 'review'>;
}

/**
 * Removes voice `id` of `owner`; the next one speaks, if there is one. Nothing happens where it has gone already.
 *
 * First it is taken back from every group, so that a crash between two steps leaves no group that speaks in a voice whose
 * owner wanted it gone; last the settings, as they decide who speaks next by what is left.
 */
export async function removeVoice({ storage, chats, jobs }: RemovalParts, owner: string, id: string): Promise<void> {
  await takeBackEverywhere(chats, owner, id);
  await storage.voices.remove(owner, id);
  const [next] = await storage.voices.list(owner);
  await changeSettings(storage, owner, (settings) => withoutVoice(settings, id, next?.id));
  await jobs.review(owner);
}
