/** An engine that takes calls while it is still being opened. */
import type { EnrollOptions, Pcm, RunOptions, Speech, SpeechRequest, VoiceEngine, VoicePrint } from './engine.ts';

/**
 * `opening` under its `name`: calls wait until it is open. One that can't be opened fails each call with the reason.
 *
 * @param abandon ends an opening that nobody waits for any more
 */
export function openEarly(name: string, opening: Promise<VoiceEngine>, abandon: () => void): VoiceEngine {
  // Its calls report what it failed with.
  opening.catch(() => undefined);
  let isOpen = false;
  void opening.then(
    () => {
      isOpen = true;
    },
    () => undefined,
  );
  /** `opening`, for as long as `signal` lets it. */
  const opened = async (signal: AbortSignal | undefined): Promise<VoiceEngine> => {
    signal?.throwIfAborted();
    if (signal === undefined) return opening;
    let stop: () => void = () => undefined;
    const aborted = new Promise<never>((_, reject) => {
      stop = () => reject(signal.reason);
    });
    signal.addEventListener('abort', stop);
    try {
      return await Promise.race([opening, aborted]);
    } finally {
      signal.removeEventListener('abort', stop);
    }
  };
  return {
    name,
    async enroll(prompt: Pcm, options: EnrollOptions = {}): Promise<VoicePrint> {
      return (await opened(options.signal)).enroll(prompt, options);
    },
    async speak(request: SpeechRequest, options: RunOptions = {}): Promise<Speech> {
      return (await opened(options.signal)).speak(request, options);
    },
    async close() {
      if (!isOpen) abandon();
      const engine = await opening.catch(() => undefined);
      await engine?.close();
    },
  };
}
