/**
 * The Conformer encoder of IndexTTS-2's conditioners: semantic features of a recording -> one vector per two frames.
 *
 * Two ways in which it is not the textbook's: positions are not relative (no shift: the positional score of a key is that
 * of its absolute place), and the convolution module has a LayerNorm where others have a BatchNorm. There is one
 * feed-forward per block, after the convolution.
 *
 * Ported from index-tts@ee40fa7 indextts/gpt/conformer_encoder.py and conformer/.
 */
import * as attention from '../../nn/attention.ts';
import { Conv1d, Conv2d } from '../../nn/convolutions.ts';
import type { Dim } from '../../nn/dims.ts';
import { arange, cat, sineAndCosine } from '../../nn/functions.ts';
import type { Graph } from '../../nn/graph.ts';
import { Linear } from '../../nn/layers.ts';
import { Module, stack } from '../../nn/module.ts';
import { LayerNorm } from '../../nn/norms.ts';
import { Parameter } from '../../nn/parameter.ts';
import type { Tensor } from '../../nn/tensor.ts';

export interface ConformerConfig {
  /** Width of the features. */
  readonly inputs: number;
  readonly width: number;
  readonly feedForward: number;
  readonly heads: number;
  readonly blocks: number;
}

/** Kernel of the depthwise convolution, fixed in the official code. */
const KERNEL = 15;
/** The slowest sine of the position encoding has this many times the wavelength of the fastest. */
const POSITION_BASE = 10_000;

export class ConformerEncoder extends Module<ConformerConfig> {
  readonly embed = new Subsampling(this.c);
  readonly encoders = stack(this.c.blocks, () => new Block(this.c));
  readonly after_norm = new LayerNorm(this.c.width);

  /** [B, T, inputs] -> [B, floor((T-1)/2), width]; T is 3 or more. */
  forward(features: Tensor): Tensor {
    const x = this.embed.forward(features);
    const positions = sinusoids(x.graph, x.size(1), this.c.width);
    return this.after_norm.forward(this.encoders.reduce((h, block) => block.forward(h, positions), x));
  }
}

/** A convolution over the features as an image halves time (and the features' axis, which then becomes channels). */
class Subsampling extends Module<ConformerConfig> {
  readonly conv = { 0: new Conv2d(1, this.c.width, 3, { stride: 2 }) };
  readonly out = { 0: new Linear(this.c.width * Math.floor((this.c.inputs - 1) / 2), this.c.width) };

  forward(features: Tensor): Tensor {
    const image = this.conv[0].forward(features.unsqueeze(1)).relu(); // [B, C, T', F']
    const rows = image.permute(0, 2, 1, 3).flatten(2); // [B, T', C*F']
    return this.out[0].forward(rows).mul(Math.sqrt(this.c.width));
  }
}

class Block extends Module<ConformerConfig> {
  readonly norm_mha = new LayerNorm(this.c.width);
  readonly self_attn = new Attention(this.c);
  readonly norm_conv = new LayerNorm(this.c.width);
  readonly conv_module = new Convolution(this.c);
  readonly norm_ff = new LayerNorm(this.c.width);
  readonly feed_forward = new FeedForward(this.c);
  readonly norm_final = new LayerNorm(this.c.width);

  forward(x: Tensor, positions: Tensor): Tensor {
    x = x.add(this.self_attn.forward(this.norm_mha.forward(x), positions));
    x = x.add(this.conv_module.forward(this.norm_conv.forward(x)));
    x = x.add(this.feed_forward.forward(this.norm_ff.forward(x)));
    return this.norm_final.forward(x);
  }
}

class Attention extends Module<ConformerConfig> {
  readonly linear_q = new Linear(this.c.width, this.c.width);
  readonly linear_k = new Linear(this.c.width, this.c.width);
  readonly linear_v = new Linear(this.c.width, this.c.width);
  readonly linear_out = new Linear(this.c.width, this.c.width);
  readonly linear_pos = new Linear(this.c.width, this.c.width, { bias: false });
  readonly pos_bias_u = new Parameter(this.c.heads, this.c.width / this.c.heads);
  readonly pos_bias_v = new Parameter(this.c.heads, this.c.width / this.c.heads);

  /** x [B, T, C], positions [1, T, C] */
  forward(x: Tensor, positions: Tensor): Tensor {
    const { heads, width } = this.c;
    const split = (y: Tensor) => attention.splitHeads(y, heads); // [B, H, T, D]
    const [q, k, v] = [this.linear_q, this.linear_k, this.linear_v].map((linear) => split(linear.forward(x)));
    const p = split(this.linear_pos.forward(positions));
    const perHead = [heads, 1, width / heads] as const;
    const byPosition = attention.scaledScores(q!.add(this.pos_bias_v.view(...perHead)), p); // [B, H, T, T]
    const y = attention.attend(q!.add(this.pos_bias_u.view(...perHead)), k!, v!, byPosition);
    return this.linear_out.forward(attention.mergeHeads(y));
  }
}

class Convolution extends Module<ConformerConfig> {
  readonly pointwise_conv1 = new Conv1d(this.c.width, 2 * this.c.width, 1);
  readonly depthwise_conv = new Conv1d(this.c.width, this.c.width, KERNEL, {
    groups: this.c.width,
    padding: (KERNEL - 1) / 2,
  });
  readonly norm = new LayerNorm(this.c.width);
  readonly pointwise_conv2 = new Conv1d(this.c.width, this.c.width, 1);

  forward(x: Tensor): Tensor {
    const gated = this.pointwise_conv1.forward(x.transpose(1, 2)).glu(1); // [B, C, T]
    const mixed = this.depthwise_conv.forward(gated).transpose(1, 2);
    const activated = this.norm.forward(mixed).silu().transpose(1, 2);
    return this.pointwise_conv2.forward(activated).transpose(1, 2);
  }
}

class FeedForward extends Module<ConformerConfig> {
  readonly w_1 = new Linear(this.c.width, this.c.feedForward);
  readonly w_2 = new Linear(this.c.feedForward, this.c.width);

  forward(x: Tensor): Tensor {
    return this.w_2.forward(this.w_1.forward(x).silu());
  }
}

/** The position encoding, [1, length, width]: sines in the even columns, cosines in the odd ones. */
function sinusoids(graph: Graph, length: Dim, width: number): Tensor {
  const frequencies = Float32Array.from({ length: width / 2 }, (_, pair) => POSITION_BASE ** ((-2 * pair) / width));
  const place = arange(graph, length).cast('float32').unsqueeze(1);
  const angles = place.mul(graph.constant(frequencies, [width / 2])); // [length, width/2]
  const { sin, cos } = sineAndCosine(angles);
  return cat([sin.unsqueeze(2), cos.unsqueeze(2)], 2).view(1, length, width);
}
