/** ZipVoice-Distill as a voice engine: a folder of the published files in, speech out. Chinese and English. */
import { Calls } from '../calls.ts';
import type { EnrollOptions, Pcm, RunOptions, Speech, SpeechRequest, VoiceEngine, VoicePrint } from '../engine.ts';
import type { Device } from '../runtime/sessions.ts';
import { createSteps } from '../steps.ts';
import { Graphs } from './graphs.ts';
import { findFiles, type Precision } from './model-folder.ts';
import { type Parts, speak } from './pipeline.ts';
import { encodePrompt } from './prompt.ts';
import { Vocabulary } from './vocabulary.ts';
import { ENGINE_NAME, toPrint } from './voice-print.ts';

/** Steps of the flow: a reply takes about as many times as long. */
const STEPS = { fast: 4, good: 8 } as const;

export interface ZipVoiceOptions {
  /** The published files, under the names that the hub or sherpa-onnx's archive gives them, and `tokens.txt`. */
  readonly folder: string;
  /** `fast`: 4 steps, the fewest that its makers name; `good`: 8, their default. Default `fast`. */
  readonly quality?: keyof typeof STEPS;
  /** Default: `int8` if it is there, else `fp32`. */
  readonly precision?: Precision;
  /** Threads within one operator, default 1. */
  readonly threads?: number;
  /** What computes, default `cpu`. */
  readonly device?: Device;
}

/**
 * The engine on `folder`, its three networks loaded.
 *
 * @throws WeightsError `missing`: a file is not there
 * @throws EngineError `device-missing`
 */
export async function openZipVoice({ folder, precision, ...options }: ZipVoiceOptions): Promise<VoiceEngine> {
  const { quality = 'fast', threads = 1, device = 'cpu' } = options;
  const files = await findFiles(folder, precision);
  const vocabulary = await Vocabulary.open(files.tokens);
  return new ZipVoiceEngine({
    graphs: await Graphs.open(files, { threads, device }),
    vocabulary,
    steps: STEPS[quality],
  });
}

class ZipVoiceEngine implements VoiceEngine {
  readonly name = ENGINE_NAME;
  readonly #parts: Parts;
  readonly #calls = new Calls();

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  enroll(prompt: Pcm, { transcript, ...options }: EnrollOptions = {}): Promise<VoicePrint> {
    return this.#calls.track(async () => {
      const step = createSteps(options);
      await step('prompt', 0, 1);
      const voice = encodePrompt(prompt, transcript, this.#parts.vocabulary);
      await step('prompt', 1, 1);
      return toPrint(voice);
    });
  }

  speak(request: SpeechRequest, options?: RunOptions): Promise<Speech> {
    return this.#calls.track(() => speak(this.#parts, request, options));
  }

  async close(): Promise<void> {
    await this.#calls.ended();
    await this.#parts.graphs.close();
  }
}
