/**
 * BigVGAN's activation: at twice the rate, so that the harmonics it makes don't fold back, `u + sin(a u)^2 / b`.
 *
 * Reference: index-tts@ee40fa7, indextts/s2mel/modules/bigvgan/alias_free_activation/torch/ (act.py, resample.py) and
 * activations.py (SnakeBeta): twofold upsampling with a 12-tap filter, the activation, twofold downsampling with another.
 *
 * As written there it costs four times the convolutions around it. The same numbers, without ever interleaving samples:
 * - Upsampling puts zeros between samples, so the even and the odd results each see only six taps. They are kept apart as
 *   the two rows of an image, which one convolution with a kernel of two rows computes.
 * - Downsampling reads both rows with another such kernel.
 * - sin^2 is half of 1 - cos at twice the angle. The factor `2 a` of the angle goes into the taps of the first kernel and
 *   out again in those of the second, and the constant becomes a bias: what remains between the kernels is
 *   `w - r cos(w)` with `w = 2 a u` and `r = a / b`.
 */
import { cat } from '../../nn/functions.ts';
import { Module } from '../../nn/module.ts';
import { derive, Parameter } from '../../nn/parameter.ts';
import type { Tensor } from '../../nn/tensor.ts';

/** Taps of the official filters. */
export const TAPS = 12;
/** Taps of a row: six of a filter's twelve, and a zero, because the rows lie half a sample apart. */
const ROW_TAPS = TAPS / 2 + 1;
/** Samples that a row's taps reach to either side. */
const REACH = 3;
/** Keeps the division finite (activations.py, no_div_by_zero). */
const EPSILON = 1e-9;

/** The weights of one activation, however it is computed. */
export abstract class Activation extends Module<{ channels: number }> {
  /** Logarithms of the angle's factor and of the divisor. */
  readonly act = { alpha: new Parameter(this.c.channels), beta: new Parameter(this.c.channels) };
  readonly upsample = { filter: new Parameter(1, 1, TAPS) };
  readonly downsample = { lowpass: { filter: new Parameter(1, 1, TAPS) } };

  /** [B, C, T] -> [B, C, T] */
  abstract forward(x: Tensor): Tensor;
}

export class SmoothActivation extends Activation {
  forward(x: Tensor): Tensor {
    const image = x.unsqueeze(2); // [B, C, 1, T]
    const { channels } = this.c;
    const { alpha, beta } = this.act;
    const up = derive('up', [this.upsample.filter, alpha], [channels, 1, 2, ROW_TAPS], ([f, a]) => upKernel(f!, a!));
    const ripple = derive('ripple', [alpha, beta], [channels, 1, 1], ([a, b]) => {
      return a!.map((value, channel) => -Math.exp(value) / (Math.exp(b![channel]!) + EPSILON));
    });
    const { filter } = this.downsample.lowpass;
    const down = derive('down', [filter, alpha], [channels, 1, 2, ROW_TAPS], ([f, a]) => downKernel(f!, a!));
    const bias = derive('bias', [filter, beta], [channels], ([f, b]) => {
      const sum = f!.reduce((total, tap) => total + tap, 0);
      return b!.map((value) => (0.5 * sum) / (Math.exp(value) + EPSILON));
    });

    const padded = image.pad(3, REACH, REACH, 'edge');
    // Twice as large as all else: kept for the next activation, they would take a third more memory.
    const wave = x.graph.freed(() => {
      const angle = this.#convolve(padded, [up], image.shape.with(2, 2), 1); // [B, C, 2, T]
      return angle.add(angle.cos().mul(ripple));
    });
    return this.#convolve(extend(wave), [down, bias], image.shape, 0).squeeze(2);
  }

  /** Every channel by itself; `rows` of zeros above and below. */
  #convolve(x: Tensor, weights: readonly Tensor[], shape: Tensor['shape'], rows: number): Tensor {
    const attributes = { group: this.c.channels, pads: [rows, 0, rows, 0] };
    return x.graph.op('Conv', [x, ...weights], shape, { attributes });
  }
}

/**
 * [B, C, 2, T] -> [B, C, 2, T + 6], as the official code pads the interleaved signal: in front with its first sample, which
 * is the upper row's, behind with its last, which is the lower row's.
 */
function extend(x: Tensor): Tensor {
  // Time first: onnxruntime would make one Split of two slices that share all rows, and copy the whole signal.
  const first = x.narrow(3, 0, 1).narrow(2, 0, 1); // [B, C, 1, 1]
  const last = x.narrow(3, -1, 1).narrow(2, 1, 1);
  const [before, after] = [first, last].map((edge) => cat([edge, edge], 2)); // [B, C, 2, 1]
  return x.graph.freed(() => cat([before!, before!, before!, x, after!, after!, after!], 3));
}

/**
 * Upsampling as a kernel [C, 1, 2, 7], its taps times `2 exp(alpha)`. Its lower row makes the even samples (the image's
 * upper row lies above the signal, in the zeros), its upper row the odd ones; twice, because every other sample is zero.
 */
function upKernel(filter: Float32Array, alpha: Float32Array): Float32Array {
  const even = Array.from({ length: ROW_TAPS }, (_, tap) => filter[TAPS - 1 - 2 * tap] ?? 0);
  const odd = Array.from({ length: ROW_TAPS }, (_, tap) => filter[TAPS - 2 * tap] ?? 0);
  return kernel(alpha, [...odd, ...even], (angle) => 2 * 2 * angle);
}

/** Downsampling as a kernel [C, 1, 2, 7], its taps divided by `2 exp(alpha)`: odd taps meet even samples. */
function downKernel(filter: Float32Array, alpha: Float32Array): Float32Array {
  const even = Array.from({ length: ROW_TAPS }, (_, tap) => filter[2 * tap - 1] ?? 0);
  const odd = Array.from({ length: ROW_TAPS }, (_, tap) => filter[2 * tap] ?? 0);
  return kernel(alpha, [...even, ...odd], (angle) => 1 / (2 * angle));
}

/** The taps of every channel, times what `gain` says of its angle's factor. */
function kernel(alpha: Float32Array, taps: readonly number[], gain: (angle: number) => number): Float32Array {
  return Float32Array.from([...alpha].flatMap((value) => taps.map((tap) => tap * gain(Math.exp(value)))));
}
