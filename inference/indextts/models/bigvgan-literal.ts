/** BigVGAN with its activation word for word as in the official code: what tests and bench compare `BigVgan` with. */
import { derive, type Parameter } from '../../nn/parameter.ts';
import type { Tensor } from '../../nn/tensor.ts';
import { BigVgan, type BigVganConfig } from './bigvgan.ts';
import { Activation, TAPS } from './bigvgan-activation.ts';

/** The same samples as `BigVgan`'s, in almost three times the time. */
export class LiteralBigVgan extends BigVgan {
  override readonly activation_post = new LiteralActivation({ channels: this.c.channels / 2 ** this.c.rates.length });

  constructor(c: BigVganConfig) {
    super(c);
    for (const { activations } of this.resblocks) {
      for (const [index, activation] of activations.entries()) activations[index] = new LiteralActivation(activation.c);
    }
  }
}

export class LiteralActivation extends Activation {
  forward(x: Tensor): Tensor {
    const { channels } = this.c;
    const [B, T] = [x.size(0), x.size(2)];
    const attributes = { strides: [2], group: channels };
    const up = this.#perChannel('up', this.upsample.filter).mul(2);
    const raised = x.graph
      .op('ConvTranspose', [x.pad(2, 5, 5, 'edge'), up], [B, channels, 'raised'], { attributes })
      .crop(2, 15, 15); // [B, C, 2 T]
    const [alpha, beta] = [this.act.alpha, this.act.beta].map((logarithm) => logarithm.view(channels, 1).exp());
    const sine = raised.mul(alpha!).sin();
    const snaked = raised.add(sine.mul(sine).div(beta!.add(1e-9)));
    const down = this.#perChannel('down', this.downsample.lowpass.filter);
    return x.graph.op('Conv', [snaked.pad(2, 5, 6, 'edge'), down], [B, channels, T], { attributes });
  }

  /** `filter` once per channel: [C, 1, taps]. */
  #perChannel(name: string, filter: Parameter): Tensor {
    const { channels } = this.c;
    return derive(name, [filter], [channels, 1, TAPS], ([taps]) => {
      return Float32Array.from({ length: channels * TAPS }, (_, index) => taps![index % TAPS]!);
    });
  }
}
