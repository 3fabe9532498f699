/**
 * What the length regulator stretches: the GPT's states projected to the width of semantic features, plus the features
 * that the codes stand for.
 *
 * Ported from index-tts@ee40fa7 indextts/infer_v2.py (`S_infer = latent + vq2emb(codes)`); `gpt_layer` is three linear
 * layers without activations.
 */
import { Linear } from '../../nn/layers.ts';
import { Module, stack } from '../../nn/module.ts';
import type { Tensor } from '../../nn/tensor.ts';
import { type QuantizerConfig, VectorQuantizer } from './semantic-codec.ts';

export interface LatentProjectorConfig {
  /** Widths from the GPT's states to the semantic features: 1280, 256, 128, 1024. */
  readonly widths: readonly number[];
  readonly quantizer: QuantizerConfig;
}

export class LatentProjector extends Module<LatentProjectorConfig> {
  readonly gpt_layer = stack(
    this.c.widths.length - 1,
    (index) => new Linear(this.c.widths[index]!, this.c.widths[index + 1]!),
  );
  readonly quantizer = { quantizers: { 0: new VectorQuantizer(this.c.quantizer) } };

  /** states [B, n, C], codes int64 [B, n] (below the codebook's size: neither start nor stop) -> [B, n, features] */
  forward(states: Tensor, codes: Tensor): Tensor {
    const projected = this.gpt_layer.reduce((x, layer) => layer.forward(x), states);
    return projected.add(this.quantizer.quantizers[0].embed(codes));
  }
}
