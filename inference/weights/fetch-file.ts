/** One file over several connections, each of which may fail and go on. */
import { WeightsError } from '../errors.ts';
import { type Attempts, type Fault, insist, type Patience } from './attempts.ts';
import { PartialFile, type PartialFileOptions, type Piece } from './partial-file.ts';
import type { ReleaseFile } from './release.ts';
import { ChangedError, describeRemote, type RemoteFile, receive } from './remote.ts';
import { pinnedBytes } from './verify.ts';

export interface FetchOptions extends PartialFileOptions {
  /** Connections per file. */
  readonly connections: number;
  /** Longest silence of a connection, milliseconds. */
  readonly stallMs: number;
  readonly patience: Patience;
  readonly signal: AbortSignal;
  readonly onRetry?: ((file: string, fault: Fault, waitMs: number) => void) | undefined;
}

/** How often a file may be replaced on the hub while it is fetched, before that is called a fault of the hub. */
const MAX_CHANGES = 3;

/**
 * What `url` leads to, asked for until there is an answer. Its `sha256` is the pinned one of `file`, else the one that the
 * hub names: bytes with the same hash may come from several hubs.
 *
 * @throws WeightsError `not-on-hub`, `unreachable`, `checksum` when it is not the pinned file, before a byte of it is fetched
 */
export async function describe(url: string, file: ReleaseFile, options: FetchOptions): Promise<RemoteFile> {
  const remote = await insist(() => describeRemote(url, file.path, options), attempts(file, options));
  const expectedBytes = pinnedBytes(file) ?? remote.bytes;
  if (remote.bytes !== expectedBytes) {
    throw new WeightsError('checksum', {
      file: file.path,
      difference: 'size',
      expectedBytes,
      actualBytes: remote.bytes,
    });
  }
  const sha256 = file.sha256 ?? remote.sha256;
  if (sha256 !== undefined && remote.sha256 !== undefined && sha256 !== remote.sha256) {
    throw new WeightsError('checksum', {
      file: file.path,
      difference: 'hash',
      expectedSha256: sha256,
      actualSha256: remote.sha256,
    });
  }
  return { ...remote, sha256 };
}

/**
 * Fetches what is missing of `remote` into the part of `target`; the part is complete then, and still called so.
 *
 * @param onProgress called with the bytes had so far
 * @returns the file as the hub described it last: another one than `remote` if it was replaced meanwhile
 * @throws WeightsError `not-on-hub`, `unreachable`, `disk-full`, `checksum`
 */
export async function fetchFile(
  target: string,
  remote: RemoteFile,
  file: ReleaseFile,
  options: FetchOptions,
  onProgress: (had: number) => void,
): Promise<RemoteFile> {
  let current = remote;
  let changes = 0;
  for (;;) {
    const part = await PartialFile.open(target, current, options);
    const hadBefore = part.had;
    try {
      await fill(part, current, file, options, onProgress);
      return current;
    } catch (error) {
      if (isDiskFull(error)) throw new WeightsError('disk-full', { file: file.path }, { cause: error });
      if (!(error instanceof ChangedError) || changes === MAX_CHANGES) throw asUnreachable(error, file);
    } finally {
      await part.close();
    }
    const next = await describe(remote.url, file, options);
    // Stores of one hub may call the same bytes by different ETags; as long as some come, that is nothing to give up for.
    const isSame = next.sha256 !== undefined && next.sha256 === current.sha256;
    changes = isSame && part.had > hadBefore ? 0 : changes + 1;
    current = next;
  }
}

function asUnreachable(error: unknown, { path }: ReleaseFile): unknown {
  if (!(error instanceof ChangedError)) return error;
  return new WeightsError('unreachable', { file: path, fault: 'changed', reason: error.message }, { cause: error });
}

/** Fetches the pieces of `part`, as many at once as there are connections; the first failure ends all of them. */
async function fill(
  part: PartialFile,
  remote: RemoteFile,
  file: ReleaseFile,
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
  file: ReleaseFile,
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
    await receive(remote, span, file.path, write, options);
  };
  // Starting over is no progress, however many bytes have come.
  const progress = remote.hasRanges ? () => piece.had : () => 0;
  return insist(attempt, { ...attempts(file, options), progress });
}

function attempts({ path }: ReleaseFile, { patience, signal, onRetry }: FetchOptions): Attempts {
  return { patience, signal, file: path, ...(onRetry && { onRetry }) };
}

const isDiskFull = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && (error.code === 'ENOSPC' || error.code === 'EDQUOT');
