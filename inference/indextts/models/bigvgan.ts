/**
 * BigVGAN v2: a mel spectrogram as sound, 256 samples per frame.
 *
 * Reference: index-tts@ee40fa7, indextts/s2mel/modules/bigvgan/bigvgan.py (BigVGAN, AMPBlock1); weights of
 * nvidia/bigvgan_v2_22khz_80band_256x.
 */
import { Conv1d, ConvTranspose1d } from '../../nn/convolutions.ts';
import { Module, stack } from '../../nn/module.ts';
import type { Tensor } from '../../nn/tensor.ts';
import { type Activation, SmoothActivation } from './bigvgan-activation.ts';

export interface BigVganConfig {
  readonly mels: number;
  /** Channels before the first stage; every stage halves them. */
  readonly channels: number;
  /** What each stage multiplies the length by. */
  readonly rates: readonly number[];
  /** Kernels of the transposed convolutions that do so. */
  readonly upsampleKernels: readonly number[];
  /** Kernels of the residual blocks that run side by side in a stage. */
  readonly kernels: readonly number[];
  /** Dilations of the steps of each residual block. */
  readonly dilations: readonly number[];
}

export class BigVgan extends Module<BigVganConfig> {
  readonly #stages = this.c.rates.map((rate, index) => ({
    rate,
    kernel: this.c.upsampleKernels[index]!,
    inputs: this.c.channels / 2 ** index,
    outputs: this.c.channels / 2 ** (index + 1),
  }));
  readonly conv_pre = new Conv1d(this.c.mels, this.c.channels, 7, { padding: 3, weightNorm: true });
  readonly ups = this.#stages.map((stage) => ({
    0: new ConvTranspose1d(stage.inputs, stage.outputs, stage.kernel, {
      stride: stage.rate,
      padding: (stage.kernel - stage.rate) / 2,
      weightNorm: true,
    }),
  }));
  /** All blocks of the first stage, then of the second, …. */
  readonly resblocks = this.#stages.flatMap(({ outputs }) =>
    this.c.kernels.map((kernel) => new ResidualBlock({ channels: outputs, kernel, dilations: this.c.dilations })),
  );
  readonly activation_post: Activation = new SmoothActivation({ channels: this.#stages.at(-1)!.outputs });
  readonly conv_post = new Conv1d(this.#stages.at(-1)!.outputs, 1, 7, { padding: 3, bias: false, weightNorm: true });

  /** Log-mel [B, mels, T] -> samples [B, 1, T * product of the rates], -1 to 1. */
  forward(mel: Tensor): Tensor {
    const width = this.c.kernels.length;
    const start = this.conv_pre.forward(mel); // [B, C, T]
    const sound = this.ups.reduce((x, up, stage) => {
      const raised = up[0].forward(x);
      const [first, ...others] = this.resblocks
        .slice(stage * width, (stage + 1) * width)
        .map((block) => block.forward(raised));
      return others.reduce((sum, y) => sum.add(y), first!).mul(1 / width);
    }, start);
    return this.conv_post.forward(this.activation_post.forward(sound)).clamp(-1, 1);
  }
}

/** Three times: activation, dilated convolution, activation, convolution, plus what went in. */
class ResidualBlock extends Module<{ channels: number; kernel: number; dilations: readonly number[] }> {
  readonly convs1 = this.c.dilations.map((dilation) => this.#conv(dilation));
  readonly convs2 = this.c.dilations.map(() => this.#conv(1));
  readonly activations: Activation[] = stack(2 * this.c.dilations.length, () => new SmoothActivation(this.c));

  forward(x: Tensor): Tensor {
    return this.convs1.reduce((y, conv, step) => {
      const [before, between] = this.activations.slice(2 * step);
      const dilated = conv.forward(before!.forward(y));
      return this.convs2[step]!.forward(between!.forward(dilated)).add(y);
    }, x);
  }

  #conv(dilation: number): Conv1d {
    const { channels, kernel } = this.c;
    return new Conv1d(channels, channels, kernel, {
      dilation,
      padding: ((kernel - 1) / 2) * dilation,
      weightNorm: true,
    });
  }
}
