/** What the bot keeps for one person besides voices and settings; `/forgetme` erases it with them. */

import { Clips } from './clips.ts';
import type { BotStorage } from './context.ts';
import { Lines } from './lines.ts';

export interface Personal {
  readonly lines: Lines;
  readonly clips: Clips;
}

/** The records in `storage`; to be opened once. */
export function openPersonal(storage: Pick<BotStorage, 'collection'>): Personal {
  return { lines: Lines.open(storage), clips: Clips.open(storage) };
}
