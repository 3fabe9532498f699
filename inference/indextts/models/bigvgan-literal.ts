/**
 * BigVGAN word for word as the official code computes it, for the tests and the bench to compare `BigVgan` with: the same
 * keys, the same numbers, three times the work.
 */
import { Conv1d, ConvTranspose1d } from '../../nn/convolutions.ts';
import { Module, stack } from '../../nn/module.ts';
import { derive, Parameter } from '../../nn/parameter.ts';
import type { Tensor } from '../../nn/tensor.ts';
import type { BigVganConfig } from './bigvgan.ts';

/** Log-mel [B, mels, T] -> samples [B, 1, T * product of the rates]. */
export class LiteralBigVgan extends Module<BigVganConfig> {
  readonly #widths = stack(this.c.rates.length + 1, (stage) => this.c.channels / 2 ** stage);
  readonly conv_pre = new Conv1d(this.c.mels, this.c.channels, 7, { padding: 3, weightNorm: true });
  readonly ups = this.c.rates.map((stride, stage) => {
    const kernel = this.c.upsampleKernels[stage]!;
    const options = { stride, padding: (kernel - stride) / 2, weightNorm: true };
    return { 0: new ConvTranspose1d(this.#widths[stage]!, this.#widths[stage + 1]!, kernel, options) };
  });
  readonly resblocks = this.c.rates.flatMap((_, stage) =>
    this.c.kernels.map(
      (kernel) => new ResidualBlock({ channels: this.#widths[stage + 1]!, kernel, dilations: this.c.dilations }),
    ),
  );
  readonly activation_post = new LiteralActivation({ channels: this.#widths.at(-1)! });
  readonly conv_post = new Conv1d(this.#widths.at(-1)!, 1, 7, { padding: 3, bias: false, weightNorm: true });

  forward(mel: Tensor): Tensor {
    const width = this.c.kernels.length;
    const sound = this.ups.reduce((x, up, stage) => {
      const raised = up[0].forward(x);
      const blocks = this.resblocks.slice(stage * width, (stage + 1) * width);
      const [first, ...others] = blocks.map((block) => block.forward(raised));
      return others.reduce((sum, y) => sum.add(y), first!).div(width);
    }, this.conv_pre.forward(mel));
    return this.conv_post.forward(this.activation_post.forward(sound)).clamp(-1, 1);
  }
}

class ResidualBlock extends Module<{ channels: number; kernel: number; dilations: readonly number[] }> {
  readonly convs1 = this.c.dilations.map((dilation) => this.#conv(dilation));
  readonly convs2 = this.c.dilations.map(() => this.#conv(1));
  readonly activations = stack(2 * this.c.dilations.length, () => new LiteralActivation(this.c));

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

/** [B, C, T] -> [B, C, T] */
export class LiteralActivation extends Module<{ channels: number }> {
  readonly act = { alpha: new Parameter(this.c.channels), beta: new Parameter(this.c.channels) };
  readonly upsample = { filter: new Parameter(1, 1, 12) };
  readonly downsample = { lowpass: { filter: new Parameter(1, 1, 12) } };

  forward(x: Tensor): Tensor {
    const { channels } = this.c;
    const [B, T] = [x.size(0), x.size(2)];
    const attributes = { strides: [2], group: channels };
    const up = this.#perChannel('up', this.upsample.filter).mul(2);
    const raised = x.graph
      .op('ConvTranspose', [x.pad(2, 5, 5, 'edge'), up], [B, channels, 'raised'], { attributes })
      .crop(2, 15, 15);
    const [alpha, beta] = [this.act.alpha, this.act.beta].map((logarithm) => logarithm.view(channels, 1).exp());
    const sine = raised.mul(alpha!).sin();
    const snaked = raised.add(sine.mul(sine).div(beta!.add(1e-9)));
    const down = this.#perChannel('down', this.downsample.lowpass.filter);
    return x.graph.op('Conv', [snaked.pad(2, 5, 6, 'edge'), down], [B, channels, T], { attributes });
  }

  #perChannel(name: string, filter: Parameter): Tensor {
    const { channels } = this.c;
    return derive(name, [filter], [channels, 1, 12], ([taps]) => {
      return Float32Array.from({ length: channels * 12 }, (_, index) => taps![index % 12]!);
    });
  }
}
