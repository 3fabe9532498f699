/** What the bot keeps for one person besides voices and settings; `/forgetme` erases it with them. */

import { Clips } from './emotion/clips.ts';
import { Phrases } from './inline/phrases.ts';
import { Pronunciations } from './pronunciation/dictionary.ts';
import { Lines } from './reply-buttons/spoken-lines.ts';
import type { BotStorage } from './telegram/context.ts';
import { Utterances } from './voices/spoken-files.ts';

export interface Personal {
  readonly lines: Lines;
  readonly clips: Clips;
  readonly phrases: Phrases;
  readonly utterances: Utterances;
  readonly pronunciations: Pronunciations;
}

/** The records in `storage`; to be opened once. */
export function openPersonal(storage: Pick<BotStorage, 'collection'>): Personal {
  return {
    lines: Lines.open(storage),
    clips: Clips.open(storage),
    phrases: new Phrases(storage),
    utterances: new Utterances(storage),
    pronunciations: Pronunciations.open(storage),
  };
}
