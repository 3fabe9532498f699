/** The discrete Fourier transform of real signals: tables and working memory made once, nothing allocated per call. */

/**
 * Transforms of one size. A real signal of `size` samples is packed into `size / 2` complex ones, transformed in
 * place, and untangled (Press et al., Numerical Recipes, 3rd ed., 12.3.2).
 *
 * Not re-entrant, which one thread of synchronous calls can't notice.
 */
export class RealFft {
  /** Samples of the signal: a power of two, 4 or more. */
  readonly size: number;
  /** Bins of the spectrum, 0 to the Nyquist frequency: `size / 2 + 1`. */
  readonly bins: number;
  readonly #half: number;
  readonly #re: Float64Array;
  readonly #im: Float64Array;
  readonly #reversed: Uint32Array;
  /** cos and sin of 2 pi k / size, for k below size / 2: every angle of both the FFT and the untangling. */
  readonly #cos: Float64Array;
  readonly #sin: Float64Array;

  constructor(size: number) {
    if (!Number.isInteger(Math.log2(size)) || size < 4) {
      throw new Error(`The size of an FFT is a power of two, 4 or more, not ${size}.`);
    }
    this.size = size;
    this.#half = size / 2;
    this.bins = this.#half + 1;
    this.#re = new Float64Array(this.#half);
    this.#im = new Float64Array(this.#half);
    this.#reversed = bitReversal(this.#half);
    this.#cos = Float64Array.from({ length: this.#half }, (_, k) => Math.cos((2 * Math.PI * k) / size));
    this.#sin = Float64Array.from({ length: this.#half }, (_, k) => Math.sin((2 * Math.PI * k) / size));
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
    const reversed = this.#reversed;
    for (let n = 0; n < half; n++) {
      const to = reversed[n];
      zr[to] = 2 * n < signal.length ? signal[2 * n] : 0;
      zi[to] = 2 * n + 1 < signal.length ? signal[2 * n + 1] : 0;
    }
    this.#butterflies(-1);

    // Even samples lie in the real part, odd ones in the imaginary: X[k] = E[k] + exp(-2 pi i k / size) O[k].
    re[0] = zr[0] + zi[0];
    re[half] = zr[0] - zi[0];
    im[0] = 0;
    im[half] = 0;
    for (let k = 1; k < half; k++) {
      const mirror = half - k;
      const evenRe = (zr[k] + zr[mirror]) / 2;
      const evenIm = (zi[k] - zi[mirror]) / 2;
      const oddRe = (zi[k] + zi[mirror]) / 2;
      const oddIm = (zr[mirror] - zr[k]) / 2;
      re[k] = evenRe + cos[k] * oddRe + sin[k] * oddIm;
      im[k] = evenIm + cos[k] * oddIm - sin[k] * oddRe;
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
    const reversed = this.#reversed;
    for (let k = 0; k < half; k++) {
      const mirror = half - k;
      const imK = k === 0 ? 0 : im[k];
      const imMirror = k === 0 ? 0 : im[mirror];
      const evenRe = (re[k] + re[mirror]) / 2;
      const evenIm = (imK - imMirror) / 2;
      const diffRe = (re[k] - re[mirror]) / 2;
      const diffIm = (imK + imMirror) / 2;
      const oddRe = cos[k] * diffRe - sin[k] * diffIm;
      const oddIm = cos[k] * diffIm + sin[k] * diffRe;
      const to = reversed[k];
      zr[to] = evenRe - oddIm;
      zi[to] = evenIm + oddRe;
    }
    this.#butterflies(1);
    for (let n = 0; n < half; n++) {
      signal[2 * n] = zr[n] / half;
      signal[2 * n + 1] = zi[n] / half;
    }
  }

  /**
   * The complex FFT of the working arrays, already in bit-reversed order; `sign` is that of the exponent. Two radix-2
   * stages, of `span` and `2 * span`, go over memory together; a lone first stage remains where their number is odd.
   */
  #butterflies(sign: 1 | -1): void {
    const half = this.#half;
    const zr = this.#re;
    const zi = this.#im;
    const cos = this.#cos;
    const sin = this.#sin;
    let span = 1;
    if (Math.log2(half) % 2 === 1) {
      for (let a = 0; a < half; a += 2) {
        const br = zr[a + 1];
        const bi = zi[a + 1];
        zr[a + 1] = zr[a] - br;
        zi[a + 1] = zi[a] - bi;
        zr[a] += br;
        zi[a] += bi;
      }
      span = 2;
    }
    for (; span < half; span *= 4) {
      const stride = half / span; // of the table, whose angle is pi k / half
      for (let j = 0; j < span; j++) {
        const c1 = cos[j * stride];
        const s1 = sign * sin[j * stride];
        const c2 = cos[(j * stride) / 2];
        const s2 = sign * sin[(j * stride) / 2];
        for (let a = j; a < half; a += 4 * span) {
          const b = a + span;
          const c = b + span;
          const d = c + span;
          // Stage of `span`: a with b, c with d, both turned by angle 1.
          const br = zr[b] * c1 - zi[b] * s1;
          const bi = zr[b] * s1 + zi[b] * c1;
          const dr = zr[d] * c1 - zi[d] * s1;
          const di = zr[d] * s1 + zi[d] * c1;
          const sumR = zr[c] + dr;
          const sumI = zi[c] + di;
          const diffR = zr[c] - dr;
          const diffI = zi[c] - di;
          // Stage of `2 * span`: a with c, turned by angle 2; b with d, turned by a quarter more.
          const cr = sumR * c2 - sumI * s2;
          const ci = sumR * s2 + sumI * c2;
          const er = -sign * (diffR * s2 + diffI * c2);
          const ei = sign * (diffR * c2 - diffI * s2);
          const ar = zr[a] + br;
          const ai = zi[a] + bi;
          const fr = zr[a] - br;
          const fi = zi[a] - bi;
          zr[a] = ar + cr;
          zi[a] = ai + ci;
          zr[c] = ar - cr;
          zi[c] = ai - ci;
          zr[b] = fr + er;
          zi[b] = fi + ei;
          zr[d] = fr - er;
          zi[d] = fi - ei;
        }
      }
    }
  }
}

function bitReversal(length: number): Uint32Array {
  const reversed = new Uint32Array(length);
  for (let i = 1; i < length; i++) reversed[i] = (reversed[i >> 1] >> 1) | (i & 1 ? length >> 1 : 0);
  return reversed;
}
