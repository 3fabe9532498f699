/** What every command line of this program speaks with: its words, its usage, its errors. It knows nobody else here. */

export { shellWord } from '../locales/index.ts';
export { asksForHelp, type Command, runCommand, type Terminal } from './command.ts';
export { readDotEnv } from './dot-env.ts';
export { explain, isCoded } from './explain.ts';
export { readGiven } from './given.ts';
export { openSentences, type Sentences, type Values } from './sentences.ts';
export { alignedTable } from './table.ts';
export { UsageError, type Words } from './usage.ts';
export { requireWritable } from './writable.ts';
