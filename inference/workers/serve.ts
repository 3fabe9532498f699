/** The worker's side of the pool: one engine, served over a message port. */
import { type MessagePort, receiveMessageOnPort } from 'node:worker_threads';
import type { RunOptions, VoiceEngine } from '../engine.ts';
import { toMessage } from '../errors.ts';
import { type Call, compact, compactPrint, type FromWorker, type Outcome, type ToWorker } from './protocol.ts';

/**
 * Opens the engine, says `ready` or `unopened`, then answers calls until it is told to close; the thread can end then.
 *
 * The samples of a speech are handed over, not copied: an engine must not keep them.
 */
export async function serveEngine(port: MessagePort, open: () => Promise<VoiceEngine>): Promise<void> {
  const say = (message: FromWorker, transfer: readonly ArrayBuffer[] = []) => port.postMessage(message, [...transfer]);

  let engine: VoiceEngine;
  try {
    engine = await open();
  } catch (error) {
    say({ kind: 'unopened', error: toMessage(error) });
    return;
  }

  const aborts = new Map<number, AbortController>();

  async function answer(id: number, call: Call, seed: number | undefined): Promise<void> {
    const abort = new AbortController();
    aborts.set(id, abort);
    const options: RunOptions = {
      signal: abort.signal,
      onProgress: (stage, done, total) => {
        say({ kind: 'progress', id, stage, done, total });
        listen(); // a busy engine may not return to its event loop between two steps: look for an abort here
      },
      ...(seed !== undefined && { seed }),
    };
    try {
      const outcome = await perform(engine, call, options);
      say({ kind: 'outcome', id, outcome }, memoryOf(outcome));
    } catch (error) {
      say({ kind: 'failed', id, error: toMessage(error) });
    } finally {
      aborts.delete(id);
    }
  }

  async function take(message: ToWorker): Promise<void> {
    if (message.kind === 'call') return answer(message.id, message.call, message.seed);
    if (message.kind === 'abort') return aborts.get(message.id)?.abort();
    await engine.close();
    port.close();
  }

  function listen(): void {
    for (let next = receiveMessageOnPort(port); next !== undefined; next = receiveMessageOnPort(port)) {
      void take(next.message);
    }
  }

  port.on('message', (message: ToWorker) => void take(message));
  say({ kind: 'ready', name: engine.name });
}

async function perform(engine: VoiceEngine, call: Call, options: RunOptions): Promise<Outcome> {
  if (call.kind === 'enroll') {
    const { prompt, transcript } = call;
    const print = await engine.enroll(prompt, { ...options, ...(transcript !== undefined && { transcript }) });
    return { kind: 'enrolled', print: compactPrint(print) };
  }
  const speech = await engine.speak(call.request, options);
  const audio = { ...speech.audio, samples: compact(speech.audio.samples) };
  return { kind: 'spoken', speech: { ...speech, audio } };
}

/** Minutes of audio are moved, not copied on the bot's thread; a voice print is small, and the engine may keep it. */
function memoryOf(outcome: Outcome): ArrayBuffer[] {
  if (outcome.kind === 'enrolled') return [];
  const { buffer } = outcome.speech.audio.samples;
  return buffer instanceof ArrayBuffer ? [buffer] : [];
}
