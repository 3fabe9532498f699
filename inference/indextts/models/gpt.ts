/**
 * The GPT of IndexTTS-2: conditions and text -> semantic codes, 50 a second, one at a time.
 *
 * The sequence is `[conditions][text][codes]`, rows of vectors; positions are added to text and codes apart, each counted
 * from 0. Three uses of the same weights:
 * - `prefill` reads the prompt (conditions and text), and gives the scores of the first code and every layer's keys and values;
 * - `step` takes one code further. What earlier runs computed is an input; only the new keys and values come out;
 * - `latents` reads everything again once the codes are known, and gives the states that the flow is made from.
 *
 * Ported from index-tts@ee40fa7 indextts/gpt/model_v2.py (UnifiedVoice) with Hugging Face's GPT2Model inside.
 */
import { attendToPast, multiHeadAttention, type Past } from '../../nn/attention.ts';
import { arange, cat } from '../../nn/functions.ts';
import { Embedding, Linear, TransposedLinear } from '../../nn/layers.ts';
import { Module, stack } from '../../nn/module.ts';
import { LayerNorm } from '../../nn/norms.ts';
import type { Tensor } from '../../nn/tensor.ts';

export interface GptConfig {
  readonly width: number;
  readonly layers: number;
  readonly heads: number;
  /** Rows of the text tables: symbols, positions. */
  readonly texts: number;
  readonly textPositions: number;
  /** Rows of the code tables: symbols (start and stop included), positions. */
  readonly codes: number;
  readonly codePositions: number;
  /** The code before the first one. */
  readonly startCode: number;
}

/** Keys and values that a run adds to the cache: all layers in one tensor, fewer outputs to hand over. */
export interface NewRows {
  readonly keys: Tensor;
  readonly values: Tensor;
}

/** What is known of the next codes. */
export interface Predicted extends NewRows {
  readonly logits: Tensor;
  /** The states that the scores are read from; with dense positions they are what `latents` would give. */
  readonly states: Tensor;
}

/** What all versions of the model share; a version adds how the rows of its prompt are made. */
export abstract class Gpt<C extends GptConfig = GptConfig> extends Module<C> {
  readonly text_embedding = new Embedding(this.c.texts, this.c.width);
  readonly text_pos_embedding = { emb: new Embedding(this.c.textPositions, this.c.width) };
  readonly mel_embedding = new Embedding(this.c.codes, this.c.width);
  readonly mel_pos_embedding = { emb: new Embedding(this.c.codePositions, this.c.width) };
  readonly gpt = new Transformer(this.c);
  readonly final_norm = new LayerNorm(this.c.width);
  readonly mel_head = new Linear(this.c.width, this.c.codes);

  /**
   * prompt [1, P, C] -> scores [1, codes] of the first code, its state [1, C], and the S = P + 1 rows of the cache: keys
   * [layers, H, D, S], values [layers, H, S, D].
   */
  prefill(prompt: Tensor): Predicted {
    const { x, keys, values } = this.gpt.prefill(cat([prompt, this.codeRows(this.start(prompt))], 1));
    // Two norms in a row: the transformer's own and the model's.
    const states = this.final_norm.forward(x.select(1, -1));
    return { logits: this.mel_head.forward(states), states, keys, values };
  }

  /**
   * R codes, int64 [R], each one further than its own past; `positions` int64 [R] -> scores [R, codes] and states [R, C] of
   * the next codes, and the rows for the cache: keys and values [layers, R, C].
   */
  step(codes: Tensor, positions: Tensor, past: readonly Past[]): Predicted {
    const rows = this.mel_embedding.forward(codes).add(this.mel_pos_embedding.emb.forward(positions));
    const { x, keys, values } = this.gpt.step(rows, past);
    const states = this.final_norm.forward(x);
    return { logits: this.mel_head.forward(states), states, keys, values };
  }

  /**
   * The state that predicts each of `codes` int64 [1, n] after `prompt` [1, P, C]: [1, n, C]. No row sees a later one, so
   * the last code itself is not read (the official code also appends a stop and then drops both rows).
   */
  latents(prompt: Tensor, codes: Tensor): Tensor {
    const before = cat([this.start(prompt), codes.crop(1, 0, 1)], 1); // [1, n]
    const n = codes.size(1);
    const { x } = this.gpt.prefill(cat([prompt, this.codeRows(before)], 1));
    const [, ofCodes] = this.final_norm.forward(x).split([prompt.size(1), n], 1);
    return ofCodes!;
  }

  /** text int64 [1, L], start and stop included -> [1, L, C] */
  protected textRows(text: Tensor): Tensor {
    return this.text_embedding.forward(text).add(this.text_pos_embedding.emb.forward(arange(text.graph, text.size(1))));
  }

  private codeRows(codes: Tensor): Tensor {
    return this.mel_embedding
      .forward(codes)
      .add(this.mel_pos_embedding.emb.forward(arange(codes.graph, codes.size(1))));
  }

  private start({ graph }: Tensor): Tensor {
    return graph.constant(BigInt64Array.of(BigInt(this.c.startCode)), [1, 1]);
  }
}

/** IndexTTS-2: the conditions are speaker latents coloured by the emotion, then two constant rows meant for a tempo. */
export class UnifiedVoice extends Gpt {
  readonly speed_emb = new Embedding(2, this.c.width);

  /** speaker [1, K, C], emotion [1, C], text int64 [1, L] (start and stop included) -> [1, K + 2 + L, C] */
  prompt(speaker: Tensor, emotion: Tensor, text: Tensor): Tensor {
    const tempo = this.speed_emb.forward(speaker.graph.ints([1, 0])).unsqueeze(0); // row 1 comes first
    return cat([speaker.add(emotion.unsqueeze(1)), tempo, this.textRows(text)], 1);
  }
}

/** Hugging Face's GPT2Model without its embeddings. */
class Transformer extends Module<GptConfig> {
  readonly h = stack(this.c.layers, () => new Block(this.c));
  readonly ln_f = new LayerNorm(this.c.width);

  /** [1, S, C] -> [1, S, C] and the rows of the cache. */
  prefill(x: Tensor): NewRows & { x: Tensor } {
    const { heads, width } = this.c;
    const [S, D] = [x.size(1), width / heads];
    const keys: Tensor[] = [];
    const values: Tensor[] = [];
    for (const block of this.h) {
      x = block.forward(x, (q, k, v) => {
        keys.push(k.view(S, heads, D).permute(1, 2, 0).unsqueeze(0)); // [1, H, D, S]
        values.push(v.view(S, heads, D).permute(1, 0, 2).unsqueeze(0)); // [1, H, S, D]
        return multiHeadAttention(q, k, v, heads, { causal: true });
      });
    }
    return { x: this.ln_f.forward(x), keys: join(keys), values: join(values) };
  }

  /** [R, C] -> [R, C] and the rows of the cache. */
  step(x: Tensor, past: readonly Past[]): NewRows & { x: Tensor } {
    const keys: Tensor[] = [];
    const values: Tensor[] = [];
    for (const [layer, block] of this.h.entries()) {
      x = block.forward(x, (q, k, v) => {
        keys.push(k.unsqueeze(0));
        values.push(v.unsqueeze(0));
        return attendToPast(q, k, v, past[layer]!);
      });
    }
    return { x: this.ln_f.forward(x), keys: join(keys), values: join(values) };
  }
}

/** How a block's queries meet keys and values: within one sequence, or with a past. */
type Attend = (q: Tensor, k: Tensor, v: Tensor) => Tensor;

class Block extends Module<GptConfig> {
  readonly ln_1 = new LayerNorm(this.c.width);
  readonly attn = new Attention(this.c);
  readonly ln_2 = new LayerNorm(this.c.width);
  readonly mlp = new Mlp(this.c);

  forward(x: Tensor, attend: Attend): Tensor {
    x = x.add(this.attn.forward(this.ln_1.forward(x), attend));
    return x.add(this.mlp.forward(this.ln_2.forward(x)));
  }
}

class Attention extends Module<GptConfig> {
  readonly c_attn = new TransposedLinear(this.c.width, 3 * this.c.width);
  readonly c_proj = new TransposedLinear(this.c.width, this.c.width);

  forward(x: Tensor, attend: Attend): Tensor {
    const [q, k, v] = this.c_attn.forward(x).chunk(3, -1);
    return this.c_proj.forward(attend(q!, k!, v!));
  }
}

class Mlp extends Module<GptConfig> {
  readonly c_fc = new TransposedLinear(this.c.width, 4 * this.c.width);
  readonly c_proj = new TransposedLinear(4 * this.c.width, this.c.width);

  forward(x: Tensor): Tensor {
    return this.c_proj.forward(this.c_fc.forward(x).gelu('tanh'));
  }
}

const join = (layers: readonly Tensor[]): Tensor => cat(layers as [Tensor, ...Tensor[]], 0);
