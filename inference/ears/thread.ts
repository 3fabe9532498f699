/** Ears in a thread of their own: a run computes on the thread that asks for it, and the bot's must stay free. */
import { Worker } from 'node:worker_threads';
import type { Alignment, AlignOptions, AlignRequest } from '../align/aligner.ts';
import type { SentenceFinding, SentenceRequest } from '../align/spoken-sentence.ts';
import type { Pcm } from '../audio/pcm.ts';
import { EngineError, toError } from '../errors.ts';
import type { TranscribeOptions, Transcript } from '../listener.ts';
import type { ThreadData } from '../workers/protocol.ts';
import type { Ears } from './ears.ts';
import type { Call, EarsOptions, FromThread, Outcome, ToThread } from './protocol.ts';

const ENTRY = new URL('../workers/worker-entry.mjs', import.meta.url);
const MODULE = new URL('./ears-worker.ts', import.meta.url);

/** A thread that hasn't ended by itself this long after it was told to close is terminated: it is idle, so that is safe. */
const CLOSE_TIMEOUT_MS = 10_000;

/**
 * Ears that hear by Whisper, or, without one, by their own reading of a script; open in a thread.
 *
 * @throws WeightsError `missing`; CheckpointError; GraphError; EngineError `device-missing`, `crashed`
 */
export async function openEars(options: EarsOptions = {}): Promise<Ears> {
  const workerData: ThreadData = { moduleUrl: MODULE.href, settings: options };
  const worker = new Worker(ENTRY, { workerData, execArgv: [] });
  const ready = new Promise<string>((resolve, reject) => {
    worker.once('message', (message: FromThread) => {
      if (message.kind === 'ready') resolve(message.name);
      else if (message.kind === 'unopened') reject(toError(message.error));
    });
    worker.once('error', (cause) => reject(new EngineError('crashed', {}, { cause })));
    worker.once('exit', () => reject(new EngineError('crashed')));
  });
  try {
    return new EarsThread(worker, await ready);
  } catch (error) {
    await worker.terminate(); // nothing runs in it any more
    throw error;
  }
}

interface Pending {
  readonly onProgress: AlignOptions['onProgress'];
  resolve(outcome: Outcome): void;
  reject(error: unknown): void;
}

class EarsThread implements Ears {
  readonly name: string;
  readonly #worker: Worker;
  readonly #ended: Promise<void>;
  readonly #pending = new Map<number, Pending>();
  #hasEnded = false;
  #calls = 0;
  /** One call at a time: two would have their windows in memory at once, and be no faster. */
  #last: Promise<unknown> = Promise.resolve();

  constructor(worker: Worker, name: string) {
    this.name = name;
    this.#worker = worker;
    let cause: unknown;
    worker.on('error', (error) => {
      cause = error;
    });
    worker.on('message', (message: FromThread) => this.#hear(message));
    this.#ended = new Promise((resolve) => {
      worker.once('exit', () => {
        this.#hasEnded = true;
        for (const { reject } of this.#pending.values()) reject(new EngineError('crashed', {}, { cause }));
        resolve();
      });
    });
  }

  align(request: AlignRequest, options: AlignOptions = {}): Promise<Alignment> {
    return this.#inTurn({ kind: 'align', request }, options) as Promise<Alignment>;
  }

  transcribe(
    audio: Pcm,
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
    if (this.#hasEnded) return;
    this.#say({ kind: 'close' });
    const timer = setTimeout(() => void this.#worker.terminate(), CLOSE_TIMEOUT_MS);
    await this.#ended;
    clearTimeout(timer);
  }

  #inTurn(call: Call, options: AlignOptions): Promise<Outcome> {
    const outcome = this.#last.then(() => this.#run(call, options));
    this.#last = outcome.catch(() => undefined);
    return outcome;
  }

  async #run(call: Call, { signal, onProgress, isGivenAway = false }: AlignOptions): Promise<Outcome> {
    signal?.throwIfAborted();
    if (this.#hasEnded) throw new EngineError('crashed');
    const id = ++this.#calls;
    const onAbort = () => this.#say({ kind: 'abort', id });
    const { samples } = 'request' in call ? call.request.audio : call.audio;
    const given = isGivenAway && samples.buffer instanceof ArrayBuffer ? [samples.buffer] : [];
    try {
      return await new Promise((resolve, reject) => {
        this.#pending.set(id, { onProgress, resolve, reject });
        this.#say({ kind: 'call', id, call }, given);
        signal?.addEventListener('abort', onAbort);
      });
    } finally {
      signal?.removeEventListener('abort', onAbort);
      this.#pending.delete(id);
    }
  }

  #say(message: ToThread, given: readonly ArrayBuffer[] = []): void {
    this.#worker.postMessage(message, given);
  }

  #hear(message: FromThread): void {
    if (!('id' in message)) return;
    const pending = this.#pending.get(message.id);
    if (message.kind === 'progress') this.#report(message, pending);
    else if (message.kind === 'outcome') pending?.resolve(message.outcome);
    else pending?.reject(toError(message.error));
  }

  /** A listener that throws stops its own call, not the process. */
  #report(message: Extract<FromThread, { kind: 'progress' }>, pending: Pending | undefined): void {
    try {
      pending?.onProgress?.(message.stage, message.done, message.total);
    } catch (error) {
      pending?.reject(error);
      this.#say({ kind: 'abort', id: message.id });
    }
  }
}
