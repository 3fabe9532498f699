/** The entry of the ears' thread: opens what its `workerData` names and answers calls, one after another. */
import { type MessagePort, parentPort, receiveMessageOnPort, workerData } from 'node:worker_threads';
import type { AlignStage } from '../align/aligner.ts';
import { openReadingAligner } from '../align/reading-aligner.ts';
import { openSentenceEars, type SentenceEars } from '../align/spoken-sentence.ts';
import { toMessage, WeightsError } from '../errors.ts';
import type { Listener } from '../listener.ts';
import { INSTALL_COMMAND, openWhisper } from '../whisper/index.ts';
import type { Call, EarsOptions, FromThread, Outcome, ToThread } from './protocol.ts';

if (parentPort === null) throw new Error('worker.ts runs as a worker thread: see thread.ts.');
const options: EarsOptions = workerData.settings;
await serve(parentPort);

function open({ whisper }: EarsOptions): Promise<Listener> {
  return whisper === undefined ? openReading() : openWhisper(whisper);
}

/** Ears that know a script when they hear it, and no other word. */
async function openReading(): Promise<Listener> {
  const aligner = await openReadingAligner();
  return {
    name: aligner.name,
    align: (request, options) => aligner.align(request, options),
    transcribe: () =>
      Promise.reject(new WeightsError('missing', { file: 'models/whisper-base', command: INSTALL_COMMAND })),
    close: () => aligner.close(),
  };
}

async function serve(port: MessagePort): Promise<void> {
  const say = (message: FromThread) => port.postMessage(message);
  let ears: Listener;
  // Opened when somebody first reads a sentence.
  let sentences: Promise<SentenceEars> | undefined;
  try {
    ears = await open(options);
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

  async function perform(
    call: Call,
    signal: AbortSignal,
    report: (stage: AlignStage, done: number, total: number) => void,
  ): Promise<Outcome> {
    if (call.kind === 'hear-sentence') {
      sentences ??= openSentenceEars();
      return (await sentences).hear(call.request, signal);
    }
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
