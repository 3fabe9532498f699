/** An open Whisper: hears scripts and speech without one. */
import type { Alignment, AlignOptions, AlignRequest } from '../align/aligner.ts';
import { openLimited } from '../align/limit.ts';
import { openReadingAligner, type ReadingAligner } from '../align/reading-aligner.ts';
import type { Hearable } from '../audio/sound.ts';
import { Calls } from '../calls.ts';
import type { Listener, TranscribeOptions, Transcript } from '../listener.ts';
import type { Device } from '../runtime/sessions.ts';
import { createLogMel } from './log-mel.ts';
import { nameOf, readConfig } from './model-folder.ts';
import { Networks } from './networks.ts';
import { compileWhisper } from './recipes.ts';
import { refineLines, type Trust } from './refine.ts';
import { WhisperTokenizer } from './tokenizer.ts';
import { type Parts, transcribe } from './transcribe.ts';

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

/** What the first aligner's comparison is of both, roughly: progress goes on where it ended. */
const ROUGH_SHARE = 0.2;

class Whisper implements Listener {
  readonly name: string;
  readonly #parts: Parts;
  readonly #reading: ReadingAligner;
  readonly #trust: Trust | undefined;
  readonly #calls = new Calls();

  constructor(name: string, parts: Parts, reading: ReadingAligner, trust: Trust | undefined) {
    this.name = name;
    this.#parts = parts;
    this.#reading = reading;
    this.#trust = trust;
  }

  align({ audio, lines }: AlignRequest, options: AlignOptions = {}): Promise<Alignment> {
    const { signal, onProgress } = options;
    return this.#calls.track(async () => {
      const sound = await openLimited(audio);
      // 1. Which words are said where, roughly: refuses what can't be brought together.
      const { levels, ...rough } = await this.#reading.alignSound(sound, lines, {
        ...options,
        onProgress: (stage, done, total) => {
          if (stage === 'compare') onProgress?.(stage, done, total / ROUGH_SHARE);
          else onProgress?.(stage, done, total);
        },
      });
      // 2. Their times, window by window.
      const refined = await refineLines(this.#parts, sound, levels, rough.lines, {
        signal,
        ...(this.#trust && { trust: this.#trust }),
        atWindow: async (done, total) => {
          await new Promise<void>((resolve) => setImmediate(resolve));
          signal?.throwIfAborted();
          const before = (total * ROUGH_SHARE) / (1 - ROUGH_SHARE);
          onProgress?.('compare', before + done, before + total);
        },
      });
      return { ...rough, lines: refined };
    });
  }

  transcribe(audio: Hearable, options?: TranscribeOptions): Promise<Transcript> {
    return this.#calls.track(async () => transcribe(this.#parts, await openLimited(audio), options));
  }

  async close(): Promise<void> {
    await this.#calls.ended();
    await Promise.all([this.#parts.networks.close(), this.#reading.close()]);
  }
}
