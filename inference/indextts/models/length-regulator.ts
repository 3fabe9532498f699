/**
 * The length regulator: semantic features at 50 frames a second -> conditions of the flow at the mel's frame rate.
 *
 * Each output frame takes the nearest input frame (which one is computed outside, see `duration.ts`), then four
 * convolutions smooth the steps. Their group norms span the whole utterance, so it cannot be computed in pieces.
 *
 * Ported from index-tts@ee40fa7 indextts/s2mel/modules/length_regulator.py (InterpolateRegulator, not discrete).
 */
import { Conv1d } from '../../nn/convolutions.ts';
import { Linear } from '../../nn/layers.ts';
import { Module } from '../../nn/module.ts';
import { GroupNorm } from '../../nn/norms.ts';
import type { Tensor } from '../../nn/tensor.ts';

export interface LengthRegulatorConfig {
  readonly inputs: number;
  readonly channels: number;
}

export class LengthRegulator extends Module<LengthRegulatorConfig> {
  readonly content_in_proj = new Linear(this.c.inputs, this.c.channels);
  /** PyTorch's Sequential: convolution, norm and (without weights) Mish, four times, then a mixing of channels. */
  readonly model = {
    0: this.smoothing(),
    1: new GroupNorm(this.c.channels),
    3: this.smoothing(),
    4: new GroupNorm(this.c.channels),
    6: this.smoothing(),
    7: new GroupNorm(this.c.channels),
    9: this.smoothing(),
    10: new GroupNorm(this.c.channels),
    12: new Conv1d(this.c.channels, this.c.channels, 1),
  };

  /** x [B, T, inputs], frames int64 [N] with values below T -> [B, N, channels] */
  forward(x: Tensor, frames: Tensor): Tensor {
    const { model } = this;
    let y = this.content_in_proj.forward(x).indexSelect(1, frames).transpose(1, 2); // [B, C, N]
    for (const [conv, norm] of [
      [model[0], model[1]],
      [model[3], model[4]],
      [model[6], model[7]],
      [model[9], model[10]],
    ] as const) {
      y = norm.forward(conv.forward(y)).mish();
    }
    return model[12].forward(y).transpose(1, 2);
  }

  private smoothing(): Conv1d {
    return new Conv1d(this.c.channels, this.c.channels, 3, { padding: 1 });
  }
}
