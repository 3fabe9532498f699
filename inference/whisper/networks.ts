/** The three networks of Whisper as functions of arrays. */
import { join } from 'node:path';
import { Decoder } from '../runtime/decoder.ts';
import { int64, openSession, type Session, type SessionOptions, type Values, values } from '../runtime/sessions.ts';
import type { WhisperConfig } from './config.ts';
import { GRAPHS } from './graph-names.ts';
import type { LogMel } from './log-mel.ts';

/** What the encoder made of a window, as the decoder's graphs take it: one copy, read where it lies. */
export interface Heard {
  /** [1, columns, C] */
  readonly states: Values;
  /** Columns of 20 ms. */
  readonly columns: number;
  readonly inputs: Readonly<Record<string, Values>>;
}

export class Networks {
  readonly config: WhisperConfig;
  readonly #encoder: Session;
  readonly #prefill: Session;
  readonly #step: Session;

  private constructor(config: WhisperConfig, [encoder, prefill, step]: readonly Session[]) {
    this.config = config;
    this.#encoder = encoder;
    this.#prefill = prefill;
    this.#step = step;
  }

  /** Opens the compiled graphs of `folder`. @throws EngineError `device-missing` */
  static async open(folder: string, config: WhisperConfig, options: SessionOptions = {}): Promise<Networks> {
    const opening = GRAPHS.map((name) =>
      openSession(join(folder, `${name}.onnx`), {
        ...options,
        // It runs once or twice a window, on weights that the step graph holds already.
        weights: name === 'whisper-prefill' ? 'mapped' : 'packed',
      }),
    );
    const opened = await Promise.allSettled(opening);
    const failed = opened.find((outcome) => outcome.status === 'rejected');
    if (failed) {
      await Promise.all(opened.map((outcome) => outcome.status === 'fulfilled' && outcome.value.close()));
      throw failed.reason;
    }
    return new Networks(config, await Promise.all(opening));
  }

  /** Listens to a window. */
  async hear({ bands, data }: LogMel): Promise<Heard> {
    const { layers, heads } = this.config.decoder;
    const outputs = await this.#encoder.run({ mel: values(data, 1, bands, data.length / bands) });
    const [keys, sounds] = [outputs.cross_keys, outputs.cross_values].map(floats);
    const size = keys.length / layers;
    const width = this.config.width / heads;
    const columns = size / heads / width;
    const inputs: Record<string, Values> = {};
    for (let layer = 0; layer < layers; layer++) {
      const part = (all: Float32Array) => all.subarray(layer * size, (layer + 1) * size);
      inputs[`cross_keys.${layer}`] = values(part(keys), heads, width, columns);
      inputs[`cross_values.${layer}`] = values(part(sounds), heads, columns, width);
    }
    return { states: outputs.states, columns, inputs };
  }

  /** Scores [rows, V] of the token behind each of `rows` in `tokens`. */
  async score(heard: Heard, tokens: readonly number[], rows: readonly number[]): Promise<Float32Array> {
    return floats(
      (
        await this.#read(
          heard,
          tokens,
          rows,
          rows.map(() => 0),
          ['logits'],
        )
      ).logits,
    );
  }

  /**
   * Reads `tokens`, whose texts are known: the probability of each from `first` on among all texts, and the scores
   * [A, tokens, columns] of the alignment heads.
   */
  async force(
    heard: Heard,
    tokens: readonly number[],
    first: number,
  ): Promise<{ probabilities: Float32Array; scores: Float32Array }> {
    // The last token is the end, which is no text.
    const targets = tokens.slice(first, -1);
    const rows = targets.map((_, i) => first + i - 1);
    const outputs = await this.#read(heard, tokens, rows, targets, ['probabilities', 'scores']);
    return { probabilities: floats(outputs.probabilities), scores: floats(outputs.scores) };
  }

  /** Begins to write behind `prompt`. */
  async begin(heard: Heard, prompt: readonly number[]): Promise<Decoder> {
    const { layers, heads } = this.config.decoder;
    const read = await this.#read(heard, prompt, [prompt.length - 1], [0], ['logits', 'keys', 'values']);
    const shape = { layers, heads, headWidth: this.config.width / heads };
    const step: Session = {
      ...this.#step,
      run: (inputs, outputs) => this.#step.run({ ...heard.inputs, ...inputs }, outputs),
    };
    return new Decoder(step, shape, read, prompt.length);
  }

  async close(): Promise<void> {
    await Promise.all([this.#encoder, this.#prefill, this.#step].map((session) => session.close()));
  }

  #read(
    heard: Heard,
    tokens: readonly number[],
    rows: readonly number[],
    targets: readonly number[],
    outputs: readonly string[],
  ): Promise<Record<string, Values>> {
    const inputs = { tokens: int64(tokens, 1, tokens.length), rows: int64(rows), targets: int64(targets) };
    return this.#prefill.run({ ...heard.inputs, ...inputs }, outputs);
  }
}

function floats({ data }: Values): Float32Array {
  if (data instanceof Float32Array) return data;
  throw new Error('Whisper computes in float32');
}
