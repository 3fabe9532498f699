/** A person's own dictionary: how a word is to be read. */
export { applyEntries, type Entry, findWords, Pronunciations } from './dictionary.ts';
export { pronounce } from './pronounce.ts';
