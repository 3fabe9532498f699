/** A thread's side: one service, open, over a message port. */
import { type MessagePort, receiveMessageOnPort } from 'node:worker_threads';
import { toMessage } from '../errors.ts';
import type { Remark } from '../remarks.ts';
import type { FromThread, ToThread } from './protocol.ts';

/** What accompanies a call in its thread. */
export interface Run<Stage> {
  /** To be heeded between two steps. */
  readonly signal: AbortSignal;
  readonly onProgress: (stage: Stage, done: number, total: number) => void;
}

/** What works in a thread. */
export interface Service<Call, Outcome, Stage> {
  readonly name: string;
  /** What its owner should know of how it was opened. Default: nothing. */
  readonly remarks?: readonly Remark[];
  perform(call: Call, run: Run<Stage>): Promise<Outcome>;
  /** What of an outcome is handed over instead of copied; the service must not keep it. Default: nothing. */
  memoryOf?(outcome: Outcome): ArrayBuffer[];
  close(): Promise<void>;
}

/** Opens the service, says `ready` or `unopened`, then answers calls until it is told to close; the thread can end then. */
export async function serve<Call, Outcome, Stage>(
  port: MessagePort,
  open: () => Promise<Service<Call, Outcome, Stage>>,
): Promise<void> {
  const say = (message: FromThread<Outcome, Stage>, transfer: readonly ArrayBuffer[] = []) =>
    port.postMessage(message, [...transfer]);

  let service: Service<Call, Outcome, Stage>;
  try {
    service = await open();
  } catch (error) {
    say({ kind: 'unopened', error: toMessage(error) });
    return;
  }

  const aborts = new Map<number, AbortController>();

  async function answer(id: number, call: Call): Promise<void> {
    const abort = new AbortController();
    aborts.set(id, abort);
    const onProgress = (stage: Stage, done: number, total: number) => {
      say({ kind: 'progress', id, stage, done, total });
      listen(); // a busy service may not return to its event loop between two steps: look for an abort here
    };
    try {
      const outcome = await service.perform(call, { signal: abort.signal, onProgress });
      say({ kind: 'outcome', id, outcome }, service.memoryOf?.(outcome));
    } catch (error) {
      say({ kind: 'failed', id, error: toMessage(error) });
    } finally {
      aborts.delete(id);
    }
  }

  async function take(message: ToThread<Call>): Promise<void> {
    if (message.kind === 'call') return answer(message.id, message.call);
    if (message.kind === 'abort') return aborts.get(message.id)?.abort();
    await service.close();
    port.close();
  }

  function listen(): void {
    for (let next = receiveMessageOnPort(port); next !== undefined; next = receiveMessageOnPort(port)) {
      void take(next.message);
    }
  }

  port.on('message', (message: ToThread<Call>) => void take(message));
  say({ kind: 'ready', name: service.name, remarks: service.remarks ?? [] });
}
