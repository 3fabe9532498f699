/** What the flow's estimator is asked in every step: at all frames, or at the reply's with what it knows of the prompt. */
import { MEL_BINS } from '../audio/mel.ts';
import { int64, type Values, values } from '../runtime/sessions.ts';
import { writeFrames } from './frames.ts';
import type { Graphs } from './graphs.ts';

/** What the flow sees of the recording: its first seconds. */
export interface FlowPrompt {
  readonly frames: number;
  /** [80, frames] */
  readonly mel: Float32Array;
  /** [frames, 512] */
  readonly content: Float32Array;
  readonly style: Float32Array;
}

/** Frames of the prompt's end that are looked at with the reply: as far as the estimator's WaveNet reaches back. */
export const NEIGHBOURS = 16;

/** With the conditions, or with a second row beside it that has none. */
type Batch = 1 | 2;

/** The inputs of the frames from one on; `x` is written anew in every look. */
interface Given extends Readonly<Record<string, Values>> {
  readonly x: { readonly data: Float32Array; readonly shape: readonly number[] };
}

export class FlowLooks {
  readonly #graphs: Graphs;
  readonly #prompt: FlowPrompt;
  /** Of prompt and reply, [frames, 512]. */
  readonly #content: Float32Array;
  readonly #frames: number;
  readonly #given = new Map<string, Given>();
  /** Rows of every layer of the prompt's frames but its last `NEIGHBOURS`, [B, P, 512], as they were last seen. */
  #kept: Readonly<Record<string, Values>> = {};

  /** @param content of the reply, [F, 512] */
  constructor(graphs: Graphs, prompt: FlowPrompt, content: Float32Array) {
    this.#graphs = graphs;
    this.#prompt = prompt;
    this.#content = new Float32Array(prompt.content.length + content.length);
    this.#content.set(prompt.content);
    this.#content.set(content, prompt.content.length);
    this.#frames = this.#content.length / this.#width;
  }

  get #width(): number {
    return this.#prompt.content.length / this.#prompt.frames;
  }

  /** Frames of the prompt that a look can take from an earlier one. */
  get #before(): number {
    return Math.max(0, this.#prompt.frames - NEIGHBOURS);
  }

  /** The velocity of `reply` [80, F] at `time`, a row of the batch after the other. */
  async at(reply: Float32Array, time: number, batch: Batch): Promise<Float32Array> {
    return this.#graphs.floats('flow-estimator', this.#inputs(0, reply, time, batch), 'velocity');
  }

  /** The same, and keeps what was seen of the prompt. */
  async anew(reply: Float32Array, time: number, batch: Batch): Promise<Float32Array> {
    const session = await this.#graphs.session('flow-keeping');
    const names = session.inputNames.filter((name) => LAYER.test(name));
    const nothing = { data: new Float32Array(0), shape: [batch, 0, this.#width] };
    const before = Object.fromEntries(names.map((name) => [name, nothing]));
    const seen = await this.#graphs.run('flow-keeping', { ...this.#inputs(0, reply, time, batch), ...before });
    this.#kept = Object.fromEntries(names.map((name) => [name, firstRows(seen[`${name}.seen`]!, this.#before)]));
    return floatsOf(seen.velocity!);
  }

  /** The same, the prompt as it was last seen. */
  async again(reply: Float32Array, time: number, batch: Batch): Promise<Float32Array> {
    const kept = Object.fromEntries(Object.entries(this.#kept).map(([name, rows]) => [name, firstOf(rows, batch)]));
    const inputs = { ...this.#inputs(this.#before, reply, time, batch), ...kept };
    return this.#graphs.floats('flow-keeping', inputs, 'velocity');
  }

  /** All that is known of the frames from `first` on. */
  #inputs(first: number, reply: Float32Array, time: number, batch: Batch): Given {
    const key = `${first} ${batch}`;
    const given = this.#given.get(key) ?? this.#give(first, batch);
    this.#given.set(key, given);
    // No noise is resolved where the prompt stands: zeros.
    const length = given.x.data.length / batch;
    for (let row = 0; row < batch; row++) {
      const x = given.x.data.subarray(row * length, (row + 1) * length);
      writeFrames(x, reply, MEL_BINS, this.#prompt.frames - first);
    }
    return { ...given, time: values(Float32Array.of(time), 1) };
  }

  #give(first: number, batch: Batch): Given {
    const { frames: promptFrames, mel, style } = this.#prompt;
    const frames = this.#frames - first;
    const prompt = new Float32Array(MEL_BINS * frames);
    for (let band = 0; band < MEL_BINS; band++) {
      prompt.set(mel.subarray(band * promptFrames + first, (band + 1) * promptFrames), band * frames);
    }
    return {
      prompt: values(padded(prompt, batch), batch, MEL_BINS, frames),
      style: values(padded(style, batch), batch, style.length),
      content: values(padded(this.#content.subarray(first * this.#width), batch), batch, frames, this.#width),
      from: int64([promptFrames - first]),
      x: { data: new Float32Array(batch * MEL_BINS * frames), shape: [batch, MEL_BINS, frames] },
    };
  }
}

/** Inputs and outputs of the estimator's layers. */
const LAYER = /^(keys|values)\.\d+$/;

/** The first `count` frames of each row of a batch [B, T, C]: [B, count, C]. */
function firstRows(rows: Values, count: number): Values {
  const data = floatsOf(rows);
  const [batch, frames, width] = rows.shape as readonly [number, number, number];
  const kept = new Float32Array(batch * count * width);
  for (let row = 0; row < batch; row++) {
    kept.set(data.subarray(row * frames * width, (row * frames + count) * width), row * count * width);
  }
  return values(kept, batch, count, width);
}

/** The first `batch` rows of a batch. */
function firstOf(rows: Values, batch: Batch): Values {
  const [had, ...inner] = rows.shape;
  return had === batch ? rows : values(floatsOf(rows).subarray(0, (rows.data.length / had!) * batch), batch, ...inner);
}

function floatsOf({ data }: Values): Float32Array {
  if (data instanceof Float32Array) return data;
  throw new Error('the flow computes in float32');
}

/** `data`, followed by zeros for the rest of a batch of `batch`. */
function padded(data: Float32Array, batch: Batch): Float32Array {
  if (batch === 1) return data;
  const all = new Float32Array(batch * data.length);
  all.set(data);
  return all;
}
