/**
 * The flow: noise becomes features in a few Euler steps along the velocity that the decoder gives.
 *
 * Ported from k2-fsa/ZipVoice@2f7326fb zipvoice/bin/infer_zipvoice_onnx.py:350-414 and zipvoice/models/modules/solver.py
 * (`get_time_steps`).
 */

/** How fast every element of `x` should move at `time`, 0 noise to 1 speech. */
export type Velocity = (x: Float32Array, time: number) => Promise<Float32Array>;

/** Less than 1 makes the steps near the noise small, where the shape of speech is decided. Official 0.5. */
const TIME_SHIFT = 0.5;

/** `steps` + 1 times from 0 to 1, in float32 after each operation as the reference computes them. */
export function timeSteps(steps: number): Float32Array {
  const r = Math.fround;
  return Float32Array.from({ length: steps + 1 }, (_, i) => {
    const even = r(i / steps);
    return r(r(TIME_SHIFT * even) / r(1 + r((TIME_SHIFT - 1) * even)));
  });
}

/** `noise` [F, 100] -> features [F, 100]. The noise is left alone; `onStep` is awaited before each of the `steps` steps. */
export async function integrate(
  velocity: Velocity,
  noise: Float32Array,
  steps: number,
  onStep: (done: number, x: Float32Array) => Promise<void> = async () => undefined,
): Promise<Float32Array> {
  const times = timeSteps(steps);
  const x = Float32Array.from(noise);
  for (let step = 0; step < steps; step++) {
    await onStep(step, x);
    const speeds = await velocity(x, times[step]);
    const span = times[step + 1] - times[step];
    for (let i = 0; i < x.length; i++) x[i] += speeds[i] * span;
  }
  return x;
}
