/** The entry of the ears' thread: opens what its `workerData` names and answers calls, one after another. */
import { parentPort, workerData } from 'node:worker_threads';
import type { AlignStage } from '../align/aligner.ts';
import { openReadingAligner } from '../align/reading-aligner.ts';
import { openSentenceEars, type SentenceEars } from '../align/spoken-sentence.ts';
import { WeightsError } from '../errors.ts';
import type { Listener } from '../listener.ts';
import { INSTALL_COMMAND, openWhisper } from '../whisper/index.ts';
import { type Service, serve } from '../workers/serve.ts';
import type { Call, EarsOptions, Outcome } from './protocol.ts';

if (parentPort === null) throw new Error('ears-worker.ts runs as a worker thread: see thread.ts.');
const options: EarsOptions = workerData.settings;
await serve(parentPort, () => open(options));

async function open({ whisper }: EarsOptions): Promise<Service<Call, Outcome, AlignStage>> {
  const listener = await (whisper === undefined ? openReading() : openWhisper(whisper));
  // Opened when somebody first reads a sentence.
  let sentences: Promise<SentenceEars> | undefined;
  return {
    name: listener.name,
    async perform(call, { signal, onProgress }) {
      if (call.kind === 'hear-sentence') {
        sentences ??= openSentenceEars();
        return (await sentences).hear(call.request, signal);
      }
      if (call.kind === 'align') return listener.align(call.request, { signal, onProgress });
      return listener.transcribe(call.audio, {
        signal,
        onProgress: (done, total) => onProgress('listen', done, total),
        ...(call.language !== undefined && { language: call.language }),
      });
    },
    close: () => listener.close(),
  };
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
