/**
 * The estimator of the flow: how a noisy mel should move at a moment between noise (0) and speech (1).
 *
 * A transformer over the frames of prompt and reply together, then a WaveNet. The moment steers every norm. Layers of the
 * second half also see the output of their mirror in the first half (the middle one has no mirror).
 *
 * Nobody asks how the prompt moves: it is given. So what only looks at a frame and its neighbours (the last layer's
 * queries and all behind them) is computed for the frames that are wanted, and as many before them as the WaveNet reaches
 * back. That changes no wanted number by more than the order of additions does.
 *
 * The prompt's frames look the same in every step but for the moment and for what they see of the reply. So a look may also
 * take their keys and values from an earlier one, and compute the reply's frames alone: an approximation.
 *
 * Ported from index-tts@ee40fa7 indextts/s2mel/modules/diffusion_transformer.py (DiT) and gpt_fast/model.py.
 */
import { multiHeadAttention, type Rotation, rotate, rotation } from '../../nn/attention.ts';
import { Conv1d } from '../../nn/convolutions.ts';
import { arange, cat, sineAndCosine } from '../../nn/functions.ts';
import { Linear } from '../../nn/layers.ts';
import { Module, stack } from '../../nn/module.ts';
import { layerNorm, RmsNorm } from '../../nn/norms.ts';
import { Parameter } from '../../nn/parameter.ts';
import type { Tensor } from '../../nn/tensor.ts';
import { reachOf, WaveNet, type WaveNetConfig } from './wavenet.ts';

export interface DitConfig {
  /** Bands of the mel. */
  readonly mels: number;
  readonly width: number;
  readonly heads: number;
  readonly depth: number;
  readonly feedForward: number;
  /** Width of the condition that comes from the text. */
  readonly content: number;
  /** Width of the speaker's style vector. */
  readonly style: number;
  readonly waveNet: WaveNetConfig;
}

/** What the estimator looks at; B is 2 when a guess without conditions is made along with the real one. */
export interface DitInputs {
  /** The noisy mel, [B, mels, T]. */
  readonly x: Tensor;
  /** The prompt's mel in its first frames, zero elsewhere, [B, mels, T]. */
  readonly prompt: Tensor;
  /** The moment, 0 to 1, [1]: the same for the whole batch. */
  readonly time: Tensor;
  readonly style: Tensor; // [B, style]
  readonly content: Tensor; // [B, T, content]
  /** The first frame whose velocity is wanted, int64 [1]; 0 for all. */
  readonly from: Tensor;
}

/** Rotated keys, and values, of a layer's frames, [B, T, C] each. */
export interface LayerRows {
  readonly keys: Tensor;
  readonly values: Tensor;
}

/** A look, and what a later one may take from it: the rows of every layer. */
export interface Seen {
  readonly velocity: Tensor;
  readonly rows: readonly LayerRows[];
}

const RMS_EPSILON = 1e-5;
const FINAL_EPSILON = 1e-6;
const ROTATION_BASE = 10_000;
/** Sinusoids that describe the moment, fixed in the official code. */
const TIME_FREQUENCIES = 128;
/** The moment runs from 0 to this before it is described. */
const TIME_SCALE = 1000;

/** Keys of the checkpoint that inference never reads; `depth` tells which skip connections are dead. */
export function deadKeys(depth: number): RegExp[] {
  const unmirrored = Array.from({ length: depth }, (_, layer) => layer).filter((layer) => !isMirrored(layer, depth));
  return [
    /^(x_embedder|cond_embedder|content_mask_embedder)\./,
    /^input_pos$/,
    new RegExp(`^transformer\\.layers\\.(${unmirrored.join('|')})\\.skip_in_linear\\.`),
  ];
}

const middle = (depth: number): number => Math.floor(depth / 2);
const isMirrored = (layer: number, depth: number): boolean => layer > middle(depth);

export class Dit extends Module<DitConfig> {
  readonly t_embedder = new TimeEmbedding({ width: this.c.width });
  readonly t_embedder2 = new TimeEmbedding({ width: this.c.waveNet.width });
  readonly cond_projection = new Linear(this.c.content, this.c.width);
  readonly cond_x_merge_linear = new Linear(2 * this.c.mels + this.c.width + this.c.style, this.c.width);
  readonly transformer = new Transformer(this.c);
  readonly skip_linear = new Linear(this.c.width + this.c.mels, this.c.width);
  readonly conv1 = new Linear(this.c.width, this.c.waveNet.width);
  readonly wavenet = new WaveNet(this.c.waveNet);
  readonly res_projection = new Linear(this.c.width, this.c.waveNet.width);
  readonly final_layer = new FinalLayer(this.c);
  readonly conv2 = new Conv1d(this.c.waveNet.width, this.c.mels, 1);

  /** The velocity of every wanted frame, [B, mels, F]. */
  forward(inputs: DitInputs): Tensor {
    return this.look(inputs).velocity;
  }

  /** The same; `before` are the rows of frames that come before all of `inputs`, for every layer, as an earlier look saw them. */
  look({ x, prompt, time, style, content, from }: DitInputs, before?: readonly LayerRows[]): Seen {
    const [B, T] = [x.size(0), x.size(2)];
    const start = from.sub(reachOf(this.c.waveNet)).maximum(0); // W frames from here on, F of them wanted
    const moment = this.t_embedder.forward(time); // [1, C]
    const noisy = x.transpose(1, 2); // [B, T, mels]
    const styles = style.unsqueeze(1).expand(B, T, this.c.style);
    const seen = [noisy, prompt.transpose(1, 2), this.cond_projection.forward(content), styles] as const;
    let h = this.cond_x_merge_linear.forward(cat(seen, -1)); // [B, T, C]
    const seenByLayers = this.transformer.forward(h, moment, start, before);
    h = seenByLayers.x; // [B, W, C]
    h = this.skip_linear.forward(cat([h, noisy.tail(1, start, 'W')], -1));
    const local = this.wavenet.forward(this.conv1.forward(h).transpose(1, 2), this.t_embedder2.forward(time));
    const whole = local.transpose(1, 2).add(this.res_projection.forward(h));
    const y = this.final_layer.forward(whole.tail(1, from.sub(start), 'F'), moment); // [B, F, C]
    return { velocity: this.conv2.forward(y.transpose(1, 2)), rows: seenByLayers.rows };
  }
}

class TimeEmbedding extends Module<{ readonly width: number }> {
  readonly freqs = new Parameter(TIME_FREQUENCIES);
  readonly mlp = { 0: new Linear(2 * TIME_FREQUENCIES, this.c.width), 2: new Linear(this.c.width, this.c.width) };

  /** [1] -> [1, C] */
  forward(time: Tensor): Tensor {
    const angles = time.mul(TIME_SCALE).unsqueeze(1).mul(this.freqs);
    const { cos, sin } = sineAndCosine(angles);
    return this.mlp[2].forward(this.mlp[0].forward(cat([cos, sin], 1)).silu());
  }
}

class Transformer extends Module<DitConfig> {
  readonly layers = stack(
    this.c.depth,
    (layer) => new Block({ ...this.c, isMirrored: isMirrored(layer, this.c.depth) }),
  );
  readonly norm = new SteeredNorm(this.c);

  /** [B, T, C] -> [B, W, C], the frames from `start` on, and the rows of every layer. */
  forward(
    x: Tensor,
    moment: Tensor,
    start: Tensor,
    before?: readonly LayerRows[],
  ): { x: Tensor; rows: readonly LayerRows[] } {
    const { graph } = x;
    const { depth, width, heads } = this.c;
    const first = before && graph.size(before[0]!.keys.size(1)); // [1]
    const places = arange(graph, x.size(1));
    const turns = rotation(first ? places.add(first) : places, width / heads, ROTATION_BASE);
    const open: Tensor[] = []; // outputs of the first half, waiting for their mirror
    const rows: LayerRows[] = [];
    for (const [index, layer] of this.layers.entries()) {
      const mirror = isMirrored(index, depth) ? open.pop() : undefined;
      const last = index === depth - 1 ? start : undefined;
      const surroundings = { moment, turns, mirror, start: last, before: before?.[index], keep: rows };
      x = layer.forward(x, surroundings);
      if (index < middle(depth)) open.push(x);
    }
    return { x: this.norm.forward(x, moment), rows };
  }
}

/** What a layer is given beside its rows. */
interface Surroundings {
  readonly moment: Tensor;
  readonly turns: Rotation;
  /** The output of the layer's mirror, if it has one. */
  readonly mirror: Tensor | undefined;
  /** The first row that is wanted, int64 [1], in the last layer; the others need all. */
  readonly start: Tensor | undefined;
  /** The layer's rows of frames before these. */
  readonly before: LayerRows | undefined;
  /** Where the layer leaves its own. */
  readonly keep: LayerRows[];
}

class Block extends Module<DitConfig & { readonly isMirrored: boolean }> {
  readonly skip_in_linear = this.c.isMirrored ? new Linear(2 * this.c.width, this.c.width) : undefined;
  readonly attention_norm = new SteeredNorm(this.c);
  readonly attention = new Attention(this.c);
  readonly ffn_norm = new SteeredNorm(this.c);
  readonly feed_forward = new FeedForward(this.c);

  forward(x: Tensor, surroundings: Surroundings): Tensor {
    const { moment, mirror, start } = surroundings;
    if (mirror && this.skip_in_linear) x = this.skip_in_linear.forward(cat([x, mirror], -1));
    const seen = this.attention.forward(this.attention_norm.forward(x, moment), surroundings);
    x = (start ? x.tail(1, start, 'W') : x).add(seen);
    return x.add(this.feed_forward.forward(this.ffn_norm.forward(x, moment)));
  }
}

class Attention extends Module<DitConfig> {
  readonly wqkv = new Linear(this.c.width, 3 * this.c.width, { bias: false });
  readonly wo = new Linear(this.c.width, this.c.width, { bias: false });

  /** Rows from `start` on look at all rows, and at those `before` them. */
  forward(x: Tensor, { turns, start, before, keep }: Surroundings): Tensor {
    const [q, k, v] = this.wqkv.forward(x).chunk(3, -1); // [B, T, C]
    const [turnedQ, turnedK] = [rotate(q!, turns, 'interleaved'), rotate(k!, turns, 'interleaved')];
    const asking = start ? turnedQ.tail(1, start, 'W') : turnedQ;
    keep.push({ keys: turnedK, values: v! });
    const keys = before ? cat([before.keys, turnedK], 1) : turnedK; // [B, P + T, C]
    const values = before ? cat([before.values, v!], 1) : v!;
    return this.wo.forward(multiHeadAttention(asking, keys, values, this.c.heads));
  }
}

class FeedForward extends Module<DitConfig> {
  readonly w1 = new Linear(this.c.width, this.c.feedForward, { bias: false });
  readonly w2 = new Linear(this.c.feedForward, this.c.width, { bias: false });
  readonly w3 = new Linear(this.c.width, this.c.feedForward, { bias: false });

  forward(x: Tensor): Tensor {
    return this.w2.forward(this.w1.forward(x).silu().mul(this.w3.forward(x)));
  }
}

/** An RMS norm whose scale and shift are read off the moment; the scale is not around 1. */
class SteeredNorm extends Module<DitConfig> {
  readonly norm = new RmsNorm(this.c.width, RMS_EPSILON);
  readonly project_layer = new Linear(this.c.width, 2 * this.c.width);

  forward(x: Tensor, moment: Tensor): Tensor {
    const [scale, shift] = this.project_layer.forward(moment).chunk(2, -1); // [1, C]
    return this.norm.forward(x).mul(scale!).add(shift!);
  }
}

/** A norm without weights, steered by the moment, this time with a scale around 1. */
class FinalLayer extends Module<DitConfig> {
  readonly linear = new Linear(this.c.waveNet.width, this.c.waveNet.width, { weightNorm: true });
  readonly adaLN_modulation = { 1: new Linear(this.c.width, 2 * this.c.waveNet.width) };

  forward(x: Tensor, moment: Tensor): Tensor {
    const [shift, scale] = this.adaLN_modulation[1].forward(moment.silu()).chunk(2, -1);
    return this.linear.forward(layerNorm(x, FINAL_EPSILON).mul(scale!.add(1)).add(shift!));
  }
}
