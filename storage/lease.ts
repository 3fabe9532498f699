/** The right of one process to work with a database. */
export interface Lease {
  /** Rejects with StorageError `in-use` when another process has taken the database over; never resolves. */
  readonly lost: Promise<never>;
  close(): Promise<void>;
}
