/** JSON with a version beside it: older data is migrated by its schema, newer data is refused, nothing is guessed. */
import { StorageError } from './errors.ts';

/** How one kind of record is read. */
export interface RecordSchema<T> {
  /** Version of what is written now: a positive integer, one more whenever the shape changes. */
  readonly version: number;
  /** `value` as it was stored by `version`, 1 to `this.version`, checked and migrated; throws if it is anything else. */
  parse(value: unknown, version: number): T;
}

/** A value with the version of its shape. */
export interface Versioned {
  readonly version: number;
  readonly value: unknown;
}

export function encode<T>(schema: RecordSchema<T>, value: T): Uint8Array {
  return writeJson(stamp(schema, value));
}

/** `value` as JSON; throws for NaN and infinities, of which JSON makes null and so a record that nobody can read. */
export function writeJson(value: unknown): Buffer {
  return Buffer.from(
    JSON.stringify(value, (key, part: unknown) => {
      if (typeof part === 'number' && !Number.isFinite(part)) throw new Error(`${key} is ${part}: not to be stored`);
      return part;
    }),
  );
}

/**
 * The record in `bytes`.
 *
 * @throws StorageError `version`: written by a newer Voxback; `corrupt`: not a record of `schema`
 */
export function decode<T>(schema: RecordSchema<T>, bytes: Uint8Array, namespace: string): T {
  return check(schema, readJson(bytes, namespace), namespace);
}

/** `value` under the current version, for a record inside a record. */
export function stamp<T>(schema: RecordSchema<T>, value: T): Versioned {
  return { version: schema.version, value };
}

/** The reverse of `stamp`; throws as `decode` does. */
export function check<T>(schema: RecordSchema<T>, stamped: unknown, namespace: string): T {
  if (!isVersioned(stamped)) throw new StorageError('corrupt', { namespace });
  const { version, value } = stamped;
  if (version > schema.version) throw new StorageError('version', { namespace, version, expected: schema.version });
  try {
    return schema.parse(value, version);
  } catch {
    // The parser's own error may quote what was stored, so it is not handed on.
    throw new StorageError('corrupt', { namespace, version });
  }
}

/** The JSON in `bytes`, whatever it is; throws StorageError `corrupt`. */
export function readJson(bytes: Uint8Array, namespace: string): unknown {
  try {
    return JSON.parse(Buffer.from(bytes).toString('utf8'));
  } catch {
    // As above: a SyntaxError quotes the text.
    throw new StorageError('corrupt', { namespace });
  }
}

function isVersioned(value: unknown): value is Versioned {
  return (
    value instanceof Object && 'version' in value && Number.isSafeInteger(value.version) && Number(value.version) >= 1
  );
}
