/** A command line: its words, and what is wrong with them. */
import { parseArgs } from 'node:util';
import type { Values } from './sentences.ts';

export type UsageErrorCode =
  | 'missing' // { name }
  | 'unknown-option' // { option, permitted }
  | 'no-value' // { option }
  | 'no-choice' // { option, value, permitted }
  | 'no-number' // { option, value, min, max }
  | 'no-address' // { option, value, example }
  | 'exclusive' // { options }
  | 'needs' // { option, other }
  | 'extra' // { value }
  | 'overwrites'; // { file }

/** A command line that says nothing sensible. `details` fills the sentence `error-usage-CODE`. */
export class UsageError extends Error {
  readonly subject = 'usage';
  readonly code: UsageErrorCode;
  readonly details: Values;

  constructor(code: UsageErrorCode, details: Values = {}) {
    super(`${code} ${JSON.stringify(details)}`);
    this.name = 'UsageError';
    this.code = code;
    this.details = details;
  }
}

/** What an option takes: a value (the last one given counts), several (given again and again), or nothing. */
export type OptionKinds = Readonly<Record<string, 'value' | 'values' | 'flag'>>;

export interface Words {
  /** Option -> its value; an option that takes none has the value `''`. */
  readonly options: ReadonlyMap<string, string>;
  /** Option -> all its values, in the order of the words; for those that take several. */
  readonly lists: ReadonlyMap<string, readonly string[]>;
  readonly positionals: readonly string[];
}

/**
 * The words of a command line, options and all else apart.
 *
 * @throws UsageError unknown-option, no-value
 */
export function readWords(words: readonly string[], kinds: OptionKinds): Words {
  const options = Object.fromEntries(
    Object.entries(kinds).map(([name, kind]) => [name, { type: kind === 'flag' ? 'boolean' : 'string' } as const]),
  );
  const { tokens, positionals } = parseArgs({
    args: [...words],
    options,
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const given = new Map<string, string>();
  const lists = new Map<string, string[]>();
  for (const token of tokens) {
    if (token.kind !== 'option') continue;
    if (!(token.name in kinds)) {
      const permitted = Object.keys(kinds).map((name) => `--${name}`);
      throw new UsageError('unknown-option', { option: token.rawName, permitted: permitted.join(', ') });
    }
    if (kinds[token.name] !== 'flag' && token.value === undefined) {
      throw new UsageError('no-value', { option: token.rawName });
    }
    given.set(token.name, token.value ?? '');
    if (kinds[token.name] === 'values') lists.set(token.name, [...(lists.get(token.name) ?? []), token.value ?? '']);
  }
  return { options: given, lists, positionals };
}
