/** One file over several connections, each of which may fail and go on. */
import { WeightsError } from '../errors.ts';
import { type Attempts, insist, type Patience } from './attempts.ts';
import { PartialFile, type PartialFileOptions, type Piece } from './partial-file.ts';
import { ChangedError, describeRemote, type RemoteFile, receive } from './remote.ts';

export interface FetchOptions extends PartialFileOptions {
  /** Connections per file. */
  readonly connections: number;
  /** Longest silence of a connection, milliseconds. */
  readonly stallMs: number;
  readonly patience: Patience;
  readonly signal: AbortSignal;
  readonly onRetry?: ((file: string, reason: string, waitMs: number) => void) | undefined;
}

/** How often a file may be replaced on the hub while it is fetched, before that is called a fault of the hub. */
const MAX_CHANGES = 3;

/** What `url` leads to, asked for until there is an answer; `file` is named in errors. */
export function describe(url: string, file: string, options: FetchOptions): Promise<RemoteFile> {
  return insist(() => describeRemote(url, file, options), attempts(file, options));
}

/**
 * Fetches what is missing of `remote` into the part of `target`; the part is complete then, and still called so.
 *
 * @param onProgress called with the bytes had so far
 * @returns the file as the hub described it last: another one than `remote` if it was replaced meanwhile
 * @throws WeightsError `missing`, `unreachable`, `disk-full`
 */
export async function fetchFile(
  target: string,
  remote: RemoteFile,
  file: string,
  options: FetchOptions,
  onProgress: (had: number) => void,
): Promise<RemoteFile> {
  let current = remote;
  for (let changes = 0; ; changes++) {
    const part = await PartialFile.open(target, current, options);
    try {
      await fill(part, current, file, options, onProgress);
      return current;
    } catch (error) {
      if (isDiskFull(error)) throw new WeightsError('disk-full', { file }, { cause: error });
      if (!(error instanceof ChangedError)) throw error;
      if (changes === MAX_CHANGES)
        throw new WeightsError('unreachable', { file, reason: error.message }, { cause: error });
    } finally {
      await part.close();
    }
    current = await describe(remote.url, file, options);
  }
}

/** Fetches the pieces of `part`, as many at once as there are connections; the first failure ends all of them. */
async function fill(
  part: PartialFile,
  remote: RemoteFile,
  file: string,
  options: FetchOptions,
  onProgress: (had: number) => void,
): Promise<void> {
  onProgress(part.had);
  const failure = new AbortController();
  const signal = AbortSignal.any([options.signal, failure.signal]);
  const missing = part.pieces.filter(({ start, end, had }) => start + had < end);
  const work = async () => {
    for (let piece = missing.shift(); piece !== undefined; piece = missing.shift()) {
      await fetchPiece(part, piece, remote, file, { ...options, signal }, onProgress);
    }
  };
  const workers = Array.from({ length: Math.min(options.connections, missing.length) }, () =>
    work().catch((error: unknown) => {
      failure.abort(error);
      throw error;
    }),
  );
  await Promise.allSettled(workers);
  if (!failure.signal.aborted) return part.save();
  // The failure matters more than whether what came before it could be remembered.
  await part.save().catch(() => undefined);
  throw failure.signal.reason;
}

function fetchPiece(
  part: PartialFile,
  piece: Piece,
  remote: RemoteFile,
  file: string,
  options: FetchOptions,
  onProgress: (had: number) => void,
): Promise<void> {
  const attempt = async () => {
    // A server without ranges starts every answer at the first byte.
    if (!remote.hasRanges) piece.had = 0;
    const span = { start: piece.start + piece.had, end: piece.end };
    const write = async (bytes: Uint8Array) => {
      await part.write(piece, bytes);
      onProgress(part.had);
    };
    await receive(remote, span, file, write, options);
  };
  // Starting over is no progress, however many bytes have come.
  const progress = remote.hasRanges ? () => piece.had : () => 0;
  return insist(attempt, { ...attempts(file, options), progress });
}

function attempts(file: string, { patience, signal, onRetry }: FetchOptions): Attempts {
  return { patience, signal, file, ...(onRetry && { onRetry }) };
}

const isDiskFull = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && (error.code === 'ENOSPC' || error.code === 'EDQUOT');
