/**
 * The decoder of IndexTTS-2.5's codec: codes at 25 a second -> semantic features at 50, what the length regulator stretches.
 *
 * Ported from index-tts@ee40fa7 indextts/codec (EnhancedCodec.decode: RepCodec with downsample_scale 2).
 */
import { VocosBackbone } from '../../networks/vocos-backbone.ts';
import { Conv1d } from '../../nn/convolutions.ts';
import { multiply } from '../../nn/dims.ts';
import { Linear } from '../../nn/layers.ts';
import { Module } from '../../nn/module.ts';
import type { Tensor } from '../../nn/tensor.ts';
import { type SemanticCodecConfig, VectorQuantizer } from './semantic-codec.ts';

/** The way from features to codes, which inference does not go. */
export const UNUSED_DECODER_KEYS = [/^encoder\./, /^down\./];

/** Features per code. */
const SCALE = 2;

export class CodecDecoder extends Module<SemanticCodecConfig> {
  readonly quantizer = { quantizers: { 0: new VectorQuantizer(this.c) } };
  readonly decoder = {
    0: new VocosBackbone({ ...this.c.backbone, inputs: this.c.width }),
    1: new Linear(this.c.backbone.width, this.c.width),
  };
  readonly up = new Conv1d(this.c.width, this.c.width, 3, { padding: 1 });

  /** codes int64 [B, n] -> [B, 2n, width] */
  forward(codes: Tensor): Tensor {
    const [B, n, C] = [codes.size(0), codes.size(1), this.c.width];
    const features = this.decoder[1].forward(this.decoder[0].forward(this.quantizer.quantizers[0].embed(codes)));
    const doubled = features.unsqueeze(2).expand(B, n, SCALE, C).view(B, multiply(SCALE, n), C);
    return this.up.forward(doubled.transpose(1, 2)).transpose(1, 2);
  }
}
