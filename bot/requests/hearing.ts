/** From a recording to a job: nobody's voice is needed for it, so nobody is asked for one. */
import type { Dependencies } from '../dependencies.ts';
import type { SubtitlesRequest } from '../jobs/index.ts';
import { type Context, chatKey } from '../telegram/index.ts';
import type { Asking } from './accept.ts';
import { admit } from './admission.ts';

/**
 * Queues `wish`.
 *
 * @throws what `admit` and `Jobs.accept` throw
 */
export async function acceptSubtitles(
  deps: Dependencies,
  ctx: Context,
  { id, user, to }: Pick<Asking, 'id' | 'user' | 'to'>,
  wish: Omit<SubtitlesRequest, 'owner' | 'voice' | 'locale' | 'to' | 'noteId'>,
): Promise<void> {
  await admit(deps, ctx, '');
  const common = { owner: user, voice: '', locale: await deps.languages.of(ctx), to };
  await deps.jobs.accept({ id, user, chat: chatKey(to.chatId), request: { ...wish, ...common } });
}
