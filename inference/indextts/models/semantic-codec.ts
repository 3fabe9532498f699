/**
 * The semantic codec (MaskGCT's RepCodec): w2v-bert's hidden states as tokens of one codebook, and back as vectors.
 *
 * Reference: index-tts@ee40fa7, indextts/utils/maskgct/models/codec/kmeans/repcodec_model.py (RepCodec.quantize,
 * vq2emb), …/codec/amphion_codec/quantize/factorized_vector_quantize.py.
 */
import { VocosBackbone, type VocosConfig } from '../../networks/vocos-backbone.ts';
import { Conv1d } from '../../nn/convolutions.ts';
import { normalize } from '../../nn/functions.ts';
import { Linear, matmulTransposed } from '../../nn/layers.ts';
import { Module } from '../../nn/module.ts';
import { derive, Parameter } from '../../nn/parameter.ts';
import type { Tensor } from '../../nn/tensor.ts';

export interface QuantizerConfig {
  /** Width of the hidden states that go in and of the vectors that come out. */
  readonly width: number;
  readonly codes: number;
  /** Width of a codebook row. */
  readonly codeWidth: number;
}

export interface SemanticCodecConfig extends QuantizerConfig {
  readonly backbone: VocosConfig;
}

/** The way back to hidden states, which IndexTTS-2 doesn't go. */
export const UNUSED_CODEC_KEYS = [/^decoder\./];

export class SemanticCodec extends Module<SemanticCodecConfig> {
  readonly encoder = {
    0: new VocosBackbone({ ...this.c.backbone, inputs: this.c.width }),
    1: new Linear(this.c.backbone.width, this.c.width),
  };
  readonly quantizer = { quantizers: { 0: new VectorQuantizer(this.c) } };

  /** Normalised hidden states [B, T, C] -> tokens [B, T], int64, and what they stand for [B, T, C]. */
  forward(x: Tensor): { indices: Tensor; quantized: Tensor } {
    const quantizer = this.quantizer.quantizers[0];
    const indices = quantizer.nearest(this.encoder[1].forward(this.encoder[0].forward(x)));
    return { indices, quantized: quantizer.embed(indices) };
  }
}

/** A codebook of narrow rows between two projections. */
export class VectorQuantizer extends Module<QuantizerConfig> {
  readonly in_project = new Conv1d(this.c.width, this.c.codeWidth, 1, { weightNorm: true });
  readonly out_project = new Conv1d(this.c.codeWidth, this.c.width, 1, { weightNorm: true });
  readonly codebook = { weight: new Parameter(this.c.codes, this.c.codeWidth) };

  /** The row that points most nearly where each vector points: [B, T, C] -> int64 [B, T], the first one of equals. */
  nearest(x: Tensor): Tensor {
    const directions = normalize(this.in_project.forward(x.transpose(1, 2)).transpose(1, 2), -1); // [B, T, codeWidth]
    const { codes, codeWidth } = this.c;
    const rows = derive('directions', [this.codebook.weight], [codes, codeWidth], ([table]) =>
      unitRows(table!, codeWidth),
    );
    return matmulTransposed(directions, rows).argmax(-1);
  }

  /** Tokens [B, T] -> vectors [B, T, C], from the rows as they are stored (`vq2emb`). */
  embed(indices: Tensor): Tensor {
    const rows = this.codebook.weight.indexSelect(0, indices); // [B, T, codeWidth]
    return this.out_project.forward(rows.transpose(1, 2)).transpose(1, 2);
  }
}

/** Every row of `table` at length 1. */
function unitRows(table: Float32Array, width: number): Float32Array {
  return table.map((value, index) => {
    const start = index - (index % width);
    return value / Math.max(Math.hypot(...table.subarray(start, start + width)), 1e-12);
  });
}
