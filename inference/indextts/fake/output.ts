/** A file written from front to back. */
import { closeSync, mkdirSync, openSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';

export class Output {
  /** Bytes written so far. */
  position = 0;
  readonly #descriptor: number;
  readonly #onProgress: (bytes: number) => void;

  /** @param onProgress called with the size of every write */
  constructor(path: string, onProgress: (bytes: number) => void) {
    mkdirSync(dirname(path), { recursive: true });
    this.#descriptor = openSync(path, 'w');
    this.#onProgress = onProgress;
  }

  write(bytes: Uint8Array): void {
    for (let done = 0; done < bytes.length; ) done += writeSync(this.#descriptor, bytes, done);
    this.position += bytes.length;
    this.#onProgress(bytes.length);
  }

  close(): void {
    closeSync(this.#descriptor);
  }
}
