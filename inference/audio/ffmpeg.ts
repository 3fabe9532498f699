/**
 * Finds ffmpeg and runs it once, with everything that a stranger's file asks for: a named input format, no network, no
 * other files, a time limit, a bound on the output, and a kill that works.
 */
import { ChildProcess, execFile } from 'node:child_process';
import { constants } from 'node:fs';
import { access } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { Readable, Writable } from 'node:stream';
import { setImmediate } from 'node:timers/promises';
import { promisify } from 'node:util';
import ffmpeg from 'fluent-ffmpeg';
import { EngineError } from '../errors.ts';

const REMEDY =
  'Install ffmpeg with libopus (Debian, Ubuntu: apt install ffmpeg; macOS: brew install ffmpeg; ' +
  'Windows: winget install ffmpeg) or set FFMPEG_PATH to its full path.';

/** Bytes that are moved without a pause. */
const BYTES_AT_ONCE = 4 * 2 ** 20;
/** Bytes of standard input that are handed over at once. */
const INPUT_AT_ONCE = 2 ** 16;

/** ffmpeg failed on what it was given: exit code, limit or time-out. The caller decides what that means. */
export class FfmpegFailure extends Error {}

export interface FfmpegRun {
  readonly ffmpegPath: string;
  /** Bytes for standard input, or the path of a file. */
  readonly input: Uint8Array | string;
  readonly inputOptions: readonly string[];
  readonly outputOptions: readonly string[];
  /** More output than this ends the run with a failure. */
  readonly maxBytes: number;
  readonly timeoutSeconds: number;
  readonly signal?: AbortSignal | undefined;
  /** Called when ffmpeg has opened its input and knows the audio stream in it; never for raw input. */
  readonly onStream?: (stream: StreamDescription | undefined) => void;
  /** Called as bytes of standard input are taken: the share of them, 0 to 1. */
  readonly onRead?: (share: number) => void;
}

/** The audio stream that ffmpeg says it read: `opus`, 48000. */
export interface StreamDescription {
  readonly codec: string;
  readonly hz: number;
  /** Length by the container, seconds; undefined where it doesn't tell, as when it comes by a pipe. */
  readonly seconds: number | undefined;
}

/**
 * The path of an ffmpeg that runs and has the libopus encoder: `ffmpegPath` if given, else `ffmpeg` on the PATH, else
 * the one of the optional package `@ffmpeg-installer/ffmpeg`.
 *
 * @throws EngineError `ffmpeg-missing` with what was `tried` and the `remedy`; `ffmpeg-path`: a given path doesn't work,
 * and whoever named a binary doesn't want another one.
 */
export async function findFfmpeg(ffmpegPath?: string): Promise<string> {
  const candidates = ffmpegPath === undefined ? [...onPath('ffmpeg'), ...(await packaged())] : [ffmpegPath];
  for (const candidate of candidates) {
    if (await isUsable(candidate)) return candidate;
  }
  if (ffmpegPath !== undefined) throw new EngineError('ffmpeg-path', { path: ffmpegPath });
  throw missing('PATH, @ffmpeg-installer/ffmpeg');
}

/**
 * Standard output of one run of ffmpeg, and the audio stream that it read (undefined for raw input).
 *
 * @throws FfmpegFailure the run failed, took too long or wrote too much
 * @throws EngineError `ffmpeg-missing`: the binary has gone since it was found
 * @throws the signal's reason once the signal is aborted
 */
export async function runFfmpeg(run: FfmpegRun): Promise<{ bytes: Uint8Array; stream: StreamDescription | undefined }> {
  const sink = new CollectingSink(run.maxBytes);
  const drained = new Promise<void>((end, fail) => {
    sink.on('finish', end);
    sink.on('error', fail);
  });
  drained.catch(() => undefined);
  let stream: StreamDescription | undefined;
  const onStream = (description: StreamDescription | undefined) => {
    stream = description;
    run.onStream?.(description);
  };
  const running = await startFfmpeg({ ...run, onStream }, sink, { timeout: run.timeoutSeconds });
  try {
    await Promise.all([running.ended, drained]);
  } catch (error) {
    running.kill(); // a time-out only asks it to end
    run.signal?.throwIfAborted();
    throw error;
  } finally {
    running.forget();
  }
  return { bytes: await sink.take(), stream };
}

/** A run of ffmpeg that has begun. */
export interface RunningFfmpeg {
  /** Resolves when it has ended well, and rejects as `runFfmpeg` does. Its output may still be on the way. */
  readonly ended: Promise<void>;
  kill(): void;
  /** The signal of the run is heeded no longer. */
  forget(): void;
}

/**
 * Begins a run whose output goes to `sink`, which must never emit `close`.
 *
 * Goes through fluent-ffmpeg, around four of its habits: its stream ends before it reports an error, so only the event
 * `end` counts; `end` may come before the last output, so the output's end is awaited too; a closed output stream is
 * reported as an error 20 ms later, so the sink never closes; and a binary that can't be started throws where nobody can
 * catch it, so the child's own `error` event is taken over.
 */
export async function startFfmpeg(
  run: Omit<FfmpegRun, 'maxBytes' | 'timeoutSeconds'>,
  sink: Writable,
  options: { readonly timeout?: number } = {},
): Promise<RunningFfmpeg> {
  const { ffmpegPath, input, signal } = run;
  signal?.throwIfAborted();
  if (!(await isExecutable(ffmpegPath))) throw missing(ffmpegPath);

  const command = ffmpeg(typeof input === 'string' ? input : Readable.from(slicesOf(input, run.onRead)), options)
    .setFfmpegPath(ffmpegPath)
    // As separate arguments: given as a list, fluent-ffmpeg cuts values at their space.
    .inputOptions(...['-hide_banner', '-nostdin'], ...run.inputOptions)
    .outputOptions(...run.outputOptions)
    .on('codecData', (data) => run.onStream?.(describe(data)));
  const onAbort = () => command.kill('SIGKILL');
  const ended = new Promise<void>((resolve, reject) => {
    command.on('end', () => resolve());
    command.on('error', (cause) => {
      reject(signal?.aborted ? signal.reason : new FfmpegFailure(cause.message, { cause }));
    });
    command.on('start', () => {
      guardSpawn(command, (cause) => reject(missing(ffmpegPath, cause)));
      if (signal?.aborted) onAbort();
    });
    signal?.addEventListener('abort', onAbort);
    command.pipe(sink);
  });
  // Whoever stops reading doesn't ask how it ended.
  ended.catch(() => undefined);
  return { ended, kill: onAbort, forget: () => signal?.removeEventListener('abort', onAbort) };
}

/** `input` in pieces, so that it can be told how much has been read. */
function* slicesOf(input: Uint8Array, onRead: FfmpegRun['onRead']): Generator<Buffer> {
  for (let at = 0; at < input.length; at += INPUT_AT_ONCE) {
    onRead?.(at / input.length);
    yield Buffer.from(input.buffer, input.byteOffset + at, Math.min(INPUT_AT_ONCE, input.length - at));
  }
}

/** Keeps what is written, up to `maxBytes`; never emits `close`. */
class CollectingSink extends Writable {
  readonly #maxBytes: number;
  #chunks: Buffer[] = [];
  #length = 0;

  constructor(maxBytes: number) {
    super({ autoDestroy: false, emitClose: false });
    this.#maxBytes = maxBytes;
  }

  override _write(chunk: Buffer, _encoding: BufferEncoding, done: (error?: Error) => void): void {
    this.#length += chunk.length;
    this.#chunks.push(chunk);
    done(this.#length > this.#maxBytes ? new FfmpegFailure(`more than ${this.#maxBytes} bytes of output`) : undefined);
  }

  /**
   * All of it, in memory of its own: aligned for any typed array, safe to transfer. Afterwards nothing is here any more; an
   * hour of sound is 230 MB, which are moved in turns with everybody else and not kept twice.
   */
  async take(): Promise<Uint8Array> {
    const bytes = new Uint8Array(this.#length);
    const chunks = this.#chunks.reverse();
    this.#chunks = [];
    for (let at = 0, turn = 0, chunk = chunks.pop(); chunk !== undefined; chunk = chunks.pop()) {
      bytes.set(chunk, at);
      at += chunk.length;
      if (at - turn < BYTES_AT_ONCE) continue;
      turn = at;
      await setImmediate();
    }
    return bytes;
  }
}

/** A process that couldn't start has no id and is about to emit `error`: the caller hears it instead of fluent-ffmpeg. */
function guardSpawn(command: ffmpeg.FfmpegCommand, fail: (cause: Error) => void): void {
  const child: unknown = Reflect.get(command, 'ffmpegProc');
  if (!(child instanceof ChildProcess) || child.pid !== undefined) return;
  child.removeAllListeners('error');
  child.once('error', fail);
}

function missing(tried: string, cause?: unknown): EngineError {
  return new EngineError('ffmpeg-missing', { tried, remedy: REMEDY }, { cause });
}

/** From the words of ffmpeg's stream line: `opus`, `48000 Hz`, `mono`, `fltp`; and from its `00:59:45.98`. */
function describe(data: { audio_details?: unknown; duration?: unknown }): StreamDescription | undefined {
  const words = Array.isArray(data.audio_details) ? data.audio_details.map(String) : [];
  const codec = /^\w+/.exec(words[0] ?? '')?.[0];
  const hz = words.map((word) => /^(\d+) Hz$/.exec(word)?.[1]).find((digits) => digits !== undefined);
  const [, hours, minutes, rest] = /^(\d+):(\d\d):(\d\d(?:\.\d+)?)$/.exec(String(data.duration)) ?? [];
  const seconds = rest === undefined ? undefined : 3600 * Number(hours) + 60 * Number(minutes) + Number(rest);
  return codec === undefined || hz === undefined ? undefined : { codec, hz: Number(hz), seconds };
}

async function isUsable(path: string): Promise<boolean> {
  if (!(await isExecutable(path))) return false;
  try {
    const { stdout } = await promisify(execFile)(path, ['-hide_banner', '-encoders'], { timeout: 20_000 });
    return /\blibopus\b/.test(stdout);
  } catch {
    return false; // not ffmpeg, or built for another machine: the next candidate may do
  }
}

async function isExecutable(path: string): Promise<boolean> {
  try {
    await access(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function onPath(name: string): string[] {
  const file = process.platform === 'win32' ? `${name}.exe` : name;
  const folders = (process.env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  return folders.map((folder) => join(folder, file));
}

async function packaged(): Promise<string[]> {
  try {
    return [(await import('@ffmpeg-installer/ffmpeg')).default.path];
  } catch {
    return []; // optional: not installed, or has no binary for this platform (it throws a string then)
  }
}
