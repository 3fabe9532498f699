/** Bounded reads at any offset of a file, which is never read whole. */
import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { CheckpointError, type CheckpointErrorCode, WeightsError } from '../errors.ts';

/** An open file. Reads are synchronous: few, mostly small, and who compiles a model waits for them anyway. */
export class Source {
  /** Bytes in the file when it was opened. */
  readonly size: number;
  readonly path: string;
  readonly #descriptor: number;
  #isOpen = true;

  /** @throws WeightsError `missing` when there is no such file */
  constructor(path: string) {
    this.path = path;
    try {
      this.#descriptor = openSync(path, 'r');
    } catch (error) {
      const isMissing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
      throw isMissing ? new WeightsError('missing', { file: path }, { cause: error }) : error;
    }
    const stats = fstatSync(this.#descriptor);
    this.size = stats.size;
    if (!stats.isFile()) {
      this.close();
      throw this.error('unsupported', 'not a regular file');
    }
  }

  /**
   * `length` bytes from `offset`, in a buffer of their own.
   *
   * @throws CheckpointError `truncated` when the file ends before; `malformed` when a bound is no byte position
   */
  read(offset: number, length: number): Uint8Array<ArrayBuffer> {
    if (!this.#isOpen) throw new Error(`${this.path} is closed`);
    if (!isPosition(offset) || !isPosition(length)) {
      throw this.error('malformed', `${length} bytes at ${offset} is no range`);
    }
    if (offset + length > this.size) {
      throw this.error('truncated', `${length} bytes at ${offset} end after the file's ${this.size}`);
    }
    const bytes = new Uint8Array(length);
    for (let done = 0; done < length; ) {
      // One call reads at most 2 GiB on Linux, and may read less.
      const count = readSync(this.#descriptor, bytes, done, Math.min(length - done, 2 ** 30), offset + done);
      if (count === 0) throw this.error('truncated', `the file shrank below ${offset + length} bytes`);
      done += count;
    }
    return bytes;
  }

  /** A CheckpointError that names this file. */
  error(code: CheckpointErrorCode, reason: string, cause?: unknown): CheckpointError {
    return new CheckpointError(code, { file: this.path, reason }, cause === undefined ? {} : { cause });
  }

  /** Closes the file; later calls do nothing. */
  close(): void {
    if (this.#isOpen) closeSync(this.#descriptor);
    this.#isOpen = false;
  }
}

/** Whether `value` can be a byte position or a count: a non-negative integer that doubles hold exactly. */
export function isPosition(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 0;
}

/** A name from a file as an error may show it: escaped, and never longer than a line. */
export function quote(name: string): string {
  return JSON.stringify(name.length > 100 ? `${name.slice(0, 100)}…` : name);
}
