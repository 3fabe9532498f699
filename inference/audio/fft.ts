/** The discrete Fourier transform of real signals: tables and working memory made once, nothing allocated per call. */
import { eights, firstsOf, fours, twos } from './fft-first-stage.ts';

/** A power of two, 4 or more, or three times one: the smallest of at least `length`. */
export function fftSizeFor(length: number): number {
  const power = Math.max(4, 2 ** Math.ceil(Math.log2(length)));
  return power >= 16 && (3 * power) / 4 >= length ? (3 * power) / 4 : power;
}

/**
 * Transforms of one size. A real signal of `size` samples is packed into `size / 2` complex ones, transformed in
 * place, and untangled (Press et al., Numerical Recipes, 3rd ed., 12.3.2), both ends of the spectrum at once.
 *
 * Not re-entrant, which one thread of synchronous calls can't notice.
 */
export class RealFft {
  /** Samples of the signal: a power of two, 4 or more, or three times a power of two, 12 or more. */
  readonly size: number;
  /** Bins of the spectrum, 0 to the Nyquist frequency: `size / 2 + 1`. */
  readonly bins: number;
  readonly #half: number;
  /** Complex samples of a power of two that are transformed together: all, or a third of them. */
  readonly #block: number;
  readonly #re: Float64Array;
  readonly #im: Float64Array;
  /** What is transformed next: real and imaginary parts in turn. */
  readonly #source: Float64Array;
  /** Samples that are transformed together first, and the first one of each such group. */
  readonly #radix: 2 | 4 | 8;
  readonly #firsts: Uint32Array;
  /** cos and sin of 2 pi k / size, for k below 3/4 of it: every angle of both the FFT and the untangling. */
  readonly #cos: Float64Array;
  readonly #sin: Float64Array;

  constructor(size: number) {
    const isTriple = size % 3 === 0;
    if (!Number.isInteger(Math.log2(isTriple ? size / 3 : size)) || size < (isTriple ? 12 : 4)) {
      throw new Error(`The size of an FFT is a power of two, 4 or more, or three times one, 12 or more, not ${size}.`);
    }
    this.size = size;
    this.#half = size / 2;
    this.#block = isTriple ? size / 6 : size / 2;
    this.bins = this.#half + 1;
    this.#re = new Float64Array(this.#half);
    this.#im = new Float64Array(this.#half);
    this.#source = new Float64Array(size);
    this.#radix = this.#block === 2 ? 2 : Math.log2(this.#block) % 2 === 1 ? 8 : 4;
    this.#firsts = firstsOf(this.#half / this.#block, this.#block / this.#radix);
    const angles = Math.ceil((3 * size) / 4);
    this.#cos = Float64Array.from({ length: angles }, (_, k) => Math.cos((2 * Math.PI * k) / size));
    this.#sin = Float64Array.from({ length: angles }, (_, k) => Math.sin((2 * Math.PI * k) / size));
  }

  /**
   * Writes X[k] = sum of x[n] exp(-2 pi i k n / size) for k = 0 to size / 2.
   *
   * @param signal `size` samples, or fewer: the rest counts as zero
   * @param re real parts, `bins` of them are written
   * @param im imaginary parts; those of the first and the last bin are 0
   */
  forward(signal: Float32Array | Float64Array, re: Float64Array, im: Float64Array): void {
    const half = this.#half;
    const zr = this.#re;
    const zi = this.#im;
    const cos = this.#cos;
    const sin = this.#sin;
    this.#transform(this.#whole(signal), zr, zi);

    // Even samples lie in the real part, odd ones in the imaginary: X[k] = E[k] + exp(-2 pi i k / size) O[k].
    re[0] = zr[0] + zi[0];
    re[half] = zr[0] - zi[0];
    im[0] = 0;
    im[half] = 0;
    for (let k = 1, mirror = half - 1; k <= mirror; k++, mirror--) {
      const evenRe = (zr[k] + zr[mirror]) / 2;
      const evenIm = (zi[k] - zi[mirror]) / 2;
      const oddRe = (zi[k] + zi[mirror]) / 2;
      const oddIm = (zr[mirror] - zr[k]) / 2;
      const turnedRe = cos[k] * oddRe + sin[k] * oddIm;
      const turnedIm = cos[k] * oddIm - sin[k] * oddRe;
      re[k] = evenRe + turnedRe;
      im[k] = evenIm + turnedIm;
      re[mirror] = evenRe - turnedRe;
      im[mirror] = turnedIm - evenIm;
    }
  }

  /**
   * Writes the real signal whose spectrum is given: `forward` undone, the factor 1 / size included.
   *
   * @param re real parts, `bins` of them
   * @param im imaginary parts; those of the first and the last bin are taken as 0
   * @param signal `size` samples are written
   */
  inverse(re: Float64Array, im: Float64Array, signal: Float32Array | Float64Array): void {
    const half = this.#half;
    const zr = this.#re;
    const zi = this.#im;
    const cos = this.#cos;
    const sin = this.#sin;
    // The inverse is the transform of real and imaginary parts in each other's place.
    const source = this.#source;
    const scale = 1 / (2 * half);
    source[0] = scale * (re[0] - re[half]);
    source[1] = scale * (re[0] + re[half]);
    for (let k = 1, mirror = half - 1; k <= mirror; k++, mirror--) {
      const evenRe = scale * (re[k] + re[mirror]);
      const evenIm = scale * (im[k] - im[mirror]);
      const diffRe = scale * (re[k] - re[mirror]);
      const diffIm = scale * (im[k] + im[mirror]);
      const oddRe = cos[k] * diffRe - sin[k] * diffIm;
      const oddIm = cos[k] * diffIm + sin[k] * diffRe;
      source[2 * k] = evenIm + oddRe;
      source[2 * k + 1] = evenRe - oddIm;
      source[2 * mirror] = oddRe - evenIm;
      source[2 * mirror + 1] = evenRe + oddIm;
    }
    this.#transform(source, zi, zr);
    for (let n = 0; n < half; n++) {
      signal[2 * n] = zr[n];
      signal[2 * n + 1] = zi[n];
    }
  }

  /** `signal` as long as it is to be. */
  #whole(signal: Float32Array | Float64Array): Float32Array | Float64Array {
    if (signal.length >= this.size) return signal;
    this.#source.fill(0);
    this.#source.set(signal);
    return this.#source;
  }

  /** The complex FFT of `source`, real and imaginary parts in turn. */
  #transform(source: Float32Array | Float64Array, zr: Float64Array, zi: Float64Array): void {
    const firsts = this.#firsts;
    if (this.#radix === 8) eights(source, firsts, zr, zi);
    else if (this.#radix === 4) fours(source, firsts, zr, zi);
    else twos(source, firsts, zr, zi);
    this.#powersOfTwo(zr, zi);
    if (this.#block < this.#half) this.#three(zr, zi);
  }

  /** Each block by itself, four at a time, after the first stage. */
  #powersOfTwo(zr: Float64Array, zi: Float64Array): void {
    const half = this.#half;
    const block = this.#block;
    const cos = this.#cos;
    const sin = this.#sin;
    for (let span: number = this.#radix; span < block; span *= 4) {
      const stride = half / span / 2; // of the table, whose angle is pi k / half
      for (let j = 0; j < span; j++) {
        const c1 = cos[j * stride];
        const s1 = sin[j * stride];
        const c2 = cos[2 * j * stride];
        const s2 = sin[2 * j * stride];
        const c3 = cos[3 * j * stride];
        const s3 = sin[3 * j * stride];
        for (let a = j; a < half; a += 4 * span) {
          const b = a + span;
          const c = b + span;
          const d = c + span;
          const br = zr[b] * c2 + zi[b] * s2;
          const bi = zi[b] * c2 - zr[b] * s2;
          const cr = zr[c] * c1 + zi[c] * s1;
          const ci = zi[c] * c1 - zr[c] * s1;
          const dr = zr[d] * c3 + zi[d] * s3;
          const di = zi[d] * c3 - zr[d] * s3;
          const ar = zr[a] + br;
          const ai = zi[a] + bi;
          const er = zr[a] - br;
          const ei = zi[a] - bi;
          const sumR = cr + dr;
          const sumI = ci + di;
          const diffR = cr - dr;
          const diffI = di - ci;
          zr[a] = ar + sumR;
          zi[a] = ai + sumI;
          zr[b] = er - diffI;
          zi[b] = ei - diffR;
          zr[c] = ar - sumR;
          zi[c] = ai - sumI;
          zr[d] = er + diffI;
          zi[d] = ei + diffR;
        }
      }
    }
  }

  /** The last stage of three blocks. */
  #three(zr: Float64Array, zi: Float64Array): void {
    const block = this.#block;
    const cos = this.#cos;
    const sin = this.#sin;
    const sin60 = Math.sqrt(0.75);
    for (let a = 0; a < block; a++) {
      const b = a + block;
      const c = b + block;
      const c1 = cos[2 * a];
      const s1 = sin[2 * a];
      const c2 = cos[4 * a];
      const s2 = sin[4 * a];
      const br = zr[b] * c1 + zi[b] * s1;
      const bi = zi[b] * c1 - zr[b] * s1;
      const cr = zr[c] * c2 + zi[c] * s2;
      const ci = zi[c] * c2 - zr[c] * s2;
      const sumR = br + cr;
      const sumI = bi + ci;
      const diffR = sin60 * (cr - br);
      const diffI = sin60 * (ci - bi);
      const middleR = zr[a] - sumR / 2;
      const middleI = zi[a] - sumI / 2;
      zr[a] += sumR;
      zi[a] += sumI;
      zr[b] = middleR - diffI;
      zi[b] = middleI + diffR;
      zr[c] = middleR + diffI;
      zi[c] = middleI - diffR;
    }
  }
}
