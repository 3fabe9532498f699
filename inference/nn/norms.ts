import { Module } from './module.ts';
import { derive, Parameter } from './parameter.ts';
import type { Tensor } from './tensor.ts';

/** Normalises the last axis to mean 0 and variance 1, then scales and shifts it. */
export class LayerNorm extends Module {
  readonly weight: Parameter;
  readonly bias: Parameter;
  readonly #epsilon: number;

  /** @param epsilon added to the variance; 1e-5 is PyTorch's default */
  constructor(width: number, epsilon = 1e-5) {
    super();
    this.weight = new Parameter(width);
    this.bias = new Parameter(width);
    this.#epsilon = epsilon;
  }

  forward(x: Tensor): Tensor {
    if (x.size(-1) !== this.weight.shape[0]) {
      throw x.graph.error('shape', { operation: 'LayerNorm', expected: this.weight.shape, actual: x.shape });
    }
    const attributes = { axis: -1, epsilon: { float: this.#epsilon } };
    return x.graph.op('LayerNormalization', [x, this.weight, this.bias], x.shape, { attributes });
  }
}

/** `LayerNorm` without weights: only mean 0 and variance 1 over the last axis, whose size must be known while building. */
export function layerNorm(x: Tensor, epsilon: number): Tensor {
  const ones = x.graph.constant(new Float32Array(x.width(-1)).fill(1), [x.width(-1)]);
  const attributes = { axis: -1, epsilon: { float: epsilon } };
  return x.graph.op('LayerNormalization', [x, ones], x.shape, { attributes });
}

/** Divides the last axis by its root mean square (of `mean(x^2) + epsilon`) and scales it. */
export class RmsNorm extends Module {
  readonly weight: Parameter;
  readonly #epsilon: number;

  constructor(width: number, epsilon: number) {
    super();
    this.weight = new Parameter(width);
    this.#epsilon = epsilon;
  }

  forward(x: Tensor): Tensor {
    if (x.size(-1) !== this.weight.shape[0]) {
      throw x.graph.error('shape', { operation: 'RmsNorm', expected: this.weight.shape, actual: x.shape });
    }
    // onnxruntime registers its RMS norm in ONNX's own domain, beside the opset's.
    const attributes = { axis: -1, epsilon: { float: this.#epsilon } };
    return x.graph.op('SimplifiedLayerNormalization', [x, this.weight], x.shape, { attributes });
  }
}

/** Group normalisation with one group: mean and variance over all channels and the whole length. [B, C, T] */
export class GroupNorm extends Module {
  readonly weight: Parameter;
  readonly bias: Parameter;
  readonly #epsilon: number;

  constructor(channels: number, epsilon = 1e-5) {
    super();
    this.weight = new Parameter(channels);
    this.bias = new Parameter(channels);
    this.#epsilon = epsilon;
  }

  forward(x: Tensor): Tensor {
    const channels = this.weight.shape[0]!;
    const centred = x.sub(x.mean([1, 2]));
    const deviation = centred.mul(centred).mean([1, 2]).add(this.#epsilon).sqrt();
    return centred.div(deviation).mul(this.weight.view(channels, 1)).add(this.bias.view(channels, 1));
  }
}

/**
 * Batch normalisation with the running statistics, as one scale and one shift per channel (axis 1) that are computed when
 * the graph is written. `affine: false` is a norm without weight and bias.
 */
export class BatchNorm extends Module {
  readonly weight: Parameter | undefined;
  readonly bias: Parameter | undefined;
  readonly running_mean: Parameter;
  readonly running_var: Parameter;
  readonly #epsilon: number;

  constructor(channels: number, { affine = true, epsilon = 1e-5 } = {}) {
    super();
    this.weight = affine ? new Parameter(channels) : undefined;
    this.bias = affine ? new Parameter(channels) : undefined;
    this.running_mean = new Parameter(channels);
    this.running_var = new Parameter(channels);
    this.#epsilon = epsilon;
  }

  /** [B, C, ...] of any rank. */
  forward(x: Tensor): Tensor {
    const channels = this.running_mean.shape[0]!;
    const shape = [channels, ...Array.from({ length: x.rank - 2 }, () => 1)];
    const { weight, bias, running_mean: mean, running_var: variance } = this;
    const scaleOf = (variances: Float32Array, weights?: Float32Array) =>
      variances.map((value, channel) => (weights?.[channel] ?? 1) / Math.sqrt(value + this.#epsilon));
    const scale = derive('scale', weight ? [variance, weight] : [variance], shape, ([v, w]) => scaleOf(v!, w));
    const shift = derive(
      'shift',
      weight && bias ? [variance, mean, weight, bias] : [variance, mean],
      shape,
      ([v, m, w, b]) => {
        const scales = scaleOf(v!, w);
        return m!.map((value, channel) => (b?.[channel] ?? 0) - value * scales[channel]!);
      },
    );
    return x.mul(scale).add(shift);
  }
}
