/** The engine of tests: it hums instead of speaking, at once, and can be made to wait and to fail. */
import {
  DurationError,
  type Emotion,
  type Pace,
  PromptError,
  TextError,
  traitsOf,
  type VoiceEngine,
} from '../../inference/index.ts';

const SAMPLE_RATE = 24_000;

/** Seconds that the humming engine takes for a character. */
export const SECONDS_PER_CHARACTER = 0.1;

/** One call of the engine. */
export interface Spoken {
  readonly text: string;
  readonly emotion: Emotion;
  readonly pace: Pace;
  readonly seed: number;
  readonly language: 'zh' | 'en' | undefined;
  /** Which recording the voice was made of. */
  readonly voice: number;
  readonly wantsLikeness: boolean;
}

/** An engine that hums a steady tone for as long as the text has characters, or as asked, half to twice as long. */
export class HummingEngine implements VoiceEngine {
  readonly name: string;
  /** What it has spoken, oldest first. */
  readonly spoken: Spoken[] = [];
  enrolled = 0;
  /** What it answers to who wants to know how alike its replies are, in turn; then 1. */
  readonly likenesses: number[] = [];
  #gate: Promise<void> = Promise.resolve();
  #open: () => void = () => undefined;
  #failure: { calls: number; readonly error: Error } | undefined;
  #broken: Error | undefined;
  /** What the recordings said, oldest first, as far as it was told. */
  readonly transcripts: (string | undefined)[] = [];
  /** How long they were, seconds. */
  readonly recordings: number[] = [];

  /** @param name a real engine's, where its traits matter */
  constructor(name = 'humming') {
    this.name = name;
  }

  /** Makes every `speak` wait until `release`. */
  hold(): void {
    this.#gate = new Promise((resolve) => {
      this.#open = resolve;
    });
  }

  release(): void {
    this.#open();
  }

  /** Makes every `speak` that waits fail. */
  breakWith(error: Error): void {
    this.#broken = error;
    this.#open();
  }

  /** Makes the next call fail. */
  failWith(error: Error): void {
    this.failAfter(0, error);
  }

  /** Makes the call behind the next `calls` fail. */
  failAfter(calls: number, error: Error): void {
    this.#failure = { calls, error };
  }

  async enroll(...[prompt, { transcript } = {}]: Parameters<VoiceEngine['enroll']>): ReturnType<VoiceEngine['enroll']> {
    this.#fail();
    if (transcript === undefined && traitsOf(this.name).needsTranscript) throw new PromptError('no-transcript');
    this.enrolled += 1;
    this.transcripts.push(transcript);
    this.recordings.push(prompt.samples.length / prompt.sampleRate);
    return {
      engine: this.name,
      version: 1,
      tensors: { number: { shape: [1], data: Int32Array.of(this.enrolled) } },
    };
  }

  async speak(
    ...[request, { signal, seed = 0 } = {}]: Parameters<VoiceEngine['speak']>
  ): ReturnType<VoiceEngine['speak']> {
    this.#fail();
    if (!/[\p{L}\p{N}]/u.test(request.text)) throw new TextError('unspeakable');
    const aborted = new Promise<never>((_, reject) => {
      signal?.addEventListener('abort', () => reject(signal.reason), { once: true });
    });
    await Promise.race([this.#gate, aborted]);
    if (this.#broken !== undefined) throw this.#broken;
    this.spoken.push({
      text: request.text,
      emotion: request.emotion,
      pace: request.pace,
      seed,
      language: request.language,
      voice: request.voice.tensors.number.data[0],
      wantsLikeness: request.wantsLikeness === true,
    });
    const naturalSeconds = [...request.text].length * SECONDS_PER_CHARACTER;
    const audio = hum(lengthOf(request.pace, naturalSeconds));
    const likeness = request.wantsLikeness === true ? (this.likenesses.shift() ?? 1) : undefined;
    return { audio, naturalSeconds, notices: [], ...(likeness !== undefined && { likeness }) };
  }

  async close(): Promise<void> {
    this.release();
  }

  #fail(): void {
    const failure = this.#failure;
    if (failure === undefined || failure.calls-- > 0) return;
    this.#failure = undefined;
    throw failure.error;
  }
}

function lengthOf(pace: Pace, naturalSeconds: number): number {
  if (pace.kind === 'free') return naturalSeconds;
  const seconds = pace.kind === 'ratio' ? pace.ratio * naturalSeconds : pace.seconds;
  const [min, max] = [naturalSeconds / 2, naturalSeconds * 2];
  if (seconds < min || seconds > max) throw new DurationError('unreachable', { seconds, min, max });
  return seconds;
}

function hum(seconds: number) {
  const samples = new Float32Array(Math.round(seconds * SAMPLE_RATE));
  for (let i = 0; i < samples.length; i++) samples[i] = 0.3 * Math.sin((2 * Math.PI * 200 * i) / SAMPLE_RATE);
  return { samples, sampleRate: SAMPLE_RATE };
}
