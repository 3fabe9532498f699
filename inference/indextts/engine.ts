/** IndexTTS as a voice engine: a compiled model folder in, speech out. */
import { Calls } from '../calls.ts';
import type { Pcm, RunOptions, Speech, SpeechRequest, VoiceEngine, VoicePrint } from '../engine.ts';
import type { Remark } from '../remarks.ts';
import { createSteps } from '../steps.ts';
import { type IndexTtsOptions, openParts } from './open.ts';
import { type Parts, speak } from './pipeline.ts';
import { encodeSpeaker } from './speaker.ts';
import { toPrint } from './voice-print.ts';

export type { IndexTtsOptions } from './open.ts';

/**
 * The engine on `folder`. Opens no network yet: each is loaded when it is first needed.
 *
 * @throws WeightsError `missing`: a file is not there; `stale`: compile the folder (again)
 * @throws EngineError `device-missing`; `device-differs`: the device computes a graph wrongly
 */
export async function openIndexTts(options: IndexTtsOptions): Promise<VoiceEngine> {
  const { parts, remarks } = await openParts(options);
  return new IndexTtsEngine(parts, remarks);
}

class IndexTtsEngine implements VoiceEngine {
  readonly name: string;
  readonly remarks: readonly Remark[];
  readonly #parts: Parts;
  readonly #calls = new Calls();

  constructor(parts: Parts, remarks: readonly Remark[]) {
    this.name = parts.version.engine;
    this.remarks = remarks;
    this.#parts = parts;
  }

  enroll(prompt: Pcm, options: RunOptions = {}): Promise<VoicePrint> {
    const { version, graphs, architecture } = this.#parts;
    return this.#calls.track(async () => {
      const voice = await graphs.lend('encoders', () => encodeSpeaker(version, graphs, prompt, createSteps(options)));
      return toPrint(voice, architecture.gpt.width, version.engine);
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
