/** Worker threads behind one VoiceEngine: a call starts at a free thread, else it waits its turn. */
import { setTimeout as sleep } from 'node:timers/promises';
import type { Pcm } from '../audio/pcm.ts';
import type { EnrollOptions, RunOptions, Speech, SpeechRequest, Stage, VoiceEngine, VoicePrint } from '../engine.ts';
import type { EngineOptions } from '../engines.ts';
import { EngineError } from '../errors.ts';
import { eachOnce, type Remark } from '../remarks.ts';
import { compactPrint } from './compact.ts';
import type { Call, Outcome } from './engine-service.ts';
import { openThread, type Thread } from './thread.ts';

type EngineThread = Thread<Call, Outcome, Stage>;

const RESTART_MS = 500; // before a dead thread is replaced for the second time; doubles with each further one
const MAX_RESTART_MS = 30_000;

export interface PoolOptions {
  readonly engine: EngineOptions;
  /** Threads, each with an engine of its own: as many calls run at once. At least 1. */
  readonly size: number;
  /** Cards of its device that the threads share out among themselves, each told its own as `card`. Default 1. */
  readonly cards?: number;
  /** Module that the threads run, default `worker.ts`: it calls `serveEngine`. */
  readonly workerUrl?: URL;
  /** Gives the opening up; see `openThread`. */
  readonly signal?: AbortSignal;
}

interface Task {
  readonly call: Call;
  readonly options: RunOptions;
  resolve(outcome: Outcome): void;
  reject(error: unknown): void;
}

/**
 * An engine that computes in `size` threads of its own and leaves the calling thread free.
 *
 * Calls run in the order they came. An abort rejects the caller at once and frees the thread between two steps. A thread
 * that dies fails its call with EngineError `crashed` and is replaced; while not one can be started, waiting calls fail
 * with EngineError `unavailable`. `close` lets every accepted call finish.
 *
 * @throws what the engine's opener threw: a pool starts whole or not at all
 */
export async function openPool(options: PoolOptions): Promise<VoiceEngine> {
  requireThreads(options.size);
  const moduleUrl = options.workerUrl ?? new URL('./worker.ts', import.meta.url);
  const { engine, cards = 1 } = options;
  const settingsOf = (place: number) => (cards > 1 ? { ...engine, card: place % cards } : engine);
  const openOne = (place: number) => openThread<Call, Outcome, Stage>(moduleUrl, settingsOf(place));
  const openFirst = (_: unknown, place: number) =>
    openThread<Call, Outcome, Stage>(moduleUrl, settingsOf(place), { signal: options.signal });
  const opened = await Promise.allSettled(Array.from({ length: options.size }, openFirst));
  const threads = opened.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : []));
  const failure = opened.find((result) => result.status === 'rejected');
  if (failure !== undefined) {
    await Promise.all(threads.map((thread) => thread.close()));
    throw failure.reason;
  }
  return new EnginePool(threads, openOne);
}

/** @throws Error `size` is no number of threads */
export function requireThreads(size: number): void {
  if (Number.isInteger(size) && size >= 1) return;
  throw new Error(`A pool has a whole number of threads, 1 or more, not ${size}.`);
}

class EnginePool implements VoiceEngine {
  readonly name: string;
  readonly slots: number;
  readonly remarks: readonly Remark[];
  readonly #openThread: (place: number) => Promise<EngineThread>;
  /** Each with its place in the pool, which the one that replaces it takes. */
  readonly #threads = new Map<EngineThread, number>();
  readonly #idle: EngineThread[] = [];
  readonly #waiting: Task[] = [];
  readonly #running = new Set<Promise<void>>();
  readonly #closing = new AbortController();
  #closed: Promise<void> | undefined;
  #deaths = 0; // of threads, since the last call that succeeded

  constructor(threads: readonly EngineThread[], open: (place: number) => Promise<EngineThread>) {
    this.name = threads[0].name;
    this.slots = threads.length;
    this.remarks = eachOnce(threads.flatMap(({ remarks }) => remarks));
    this.#openThread = open;
    for (const [place, thread] of threads.entries()) this.#admit(thread, place);
  }

  async enroll(prompt: Pcm, { transcript, ...options }: EnrollOptions = {}): Promise<VoicePrint> {
    const samples = prompt.samples.slice(); // the caller may reuse its memory while the call waits
    const call = {
      kind: 'enroll',
      prompt: { ...prompt, samples },
      ...(transcript !== undefined && { transcript }),
    } as const;
    const outcome = await this.#submit(call, options);
    if (outcome.kind !== 'enrolled') throw new Error(`The worker answered "${outcome.kind}" to an enrollment.`);
    return outcome.print;
  }

  async speak(request: SpeechRequest, options: RunOptions = {}): Promise<Speech> {
    const outcome = await this.#submit({ kind: 'speak', request: compactRequest(request) }, options);
    if (outcome.kind !== 'spoken') throw new Error(`The worker answered "${outcome.kind}" to a request to speak.`);
    return outcome.speech;
  }

  close(): Promise<void> {
    this.#closed ??= this.#shutDown();
    return this.#closed;
  }

  async #submit(call: Call, options: RunOptions): Promise<Outcome> {
    const { signal } = options;
    if (this.#closing.signal.aborted) throw new EngineError('unavailable', { engine: this.name });
    signal?.throwIfAborted();
    const settled = new AbortController();
    try {
      return await new Promise<Outcome>((resolve, reject) => {
        const task: Task = { call, options, resolve, reject };
        const onAbort = () => {
          const place = this.#waiting.indexOf(task);
          if (place >= 0) this.#waiting.splice(place, 1);
          reject(signal?.reason);
        };
        signal?.addEventListener('abort', onAbort, { signal: settled.signal });
        this.#waiting.push(task);
        this.#dispatch();
      });
    } finally {
      settled.abort();
    }
  }

  #dispatch(): void {
    while (this.#idle.length > 0 && this.#waiting.length > 0) {
      const thread = this.#idle.pop()!;
      const task = this.#waiting.shift()!;
      const run = this.#run(thread, task);
      this.#running.add(run);
      void run.finally(() => this.#running.delete(run));
    }
  }

  async #run(thread: EngineThread, task: Task): Promise<void> {
    try {
      task.resolve(await thread.run({ ...task.call, seed: task.options.seed }, task.options));
      this.#deaths = 0;
    } catch (error) {
      task.reject(error);
    }
    if (thread.isFree) this.#idle.push(thread);
    this.#dispatch();
  }

  #admit(thread: EngineThread, at: number): void {
    this.#threads.set(thread, at);
    this.#idle.push(thread);
    void thread.ended.then(() => this.#bury(thread));
    this.#dispatch();
  }

  #bury(thread: EngineThread): void {
    const at = this.#threads.get(thread) ?? 0;
    this.#threads.delete(thread);
    const place = this.#idle.indexOf(thread);
    if (place >= 0) this.#idle.splice(place, 1);
    if (!this.#closing.signal.aborted) void this.#replace(at);
    else if (this.#threads.size === 0) this.#refuseWaiting();
  }

  /** Starts a thread, again and again, until one lives or the pool closes; each death since a success lengthens the pause. */
  async #replace(at: number): Promise<void> {
    for (;;) {
      const pause = this.#deaths === 0 ? 0 : Math.min(RESTART_MS * 2 ** (this.#deaths - 1), MAX_RESTART_MS);
      this.#deaths++;
      const isClosing = await sleep(pause, false, { signal: this.#closing.signal }).catch(() => true);
      if (isClosing) return;
      try {
        const thread = await this.#openThread(at);
        return this.#closing.signal.aborted ? await thread.close() : this.#admit(thread, at);
      } catch (cause) {
        if (this.#threads.size === 0) this.#refuseWaiting(cause);
      }
    }
  }

  #refuseWaiting(cause?: unknown): void {
    for (const task of this.#waiting.splice(0)) {
      task.reject(new EngineError('unavailable', { engine: this.name }, { cause }));
    }
  }

  async #shutDown(): Promise<void> {
    this.#closing.abort();
    if (this.#threads.size === 0) this.#refuseWaiting();
    while (this.#running.size > 0) await Promise.all(this.#running); // a finished call may have started the next
    await Promise.all([...this.#threads.keys()].map((thread) => thread.close()));
  }
}

function compactRequest(request: SpeechRequest): SpeechRequest {
  const { voice, emotion } = request;
  return {
    ...request,
    voice: compactPrint(voice),
    emotion: emotion.from === 'clip' ? { ...emotion, print: compactPrint(emotion.print) } : emotion,
  };
}
