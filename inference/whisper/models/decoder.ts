/**
 * Whisper's decoder: tokens and what the encoder gave -> scores of the next token.
 *
 * Two uses of the same weights: `prefill` reads a whole sequence, for prompts and for texts that are known (then it also
 * says how its heads attend to the sound); `step` takes one token further.
 *
 * Ported from openai/whisper@c0d2f624 whisper/model.py (`TextDecoder`), keys as Hugging Face saves them. The head is the
 * token table again.
 */
import { attendToPast, multiHeadAttention, type Past } from '../../nn/attention.ts';
import { arange } from '../../nn/functions.ts';
import { Embedding, Linear, matmulTransposed } from '../../nn/layers.ts';
import { Module, stack } from '../../nn/module.ts';
import { LayerNorm } from '../../nn/norms.ts';
import { Parameter } from '../../nn/parameter.ts';
import type { Tensor } from '../../nn/tensor.ts';
import { type Attend, join, SelfAttention } from './encoder.ts';

export interface DecoderConfig {
  readonly width: number;
  readonly vocabulary: number;
  /** Ids below are text. */
  readonly texts: number;
  readonly positions: number;
  readonly layers: number;
  readonly heads: number;
  readonly feedForward: number;
  /** [layer, head] whose scores `prefill` gives. */
  readonly alignmentHeads: readonly (readonly [number, number])[];
  /** Whether the checkpoint has an output head of its own. */
  readonly hasHead: boolean;
}

/** Keys [H, D, S] and values [H, S, D] of one layer's attention to the sound. */
export interface Sound {
  readonly keys: Tensor;
  readonly values: Tensor;
}

export class Speller extends Module<DecoderConfig> {
  readonly model = { decoder: new Decoder(this.c) };
  readonly proj_out = this.c.hasHead ? { weight: new Parameter(this.c.vocabulary, this.c.width) } : undefined;

  /**
   * tokens int64 [1, L]; of its `rows` int64 [K]: scores [K, V] of the next token, and the probability [K] among texts of
   * the `targets` int64 [K]. Rows of the cache: keys [layers, H, D, L], values [layers, H, L, D]. Scores [A, L, S] of the
   * alignment heads, before any softmax.
   */
  prefill(tokens: Tensor, rows: Tensor, targets: Tensor, sounds: readonly Sound[]) {
    const { heads, width, alignmentHeads, texts } = this.c;
    const [L, D] = [tokens.size(1), width / heads];
    const keys: Tensor[] = [];
    const values: Tensor[] = [];
    const scores: Tensor[] = []; // [H, L, S] per layer
    const { decoder } = this.model;
    let x = decoder.rows(tokens, arange(tokens.graph, L)); // [1, L, C]
    for (const [layer, block] of decoder.layers.entries()) {
      x = block.forward(
        x,
        (q, k, v) => {
          keys.push(k.view(L, heads, D).permute(1, 2, 0).unsqueeze(0));
          values.push(v.view(L, heads, D).permute(1, 0, 2).unsqueeze(0));
          return multiHeadAttention(q, k, v, heads, { causal: true });
        },
        (q) => {
          const heard = listen(q.squeeze(0), sounds[layer], heads);
          scores.push(heard.scores);
          return heard.mixed.unsqueeze(0);
        },
      );
    }
    const logits = this.#head(decoder.layer_norm.forward(x).squeeze(0).indexSelect(0, rows)); // [K, V]
    const ofTexts = logits.narrow(1, 0, texts).softmax(-1);
    return {
      logits,
      probabilities: ofTexts.gather(1, targets.unsqueeze(1)).squeeze(1),
      keys: join(keys),
      values: join(values),
      scores: join(alignmentHeads.map(([layer, head]) => scores[layer].narrow(0, head, 1))),
    };
  }

  /** R tokens int64 [R] at `positions` int64 [R], each behind its own past -> scores [R, V], new rows [layers, R, C]. */
  step(tokens: Tensor, positions: Tensor, past: readonly Past[], sounds: readonly Sound[]) {
    const { heads } = this.c;
    const keys: Tensor[] = [];
    const values: Tensor[] = [];
    const { decoder } = this.model;
    let x = decoder.rows(tokens, positions); // [R, C]
    for (const [layer, block] of decoder.layers.entries()) {
      x = block.forward(
        x,
        (q, k, v) => {
          keys.push(k.unsqueeze(0));
          values.push(v.unsqueeze(0));
          return attendToPast(q, k, v, past[layer]);
        },
        (q) => listen(q, sounds[layer], heads).mixed,
      );
    }
    return { logits: this.#head(decoder.layer_norm.forward(x)), keys: join(keys), values: join(values) };
  }

  #head(x: Tensor): Tensor {
    return matmulTransposed(x, this.proj_out?.weight ?? this.model.decoder.embed_tokens.weight);
  }
}

/** q [R, H*D] -> raw scores q k / sqrt(D) [H, R, S], and the values mixed by their softmax [R, H*D]. */
function listen(q: Tensor, { keys, values }: Sound, heads: number): { scores: Tensor; mixed: Tensor } {
  const [R, D] = [q.size(0), q.width(1) / heads];
  const query = q
    .mul(1 / Math.sqrt(D))
    .view(R, heads, D)
    .permute(1, 0, 2); // [H, R, D]
  const scores = query.matmul(keys);
  const mixed = scores.softmax(-1).matmul(values); // [H, R, D]
  return { scores, mixed: mixed.permute(1, 0, 2).view(R, heads * D) };
}

class Decoder extends Module<DecoderConfig> {
  readonly embed_tokens = new Embedding(this.c.vocabulary, this.c.width);
  readonly embed_positions = new Embedding(this.c.positions, this.c.width);
  readonly layers = stack(this.c.layers, () => new Block(this.c));
  readonly layer_norm = new LayerNorm(this.c.width);

  rows(tokens: Tensor, positions: Tensor): Tensor {
    return this.embed_tokens.forward(tokens).add(this.embed_positions.forward(positions));
  }
}

class Block extends Module<DecoderConfig> {
  readonly self_attn_layer_norm = new LayerNorm(this.c.width);
  readonly self_attn = new SelfAttention(this.c.width);
  readonly encoder_attn_layer_norm = new LayerNorm(this.c.width);
  readonly encoder_attn = {
    q_proj: new Linear(this.c.width, this.c.width),
    out_proj: new Linear(this.c.width, this.c.width),
  };
  readonly final_layer_norm = new LayerNorm(this.c.width);
  readonly fc1 = new Linear(this.c.width, this.c.feedForward);
  readonly fc2 = new Linear(this.c.feedForward, this.c.width);

  forward(x: Tensor, attend: Attend, listen: (q: Tensor) => Tensor): Tensor {
    x = x.add(this.self_attn.forward(this.self_attn_layer_norm.forward(x), attend));
    const { q_proj, out_proj } = this.encoder_attn;
    x = x.add(out_proj.forward(listen(q_proj.forward(this.encoder_attn_layer_norm.forward(x)))));
    return x.add(this.fc2.forward(this.fc1.forward(this.final_layer_norm.forward(x)).gelu()));
  }
}
