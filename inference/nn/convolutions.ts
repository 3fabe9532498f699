import { type Dim, multiply, shift, windows } from './dims.ts';
import { Module } from './module.ts';
import type { Attributes } from './onnx.ts';
import { NormedParameter, Parameter } from './parameter.ts';
import type { Tensor } from './tensor.ts';

export interface ConvOptions {
  /** Default 1. */
  readonly stride?: number;
  /** Zeros added at both ends. Default 0. */
  readonly padding?: number;
  /** Default 1. */
  readonly dilation?: number;
  /** Parts of the channels that are convolved apart. Default 1. */
  readonly groups?: number;
  /** Default true. */
  readonly bias?: boolean;
  /** Whether the checkpoint keeps the weight as `weight_g` and `weight_v`. Default false. */
  readonly weightNorm?: boolean;
}

const parameter = (isNormed: boolean | undefined, ...shape: number[]): Parameter =>
  isNormed ? new NormedParameter(...shape) : new Parameter(...shape);

/**
 * `torch.nn.Conv1d`: [B, in, T] -> [B, out, T']. Computed on images of height 1, for which onnxruntime has a blocked
 * layout that is about 15 % faster.
 */
export class Conv1d extends Module {
  readonly weight: Parameter;
  readonly bias: Parameter | undefined;
  readonly #options: ConvOptions;

  constructor(inputs: number, outputs: number, kernel: number, options: ConvOptions = {}) {
    super();
    this.weight = parameter(options.weightNorm, outputs, inputs / (options.groups ?? 1), kernel);
    this.bias = options.bias === false ? undefined : new Parameter(outputs);
    this.#options = options;
  }

  forward(x: Tensor): Tensor {
    const { stride = 1, padding = 0, dilation = 1, groups = 1 } = this.#options;
    const [outputs, inputs, kernel] = this.weight.shape as readonly [number, number, number];
    if (x.rank !== 3 || x.size(1) !== inputs * groups) {
      throw x.graph.error('shape', { operation: 'Conv1d', expected: ['B', inputs * groups, 'T'], actual: x.shape });
    }
    const length = convolvedLength(x.size(2), kernel, stride, padding, dilation);
    const attributes = {
      strides: [1, stride],
      pads: [0, padding, 0, padding],
      dilations: [1, dilation],
      group: groups,
    };
    const weight = this.weight.view(outputs, inputs, 1, kernel);
    const shape = [x.size(0), outputs, 1, length];
    return convolve('Conv', x.unsqueeze(2), { weight, bias: this.bias }, shape, attributes).squeeze(2);
  }
}

/** `torch.nn.Conv2d` with a square or a [height, width] kernel, stride and padding: [B, in, H, W] -> [B, out, H', W']. */
export class Conv2d extends Module {
  readonly weight: Parameter;
  readonly bias: Parameter | undefined;
  readonly #stride: readonly [number, number];
  readonly #padding: readonly [number, number];

  constructor(
    inputs: number,
    outputs: number,
    kernel: number | readonly [number, number],
    options: {
      stride?: number | readonly [number, number];
      padding?: number | readonly [number, number];
      bias?: boolean;
    } = {},
  ) {
    super();
    this.weight = new Parameter(outputs, inputs, ...pair(kernel));
    this.bias = options.bias === false ? undefined : new Parameter(outputs);
    this.#stride = pair(options.stride ?? 1);
    this.#padding = pair(options.padding ?? 0);
  }

  forward(x: Tensor): Tensor {
    const [outputs, inputs, ...kernel] = this.weight.shape;
    if (x.rank !== 4 || x.size(1) !== inputs) {
      throw x.graph.error('shape', { operation: 'Conv2d', expected: ['B', inputs!, 'H', 'W'], actual: x.shape });
    }
    const [height, width] = kernel.map((span, index) =>
      convolvedLength(x.size(index + 2), span, this.#stride[index]!, this.#padding[index]!, 1),
    );
    const attributes = { strides: this.#stride, pads: [...this.#padding, ...this.#padding] };
    return convolve('Conv', x, this, [x.size(0), outputs!, height!, width!], attributes);
  }
}

/** `torch.nn.ConvTranspose1d` whose stride divides what it adds: [B, in, T] -> [B, out, T*stride + kernel - stride - 2*padding]. */
export class ConvTranspose1d extends Module {
  readonly weight: Parameter;
  readonly bias: Parameter | undefined;
  readonly #options: ConvOptions;

  constructor(inputs: number, outputs: number, kernel: number, options: ConvOptions = {}) {
    super();
    this.weight = parameter(options.weightNorm, inputs, outputs, kernel);
    this.bias = options.bias === false ? undefined : new Parameter(outputs);
    this.#options = options;
  }

  forward(x: Tensor): Tensor {
    const { stride = 1, padding = 0 } = this.#options;
    const [inputs, outputs, kernel] = this.weight.shape;
    if (x.rank !== 3 || x.size(1) !== inputs) {
      throw x.graph.error('shape', { operation: 'ConvTranspose1d', expected: ['B', inputs!, 'T'], actual: x.shape });
    }
    const length = shift(multiply(x.size(2), stride), kernel! - stride - 2 * padding);
    const attributes = { strides: [stride], pads: [padding, padding] };
    return convolve('ConvTranspose', x, this, [x.size(0), outputs!, length], attributes);
  }
}

function convolve(
  type: 'Conv' | 'ConvTranspose',
  x: Tensor,
  { weight, bias }: { weight: Tensor; bias: Parameter | undefined },
  shape: readonly Dim[],
  attributes: Attributes,
): Tensor {
  return x.graph.op(type, bias ? [x, weight, bias] : [x, weight], shape, { attributes });
}

const convolvedLength = (length: Dim, kernel: number, stride: number, padding: number, dilation: number): Dim =>
  windows(shift(length, 2 * padding), dilation * (kernel - 1) + 1, stride);

const pair = (value: number | readonly [number, number]): readonly [number, number] =>
  typeof value === 'number' ? [value, value] : value;
