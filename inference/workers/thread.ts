/** One worker thread as its owner sees it: open, or ended; it runs one call at a time. */
import '../runtime/no-telemetry.ts';
import { setTimeout as sleep } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import { EngineError, toError } from '../errors.ts';
import type { Remark } from '../remarks.ts';
import type { CallOptions, FromThread, ThreadData, ToThread } from './protocol.ts';

const ENTRY = new URL('./worker-entry.mjs', import.meta.url);

/** A thread that hasn't ended by itself this long after it was told to close is terminated: it is idle, so that is safe. */
const CLOSE_TIMEOUT_MS = 10_000;

/** A thread that has not said a word for so long will not: a model of many gigabytes on a slow disk is opened in minutes. */
const OPEN_TIMEOUT_MS = 10 * 60_000;

interface Pending<Outcome, Stage> {
  readonly id: number;
  readonly onProgress: CallOptions<Stage>['onProgress'];
  /** Set when the caller's own progress listener threw: that is the error to report. */
  listenerError?: unknown;
  resolve(outcome: Outcome): void;
  reject(error: unknown): void;
}

/**
 * A thread whose service is open.
 *
 * @param moduleUrl a module that calls `serve`
 * @param settings plain values that the module reads from `workerData.settings`
 * @param signal ends the thread while it opens; only for services of JavaScript, since native code can't be interrupted
 * @throws what the service's opener threw; EngineError `crashed` if the thread died before it was ready, `start-timeout` if
 * it was not within `openTimeoutMs`
 */
export async function openThread<Call, Outcome, Stage>(
  moduleUrl: URL,
  settings: unknown,
  {
    signal,
    openTimeoutMs = OPEN_TIMEOUT_MS,
  }: { readonly signal?: AbortSignal | undefined; readonly openTimeoutMs?: number } = {},
): Promise<Thread<Call, Outcome, Stage>> {
  const workerData: ThreadData = { moduleUrl: moduleUrl.href, settings };
  const worker = new Worker(ENTRY, { workerData, execArgv: [] });
  const end = () => void worker.terminate();
  signal?.addEventListener('abort', end);
  if (signal?.aborted === true) end();
  const ready = new Promise<Ready>((resolve, reject) => {
    worker.once('message', (message: FromThread<Outcome, Stage>) => {
      if (message.kind === 'ready') resolve(message);
      else if (message.kind === 'unopened') reject(toError(message.error));
    });
    worker.once('error', (cause) => reject(new EngineError('crashed', {}, { cause })));
    worker.once('exit', () => reject(new EngineError('crashed')));
  });
  const late = new AbortController();
  const overdue = sleep(openTimeoutMs, undefined, late).then(() => {
    throw new EngineError('start-timeout', { seconds: Math.round(openTimeoutMs / 1000) });
  });
  // When the other is first, nobody looks at this one.
  overdue.catch(() => undefined);
  try {
    return new Thread(worker, await Promise.race([ready, overdue]));
  } catch (error) {
    // Nothing runs in it any more; or it hangs, and then nobody waits for its end, the process included.
    worker.unref();
    const ended = worker.terminate();
    if (!(error instanceof EngineError && error.code === 'start-timeout')) await ended;
    throw error;
  } finally {
    late.abort();
    signal?.removeEventListener('abort', end);
  }
}

type Ready = Extract<FromThread<unknown, unknown>, { kind: 'ready' }>;

export class Thread<Call, Outcome, Stage> {
  /** The service's name. */
  readonly name: string;
  /** The engine's. */
  readonly remarks: readonly Remark[];
  /** Resolves once the thread has ended, for whatever reason. */
  readonly ended: Promise<void>;
  readonly #worker: Worker;
  #hasEnded = false;
  #pending: Pending<Outcome, Stage> | undefined;
  #calls = 0;

  constructor(worker: Worker, { name, remarks }: Ready) {
    this.name = name;
    this.remarks = remarks;
    this.#worker = worker;
    let cause: unknown;
    worker.on('error', (error) => {
      cause = error;
    });
    worker.on('message', (message: FromThread<Outcome, Stage>) => this.#hear(message));
    this.ended = new Promise((resolve) => {
      worker.once('exit', () => {
        this.#hasEnded = true;
        this.#pending?.reject(new EngineError('crashed', {}, { cause }));
        resolve();
      });
    });
  }

  /** Whether another call can be given to it. */
  get isFree(): boolean {
    return !this.#hasEnded && this.#pending === undefined;
  }

  /**
   * The outcome of `call`, once the worker has it. An abort is passed on, and makes the call fail between two steps.
   *
   * @param given memory of the call that is handed over instead of copied
   * @throws what the service or the progress listener threw; EngineError `crashed` if the thread dies
   */
  async run(
    call: Call,
    { signal, onProgress }: CallOptions<Stage>,
    given: readonly ArrayBuffer[] = [],
  ): Promise<Outcome> {
    if (!this.isFree) throw new Error('The thread has ended or is busy: it runs one call at a time.');
    const id = ++this.#calls;
    const onAbort = () => this.#say({ kind: 'abort', id });
    try {
      return await new Promise<Outcome>((resolve, reject) => {
        this.#pending = { id, onProgress, resolve, reject };
        this.#say({ kind: 'call', id, call }, given);
        signal?.addEventListener('abort', onAbort);
      });
    } finally {
      signal?.removeEventListener('abort', onAbort);
      this.#pending = undefined;
    }
  }

  /** Closes the service and ends the thread. Only when idle. */
  async close(): Promise<void> {
    this.#say({ kind: 'close' });
    const timer = setTimeout(() => void this.#worker.terminate(), CLOSE_TIMEOUT_MS);
    await this.ended;
    clearTimeout(timer);
  }

  #say(message: ToThread<Call>, given: readonly ArrayBuffer[] = []): void {
    this.#worker.postMessage(message, given);
  }

  #hear(message: FromThread<Outcome, Stage>): void {
    const pending = this.#pending;
    if (pending === undefined || !('id' in message) || message.id !== pending.id) return;
    if (message.kind === 'progress') this.#report(pending, message);
    else if ('listenerError' in pending) pending.reject(pending.listenerError);
    else if (message.kind === 'outcome') pending.resolve(message.outcome);
    else pending.reject(toError(message.error));
  }

  /** A listener that throws stops its own call, as it would with no thread in between, not the process. */
  #report(
    pending: Pending<Outcome, Stage>,
    { stage, done, total }: Extract<FromThread<Outcome, Stage>, { kind: 'progress' }>,
  ): void {
    if ('listenerError' in pending) return;
    try {
      pending.onProgress?.(stage, done, total);
    } catch (error) {
      pending.listenerError = error;
      this.#say({ kind: 'abort', id: pending.id });
    }
  }
}
