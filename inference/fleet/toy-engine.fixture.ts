/**
 * An engine for tests of the fleet: `sleep 300` takes 300 ms in steps of 10 without a processor, `fail` throws a coded
 * error, `bug` a plain one, `die` ends the process. What it says are two samples: the seed and the voice's number, per 1000.
 */
import { setTimeout as pause } from 'node:timers/promises';
import type { Pcm, RunOptions, Speech, SpeechRequest, VoiceEngine, VoicePrint } from '../engine.ts';
import { DurationError } from '../errors.ts';

const STEP_MS = 10;

export class ToyEngine implements VoiceEngine {
  readonly name: string;
  /** Texts that were begun, oldest first. */
  readonly begun: string[] = [];
  /** What was asked for, oldest first. */
  readonly asked: SpeechRequest[] = [];
  /** Texts that were spoken to the end. */
  readonly spoken: string[] = [];
  readonly #version: number;

  constructor(name = 'toy', version = 1) {
    this.name = name;
    this.#version = version;
  }

  async enroll(prompt: Pcm): Promise<VoicePrint> {
    const sum = prompt.samples.reduce((total, x) => total + x, 0);
    return { engine: this.name, version: this.#version, tensors: { sum: { shape: [1], data: Float32Array.of(sum) } } };
  }

  async speak(request: SpeechRequest, { signal, onProgress, seed = 0 }: RunOptions = {}): Promise<Speech> {
    const [verb, count = '0'] = request.text.split(' ');
    this.begun.push(request.text);
    this.asked.push(request);
    const steps = Math.ceil(Number(count) / STEP_MS);
    for (let step = 1; step <= steps; step++) {
      signal?.throwIfAborted();
      await pause(STEP_MS);
      onProgress?.('decode', step, steps);
    }
    if (verb === 'fail') throw new DurationError('unreachable', { seconds: 9, min: 1, max: 4 });
    if (verb === 'bug') throw new TypeError('a programming mistake');
    if (verb === 'die') process.kill(process.pid, 'SIGKILL');
    this.spoken.push(request.text);
    const samples = Float32Array.of(seed / 1000, request.voice.tensors.sum.data[0] / 1000);
    return { audio: { samples, sampleRate: 24_000 }, naturalSeconds: 1, notices: [] };
  }

  async close(): Promise<void> {
    await pause(1);
  }
}

/** A request to the toy; `voice` is the number that it says. */
export function line(text: string, voice = 3): SpeechRequest {
  const print = { engine: 'toy', version: 1, tensors: { sum: { shape: [1], data: Float32Array.of(voice) } } };
  return { text, voice: print, emotion: { from: 'voice' }, pace: { kind: 'free' } };
}
