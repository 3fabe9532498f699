/** What the bot keeps for one person besides voices and settings; `/forgetme` erases it with them. */
import type { BotStorage } from './context.ts';
import { Lines } from './lines.ts';

export interface Personal {
  readonly lines: Lines;
}

/** The records in `storage`; to be opened once. */
export function openPersonal(storage: Pick<BotStorage, 'collection'>): Personal {
  return { lines: Lines.open(storage) };
}
