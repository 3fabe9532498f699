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
  /** Bands of the mel. */
  readonly mels: number;
  /** Frames at the start that belong to the prompt. They are given, so no noise is resolved there. */
  readonly promptFrames: number;
}

/** `noise` [mels, T] -> the mel [mels, T], prompt frames zero. The noise is left alone. */
export async function integrate(velocity: Velocity, noise: Float32Array, options: FlowOptions): Promise<Float32Array> {
  const { steps, guidance } = options;
  const x = silencePrompt(Float32Array.from(noise), options);
  const span = 1 / steps;
  for (let step = 0; step < steps; step++) {
    const { guided, free } = await velocity(x, Math.fround(step / steps));
    for (let index = 0; index < x.length; index++) {
      const straight = guided[index]!;
      x[index]! += span * (free ? straight + guidance * (straight - free[index]!) : straight);
    }
    silencePrompt(x, options);
  }
  return x;
}

/** The frames after the prompt: [mels, T] -> [mels, T - promptFrames]. */
export function dropPrompt(mel: Float32Array, { mels, promptFrames }: FlowOptions): Float32Array {
  const frames = mel.length / mels;
  const kept = frames - promptFrames;
  const reply = new Float32Array(mels * kept);
  for (let band = 0; band < mels; band++) {
    reply.set(mel.subarray(band * frames + promptFrames, (band + 1) * frames), band * kept);
  }
  return reply;
}

function silencePrompt(x: Float32Array, { mels, promptFrames }: FlowOptions): Float32Array {
  const frames = x.length / mels;
  for (let band = 0; band < mels; band++) x.fill(0, band * frames, band * frames + promptFrames);
  return x;
}
