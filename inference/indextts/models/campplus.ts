/**
 * CAM++: who speaks, as one vector.
 *
 * Reference: index-tts@ee40fa7, indextts/s2mel/modules/campplus/DTDNN.py and layers.py. Keys: funasr/campplus,
 * campplus_cn_common.bin.
 */
import { Conv1d, Conv2d } from '../../nn/convolutions.ts';
import { cat } from '../../nn/functions.ts';
import { Module, stack } from '../../nn/module.ts';
import { BatchNorm } from '../../nn/norms.ts';
import type { Tensor } from '../../nn/tensor.ts';
import { type Segments, segment } from './campplus-segments.ts';

export interface CampplusConfig {
  /** Mel bins; a multiple of 8, because the head halves them three times. */
  readonly features: number;
  /** Width of the style vector. */
  readonly width: number;
  /** Channels after the first layer over time. */
  readonly channels: number;
  /** Channels that every layer of a dense block adds. */
  readonly growth: number;
  /** Channels inside such a layer. */
  readonly inner: number;
}

/** Channels of the head's images. */
const HEAD_CHANNELS = 32;
/** The dense blocks: how many layers, and the dilation of their convolution. */
const BLOCKS = [
  { layers: 12, dilation: 1 },
  { layers: 24, dilation: 2 },
  { layers: 16, dilation: 2 },
] as const;

/** Counters of the training. */
export const UNUSED_CAMPPLUS_KEYS = [/\.num_batches_tracked$/];

export class Campplus extends Module<CampplusConfig> {
  readonly head = new Head(this.c);
  readonly xvector = new DenseTimeDelayNetwork(this.c);

  /** Filterbank energies less their mean over time [B, T, features] -> style vector [B, width]. */
  forward(x: Tensor): Tensor {
    return this.xvector.forward(this.head.forward(x.transpose(1, 2)));
  }
}

/** A small residual network that sees the spectrum as an image: [B, F, T] -> [B, 32 * F / 8, T]. */
class Head extends Module<CampplusConfig> {
  readonly conv1 = new Conv2d(1, HEAD_CHANNELS, 3, { padding: 1, bias: false });
  readonly bn1 = new BatchNorm(HEAD_CHANNELS);
  readonly layer1 = [new ResidualBlock({ isHalving: true }), new ResidualBlock({ isHalving: false })];
  readonly layer2 = [new ResidualBlock({ isHalving: true }), new ResidualBlock({ isHalving: false })];
  readonly conv2 = new Conv2d(HEAD_CHANNELS, HEAD_CHANNELS, 3, { stride: [2, 1], padding: 1, bias: false });
  readonly bn2 = new BatchNorm(HEAD_CHANNELS);

  forward(x: Tensor): Tensor {
    const image = this.bn1.forward(this.conv1.forward(x.unsqueeze(1))).relu(); // [B, 32, F, T]
    const reduced = [...this.layer1, ...this.layer2].reduce((y, block) => block.forward(y), image);
    return this.bn2.forward(this.conv2.forward(reduced)).relu().flatten(1, 2);
  }
}

class ResidualBlock extends Module<{ isHalving: boolean }> {
  readonly #stride = [this.c.isHalving ? 2 : 1, 1] as const;
  readonly conv1 = new Conv2d(HEAD_CHANNELS, HEAD_CHANNELS, 3, { stride: this.#stride, padding: 1, bias: false });
  readonly bn1 = new BatchNorm(HEAD_CHANNELS);
  readonly conv2 = new Conv2d(HEAD_CHANNELS, HEAD_CHANNELS, 3, { padding: 1, bias: false });
  readonly bn2 = new BatchNorm(HEAD_CHANNELS);
  readonly shortcut = this.c.isHalving
    ? {
        0: new Conv2d(HEAD_CHANNELS, HEAD_CHANNELS, 1, { stride: this.#stride, bias: false }),
        1: new BatchNorm(HEAD_CHANNELS),
      }
    : undefined;

  forward(x: Tensor): Tensor {
    const y = this.bn1.forward(this.conv1.forward(x)).relu();
    const { shortcut } = this;
    const straight = shortcut ? shortcut[1].forward(shortcut[0].forward(x)) : x;
    return this.bn2.forward(this.conv2.forward(y)).add(straight).relu();
  }
}

/** [B, channels, T] -> [B, width] */
class DenseTimeDelayNetwork extends Module<CampplusConfig> {
  readonly #widths = blockWidths(this.c);
  readonly tdnn = {
    linear: new Conv1d((HEAD_CHANNELS * this.c.features) / 8, this.c.channels, 5, {
      stride: 2,
      padding: 2,
      bias: false,
    }),
    nonlinear: { batchnorm: new BatchNorm(this.c.channels) },
  };
  readonly block1 = this.#block(0);
  readonly transit1 = this.#transition(0);
  readonly block2 = this.#block(1);
  readonly transit2 = this.#transition(1);
  readonly block3 = this.#block(2);
  readonly transit3 = this.#transition(2);
  readonly out_nonlinear = { batchnorm: new BatchNorm(this.#widths[2]!.outputs / 2) };
  readonly dense = {
    linear: new Conv1d(this.#widths[2]!.outputs, this.c.width, 1, { bias: false }),
    nonlinear: { batchnorm: new BatchNorm(this.c.width, { affine: false }) },
  };

  forward(x: Tensor): Tensor {
    const { tdnn, dense } = this;
    const y = tdnn.nonlinear.batchnorm.forward(tdnn.linear.forward(x)).relu(); // [B, channels, T / 2]
    const segments = segment(y);
    const blocks = [
      { block: this.block1, transition: this.transit1 },
      { block: this.block2, transition: this.transit2 },
      { block: this.block3, transition: this.transit3 },
    ];
    const mixed = blocks.reduce(
      (z, { block, transition }) =>
        transition.forward(Object.values(block).reduce((h, layer) => layer.forward(h, segments), z)),
      y,
    );
    const statistics = meanAndDeviation(this.out_nonlinear.batchnorm.forward(mixed).relu()); // [B, 2 C, 1]
    return dense.nonlinear.batchnorm.forward(dense.linear.forward(statistics)).squeeze(-1);
  }

  /** Layers keyed `tdnnd1`, `tdnnd2`, …; each sees what the ones before it added. */
  #block(index: 0 | 1 | 2): Record<string, DenseLayer> {
    const { layers, dilation } = BLOCKS[index];
    const { inputs } = this.#widths[index]!;
    const { growth, inner } = this.c;
    const all = stack(layers, (layer) => {
      return [
        `tdnnd${layer + 1}`,
        new DenseLayer({ inputs: inputs + layer * growth, growth, inner, dilation }),
      ] as const;
    });
    return Object.fromEntries(all);
  }

  #transition(index: 0 | 1 | 2): Transition {
    return new Transition({ inputs: this.#widths[index]!.outputs });
  }
}

/** Channels into and out of each dense block; a transition halves them in between. */
function blockWidths({ channels, growth }: CampplusConfig): { inputs: number; outputs: number }[] {
  let inputs = channels;
  return BLOCKS.map(({ layers }) => {
    const width = { inputs, outputs: inputs + layers * growth };
    inputs = width.outputs / 2;
    return width;
  });
}

/** [B, C, T] -> [B, C / 2, T] */
class Transition extends Module<{ inputs: number }> {
  readonly nonlinear = { batchnorm: new BatchNorm(this.c.inputs) };
  readonly linear = new Conv1d(this.c.inputs, this.c.inputs / 2, 1, { bias: false });

  forward(x: Tensor): Tensor {
    return this.linear.forward(this.nonlinear.batchnorm.forward(x).relu());
  }
}

interface DenseLayerConfig {
  readonly inputs: number;
  readonly inner: number;
  readonly growth: number;
  readonly dilation: number;
}

/** Adds `growth` channels, weighed by what the whole recording and the segment around are like. */
class DenseLayer extends Module<DenseLayerConfig> {
  readonly nonlinear1 = { batchnorm: new BatchNorm(this.c.inputs) };
  readonly linear1 = new Conv1d(this.c.inputs, this.c.inner, 1, { bias: false });
  readonly nonlinear2 = { batchnorm: new BatchNorm(this.c.inner) };
  readonly cam_layer = new ContextAwareMask(this.c);

  forward(x: Tensor, segments: Segments): Tensor {
    const y = this.linear1.forward(this.nonlinear1.batchnorm.forward(x).relu());
    return cat([x, this.cam_layer.forward(this.nonlinear2.batchnorm.forward(y).relu(), segments)], 1);
  }
}

class ContextAwareMask extends Module<DenseLayerConfig> {
  readonly linear_local = new Conv1d(this.c.inner, this.c.growth, 3, {
    padding: this.c.dilation,
    dilation: this.c.dilation,
    bias: false,
  });
  readonly linear1 = new Conv1d(this.c.inner, this.c.inner / 2, 1);
  readonly linear2 = new Conv1d(this.c.inner / 2, this.c.growth, 1);

  forward(x: Tensor, segments: Segments): Tensor {
    // The mask is the same for all frames of a segment: computed once per segment, then spread.
    const context = segments.means(x).add(x.mean(2)); // [B, inner, S]
    const mask = this.linear2.forward(this.linear1.forward(context).relu()).sigmoid();
    return this.linear_local.forward(x).mul(segments.spread(mask));
  }
}

/** Mean and unbiased standard deviation over time: [B, C, T] -> [B, 2 C, 1]. */
function meanAndDeviation(x: Tensor): Tensor {
  const mean = x.mean(2);
  const centred = x.sub(mean);
  const frames = x.graph.size(x.size(2)).cast('float32');
  const variance = centred.mul(centred).sum(2).div(frames.sub(1));
  return cat([mean, variance.sqrt()], 1);
}
