/** Semantic features as the rest of the model expects them: every channel less its mean, over its deviation. */
import { Module } from '../../nn/module.ts';
import { derive, Parameter } from '../../nn/parameter.ts';
import type { Tensor } from '../../nn/tensor.ts';

export class Standardization extends Module<{ readonly width: number }> {
  readonly mean = new Parameter(this.c.width);
  readonly var = new Parameter(this.c.width);

  /** [..., width] -> [..., width] */
  forward(x: Tensor): Tensor {
    const deviation = derive('deviation', [this.var], [this.c.width], ([variance]) => variance!.map(Math.sqrt));
    return x.sub(this.mean).div(deviation);
  }
}
