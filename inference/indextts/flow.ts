/**
 * The flow: noise becomes a mel in a few Euler steps along the velocity that the estimator gives.
 *
 * Ported from index-tts@ee40fa7 indextts/s2mel/modules/flow_matching.py (BASECFM.solve_euler).
 */

/** How fast every element of `x` should move at `time` (0 noise to 1 speech), with and without the conditions. */
export type Velocity = (x: Float32Array, time: number) => Promise<{ guided: Float32Array; free?: Float32Array }>;

export interface FlowOptions {
  /** Euler steps. Official 25. */
  readonly steps: number;
  /** How far to move away from the velocity without conditions: 0 not at all. Official 0.7. */
  readonly guidance: number;
}

/** What `noise` becomes, in any layout that `velocity` knows. The noise is left alone. */
export async function integrate(
  velocity: Velocity,
  noise: Float32Array,
  { steps, guidance }: FlowOptions,
): Promise<Float32Array> {
  const x = Float32Array.from(noise);
  const span = 1 / steps;
  for (let step = 0; step < steps; step++) {
    const { guided, free } = await velocity(x, Math.fround(step / steps));
    for (let index = 0; index < x.length; index++) {
      const straight = guided[index]!;
      x[index]! += span * (free ? straight + guidance * (straight - free[index]!) : straight);
    }
  }
  return x;
}
