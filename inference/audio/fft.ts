/** The discrete Fourier transform of real signals: tables and working memory made once, nothing allocated per call. */

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
  readonly #reversed: Uint32Array;
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
    this.#reversed = reversal(this.#half, this.#block);
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
    const reversed = this.#reversed;
    const pairs = Math.min(half, signal.length >> 1);
    for (let n = 0; n < pairs; n++) {
      const to = reversed[n];
      zr[to] = signal[2 * n];
      zi[to] = signal[2 * n + 1];
    }
    for (let n = pairs; n < half; n++) {
      const to = reversed[n];
      zr[to] = 2 * n < signal.length ? signal[2 * n] : 0;
      zi[to] = 0;
    }
    this.#butterflies(-1);

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
    const reversed = this.#reversed;
    zr[0] = (re[0] + re[half]) / 2;
    zi[0] = (re[0] - re[half]) / 2;
    for (let k = 1, mirror = half - 1; k <= mirror; k++, mirror--) {
      const evenRe = (re[k] + re[mirror]) / 2;
      const evenIm = (im[k] - im[mirror]) / 2;
      const diffRe = (re[k] - re[mirror]) / 2;
      const diffIm = (im[k] + im[mirror]) / 2;
      const oddRe = cos[k] * diffRe - sin[k] * diffIm;
      const oddIm = cos[k] * diffIm + sin[k] * diffRe;
      const to = reversed[k];
      zr[to] = evenRe - oddIm;
      zi[to] = evenIm + oddRe;
      const mirrored = reversed[mirror];
      zr[mirrored] = evenRe + oddIm;
      zi[mirrored] = oddRe - evenIm;
    }
    this.#butterflies(1);
    for (let n = 0; n < half; n++) {
      signal[2 * n] = zr[n] / half;
      signal[2 * n + 1] = zi[n] / half;
    }
  }

  /** The complex FFT of the working arrays, already in reversed order; `sign` is that of the exponent. */
  #butterflies(sign: 1 | -1): void {
    this.#powersOfTwo(sign);
    if (this.#block < this.#half) this.#three(sign);
  }

  /** Each block by itself: four at a time, where their number is odd after a stage of eight, or of two in the smallest. */
  #powersOfTwo(sign: 1 | -1): void {
    const half = this.#half;
    const block = this.#block;
    const zr = this.#re;
    const zi = this.#im;
    const cos = this.#cos;
    const sin = this.#sin;
    let span = 1;
    if (block === 2) {
      span = 2;
      twos(zr, zi);
    } else if (Math.log2(block) % 2 === 1) {
      span = 8;
      eights(zr, zi, sign);
    }
    for (; span < block; span *= 4) {
      const stride = half / span / 2; // of the table, whose angle is pi k / half
      for (let j = 0; j < span; j++) {
        const c1 = cos[j * stride];
        const s1 = sign * sin[j * stride];
        const c2 = cos[2 * j * stride];
        const s2 = sign * sin[2 * j * stride];
        const c3 = cos[3 * j * stride];
        const s3 = sign * sin[3 * j * stride];
        for (let a = j; a < half; a += 4 * span) {
          const b = a + span;
          const c = b + span;
          const d = c + span;
          const br = zr[b] * c2 - zi[b] * s2;
          const bi = zr[b] * s2 + zi[b] * c2;
          const cr = zr[c] * c1 - zi[c] * s1;
          const ci = zr[c] * s1 + zi[c] * c1;
          const dr = zr[d] * c3 - zi[d] * s3;
          const di = zr[d] * s3 + zi[d] * c3;
          const ar = zr[a] + br;
          const ai = zi[a] + bi;
          const er = zr[a] - br;
          const ei = zi[a] - bi;
          const sumR = cr + dr;
          const sumI = ci + di;
          const diffR = sign * (dr - cr);
          const diffI = sign * (ci - di);
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
  #three(sign: 1 | -1): void {
    const block = this.#block;
    const zr = this.#re;
    const zi = this.#im;
    const cos = this.#cos;
    const sin = this.#sin;
    const sin60 = sign * Math.sqrt(0.75);
    for (let a = 0; a < block; a++) {
      const b = a + block;
      const c = b + block;
      const c1 = cos[2 * a];
      const s1 = sign * sin[2 * a];
      const c2 = cos[4 * a];
      const s2 = sign * sin[4 * a];
      const br = zr[b] * c1 - zi[b] * s1;
      const bi = zr[b] * s1 + zi[b] * c1;
      const cr = zr[c] * c2 - zi[c] * s2;
      const ci = zr[c] * s2 + zi[c] * c2;
      const sumR = br + cr;
      const sumI = bi + ci;
      const diffR = sin60 * (br - cr);
      const diffI = sin60 * (bi - ci);
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

/** The first stage, of neighbours. */
function twos(zr: Float64Array, zi: Float64Array): void {
  for (let a = 0; a < zr.length; a += 2) {
    const br = zr[a + 1];
    const bi = zi[a + 1];
    zr[a + 1] = zr[a] - br;
    zi[a + 1] = zi[a] - bi;
    zr[a] += br;
    zi[a] += bi;
  }
}

/** The first three stages at once: all of their angles are multiples of 45 degrees. */
function eights(zr: Float64Array, zi: Float64Array, sign: 1 | -1): void {
  for (let a = 0; a < zr.length; a += 8) {
    // 1. Four even samples, in reversed order.
    let sumR = zr[a] + zr[a + 1];
    let sumI = zi[a] + zi[a + 1];
    let diffR = zr[a] - zr[a + 1];
    let diffI = zi[a] - zi[a + 1];
    let moreR = zr[a + 2] + zr[a + 3];
    let moreI = zi[a + 2] + zi[a + 3];
    let lessR = sign * (zr[a + 2] - zr[a + 3]);
    let lessI = sign * (zi[a + 2] - zi[a + 3]);
    const e0r = sumR + moreR;
    const e0i = sumI + moreI;
    const e1r = diffR - lessI;
    const e1i = diffI + lessR;
    const e2r = sumR - moreR;
    const e2i = sumI - moreI;
    const e3r = diffR + lessI;
    const e3i = diffI - lessR;
    // 2. Four odd ones, turned by 0, 45, 90 and 135 degrees.
    sumR = zr[a + 4] + zr[a + 5];
    sumI = zi[a + 4] + zi[a + 5];
    diffR = zr[a + 4] - zr[a + 5];
    diffI = zi[a + 4] - zi[a + 5];
    moreR = zr[a + 6] + zr[a + 7];
    moreI = zi[a + 6] + zi[a + 7];
    lessR = sign * (zr[a + 6] - zr[a + 7]);
    lessI = sign * (zi[a + 6] - zi[a + 7]);
    const o0r = sumR + moreR;
    const o0i = sumI + moreI;
    const o2r = sign * (moreI - sumI);
    const o2i = sign * (sumR - moreR);
    sumR = diffR - lessI;
    sumI = diffI + lessR;
    moreR = diffR + lessI;
    moreI = diffI - lessR;
    const o1r = Math.SQRT1_2 * (sumR - sign * sumI);
    const o1i = Math.SQRT1_2 * (sumI + sign * sumR);
    const o3r = -Math.SQRT1_2 * (moreR + sign * moreI);
    const o3i = Math.SQRT1_2 * (sign * moreR - moreI);
    // 3. Both.
    zr[a] = e0r + o0r;
    zi[a] = e0i + o0i;
    zr[a + 1] = e1r + o1r;
    zi[a + 1] = e1i + o1i;
    zr[a + 2] = e2r + o2r;
    zi[a + 2] = e2i + o2i;
    zr[a + 3] = e3r + o3r;
    zi[a + 3] = e3i + o3i;
    zr[a + 4] = e0r - o0r;
    zi[a + 4] = e0i - o0i;
    zr[a + 5] = e1r - o1r;
    zi[a + 5] = e1i - o1i;
    zr[a + 6] = e2r - o2r;
    zi[a + 6] = e2i - o2i;
    zr[a + 7] = e3r - o3r;
    zi[a + 7] = e3i - o3i;
  }
}

/** Where each sample goes: those of one remainder by `length / block` into a block, in bit-reversed order there. */
function reversal(length: number, block: number): Uint32Array {
  const bits = new Uint32Array(block);
  for (let i = 1; i < block; i++) bits[i] = (bits[i >> 1] >> 1) | (i & 1 ? block >> 1 : 0);
  const blocks = length / block;
  return Uint32Array.from({ length }, (_, n) => (n % blocks) * block + bits[Math.floor(n / blocks)]);
}
