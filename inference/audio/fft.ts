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

/*
 * The first stage, which reads its samples from where they lie: those of group g, which become neighbours, are the one that
 * `firsts[g]` names and others behind it that are as far apart as there are groups.
 */

function twos(source: Float32Array | Float64Array, firsts: Uint32Array, zr: Float64Array, zi: Float64Array): void {
  for (let group = 0, a = 0; group < firsts.length; group++, a += 2) {
    const p = 2 * firsts[group];
    const q = p + 2 * firsts.length;
    zr[a] = source[p] + source[q];
    zi[a] = source[p + 1] + source[q + 1];
    zr[a + 1] = source[p] - source[q];
    zi[a + 1] = source[p + 1] - source[q + 1];
  }
}

/** The first two stages at once. */
function fours(source: Float32Array | Float64Array, firsts: Uint32Array, zr: Float64Array, zi: Float64Array): void {
  const step = 2 * firsts.length;
  for (let group = 0, a = 0; group < firsts.length; group++, a += 4) {
    const p = 2 * firsts[group];
    const q = p + step;
    const r = q + step;
    const s = r + step;
    const sumR = source[p] + source[r];
    const sumI = source[p + 1] + source[r + 1];
    const diffR = source[p] - source[r];
    const diffI = source[p + 1] - source[r + 1];
    const moreR = source[q] + source[s];
    const moreI = source[q + 1] + source[s + 1];
    const lessR = source[q] - source[s];
    const lessI = source[q + 1] - source[s + 1];
    zr[a] = sumR + moreR;
    zi[a] = sumI + moreI;
    zr[a + 1] = diffR + lessI;
    zi[a + 1] = diffI - lessR;
    zr[a + 2] = sumR - moreR;
    zi[a + 2] = sumI - moreI;
    zr[a + 3] = diffR - lessI;
    zi[a + 3] = diffI + lessR;
  }
}

/** The first three stages at once: all of their angles are multiples of 45 degrees. */
function eights(source: Float32Array | Float64Array, firsts: Uint32Array, zr: Float64Array, zi: Float64Array): void {
  const step = 2 * firsts.length;
  for (let group = 0, a = 0; group < firsts.length; group++, a += 8) {
    // 1. The four even samples.
    const p0 = 2 * firsts[group];
    const p1 = p0 + step;
    const p2 = p1 + step;
    const p3 = p2 + step;
    const p4 = p3 + step;
    const p5 = p4 + step;
    const p6 = p5 + step;
    const p7 = p6 + step;
    let sumR = source[p0] + source[p4];
    let sumI = source[p0 + 1] + source[p4 + 1];
    let diffR = source[p0] - source[p4];
    let diffI = source[p0 + 1] - source[p4 + 1];
    let moreR = source[p2] + source[p6];
    let moreI = source[p2 + 1] + source[p6 + 1];
    let lessR = source[p6] - source[p2];
    let lessI = source[p6 + 1] - source[p2 + 1];
    const e0r = sumR + moreR;
    const e0i = sumI + moreI;
    const e1r = diffR - lessI;
    const e1i = diffI + lessR;
    const e2r = sumR - moreR;
    const e2i = sumI - moreI;
    const e3r = diffR + lessI;
    const e3i = diffI - lessR;
    // 2. Four odd ones, turned by 0, 45, 90 and 135 degrees.
    sumR = source[p1] + source[p5];
    sumI = source[p1 + 1] + source[p5 + 1];
    diffR = source[p1] - source[p5];
    diffI = source[p1 + 1] - source[p5 + 1];
    moreR = source[p3] + source[p7];
    moreI = source[p3 + 1] + source[p7 + 1];
    lessR = source[p7] - source[p3];
    lessI = source[p7 + 1] - source[p3 + 1];
    const o0r = sumR + moreR;
    const o0i = sumI + moreI;
    const o2r = sumI - moreI;
    const o2i = moreR - sumR;
    sumR = diffR - lessI;
    sumI = diffI + lessR;
    moreR = diffR + lessI;
    moreI = diffI - lessR;
    const o1r = Math.SQRT1_2 * (sumR + sumI);
    const o1i = Math.SQRT1_2 * (sumI - sumR);
    const o3r = -Math.SQRT1_2 * (moreR - moreI);
    const o3i = -Math.SQRT1_2 * (moreR + moreI);
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

/** The first sample of each group: of one remainder by `blocks` those of a block, in bit-reversed order there. */
function firstsOf(blocks: number, groups: number): Uint32Array {
  const bits = new Uint32Array(groups);
  for (let i = 1; i < groups; i++) bits[i] = (bits[i >> 1] >> 1) | (i & 1 ? groups >> 1 : 0);
  return Uint32Array.from({ length: blocks * groups }, (_, n) => Math.floor(n / groups) + blocks * bits[n % groups]);
}
