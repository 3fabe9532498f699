/**
 * Whisper's encoder: the log mel of 30 s -> what every layer of the decoder attends to, 50 columns a second.
 *
 * Keys and values of the decoder's attention to the sound are computed here, once: no step multiplies 1500 rows again.
 * Ported from openai/whisper@c0d2f624 whisper/model.py (`AudioEncoder`), keys as Hugging Face saves them.
 */
import { multiHeadAttention } from '../../nn/attention.ts';
import { Conv1d } from '../../nn/convolutions.ts';
import { arange, cat } from '../../nn/functions.ts';
import { Embedding, Linear } from '../../nn/layers.ts';
import { Module, stack } from '../../nn/module.ts';
import { LayerNorm } from '../../nn/norms.ts';
import type { Tensor } from '../../nn/tensor.ts';

export interface EncoderConfig {
  readonly width: number;
  readonly mels: number;
  readonly positions: number;
  readonly encoder: { readonly layers: number; readonly heads: number; readonly feedForward: number };
  readonly decoder: { readonly layers: number; readonly heads: number };
}

/** What an encoder gives. */
export interface Memory {
  /** [1, S, C] */
  readonly states: Tensor;
  /** [layers, H, D, S] of the decoder's layers. */
  readonly cross_keys: Tensor;
  /** [layers, H, S, D] */
  readonly cross_values: Tensor;
}

/** The keys `encoder.*`, and of the decoder those that turn its states into keys and values. */
export class Hearing extends Module<EncoderConfig> {
  readonly encoder = new Encoder(this.c);
  readonly decoder = {
    layers: stack(this.c.decoder.layers, () => ({
      encoder_attn: {
        k_proj: new Linear(this.c.width, this.c.width, { bias: false }),
        v_proj: new Linear(this.c.width, this.c.width),
      },
    })),
  };

  /** mel [1, M, F], F = 3000 for 30 s; fewer frames give fewer columns. */
  forward(mel: Tensor): Memory {
    const states = this.encoder.forward(mel); // [1, S, C]
    const { heads } = this.c.decoder;
    const [S, D] = [states.size(1), this.c.width / heads];
    const keys = this.decoder.layers.map(({ encoder_attn }) =>
      encoder_attn.k_proj.forward(states).view(S, heads, D).permute(1, 2, 0).unsqueeze(0),
    );
    const values = this.decoder.layers.map(({ encoder_attn }) =>
      encoder_attn.v_proj.forward(states).view(S, heads, D).permute(1, 0, 2).unsqueeze(0),
    );
    return { states, cross_keys: join(keys), cross_values: join(values) };
  }
}

class Encoder extends Module<EncoderConfig> {
  readonly conv1 = new Conv1d(this.c.mels, this.c.width, 3, { padding: 1 });
  readonly conv2 = new Conv1d(this.c.width, this.c.width, 3, { stride: 2, padding: 1 });
  readonly embed_positions = new Embedding(this.c.positions, this.c.width);
  readonly layers = stack(this.c.encoder.layers, () => new Block(this.c));
  readonly layer_norm = new LayerNorm(this.c.width);

  forward(mel: Tensor): Tensor {
    const sound = this.conv2.forward(this.conv1.forward(mel).gelu()).gelu(); // [1, C, S]
    let x = sound.transpose(1, 2);
    x = x.add(this.embed_positions.forward(arange(x.graph, x.size(1))));
    for (const block of this.layers) x = block.forward(x);
    return this.layer_norm.forward(x);
  }
}

class Block extends Module<EncoderConfig> {
  readonly self_attn_layer_norm = new LayerNorm(this.c.width);
  readonly self_attn = new SelfAttention(this.c.width);
  readonly final_layer_norm = new LayerNorm(this.c.width);
  readonly fc1 = new Linear(this.c.width, this.c.encoder.feedForward);
  readonly fc2 = new Linear(this.c.encoder.feedForward, this.c.width);

  forward(x: Tensor): Tensor {
    const { heads } = this.c.encoder;
    const attend: Attend = (q, k, v) => multiHeadAttention(q, k, v, heads);
    x = x.add(this.self_attn.forward(this.self_attn_layer_norm.forward(x), attend));
    return x.add(this.fc2.forward(this.fc1.forward(this.final_layer_norm.forward(x)).gelu()));
  }
}

/** How queries meet keys and values. */
export type Attend = (q: Tensor, k: Tensor, v: Tensor) => Tensor;

/** The projections of an attention of a sequence to itself; keys have no bias. */
export class SelfAttention extends Module<number> {
  readonly q_proj = new Linear(this.c, this.c);
  readonly k_proj = new Linear(this.c, this.c, { bias: false });
  readonly v_proj = new Linear(this.c, this.c);
  readonly out_proj = new Linear(this.c, this.c);

  forward(x: Tensor, attend: Attend): Tensor {
    return this.out_proj.forward(attend(this.q_proj.forward(x), this.k_proj.forward(x), this.v_proj.forward(x)));
  }
}

export const join = (layers: readonly Tensor[]): Tensor => cat(layers as [Tensor, ...Tensor[]], 0);
