/**
 * A file that is being fetched, in pieces and in any order: `NAME.part` with the bytes and `NAME.part.json` with how far
 * each piece is. Both survive the process, so that a later one goes on where this one was stopped.
 */
import { type FileHandle, mkdir, open, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { z } from 'zod';
import type { RemoteFile } from './remote.ts';

/** Big enough that asking for it costs nothing, small enough that several are under way at once. */
const PIECE_BYTES = 64 * 2 ** 20;

/** What a killed process loses at most. */
const BYTES_BETWEEN_SAVES = 32 * 2 ** 20;

const STATE = z.object({
  version: z.literal(1),
  /** Which file it is part of: its hash, else its ETag. */
  identity: z.string(),
  bytes: z.int().min(0),
  pieceBytes: z.int().min(1),
  /** Bytes had of each piece, counted from the piece's start. */
  had: z.array(z.int().min(0)),
});

type State = z.infer<typeof STATE>;

export interface Piece {
  /** First byte in the file. */
  readonly start: number;
  /** One past the last byte. */
  readonly end: number;
  /** Bytes had, from `start` on. */
  had: number;
}

export interface PartialFileOptions {
  /** Default 64 MiB. */
  readonly pieceBytes?: number;
  /** Default 32 MiB. */
  readonly bytesBetweenSaves?: number;
}

export class PartialFile {
  readonly path: string;
  readonly pieces: readonly Piece[];
  readonly #handle: FileHandle;
  readonly #state: Omit<State, 'had'>;
  readonly #bytesBetweenSaves: number;
  #unsavedBytes = 0;
  #saving: Promise<void> = Promise.resolve();

  private constructor(path: string, handle: FileHandle, state: State, bytesBetweenSaves: number) {
    this.path = path;
    this.#handle = handle;
    this.#state = state;
    this.#bytesBetweenSaves = bytesBetweenSaves;
    this.pieces = state.had.map((had, index) => ({ ...spanOf(state, index), had }));
  }

  /** The part of `target` that is there already if it is one of `remote`, else an empty one. */
  static async open(target: string, remote: RemoteFile, options: PartialFileOptions = {}): Promise<PartialFile> {
    const path = partPath(target);
    const old = await readState(target, remote);
    // An old part without a state that fits it is worth nothing, nor is a state without its part.
    if (old === undefined) await discardPart(target);
    await mkdir(dirname(path), { recursive: true });
    const handle = await open(path, old === undefined ? 'w' : 'r+');
    const state = old ?? emptyState(remote, options.pieceBytes ?? PIECE_BYTES);
    return new PartialFile(path, handle, state, options.bytesBetweenSaves ?? BYTES_BETWEEN_SAVES);
  }

  /** Bytes had, of all pieces. */
  get had(): number {
    return this.pieces.reduce((sum, { had }) => sum + had, 0);
  }

  /** Adds `bytes` to `piece`. */
  async write(piece: Piece, bytes: Uint8Array): Promise<void> {
    for (let done = 0; done < bytes.length; ) {
      const position = piece.start + piece.had;
      const { bytesWritten } = await this.#handle.write(bytes, done, bytes.length - done, position);
      done += bytesWritten;
      piece.had += bytesWritten;
      this.#unsavedBytes += bytesWritten;
    }
    if (this.#unsavedBytes >= this.#bytesBetweenSaves) await this.save();
  }

  /** Remembers how far each piece is. */
  async save(): Promise<void> {
    this.#unsavedBytes = 0;
    const state: State = { ...this.#state, had: this.pieces.map(({ had }) => had) };
    // One after another: two writers of one file would mix their bytes.
    this.#saving = this.#saving.then(async () => {
      // The bytes before the claim to have them.
      await this.#handle.datasync();
      const path = statePath(this.path);
      await writeFile(`${path}.new`, JSON.stringify(state));
      await rename(`${path}.new`, path);
    });
    await this.#saving;
  }

  async close(): Promise<void> {
    await this.#handle.close();
  }
}

/** Bytes of `target` that an earlier process has left and that are of `remote`. */
export async function bytesHad(target: string, remote: RemoteFile): Promise<number> {
  return (await readState(target, remote))?.had.reduce((sum, had) => sum + had, 0) ?? 0;
}

/** Makes the finished part of `target` the file itself. */
export async function promotePart(target: string): Promise<void> {
  await rename(partPath(target), target);
  await rm(statePath(partPath(target)), { force: true });
}

/** Forgets the part of `target`. */
export async function discardPart(target: string): Promise<void> {
  await rm(statePath(partPath(target)), { force: true });
  await rm(partPath(target), { force: true });
}

export const partPath = (target: string): string => `${target}.part`;
const statePath = (part: string): string => `${part}.json`;

/** A server that names neither hash nor ETag can't say that a file is still the same; nothing of it is kept then. */
function identityOf({ sha256, etag }: RemoteFile): string {
  return sha256 ?? etag ?? '';
}

function emptyState(remote: RemoteFile, pieceBytes: number): State {
  // What can only be had as a whole is one piece.
  const size = remote.hasRanges ? pieceBytes : Math.max(remote.bytes, 1);
  const had = Array.from({ length: Math.ceil(remote.bytes / size) }, () => 0);
  return { version: 1, identity: identityOf(remote), bytes: remote.bytes, pieceBytes: size, had };
}

function spanOf({ bytes, pieceBytes }: Omit<State, 'had'>, index: number): { start: number; end: number } {
  return { start: index * pieceBytes, end: Math.min((index + 1) * pieceBytes, bytes) };
}

/** The state of the part of `target`, if it is whole, of `remote`, not ahead of the bytes, and if its pieces can be had. */
async function readState(target: string, remote: RemoteFile): Promise<State | undefined> {
  const part = partPath(target);
  const size = await stat(part).then(
    (found) => found.size,
    () => -1,
  );
  const text = await readFile(statePath(part), 'utf8').catch(() => '');
  const parsed = STATE.safeParse(parseJson(text));
  if (size < 0 || !parsed.success) return undefined;
  const state = parsed.data;
  const isSame = state.identity !== '' && state.identity === identityOf(remote) && state.bytes === remote.bytes;
  // Without ranges every piece would be answered with the whole file.
  const isAskable = remote.hasRanges || state.had.length <= 1;
  const isConsistent =
    state.had.length === Math.ceil(state.bytes / state.pieceBytes) &&
    state.had.every((had, index) => {
      const { start, end } = spanOf(state, index);
      return start + had <= end && (had === 0 || start + had <= size);
    });
  return isSame && isAskable && isConsistent ? state : undefined;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
