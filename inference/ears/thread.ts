/** Ears in a thread of their own: a run computes on the thread that asks for it, and the bot's must stay free. */
import type { Alignment, AlignOptions, AlignRequest, AlignStage } from '../align/aligner.ts';
import type { SentenceFinding, SentenceRequest } from '../align/spoken-sentence.ts';
import type { Hearable } from '../audio/sound.ts';
import { EngineError } from '../errors.ts';
import type { TranscribeOptions, Transcript } from '../listener.ts';
import { openThread, type Thread } from '../workers/thread.ts';
import type { Ears } from './ears.ts';
import type { Call, EarsOptions, Outcome } from './protocol.ts';

const MODULE = new URL('./ears-worker.ts', import.meta.url);

/**
 * Ears that hear by Whisper, or, without one, by their own reading of a script; open in a thread.
 *
 * @throws WeightsError `missing`; CheckpointError; GraphError; EngineError `device-missing`, `crashed`, `start-timeout`
 */
export async function openEars(options: EarsOptions = {}): Promise<Ears> {
  return new EarsThread(await openThread<Call, Outcome, AlignStage>(MODULE, options));
}

class EarsThread implements Ears {
  readonly #thread: Thread<Call, Outcome, AlignStage>;
  /** One call at a time: two would have their windows in memory at once, and be no faster. */
  #last: Promise<unknown> = Promise.resolve();

  constructor(thread: Thread<Call, Outcome, AlignStage>) {
    this.#thread = thread;
  }

  get name(): string {
    return this.#thread.name;
  }

  align(request: AlignRequest, options: AlignOptions = {}): Promise<Alignment> {
    return this.#inTurn({ kind: 'align', request }, options) as Promise<Alignment>;
  }

  transcribe(
    audio: Hearable,
    { language, signal, onProgress, isGivenAway = false }: TranscribeOptions = {},
  ): Promise<Transcript> {
    const options: AlignOptions = {
      isGivenAway,
      ...(signal && { signal }),
      ...(onProgress && { onProgress: (_, done, total) => onProgress(done, total) }),
    };
    return this.#inTurn({ kind: 'transcribe', audio, language }, options) as Promise<Transcript>;
  }

  hearSentence(request: SentenceRequest, options: Pick<TranscribeOptions, 'signal'> = {}): Promise<SentenceFinding> {
    return this.#inTurn({ kind: 'hear-sentence', request }, options) as Promise<SentenceFinding>;
  }

  async close(): Promise<void> {
    await this.#last;
    await this.#thread.close();
  }

  #inTurn(call: Call, options: AlignOptions): Promise<Outcome> {
    const outcome = this.#last.then(() => this.#run(call, options));
    this.#last = outcome.catch(() => undefined);
    return outcome;
  }

  async #run(call: Call, { isGivenAway = false, ...options }: AlignOptions): Promise<Outcome> {
    options.signal?.throwIfAborted();
    if (!this.#thread.isFree) throw new EngineError('crashed');
    const audio = 'request' in call ? call.request.audio : call.audio;
    return this.#thread.run(call, options, isGivenAway ? memoryOf(audio) : []);
  }
}

/** What can be taken away: the memory that is all the audio's, and none that others have a part of. */
function memoryOf(audio: Hearable): ArrayBuffer[] {
  const values = 'samples' in audio ? audio.samples : audio.file;
  if (typeof values === 'string' || !(values.buffer instanceof ArrayBuffer)) return [];
  return values.byteLength === values.buffer.byteLength ? [values.buffer] : [];
}
