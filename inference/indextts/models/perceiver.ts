/**
 * The Perceiver resampler of IndexTTS-2's conditioners: a sequence of any length -> a fixed number of vectors.
 *
 * Learned latents attend to themselves and the sequence. Unlike most: no norm before attention or feed-forward, no bias in
 * the attention, and the value comes first in the gated feed-forward.
 *
 * Ported from index-tts@ee40fa7 indextts/gpt/perceiver.py.
 */
import { multiHeadAttention } from '../../nn/attention.ts';
import { cat, normalize } from '../../nn/functions.ts';
import { Linear } from '../../nn/layers.ts';
import { Module, stack } from '../../nn/module.ts';
import { Parameter } from '../../nn/parameter.ts';
import type { Tensor } from '../../nn/tensor.ts';

export interface PerceiverConfig {
  readonly width: number;
  /** Width of the sequence that is resampled. */
  readonly context: number;
  readonly latents: number;
  readonly heads: number;
  /** Width inside the feed-forward, before the gate doubles it. */
  readonly feedForward: number;
}

/** Fixed in the official code. */
const HEAD_WIDTH = 64;
const LAYERS = 2;

export class PerceiverResampler extends Module<PerceiverConfig> {
  readonly latents = new Parameter(this.c.latents, this.c.width);
  readonly proj_context = new Linear(this.c.context, this.c.width);
  readonly layers = stack(LAYERS, () => ({ 0: new Attention(this.c), 1: new FeedForward(this.c) }));
  readonly norm = new SphereNorm(this.c);

  /** [B, T, context] -> [B, latents, width] */
  forward(sequence: Tensor): Tensor {
    const { latents, width } = this.c;
    const context = this.proj_context.forward(sequence);
    let x = this.latents.expand(sequence.size(0), latents, width);
    for (const { 0: attention, 1: feedForward } of this.layers) {
      x = x.add(attention.forward(x, context));
      x = x.add(feedForward.forward(x));
    }
    return this.norm.forward(x);
  }
}

class Attention extends Module<PerceiverConfig> {
  readonly to_q = new Linear(this.c.width, this.c.heads * HEAD_WIDTH, { bias: false });
  readonly to_kv = new Linear(this.c.width, 2 * this.c.heads * HEAD_WIDTH, { bias: false });
  readonly to_out = new Linear(this.c.heads * HEAD_WIDTH, this.c.width, { bias: false });

  forward(latents: Tensor, context: Tensor): Tensor {
    const [k, v] = this.to_kv.forward(cat([latents, context], 1)).chunk(2, -1);
    return this.to_out.forward(multiHeadAttention(this.to_q.forward(latents), k!, v!, this.c.heads));
  }
}

class FeedForward extends Module<PerceiverConfig> {
  readonly 0 = new Linear(this.c.width, 2 * this.c.feedForward);
  readonly 2 = new Linear(this.c.feedForward, this.c.width);

  forward(x: Tensor): Tensor {
    const [value, gate] = this[0].forward(x).chunk(2, -1);
    return this[2].forward(gate!.gelu().mul(value!));
  }
}

/** Puts every vector on the sphere of radius sqrt(width), then scales it: RMS norm with a floor instead of an epsilon. */
class SphereNorm extends Module<PerceiverConfig> {
  readonly gamma = new Parameter(this.c.width);

  forward(x: Tensor): Tensor {
    return normalize(x, -1).mul(Math.sqrt(this.c.width)).mul(this.gamma);
  }
}
