/**
 * The first stage of a Fourier transform, which reads its samples, real and imaginary parts in turn, from where they lie: those
 * of group g, which become neighbours, are the one that `firsts[g]` names and others behind it that are as far apart as there
 * are groups.
 */

/** The first stage alone, where a block has no more. */
export function twos(
  source: Float32Array | Float64Array,
  firsts: Uint32Array,
  zr: Float64Array,
  zi: Float64Array,
): void {
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
export function fours(
  source: Float32Array | Float64Array,
  firsts: Uint32Array,
  zr: Float64Array,
  zi: Float64Array,
): void {
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
export function eights(
  source: Float32Array | Float64Array,
  firsts: Uint32Array,
  zr: Float64Array,
  zi: Float64Array,
): void {
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
export function firstsOf(blocks: number, groups: number): Uint32Array {
  const bits = new Uint32Array(groups);
  for (let i = 1; i < groups; i++) bits[i] = (bits[i >> 1] >> 1) | (i & 1 ? groups >> 1 : 0);
  return Uint32Array.from({ length: blocks * groups }, (_, n) => Math.floor(n / groups) + blocks * bits[n % groups]);
}
