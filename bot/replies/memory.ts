/** What is remembered of a reply that has arrived: whose voice it is, for `/report`, and what it says, for `@bot`. */
import type { Message } from 'grammy/types';
import type { Dependencies } from '../dependencies.ts';
import type { Job } from '../jobs/index.ts';
import { DEMONSTRATION } from '../telegram/index.ts';

export function createMemory({ storage, personal }: Pick<Dependencies, 'storage' | 'personal'>) {
  return async ({ user, request }: Job, message: Message): Promise<void> => {
    // Nobody's voice: there is nobody to report it for, and nothing to be said again elsewhere.
    if (request.owner === DEMONSTRATION) return;
    const { voice: file, has_protected_content: isProtected } = message;
    if (file === undefined) return;
    // Its owner may have erased everything while the reply was on its way: nothing is written about them after that.
    if ((await storage.voices.get(request.owner, request.voice)) === undefined) return;
    await personal.utterances.add(request.owner, request.voice, file.file_unique_id);
    // A voice that was lent to a group speaks nowhere else; what a group protects is not passed on.
    if (request.kind !== 'speak' || request.owner !== user || isProtected === true) return;
    const { text: title, voice } = request;
    await personal.phrases.add(user, { id: file.file_unique_id, file: file.file_id, title, voice, at: Date.now() });
  };
}
