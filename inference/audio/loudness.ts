/** How loud speech is to a listener (ITU-R BS.1770-4, mono), and bringing it to a target without a clipped sample. */
import { limit } from './limiter.ts';
import type { Pcm } from './pcm.ts';
import { mean } from './statistics.ts';

/** What engines deliver at, LUFS: that of podcasts, and about what voice messages have. */
export const TARGET_LUFS = -16;
/** Highest sample after limiting: 1.5 dB below full scale, room for what Opus overshoots. */
export const CEILING = 0.84;

const BLOCK_SECONDS = 0.4;
const HOP_SECONDS = 0.1; // blocks overlap by 75 %
const ABSOLUTE_GATE_LUFS = -70;
const RELATIVE_GATE_LU = -10;
const OFFSET_LU = -0.691; // makes a 997 Hz sine of full scale -3.01 LUFS
/** Silence and noise are not blown up into speech. */
const MAX_GAIN_DB = 30;
/** Limiting takes loudness away; a second pass makes up for it. */
const MAX_PASSES = 2;
const TOLERANCE_LU = 0.2;

/** A second-order section: y = b0 x + b1 x' + b2 x'' - a1 y' - a2 y''. */
interface Biquad {
  readonly b: readonly [number, number, number];
  readonly a: readonly [number, number];
}

/**
 * The integrated loudness in LUFS; -Infinity when nothing is above -70 LUFS.
 *
 * @param pcm any sample rate: the filters are designed for it; less than 0.4 s is measured as one block
 */
export function loudness({ samples, sampleRate }: Pcm): number {
  const powers = blockPowers(samples, sampleRate);
  const loud = powers.filter((power) => toLufs(power) > ABSOLUTE_GATE_LUFS);
  if (loud.length === 0) return Number.NEGATIVE_INFINITY;
  const gate = toLufs(mean(loud)) + RELATIVE_GATE_LU;
  return toLufs(mean(loud.filter((power) => toLufs(power) > gate)));
}

/**
 * `pcm` at `lufs`, within 0.5 LU where the ceiling allows it, no sample beyond `ceiling`. Amplified by 30 dB at most.
 *
 * @param options `lufs` default -16; `ceiling` default 0.84, full scale 1
 */
export function toLoudness(
  pcm: Pcm,
  { lufs = TARGET_LUFS, ceiling = CEILING }: { lufs?: number; ceiling?: number } = {},
): Pcm {
  const { sampleRate } = pcm;
  let gainDb = 0;
  let samples = pcm.samples;
  for (let pass = 0; pass < MAX_PASSES; pass++) {
    const missing = lufs - loudness({ samples, sampleRate });
    if (!Number.isFinite(missing) || (pass > 0 && Math.abs(missing) < TOLERANCE_LU)) break;
    gainDb = Math.min(MAX_GAIN_DB, gainDb + missing);
    const gain = 10 ** (gainDb / 20);
    const louder = pcm.samples.map((x) => x * gain);
    samples = limit({ samples: louder, sampleRate }, { ceiling }).samples;
  }
  return { samples: samples === pcm.samples ? samples.slice() : samples, sampleRate };
}

/** Mean squares of the K-weighted signal over each block. */
function blockPowers(samples: Float32Array, sampleRate: number): number[] {
  const hop = Math.round(HOP_SECONDS * sampleRate);
  const hopsPerBlock = Math.round(BLOCK_SECONDS / HOP_SECONDS);
  const energies = hopEnergies(samples, hop, [shelf(sampleRate), highPass(sampleRate)]);
  if (samples.length < hop * hopsPerBlock) {
    return samples.length === 0 ? [] : [energies.reduce((sum, energy) => sum + energy, 0) / samples.length];
  }
  const powers: number[] = [];
  for (let last = hopsPerBlock; last * hop <= samples.length; last++) {
    let energy = 0;
    for (let h = last - hopsPerBlock; h < last; h++) energy += energies[h];
    powers.push(energy / (hop * hopsPerBlock));
  }
  return powers;
}

/** Sums of squares of the filtered signal over each `hop` samples. */
function hopEnergies(samples: Float32Array, hop: number, [first, second]: readonly [Biquad, Biquad]): Float64Array {
  const energies = new Float64Array(Math.ceil(samples.length / hop));
  let [s1, s2, t1, t2] = [0, 0, 0, 0]; // states of both sections, transposed direct form II
  const [b0, b1, b2] = first.b;
  const [a1, a2] = first.a;
  const [d0, d1, d2] = second.b;
  const [c1, c2] = second.a;
  for (let h = 0; h < energies.length; h++) {
    const end = Math.min(samples.length, (h + 1) * hop);
    let energy = 0;
    for (let n = h * hop; n < end; n++) {
      const x = samples[n];
      const y = b0 * x + s1;
      s1 = b1 * x - a1 * y + s2;
      s2 = b2 * x - a2 * y;
      const z = d0 * y + t1;
      t1 = d1 * y - c1 * z + t2;
      t2 = d2 * y - c2 * z;
      energy += z * z;
    }
    energies[h] = energy;
  }
  return energies;
}

// The standard tabulates both filters at 48 kHz only. These are the analogue prototypes behind the table, warped to any
// rate by the bilinear transform (jiixyj/libebur128 v1.2.6, ebur128/ebur128.c, ebur128_init_filter).

/** Stage 1: the head, +4 dB above 1.7 kHz. */
function shelf(sampleRate: number): Biquad {
  const k = Math.tan((Math.PI * 1681.974450955533) / sampleRate);
  const q = 0.7071752369554196;
  const high = 10 ** (3.999843853973347 / 20);
  const band = high ** 0.4996667741545416;
  const norm = 1 + k / q + k * k;
  return {
    b: [(high + (band * k) / q + k * k) / norm, (2 * (k * k - high)) / norm, (high - (band * k) / q + k * k) / norm],
    a: [(2 * (k * k - 1)) / norm, (1 - k / q + k * k) / norm],
  };
}

/** Stage 2: the ear's loss below 38 Hz. */
function highPass(sampleRate: number): Biquad {
  const k = Math.tan((Math.PI * 38.13547087602444) / sampleRate);
  const q = 0.5003270373238773;
  const norm = 1 + k / q + k * k;
  return { b: [1, -2, 1], a: [(2 * (k * k - 1)) / norm, (1 - k / q + k * k) / norm] };
}

function toLufs(power: number): number {
  return OFFSET_LU + 10 * Math.log10(power);
}
