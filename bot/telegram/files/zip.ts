/** A zip that is made while it is read: a piece of it in memory at a time, and everybody else gets a turn between two. */
import { setImmediate } from 'node:timers/promises';
import { Zip, ZipDeflate, ZipPassThrough } from 'fflate';

/** One file of the zip. */
export interface Part {
  readonly name: string;
  readonly chunks: Iterable<Uint8Array> | AsyncIterable<Uint8Array>;
  /** Taken as it is. Default false. */
  readonly isCompressed?: boolean;
}

/** Bytes that are compressed in one go: some milliseconds of work. */
const PIECE_BYTES = 64 * 1024;

/** The bytes of a zip of `parts`. */
export async function* zipped(parts: AsyncIterable<Part>): AsyncGenerator<Uint8Array> {
  const made: Uint8Array[] = [];
  let failure: Error | null = null;
  const zip = new Zip((error, bytes) => {
    failure ??= error;
    made.push(bytes);
  });
  for await (const { name, chunks, isCompressed = false } of parts) {
    const file = isCompressed ? new ZipPassThrough(name) : new ZipDeflate(name);
    zip.add(file);
    for await (const chunk of chunks) {
      for (let at = 0; at < chunk.length; at += PIECE_BYTES) {
        file.push(chunk.subarray(at, at + PIECE_BYTES));
        yield* made.splice(0);
        await setImmediate();
      }
    }
    file.push(new Uint8Array(0), true);
    yield* made.splice(0);
  }
  zip.end();
  if (failure !== null) throw failure;
  yield* made.splice(0);
}

/** How many bytes a zip of `parts` has. */
export async function zipSize(parts: AsyncIterable<Part>): Promise<number> {
  let bytes = 0;
  for await (const chunk of zipped(parts)) bytes += chunk.length;
  return bytes;
}
