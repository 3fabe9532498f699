/**
 * Sound that passes by, block by block, from its beginning and as often as is asked: of an hour no more than a block is in
 * memory, and nothing that was decoded on a disk. What is heard again is decoded again.
 */
import { type FileHandle, open } from 'node:fs/promises';
import { PromptError } from '../errors.ts';
import { BriefFile } from './brief-file.ts';
import { type Container, containerOf } from './container.ts';
import { bound, decodingOf, FLOAT_BYTES, isSpeech } from './decoding.ts';
import type { Pcm } from './pcm.ts';
import { planWav } from './wav.ts';

/** A sound file as it is: plain values, so that a thread can be asked to hear it. */
export interface SoundFile {
  /** Its bytes, or its path. */
  readonly file: Uint8Array | string;
  /** Path of the ffmpeg that decodes it; undefined: it is a WAV file, which needs none. */
  readonly ffmpeg: string | undefined;
}

/** What can be heard: samples in memory or a file. */
export type Hearable = Pcm | SoundFile;

export interface Sound {
  /** Samples per second. */
  readonly sampleRate: number;
  /** Length, where it is known before the end. */
  readonly seconds: number | undefined;
  /** All of it from the beginning, in order; a block is its taker's, who must not write into it. */
  blocks(options?: BlockOptions): AsyncIterable<Float32Array>;
}

export interface BlockOptions {
  readonly signal?: AbortSignal | undefined;
  /** Where `seconds` are not known: how much of it has passed, 0 to 1, roughly and never falling. */
  readonly onShare?: (share: number) => void;
}

/** Samples per second of what ffmpeg decodes: no aligner listens to more. */
const DECODED_RATE = 16_000;
/** Samples of a block. */
const BLOCK = 2 ** 16;
/** How long ffmpeg may be waited for: a minute, and as much for every half hour. */
const TIMEOUT_SECONDS = 60;
const TIMEOUT_SHARE = 1 / 30;
const HEAD_BYTES = 16;

/**
 * `audio`, ready to be heard. No more than `maxSeconds` and a second of a file are.
 *
 * @throws PromptError `undecodable`: another kind of file; from `blocks`: no sound in it, or broken before the first sample
 */
export async function openSound(audio: Hearable, maxSeconds: number): Promise<Sound> {
  if ('samples' in audio) return soundOf(audio);
  const { file, ffmpeg } = audio;
  if (ffmpeg === undefined) return openWav(file);
  const container = containerOf(typeof file === 'string' ? await readAt(file, 0, HEAD_BYTES) : file);
  if (container === undefined) throw new PromptError('undecodable');
  return new DecodedSound(file, container, ffmpeg, maxSeconds + 1);
}

/** Samples that are in memory already. */
export function soundOf({ samples, sampleRate }: Pcm): Sound {
  return {
    sampleRate,
    seconds: samples.length / sampleRate,
    async *blocks({ signal } = {}) {
      for (let at = 0; at < samples.length; at += BLOCK) {
        signal?.throwIfAborted();
        yield samples.subarray(at, at + BLOCK);
      }
    },
  };
}

async function openWav(file: Uint8Array | string): Promise<Sound> {
  const read = (offset: number, size: number) => readAt(file, offset, size);
  const { sampleRate, offset, size, frameBytes, read: samplesOf } = await planWav(read);
  return {
    sampleRate,
    // Who wrote into a pipe did not know it.
    seconds: undefined,
    async *blocks({ signal, onShare } = {}) {
      const total = typeof file === 'string' ? (await statOf(file)) - offset : file.length - offset;
      const end = Math.min(size, total);
      for (let at = 0; at < end; ) {
        signal?.throwIfAborted();
        const bytes = await read(offset + at, Math.min(BLOCK * frameBytes, end - at));
        if (bytes.length === 0) return;
        at += bytes.length;
        onShare?.(at / end);
        yield samplesOf(bytes);
      }
    },
  };
}

class DecodedSound implements Sound {
  readonly sampleRate = DECODED_RATE;
  readonly seconds = undefined;
  readonly #file: Uint8Array | string;
  readonly #container: Container;
  readonly #ffmpeg: string;
  readonly #maxSeconds: number;

  constructor(file: Uint8Array | string, container: Container, ffmpeg: string, maxSeconds: number) {
    this.#file = file;
    this.#container = container;
    this.#ffmpeg = ffmpeg;
    this.#maxSeconds = maxSeconds;
  }

  async *blocks(options: BlockOptions = {}): AsyncGenerator<Float32Array> {
    if (typeof this.#file === 'string') return yield* this.#decode(this.#file, true, options);
    if (!this.#container.needsSeek) return yield* this.#decode(this.#file, false, options);
    const file = await BriefFile.write(this.#file);
    try {
      yield* this.#decode(file.path, true, options, () => void file.remove().catch(() => undefined)); // tried again below
    } finally {
      await file.remove();
    }
  }

  async *#decode(
    input: Uint8Array | string,
    isFile: boolean,
    { signal, onShare }: BlockOptions,
    onOpen: () => void = () => undefined,
  ): AsyncGenerator<Float32Array> {
    // Where there is nothing but samples in memory, nothing of ffmpeg is.
    const { FfmpegFailure } = await import('./ffmpeg.ts');
    const { streamFfmpeg } = await import('./ffmpeg-stream.ts');
    let isRefused = false;
    let seconds: number | undefined;
    let passed = 0;
    const run = streamFfmpeg({
      ffmpegPath: this.#ffmpeg,
      input: typeof input === 'string' ? `file:${input}` : input,
      ...decodingOf(this.#container, { sampleRate: DECODED_RATE, maxSeconds: this.#maxSeconds, isFile }),
      timeoutSeconds: TIMEOUT_SECONDS + TIMEOUT_SHARE * this.#maxSeconds,
      signal,
      onStream: (stream) => {
        isRefused = !isSpeech(stream);
        seconds = stream?.seconds;
        onOpen();
      },
      ...(!isFile && onShare && { onRead: onShare }),
    });
    try {
      for await (const samples of floatsOf(run)) {
        if (isRefused) throw new PromptError('undecodable');
        bound(samples);
        passed += samples.length;
        if (isFile && seconds !== undefined) onShare?.(Math.min(1, passed / (seconds * DECODED_RATE)));
        yield samples;
      }
    } catch (error) {
      if (error instanceof FfmpegFailure) throw new PromptError('undecodable', {}, { cause: error });
      throw error;
    }
    if (passed === 0) throw new PromptError('undecodable');
  }
}

/** Chunks of bytes as blocks of samples. */
async function* floatsOf(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Float32Array> {
  let block = new Uint8Array(BLOCK * FLOAT_BYTES);
  let filled = 0;
  for await (const chunk of chunks) {
    for (let at = 0; at < chunk.length; ) {
      const part = chunk.subarray(at, at + block.length - filled);
      block.set(part, filled);
      filled += part.length;
      at += part.length;
      if (filled < block.length) continue;
      yield new Float32Array(block.buffer);
      block = new Uint8Array(BLOCK * FLOAT_BYTES);
      filled = 0;
    }
  }
  const rest = Math.floor(filled / FLOAT_BYTES);
  if (rest > 0) yield new Float32Array(block.buffer, 0, rest);
}

async function readAt(file: Uint8Array | string, offset: number, size: number): Promise<Uint8Array> {
  if (typeof file !== 'string') return file.subarray(offset, offset + size);
  return withFile(file, async (handle) => {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(size), 0, size, offset);
    return buffer.subarray(0, bytesRead);
  });
}

function statOf(path: string): Promise<number> {
  return withFile(path, async (handle) => (await handle.stat()).size);
}

async function withFile<T>(path: string, work: (handle: FileHandle) => Promise<T>): Promise<T> {
  const handle = await open(path);
  try {
    return await work(handle);
  } finally {
    await handle.close();
  }
}
