/** An open Whisper: hears scripts and speech without one. */
import type { AlignedLine, Aligner, Alignment, AlignOptions, AlignRequest } from '../align/aligner.ts';
import { LONGEST_SECONDS, openReadingAligner } from '../align/reading-aligner.ts';
import type { Pcm } from '../audio/pcm.ts';
import { Calls } from '../calls.ts';
import { AlignError } from '../errors.ts';
import type { Listener, TranscribeOptions, Transcript } from '../listener.ts';
import type { Device } from '../runtime/sessions.ts';
import { createLogMel } from './log-mel.ts';
import { nameOf, readConfig } from './model-folder.ts';
import { Networks } from './networks.ts';
import { compileWhisper } from './recipes.ts';
import { refineLines, type Trust } from './refine.ts';
import { WhisperTokenizer } from './tokenizer.ts';
import { type Parts, transcribe } from './transcribe.ts';
import { levelsOf } from './windows.ts';

export interface WhisperOptions {
  /** A multilingual Whisper as it is published; its graphs are made there when it is first opened. */
  readonly folder: string;
  /** Threads within one operator, default 1. */
  readonly threads?: number;
  /** What computes, default `cpu`. */
  readonly device?: Device;
  /** When its times are taken in place of the first aligner's; default: the table in `refine.ts`. */
  readonly trust?: Trust;
}

/**
 * Whisper in `folder`, its networks loaded in the calling thread; `openEars` is what a bot wants.
 *
 * @throws WeightsError `missing`: a file is not there
 * @throws CheckpointError `unsupported`: another kind of model, or one for English only
 * @throws EngineError `device-missing`
 */
export async function openWhisper({ folder, trust, ...session }: WhisperOptions): Promise<Listener> {
  const config = await readConfig(folder);
  const tokenizer = await WhisperTokenizer.open(folder);
  await compileWhisper(folder);
  const networks = await Networks.open(folder, config, session);
  const parts = { networks, tokenizer, logMel: createLogMel(config.mels) };
  return new Whisper(nameOf(folder), parts, await openReadingAligner(), trust);
}

class Whisper implements Listener {
  readonly name: string;
  readonly #parts: Parts;
  readonly #reading: Aligner;
  readonly #trust: Trust | undefined;
  readonly #calls = new Calls();

  constructor(name: string, parts: Parts, reading: Aligner, trust: Trust | undefined) {
    this.name = name;
    this.#parts = parts;
    this.#reading = reading;
    this.#trust = trust;
  }

  align(request: AlignRequest, options: AlignOptions = {}): Promise<Alignment> {
    return this.#calls.track(async () => {
      // 1. Which words are said where, roughly: refuses what can't be brought together.
      const rough = await this.#reading.align(request, options);
      // 2. Their times, window by window.
      return { ...rough, lines: await this.#refine(request.audio, rough.lines, options) };
    });
  }

  async #refine(
    audio: Pcm,
    lines: readonly AlignedLine[],
    { signal, onProgress }: AlignOptions,
  ): Promise<AlignedLine[]> {
    const pause = async () => {
      await new Promise<void>((resolve) => setImmediate(resolve));
      signal?.throwIfAborted();
    };
    const levels = await levelsOf(audio, pause);
    return refineLines(this.#parts, audio, levels, lines, {
      ...(this.#trust && { trust: this.#trust }),
      atWindow: async (done, total) => {
        await pause();
        onProgress?.('compare', done, total);
      },
    });
  }

  transcribe(audio: Pcm, options?: TranscribeOptions): Promise<Transcript> {
    return this.#calls.track(async () => {
      const seconds = audio.samples.length / audio.sampleRate;
      if (seconds > LONGEST_SECONDS) throw new AlignError('too-long', { seconds, maxSeconds: LONGEST_SECONDS });
      return transcribe(this.#parts, audio, options);
    });
  }

  async close(): Promise<void> {
    await this.#calls.ended();
    await Promise.all([this.#parts.networks.close(), this.#reading.close()]);
  }
}
