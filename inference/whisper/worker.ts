/** The entry of Whisper's thread: opens the model named by its `workerData` and answers calls, one after another. */
import { type MessagePort, parentPort, receiveMessageOnPort, workerData } from 'node:worker_threads';
import type { AlignStage } from '../align/aligner.ts';
import { toMessage } from '../errors.ts';
import type { Ears } from './ears.ts';
import type { Call, FromThread, ToThread } from './protocol.ts';
import { openWhisper, type WhisperOptions } from './whisper.ts';

if (parentPort === null) throw new Error('worker.ts runs as a worker thread: see thread.ts.');
const options: WhisperOptions = workerData.settings;
await serve(parentPort);

async function serve(port: MessagePort): Promise<void> {
  const say = (message: FromThread) => port.postMessage(message);
  let ears: Ears;
  try {
    ears = await openWhisper(options);
  } catch (error) {
    return say({ kind: 'unopened', error: toMessage(error) });
  }
  const aborts = new Map<number, AbortController>();

  async function take(message: ToThread): Promise<void> {
    if (message.kind === 'abort') return aborts.get(message.id)?.abort();
    if (message.kind === 'call') return answer(message.id, message.call);
    await ears.close();
    port.close();
  }

  async function answer(id: number, call: Call): Promise<void> {
    const abort = new AbortController();
    aborts.set(id, abort);
    const report = (stage: AlignStage, done: number, total: number) => {
      say({ kind: 'progress', id, stage, done, total });
      // A model at work may not return to its event loop between two steps: look for an abort here.
      for (let next = receiveMessageOnPort(port); next !== undefined; next = receiveMessageOnPort(port)) {
        void take(next.message);
      }
    };
    try {
      say({ kind: 'outcome', id, outcome: await perform(call, abort.signal, report) });
    } catch (error) {
      say({ kind: 'failed', id, error: toMessage(error) });
    } finally {
      aborts.delete(id);
    }
  }

  function perform(call: Call, signal: AbortSignal, report: (stage: AlignStage, done: number, total: number) => void) {
    if (call.kind === 'align') return ears.align(call.request, { signal, onProgress: report });
    return ears.transcribe(call.audio, {
      signal,
      onProgress: (done, total) => report('listen', done, total),
      ...(call.language !== undefined && { language: call.language }),
    });
  }

  port.on('message', (message: ToThread) => void take(message));
  say({ kind: 'ready', name: ears.name });
}
