/**
 * Qwen3, a small language model that reads a description of a mood and answers with weights of eight emotions.
 *
 * Ported from transformers@4.52.1 models/qwen3/modeling_qwen3.py (Qwen3ForCausalLM, tied embeddings): grouped queries, an
 * RMS norm on every head's query and key, rotation by halves.
 */
import { attendToPast, multiHeadAttention, type Past, repeatHeads, rotate, rotation } from '../../nn/attention.ts';
import { arange, cat } from '../../nn/functions.ts';
import { Embedding, Linear, matmulTransposedInParts } from '../../nn/layers.ts';
import { Module, stack } from '../../nn/module.ts';
import { RmsNorm } from '../../nn/norms.ts';
import type { Tensor } from '../../nn/tensor.ts';

export interface QwenConfig {
  readonly vocabulary: number;
  readonly width: number;
  readonly layers: number;
  /** Query heads, and the key heads that they share. */
  readonly heads: number;
  readonly keyHeads: number;
  readonly headWidth: number;
  readonly feedForward: number;
  readonly rotationBase: number;
  readonly epsilon: number;
}

/**
 * Rows of the tied table that are float32 at once where the graph's weights stay mapped: 34 MB of Qwen3-0.6B's 622 MB. glibc
 * hands blocks above 32 MB back to the system as soon as they are free.
 */
const HEAD_ROWS = 8192;

/** Scores of the next token, [1, vocabulary], and the rows that the cache gains. */
export interface QwenOutputs {
  readonly logits: Tensor;
  readonly keys: Tensor;
  readonly values: Tensor;
}

export class Qwen extends Module<QwenConfig> {
  readonly model = {
    embed_tokens: new Embedding(this.c.vocabulary, this.c.width),
    layers: stack(this.c.layers, () => new Block(this.c)),
    norm: new RmsNorm(this.c.width, this.c.epsilon),
  };

  /** tokens int64 [1, S]; the cache's rows are keys [layers, H, D, S] and values [layers, H, S, D]. */
  prefill(tokens: Tensor): QwenOutputs {
    const { keyHeads, headWidth, heads } = this.c;
    const S = tokens.size(1);
    const keys: Tensor[] = [];
    const values: Tensor[] = [];
    const x = this.run(this.model.embed_tokens.forward(tokens), arange(tokens.graph, S), (q, k, v) => {
      keys.push(k.view(S, keyHeads, headWidth).permute(1, 2, 0).unsqueeze(0));
      values.push(v.view(S, keyHeads, headWidth).permute(1, 0, 2).unsqueeze(0));
      const shared = (y: Tensor) => repeatHeads(y, heads / keyHeads, headWidth);
      return multiHeadAttention(q, shared(k), shared(v), heads, { causal: true });
    });
    return { logits: this.logits(x.select(1, -1)), keys: join(keys), values: join(values) };
  }

  /** One more token: `token` and its `position`, int64 [1]. The cache's rows are keys and values [layers, 1, H*D]. */
  step(token: Tensor, position: Tensor, past: readonly Past[]): QwenOutputs {
    const keys: Tensor[] = [];
    const values: Tensor[] = [];
    const row = this.model.embed_tokens.forward(token).unsqueeze(0); // [1, 1, C]
    const x = this.run(row, position, (q, k, v, layer) => {
      keys.push(k);
      values.push(v);
      const rows = [q, k, v].map((y) => y.squeeze(0)) as [Tensor, Tensor, Tensor]; // [1, H*D]
      return attendToPast(...rows, past[layer]!).unsqueeze(0);
    });
    return { logits: this.logits(x.squeeze(1)), keys: join(keys), values: join(values) };
  }

  private run(x: Tensor, positions: Tensor, attend: Attend): Tensor {
    const turns = rotation(positions, this.c.headWidth, this.c.rotationBase);
    for (const [layer, block] of this.model.layers.entries()) {
      x = block.forward(x, (q, k, v) => attend(rotate(q, turns, 'halves'), rotate(k, turns, 'halves'), v, layer));
    }
    return this.model.norm.forward(x);
  }

  private logits(x: Tensor): Tensor {
    return matmulTransposedInParts(x, this.model.embed_tokens.weight, HEAD_ROWS);
  }
}

/** How a layer's queries meet keys and values: within one sequence, or with a past. */
type Attend = (q: Tensor, k: Tensor, v: Tensor, layer: number) => Tensor;

class Block extends Module<QwenConfig> {
  readonly input_layernorm = new RmsNorm(this.c.width, this.c.epsilon);
  readonly self_attn = new Attention(this.c);
  readonly post_attention_layernorm = new RmsNorm(this.c.width, this.c.epsilon);
  readonly mlp = new Mlp(this.c);

  forward(x: Tensor, attend: (q: Tensor, k: Tensor, v: Tensor) => Tensor): Tensor {
    x = x.add(this.self_attn.forward(this.input_layernorm.forward(x), attend));
    return x.add(this.mlp.forward(this.post_attention_layernorm.forward(x)));
  }
}

class Attention extends Module<QwenConfig> {
  readonly q_proj = new Linear(this.c.width, this.c.heads * this.c.headWidth, { bias: false });
  readonly k_proj = new Linear(this.c.width, this.c.keyHeads * this.c.headWidth, { bias: false });
  readonly v_proj = new Linear(this.c.width, this.c.keyHeads * this.c.headWidth, { bias: false });
  readonly o_proj = new Linear(this.c.heads * this.c.headWidth, this.c.width, { bias: false });
  readonly q_norm = new RmsNorm(this.c.headWidth, this.c.epsilon);
  readonly k_norm = new RmsNorm(this.c.headWidth, this.c.epsilon);

  forward(x: Tensor, attend: (q: Tensor, k: Tensor, v: Tensor) => Tensor): Tensor {
    const q = this.perHead(this.q_norm, this.q_proj.forward(x));
    const k = this.perHead(this.k_norm, this.k_proj.forward(x));
    return this.o_proj.forward(attend(q, k, this.v_proj.forward(x)));
  }

  /** `norm` of every head's part of a row. */
  private perHead(norm: RmsNorm, x: Tensor): Tensor {
    const [B, T, heads] = [x.size(0), x.size(1), x.width(2) / this.c.headWidth];
    return norm.forward(x.view(B, T, heads, this.c.headWidth)).view(...x.shape);
  }
}

class Mlp extends Module<QwenConfig> {
  readonly gate_proj = new Linear(this.c.width, this.c.feedForward, { bias: false });
  readonly up_proj = new Linear(this.c.width, this.c.feedForward, { bias: false });
  readonly down_proj = new Linear(this.c.feedForward, this.c.width, { bias: false });

  forward(x: Tensor): Tensor {
    return this.down_proj.forward(this.gate_proj.forward(x).silu().mul(this.up_proj.forward(x)));
  }
}

const join = (layers: readonly Tensor[]): Tensor => cat(layers as [Tensor, ...Tensor[]], 0);
