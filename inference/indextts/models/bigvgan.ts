/**
 * BigVGAN v2: a mel spectrogram as sound, 256 samples per frame.
 *
 * Reference: index-tts@ee40fa7, indextts/s2mel/modules/bigvgan/bigvgan.py (BigVGAN, AMPBlock1); weights of
 * nvidia/bigvgan_v2_22khz_80band_256x. Signals are kept as images of height 1, [B, C, 1, T]: onnxruntime's
 * two-dimensional convolutions are about 15 % faster than the one-dimensional ones.
 */
import { multiply } from '../../nn/dims.ts';
import { Module, stack } from '../../nn/module.ts';
import { derive, NormedParameter, Parameter } from '../../nn/parameter.ts';
import type { Tensor } from '../../nn/tensor.ts';
import { SmoothActivation } from './bigvgan-activation.ts';

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
  readonly conv_pre = new Conv({ inputs: this.c.mels, outputs: this.c.channels, kernel: 7 });
  readonly ups = this.#stages.map((stage) => ({ 0: new Upsampling(stage) }));
  /** All blocks of the first stage, then of the second, …. */
  readonly resblocks = this.#stages.flatMap(({ outputs }) =>
    this.c.kernels.map((kernel) => new ResidualBlock({ channels: outputs, kernel, dilations: this.c.dilations })),
  );
  readonly activation_post = new SmoothActivation({ channels: this.#stages.at(-1)!.outputs });
  readonly conv_post = new Conv({ inputs: this.#stages.at(-1)!.outputs, outputs: 1, kernel: 7, bias: false });

  /** Log-mel [B, mels, T] -> samples [B, 1, T * product of the rates], -1 to 1. */
  forward(mel: Tensor): Tensor {
    const width = this.c.kernels.length;
    const start = this.conv_pre.forward(mel.unsqueeze(2)); // [B, C, 1, T]
    const sound = this.ups.reduce((x, up, stage) => {
      const raised = up[0].forward(x);
      const [first, ...others] = this.resblocks
        .slice(stage * width, (stage + 1) * width)
        .map((block) => block.forward(raised));
      return others.reduce((sum, y) => sum.add(y), first!).mul(1 / width);
    }, start);
    return this.conv_post.forward(this.activation_post.forward(sound)).clamp(-1, 1).squeeze(2);
  }
}

/** Three times: activation, dilated convolution, activation, convolution, plus what went in. */
class ResidualBlock extends Module<{ channels: number; kernel: number; dilations: readonly number[] }> {
  readonly convs1 = this.c.dilations.map((dilation) => this.#conv(dilation));
  readonly convs2 = this.c.dilations.map(() => this.#conv(1));
  readonly activations = stack(2 * this.c.dilations.length, () => new SmoothActivation(this.c));

  forward(x: Tensor): Tensor {
    return this.convs1.reduce((y, conv, step) => {
      const [before, between] = this.activations.slice(2 * step);
      const dilated = conv.forward(before!.forward(y));
      return this.convs2[step]!.forward(between!.forward(dilated)).add(y);
    }, x);
  }

  #conv(dilation: number): Conv {
    const { channels, kernel } = this.c;
    return new Conv({ inputs: channels, outputs: channels, kernel, dilation });
  }
}

interface ConvConfig {
  readonly inputs: number;
  readonly outputs: number;
  /** Odd. */
  readonly kernel: number;
  readonly dilation?: number;
  readonly bias?: boolean;
}

/** A convolution that keeps the length: [B, in, 1, T] -> [B, out, 1, T]. The stored kernel is [out, in, kernel]. */
class Conv extends Module<ConvConfig> {
  readonly weight = new NormedParameter(this.c.outputs, this.c.inputs, this.c.kernel);
  readonly bias = this.c.bias === false ? undefined : new Parameter(this.c.outputs);

  forward(x: Tensor): Tensor {
    const { inputs, outputs, kernel, dilation = 1 } = this.c;
    if (x.size(1) !== inputs) {
      throw x.graph.error('shape', { operation: 'Conv', expected: ['B', inputs, 1, 'T'], actual: x.shape });
    }
    const reach = ((kernel - 1) / 2) * dilation;
    const attributes = { pads: [0, reach, 0, reach], dilations: [1, dilation] };
    const weight = asImage(this.weight);
    return x.graph.op('Conv', this.bias ? [x, weight, this.bias] : [x, weight], x.shape.with(1, outputs), {
      attributes,
    });
  }
}

/** A transposed convolution: [B, in, 1, T] -> [B, out, 1, T * rate]. The stored kernel is [in, out, kernel]. */
class Upsampling extends Module<{ inputs: number; outputs: number; rate: number; kernel: number }> {
  readonly weight = new NormedParameter(this.c.inputs, this.c.outputs, this.c.kernel);
  readonly bias = new Parameter(this.c.outputs);

  forward(x: Tensor): Tensor {
    const { inputs, outputs, rate, kernel } = this.c;
    if (x.size(1) !== inputs) {
      throw x.graph.error('shape', { operation: 'ConvTranspose', expected: ['B', inputs, 1, 'T'], actual: x.shape });
    }
    const cut = (kernel - rate) / 2;
    const shape = [x.size(0), outputs, 1, multiply(x.size(3), rate)];
    const attributes = { strides: [1, rate], pads: [0, cut, 0, cut] };
    return x.graph.op('ConvTranspose', [x, asImage(this.weight), this.bias], shape, { attributes });
  }
}

/** A kernel [a, b, width] as one of height 1. */
function asImage(weight: Parameter): Tensor {
  const [a, b, width] = weight.shape;
  return derive('image', [weight], [a!, b!, 1, width!], ([values]) => values!);
}
