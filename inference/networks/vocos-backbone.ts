/**
 * Vocos's backbone, which two families of models have in common: ConvNeXt blocks over time.
 *
 * Reference: gemelo-ai/vocos@c859e3b vocos/models.py, vocos/modules.py; index-tts@ee40fa7 has a copy of it in
 * indextts/utils/maskgct/models/codec/kmeans/vocos.py.
 */
import { Conv1d } from '../nn/convolutions.ts';
import { Linear } from '../nn/layers.ts';
import { Module, stack } from '../nn/module.ts';
import { LayerNorm } from '../nn/norms.ts';
import { Parameter } from '../nn/parameter.ts';
import type { Tensor } from '../nn/tensor.ts';

export interface VocosConfig {
  readonly width: number;
  readonly inner: number;
  readonly layers: number;
}

/** Epsilon of the backbone's norms, ten times smaller than PyTorch's default. */
const NORM_EPSILON = 1e-6;

/** ConvNeXt blocks over time: [B, T, inputs] -> [B, T, width]. */
export class VocosBackbone extends Module<VocosConfig & { readonly inputs: number }> {
  readonly embed = new Conv1d(this.c.inputs, this.c.width, 7, { padding: 3 });
  readonly norm = new LayerNorm(this.c.width, NORM_EPSILON);
  readonly convnext = stack(this.c.layers, () => new ConvNextBlock(this.c));
  readonly final_layer_norm = new LayerNorm(this.c.width, NORM_EPSILON);

  forward(x: Tensor): Tensor {
    const embedded = this.norm.forward(this.embed.forward(x.transpose(1, 2)).transpose(1, 2));
    return this.final_layer_norm.forward(this.convnext.reduce((y, block) => block.forward(y), embedded));
  }
}

class ConvNextBlock extends Module<VocosConfig> {
  readonly dwconv = new Conv1d(this.c.width, this.c.width, 7, { padding: 3, groups: this.c.width });
  readonly norm = new LayerNorm(this.c.width, NORM_EPSILON);
  readonly pwconv1 = new Linear(this.c.width, this.c.inner);
  readonly pwconv2 = new Linear(this.c.inner, this.c.width);
  readonly gamma = new Parameter(this.c.width);

  forward(x: Tensor): Tensor {
    const mixed = this.dwconv.forward(x.transpose(1, 2)).transpose(1, 2); // [B, T, C]
    const y = this.pwconv2.forward(this.pwconv1.forward(this.norm.forward(mixed)).gelu());
    return x.add(y.mul(this.gamma));
  }
}
