/**
 * A person's own dictionary: how their words are said. Entries replace a word by what the engine reads right, another
 * spelling or the characters with their pinyin: `Vercel` -> `vur-sell`, `重庆` -> `重庆[chóng qìng]`.
 *
 * It is applied when a line is spoken and not when it is asked for: so a line that waits, or one that is said again
 * from its card, profits from what was added meanwhile.
 */
import { randomBytes } from 'node:crypto';
import * as z from 'zod';
import { isSyllable, readingsOf, TextError, takeAnnotations } from '../../inference/index.ts';
import type { Collection, CollectionOpener, RecordSchema } from '../../storage/index.ts';
import { PronunciationError } from '../errors.ts';

/** Entries of one person, characters of a word and of what is said for it. */
const MAX_ENTRIES = 100;
const MAX_WORD = 32;
const MAX_SAID = 64;

const Entry = z.object({ id: z.string(), word: z.string().min(1), said: z.string().min(1) });

export type Entry = Readonly<z.infer<typeof Entry>>;

const SCHEMA: RecordSchema<readonly Entry[]> = { version: 1, parse: (value) => z.array(Entry).parse(value) };

const HAN = /^\p{Script=Han}+$/u;

export class Pronunciations {
  readonly #records: Collection<readonly Entry[]>;

  constructor(records: Collection<readonly Entry[]>) {
    this.#records = records;
  }

  static open(storage: CollectionOpener): Pronunciations {
    return new Pronunciations(storage.collection('pronunciations', SCHEMA));
  }

  /** In alphabetical order. */
  async list(owner: string): Promise<readonly Entry[]> {
    const entries = (await this.#records.get(owner)) ?? [];
    return [...entries].sort((a, b) => a.word.localeCompare(b.word));
  }

  /** The entry that `typed` asks for, kept in place of one for the same word. @throws as `readEntry`; too-many */
  async add(owner: string, typed: string): Promise<Entry> {
    const entry = { id: randomBytes(6).toString('base64url'), ...readEntry(typed) };
    await this.#records.update(owner, (entries = []) => {
      const others = entries.filter(({ word }) => word.toLowerCase() !== entry.word.toLowerCase());
      if (others.length >= MAX_ENTRIES) throw new PronunciationError('too-many', { max: MAX_ENTRIES });
      return [...others, entry];
    });
    return entry;
  }

  /** The entry that was removed, if it was there. */
  async remove(owner: string, id: string): Promise<Entry | undefined> {
    const found = (await this.#records.get(owner))?.find((entry) => entry.id === id);
    if (found !== undefined) {
      await this.#records.update(owner, (entries = []) => entries.filter((entry) => entry.id !== id));
    }
    return found;
  }
}

/**
 * The entry that `typed` asks for: `word = said`, or the first word and what follows it. Pinyin behind
 * Chinese characters has to be a reading of each of them.
 *
 * @throws PronunciationError form, too-long
 * @throws TextError bad-pinyin: no reading, one that a character does not have, or too few; with those there are
 */
export function readEntry(typed: string): Omit<Entry, 'id'> {
  const annotated = /^(\p{Script=Han}+)\s*([[<].+[\]>])$/u.exec(typed.trim());
  const split = annotated ?? /^([^=＝]+)[=＝](.+)$/s.exec(typed) ?? /^\s*([^\s=＝]\S*)\s+(.+)$/s.exec(typed);
  const [word, said] = [split?.[1], split?.[2]].map((part) => (part ?? '').replace(/\s+/g, ' ').trim());
  if (word === '' || said === '') throw new PronunciationError('form');
  if ([...word].length > MAX_WORD || [...said].length > MAX_SAID) {
    throw new PronunciationError('too-long', { maxWord: MAX_WORD, maxSaid: MAX_SAID });
  }
  // Pinyin behind characters is a reading of them; any other letters are said instead of them.
  const reading = annotated === null ? `${word}[${said}]` : word + said;
  if (HAN.test(word)) {
    const { annotations } = takeAnnotations(reading);
    if (annotations.length > 0) requireReadings(word, annotations);
    else if (said.split(/[ '’-]+/).every(isSyllable)) throw noReading(said, word);
    if (annotations.length > 0) return { word, said: reading };
  }
  // A reading inside what is said has to be one too.
  takeAnnotations(said);
  return { word, said };
}

/** Each character of `word` is given a reading that it has; the neutral tone is everybody's. */
function requireReadings(word: string, annotations: readonly { readonly pinyin: string }[]): void {
  const characters = [...word].slice(-annotations.length);
  for (const [i, character] of characters.entries()) {
    const { pinyin } = annotations[i];
    const known = readingsOf(character);
    const isKnown = known.some(
      (one) => one === pinyin || (pinyin.endsWith('5') && one.slice(0, -1) === pinyin.slice(0, -1)),
    );
    if (known.length > 0 && !isKnown) throw noReading(pinyin, character);
  }
  if (annotations.length < [...word].length) throw noReading(annotations.map(({ pinyin }) => pinyin).join(' '), word);
}

/** The refusal of `reading`, with what `word` can be read as. */
function noReading(reading: string, word: string): TextError {
  const known = [...word].map((character) => readingsOf(character).slice(0, 3).join('/'));
  return new TextError('bad-pinyin', { reading, character: word, suggestions: known.join(' ') });
}

/** Where the words of `entries` stand in `text`: the longest first, none inside a Latin word or with a reading. */
export function findWords(text: string, entries: readonly Entry[]): Array<{ readonly index: number; entry: Entry }> {
  if (entries.length === 0) return [];
  const byLength = [...entries].sort((a, b) => b.word.length - a.word.length);
  const byWord = new Map(byLength.map((entry) => [entry.word.toLowerCase(), entry]));
  const pattern = new RegExp(`(?:${byLength.map(({ word }) => asWhole(word)).join('|')})(?! ?[[<])`, 'giu');
  return [...text.matchAll(pattern)].flatMap(({ 0: word, index }) => {
    const entry = byWord.get(word.toLowerCase());
    return entry === undefined ? [] : [{ index, entry }];
  });
}

/** `text` with every word of `entries` as it is said. */
export function applyEntries(text: string, entries: readonly Entry[]): string {
  let said = '';
  let from = 0;
  for (const { index, entry } of findWords(text, entries)) {
    said += text.slice(from, index) + entry.said;
    from = index + entry.word.length;
  }
  return said + text.slice(from);
}

/** A pattern for `word` that does not match inside another Latin word. */
function asWhole(word: string): string {
  const escaped = word.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');
  const isLetter = (character: string | undefined) => /[\p{Script=Latin}\d]/u.test(character ?? '');
  const before = isLetter(word[0]) ? '(?<![\\p{Script=Latin}\\d])' : '';
  const after = isLetter(word.at(-1)) ? '(?![\\p{Script=Latin}\\d])' : '';
  return before + escaped + after;
}
