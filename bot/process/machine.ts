/** What the machine has, and what a model wants of it. */
import { readdir, stat } from 'node:fs/promises';
import { availableParallelism, totalmem } from 'node:os';
import { join } from 'node:path';
import { coresFor, EngineError } from '../../inference/index.ts';

export interface Machine {
  /** Memory that this process may use, bytes. */
  readonly bytes: number;
  readonly cores: number;
}

/** This machine; in a container, what the container may have. */
export function thisMachine(): Machine {
  // 0 or a huge number where nothing limits the process.
  const limit = process.constrainedMemory() || Number.POSITIVE_INFINITY;
  return { bytes: Math.min(totalmem(), limit), cores: availableParallelism() };
}

/** What a kind of model costs, in proportion to its files: so a smaller one of the kind costs less. */
export interface Cost {
  /** Bytes of memory for each byte of its files, and on top of it. */
  readonly memoryShare: number;
  readonly memoryBase: number;
  /** Core-seconds of a reply of 3 s, of a model whose files have so many bytes. */
  readonly coreSeconds: number;
  readonly fullBytes: number;
}

/** Left to the bot itself, ffmpeg and the system. */
const RESERVED_BYTES = 500e6;

/** A reply of 3 s that takes longer than this is one that nobody waits for. */
const PATIENCE_SECONDS = 30;

/** Bytes of memory that a model of `fileBytes` takes, in each of `workers`. */
export function memoryOf({ memoryShare, memoryBase }: Cost, fileBytes: number, workers: number): number {
  return workers * (memoryBase + memoryShare * fileBytes);
}

/**
 * Refuses a model that `machine` can't bear.
 *
 * @param usedBytes what other models take already
 * @throws EngineError `little-memory`, `few-cores`
 */
export function requireRoom(
  engine: string,
  {
    cost,
    fileBytes,
    workers,
    usedBytes,
    isOnProcessor,
  }: {
    readonly cost: Cost;
    readonly fileBytes: number;
    readonly workers: number;
    readonly usedBytes: number;
    /** A card has memory and speed of its own, of which nothing is known here. */
    readonly isOnProcessor: boolean;
  },
  machine: Machine,
): void {
  if (!isOnProcessor) return;
  const megabytes = (bytes: number) => Math.ceil(bytes / 1e6);
  const needed = memoryOf(cost, fileBytes, workers) + usedBytes + RESERVED_BYTES;
  if (needed > machine.bytes) {
    throw new EngineError('little-memory', {
      engine,
      megabytes: megabytes(machine.bytes),
      neededMegabytes: megabytes(needed),
    });
  }
  const neededCores = coresFor((cost.coreSeconds * fileBytes) / cost.fullBytes, PATIENCE_SECONDS);
  if (neededCores > machine.cores) throw new EngineError('few-cores', { engine, cores: machine.cores, neededCores });
}

/** Graphs in fewer bits: opened in the place of others, not beside them. */
const IN_FEWER_BITS = /\.(fp16|int8|int4)\.onnx(\.data)?$/;

/** Nothing for what is not there; what can't be looked into is another matter, for the operator. */
function unlessAbsent(error: unknown): undefined {
  if (error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR'))
    return undefined;
  throw error;
}

/**
 * Bytes of all files below `folder`, but of graphs in fewer bits than float32; undefined if there is no such folder.
 *
 * @throws Error EACCES and other codes of the system: it can't be looked into
 */
export async function sizeOf(folder: string): Promise<number | undefined> {
  const names = await readdir(folder, { recursive: true }).catch(unlessAbsent);
  if (names === undefined) return undefined;
  // A link to nowhere weighs nothing; whether it is missed, the engine says.
  const counted = names.filter((name) => !IN_FEWER_BITS.test(name));
  const sizes = await Promise.all(counted.map((name) => stat(join(folder, name)).catch(() => undefined)));
  return sizes.reduce((sum, file) => sum + (file?.isFile() === true ? file.size : 0), 0);
}
