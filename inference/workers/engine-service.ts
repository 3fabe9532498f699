/** An engine behind a thread's port, and what its pool asks of it. */
import type { MessagePort } from 'node:worker_threads';
import type { Pcm } from '../audio/pcm.ts';
import type { RunOptions, Speech, SpeechRequest, Stage, VoiceEngine, VoicePrint } from '../engine.ts';
import { compact, compactPrint } from './compact.ts';
import { type Run, serve } from './serve.ts';

export type Call = { readonly seed?: number | undefined } & (
  | { readonly kind: 'enroll'; readonly prompt: Pcm; readonly transcript?: string }
  | { readonly kind: 'speak'; readonly request: SpeechRequest }
);

export type Outcome =
  | { readonly kind: 'enrolled'; readonly print: VoicePrint }
  | { readonly kind: 'spoken'; readonly speech: Speech };

/** As `serve`. The samples of a speech are handed over, not copied: an engine must not keep them. */
export function serveEngine(port: MessagePort, open: () => Promise<VoiceEngine>): Promise<void> {
  return serve<Call, Outcome, Stage>(port, async () => {
    const engine = await open();
    return {
      name: engine.name,
      ...(engine.remarks !== undefined && { remarks: engine.remarks }),
      perform: (call, options) => perform(engine, call, options),
      memoryOf,
      close: () => engine.close(),
    };
  });
}

async function perform(engine: VoiceEngine, call: Call, run: Run<Stage>): Promise<Outcome> {
  const options: RunOptions = { ...run, ...(call.seed !== undefined && { seed: call.seed }) };
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
