/**
 * What can go wrong with stored data that a person can do something about: one class, a code per remedy. The code is a
 * locale key (`storage.wrong-key` is `error-storage-wrong-key`), `details` fills its sentence. Details never hold
 * stored content, owners or passwords: they end up in logs.
 */

/** Values that the sentence names. */
export type StorageErrorDetails = Readonly<Record<string, string | number>>;

export type StorageErrorCode =
  | 'unreachable' // { database, reason } the server, the disk or the folder does not answer
  | 'not-writable' // { database } the file, its folder or the disk is another's, or is only to be read
  | 'no-database' // { database } the file is something else
  | 'corrupt' // { namespace } bytes that are not what was stored
  | 'version' // { namespace, version, expected } written by a newer Voxback
  | 'wrong-key' // { namespace } sealed with another key than the one given
  | 'bad-key' // { source, reason, remedy } the key itself can't be used
  | 'key-file' // { file, reason } it can't be read or made
  | 'in-use' // { database, holder } another process works with it
  | 'bad-url'; // { permitted }

/** Stored data can't be reached, read or trusted. */
export class StorageError extends Error {
  readonly subject = 'storage';
  readonly code: StorageErrorCode;
  readonly details: StorageErrorDetails;

  constructor(code: StorageErrorCode, details: StorageErrorDetails = {}, options?: ErrorOptions) {
    super(`${code} ${JSON.stringify(details)}`, options);
    this.name = 'StorageError';
    this.code = code;
    this.details = details;
  }
}
