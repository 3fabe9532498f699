/**
 * The discrete Fourier transform of 400 real samples, which is no power of two: 25 transforms of 16 samples, turned and
 * joined by 16 transforms of 25 (Cooley and Tukey, 1965). A sixth of the products that the definition takes.
 */
const [OUTER, INNER] = [25, 16];
const SIZE = OUTER * INNER;

export class DftOf400 {
  /** Bins of the spectrum, 0 to the Nyquist frequency. */
  readonly bins = SIZE / 2 + 1;
  readonly #cos = Float64Array.from({ length: SIZE }, (_, k) => Math.cos((2 * Math.PI * k) / SIZE));
  readonly #sin = Float64Array.from({ length: SIZE }, (_, k) => -Math.sin((2 * Math.PI * k) / SIZE));
  /** [INNER, OUTER] the small transforms, turned. */
  readonly #re = new Float64Array(SIZE);
  readonly #im = new Float64Array(SIZE);

  /** Writes |X[k]|^2, X[k] = sum of x[n] exp(-2 pi i k n / 400), for k = 0 to 200. */
  power(signal: Float64Array, out: Float64Array): void {
    this.#transformColumns(signal);
    for (let k1 = 0; k1 < INNER; k1++) {
      for (let k = k1, k2 = 0; k < this.bins; k += INNER, k2++) {
        let re = 0;
        let im = 0;
        for (let n = 0, angle = 0; n < OUTER; n++, angle = (angle + k2 * INNER) % SIZE) {
          const [c, s] = [this.#cos[angle], this.#sin[angle]];
          re += this.#re[k1 * OUTER + n] * c - this.#im[k1 * OUTER + n] * s;
          im += this.#re[k1 * OUTER + n] * s + this.#im[k1 * OUTER + n] * c;
        }
        out[k] = re * re + im * im;
      }
    }
  }

  /** Of every 25th sample, from each of the first 25 on: a transform of 16 real samples, turned by its place. */
  #transformColumns(signal: Float64Array): void {
    for (let n = 0; n < OUTER; n++) {
      for (let k = 0; k <= INNER / 2; k++) {
        let re = 0;
        let im = 0;
        for (let m = 0, angle = 0; m < INNER; m++, angle = (angle + k * OUTER) % SIZE) {
          const x = signal[OUTER * m + n];
          re += x * this.#cos[angle];
          im += x * this.#sin[angle];
        }
        this.#turn(k, n, re, im);
        // Real samples: the upper half is the lower, conjugate.
        if (k > 0 && k < INNER / 2) this.#turn(INNER - k, n, re, -im);
      }
    }
  }

  #turn(k: number, n: number, re: number, im: number): void {
    const [c, s] = [this.#cos[(k * n) % SIZE], this.#sin[(k * n) % SIZE]];
    this.#re[k * OUTER + n] = re * c - im * s;
    this.#im[k * OUTER + n] = re * s + im * c;
  }
}
