/**
 * The WaveNet at the end of the flow's estimator: gated convolutions along time, conditioned on the time step.
 *
 * Ported from index-tts@ee40fa7 indextts/s2mel/modules/wavenet.py (WN; its convolutions pad by reflection).
 */
import { Conv1d } from '../../nn/convolutions.ts';
import { Module, stack } from '../../nn/module.ts';
import type { Tensor } from '../../nn/tensor.ts';

export interface WaveNetConfig {
  readonly width: number;
  readonly layers: number;
  readonly kernel: number;
  /** Each layer's dilation is this to the power of its index; 1 in every official configuration. */
  readonly dilationRate: number;
}

/** Rows at each side of a row that have a say in its output. */
export function reachOf({ layers, kernel, dilationRate }: WaveNetConfig): number {
  const reaches = Array.from({ length: layers }, (_, layer) => (dilationRate ** layer * (kernel - 1)) / 2);
  return reaches.reduce((sum, reach) => sum + reach, 0);
}

export class WaveNet extends Module<WaveNetConfig> {
  readonly cond_layer = normed(this.c.width, 2 * this.c.width * this.c.layers, 1);
  readonly in_layers = stack(this.c.layers, (layer) =>
    normed(this.c.width, 2 * this.c.width, this.c.kernel, this.dilation(layer)),
  );
  /** The last layer has nothing to pass on but its output. */
  readonly res_skip_layers = stack(this.c.layers, (layer) =>
    normed(this.c.width, layer < this.c.layers - 1 ? 2 * this.c.width : this.c.width, 1),
  );

  /** x [B, C, T], condition [1, C] -> [B, C, T] */
  forward(x: Tensor, condition: Tensor): Tensor {
    const { width, layers, kernel } = this.c;
    const perLayer = this.cond_layer.conv.conv.forward(condition.unsqueeze(2)).chunk(layers, 1); // [1, 2C, 1]
    let output: Tensor | undefined;
    for (const [layer, gates] of this.in_layers.entries()) {
      const reach = (this.dilation(layer) * (kernel - 1)) / 2;
      const mixed = gates.conv.conv.forward(x.pad(2, reach, reach, 'reflect')).add(perLayer[layer]!);
      const [signal, gate] = mixed.chunk(2, 1);
      const passed = this.res_skip_layers[layer]!.conv.conv.forward(signal!.tanh().mul(gate!.sigmoid()));
      const isLast = layer === layers - 1;
      const [residual, skip] = isLast ? [undefined, passed] : passed.split([width, width], 1);
      output = output ? output.add(skip!) : skip!;
      if (residual) x = x.add(residual);
    }
    return output!;
  }

  private dilation(layer: number): number {
    return this.c.dilationRate ** layer;
  }
}

/** A convolution under weight norm, two wrappers deep in the checkpoint's keys. */
function normed(inputs: number, outputs: number, kernel: number, dilation = 1) {
  return { conv: { conv: new Conv1d(inputs, outputs, kernel, { dilation, weightNorm: true }) } };
}
