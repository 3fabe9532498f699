/** Ears that hear what a test tells them, and the folder that makes the bot believe in them. */
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import {
  AlignError,
  type Alignment,
  type AlignOptions,
  type AlignRequest,
  type Ears,
  type Hearable,
  type SentenceFinding,
  type SentenceRequest,
  type TranscribeOptions,
  type Transcript,
} from '../../inference/index.ts';

/** A folder of models in which Whisper seems to be installed: found, and never opened. */
export function modelsWithWhisper(): string {
  const { models, folder } = modelsWith('whisper-base');
  writeFileSync(join(folder, 'model.safetensors'), '');
  return models;
}

/** A folder of models with the tiny Whisper of random weights: it opens and listens, and what it hears is noise. */
export function modelsWithTinyWhisper(): string {
  const { models, folder } = modelsWith('whisper-tiny');
  for (const name of ['config.json', 'generation_config.json', 'tokenizer.json', 'model.safetensors']) {
    copyFileSync(new URL(`../../inference/whisper/fixtures/whisper-tiny/${name}`, import.meta.url), join(folder, name));
  }
  return models;
}

function modelsWith(name: string) {
  const models = mkdtempSync(join(tmpdir(), 'voxback-models-'));
  afterAll(() => rmSync(models, { recursive: true, force: true }));
  const folder = join(models, name);
  mkdirSync(folder);
  return { models, folder };
}

export class FakeEars implements Ears {
  readonly name = 'fake';
  /** How often they were opened. */
  opened = 0;
  /** What is heard, in turn; then `otherwise`. An error is thrown. */
  readonly hears: (string | Error)[] = [];
  otherwise = '';
  /** What was listened to, oldest first. */
  readonly heard: { readonly audio: Hearable; readonly language: string | undefined }[] = [];

  /** What opens them, for `AppOptions`. */
  readonly open = async (): Promise<Ears> => {
    this.opened += 1;
    return this;
  };

  /** Whether they find the lines of a script, a second each; else there is no speech to them. */
  knowsScripts = false;
  /** Scripts that were looked for, oldest first. */
  readonly scripts: (readonly string[])[] = [];
  #gate: Promise<void> = Promise.resolve();
  #open: () => void = () => undefined;

  /** Makes every `align`, until `release` or its signal, and every `hearSentence` wait. */
  hold(): void {
    this.#gate = new Promise((resolve) => {
      this.#open = resolve;
    });
  }

  release(): void {
    this.#open();
  }

  async align({ lines }: AlignRequest, { signal }: AlignOptions = {}): Promise<Alignment> {
    this.scripts.push(lines);
    const aborted = new Promise<never>((_, reject) => {
      signal?.addEventListener('abort', () => reject(signal.reason), { once: true });
    });
    await Promise.race([this.#gate, aborted]);
    if (!this.knowsScripts) throw new AlignError('no-speech');
    const found = lines.map((text, start) => {
      return { text, start, end: start + 1, confidence: 1, state: 'heard', words: [] } as const;
    });
    return { lines: found, unscripted: [], seconds: lines.length };
  }

  async transcribe(audio: Hearable, { language, signal }: TranscribeOptions = {}): Promise<Transcript> {
    signal?.throwIfAborted();
    this.heard.push({ audio, language });
    const text = this.hears.shift() ?? this.otherwise;
    if (text instanceof Error) throw text;
    const line = { text, start: 0, end: 1, confidence: 1, state: 'heard', words: [] } as const;
    return { language: language ?? 'en', lines: text === '' ? [] : [line], unscripted: [], seconds: 1 };
  }

  /** What is found of the sentences that are read, in turn; then that each is said. */
  readonly findings: SentenceFinding[] = [];
  /** Which sentences were listened for, oldest first. */
  readonly sentences: SentenceRequest[] = [];

  async hearSentence(request: SentenceRequest): Promise<SentenceFinding> {
    this.sentences.push(request);
    await this.#gate;
    return this.findings.shift() ?? { isSaid: true, nearness: 1, missing: [] };
  }

  async close(): Promise<void> {
    // Nothing to free.
  }
}
