/**
 * w2v-bert-2.0, first 17 of 24 layers: what a recording says, frame by frame, as hidden states.
 *
 * Reference: transformers 4.52.1, models/wav2vec2_bert/modeling_wav2vec2_bert.py (Wav2Vec2BertModel), run by IndexTTS-2
 * for `hidden_states[17]` (index-tts@ee40fa7, indextts/infer_v2.py, get_emb). Keys: facebook/w2v-bert-2.0.
 */
import { attend, mergeHeads, paddingScores, relativeKeyScores, splitHeads } from '../../nn/attention.ts';
import { Conv1d } from '../../nn/convolutions.ts';
import { Linear, matmulTransposed } from '../../nn/layers.ts';
import { Module, stack } from '../../nn/module.ts';
import { LayerNorm } from '../../nn/norms.ts';
import { Parameter } from '../../nn/parameter.ts';
import type { Tensor } from '../../nn/tensor.ts';

export interface W2vBertConfig {
  /** Mel bins of two stacked frames. */
  readonly features: number;
  readonly width: number;
  readonly heads: number;
  /** Width inside the feed-forward parts. */
  readonly inner: number;
  /** Frames that the depthwise convolution sees, the newest one included. */
  readonly kernel: number;
  /** Farthest key to the left and right that has a distance of its own. */
  readonly left: number;
  readonly right: number;
  /** Layers that run; the file has more. */
  readonly layers: number;
}

/** Keys that inference leaves alone, for `layers` layers of a file that has more. */
export const unusedW2vBertKeys = (layers: number): RegExp[] => [
  /^masked_spec_embed$/,
  new RegExp(`^encoder\\.layers\\.(?!(${stack(layers, String).join('|')})\\.)`),
];

export class W2vBert extends Module<W2vBertConfig> {
  readonly feature_projection = new FeatureProjection(this.c);
  readonly encoder = { layers: stack(this.c.layers, () => new EncoderLayer(this.c)) };

  /** Features [B, T, 160] and mask [B, T] of 0 and 1, float -> hidden states [B, T, C], zero where masked at the start. */
  forward(features: Tensor, mask: Tensor): Tensor {
    const isFrame = mask.unsqueeze(-1); // [B, T, 1]
    const scores = paddingScores(mask); // [B, 1, 1, T]
    const projected = this.feature_projection.forward(features).mul(isFrame);
    return this.encoder.layers.reduce((x, layer) => layer.forward(x, isFrame, scores), projected);
  }
}

class FeatureProjection extends Module<W2vBertConfig> {
  readonly layer_norm = new LayerNorm(this.c.features);
  readonly projection = new Linear(this.c.features, this.c.width);

  forward(x: Tensor): Tensor {
    return this.projection.forward(this.layer_norm.forward(x));
  }
}

/** A conformer block with half-weight feed-forward parts on both sides. */
class EncoderLayer extends Module<W2vBertConfig> {
  readonly ffn1_layer_norm = new LayerNorm(this.c.width);
  readonly ffn1 = new FeedForward(this.c);
  readonly self_attn_layer_norm = new LayerNorm(this.c.width);
  readonly self_attn = new SelfAttention(this.c);
  readonly conv_module = new ConvolutionModule(this.c);
  readonly ffn2_layer_norm = new LayerNorm(this.c.width);
  readonly ffn2 = new FeedForward(this.c);
  readonly final_layer_norm = new LayerNorm(this.c.width);

  forward(x: Tensor, isFrame: Tensor, scores: Tensor): Tensor {
    let y = x.add(this.ffn1.forward(this.ffn1_layer_norm.forward(x)).mul(0.5));
    y = y.add(this.self_attn.forward(this.self_attn_layer_norm.forward(y), scores));
    y = y.add(this.conv_module.forward(y, isFrame));
    y = y.add(this.ffn2.forward(this.ffn2_layer_norm.forward(y)).mul(0.5));
    return this.final_layer_norm.forward(y);
  }
}

class FeedForward extends Module<W2vBertConfig> {
  readonly intermediate_dense = new Linear(this.c.width, this.c.inner);
  readonly output_dense = new Linear(this.c.inner, this.c.width);

  forward(x: Tensor): Tensor {
    return this.output_dense.forward(this.intermediate_dense.forward(x).silu());
  }
}

/** Attention whose scores know how far away a key is. */
class SelfAttention extends Module<W2vBertConfig> {
  readonly linear_q = new Linear(this.c.width, this.c.width);
  readonly linear_k = new Linear(this.c.width, this.c.width);
  readonly linear_v = new Linear(this.c.width, this.c.width);
  readonly linear_out = new Linear(this.c.width, this.c.width);
  readonly distance_embedding = {
    weight: new Parameter(this.c.left + this.c.right + 1, this.c.width / this.c.heads),
  };

  forward(x: Tensor, scores: Tensor): Tensor {
    const { heads, left, right } = this.c;
    const [q, k, v] = [this.linear_q, this.linear_k, this.linear_v].map((linear) =>
      splitHeads(linear.forward(x), heads),
    ); // [B, H, T, D]
    const distances = relativeKeyScores(q!, this.distance_embedding.weight, left, right);
    return this.linear_out.forward(mergeHeads(attend(q!, k!, v!, distances.add(scores))));
  }
}

/** Gated, causal, depthwise convolution over time. */
class ConvolutionModule extends Module<W2vBertConfig> {
  readonly layer_norm = new LayerNorm(this.c.width);
  readonly pointwise_conv1 = new Conv1d(this.c.width, 2 * this.c.width, 1, { bias: false });
  readonly depthwise_conv = new Conv1d(this.c.width, this.c.width, this.c.kernel, {
    groups: this.c.width,
    bias: false,
  });
  readonly depthwise_layer_norm = new LayerNorm(this.c.width);
  readonly pointwise_conv2 = new Conv1d(this.c.width, this.c.width, 1, { bias: false });

  forward(x: Tensor, isFrame: Tensor): Tensor {
    const { width, kernel } = this.c;
    const framed = this.layer_norm.forward(x).mul(isFrame);
    // A convolution of one frame is a product: no need to bring the channels to the front for it.
    const gated = matmulTransposed(framed, this.pointwise_conv1.weight.view(2 * width, width)).glu(); // [B, T, C]
    const past = gated.transpose(1, 2).pad(2, kernel - 1, 0); // [B, C, T + kernel - 1]
    const mixed = this.depthwise_conv.forward(past).transpose(1, 2); // [B, T, C]
    const activated = this.depthwise_layer_norm.forward(mixed).silu();
    return matmulTransposed(activated, this.pointwise_conv2.weight.view(width, width));
  }
}
