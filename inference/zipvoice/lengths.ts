/**
 * How long the text encoder makes a reply, and how to make it exactly as long as wanted.
 *
 * The exported graph knows nothing of durations: it gives every token, the recording's and the reply's alike, the same
 * number of frames, and how many it takes from the recording. (k2-fsa/ZipVoice@2f7326fb zipvoice/bin/onnx_export.py:127-166)
 */

/** A recording and a text as the graph sees them: counts only. */
export interface Counts {
  /** Frames of the recording. */
  readonly promptFrames: number;
  /** Tokens of what the recording says. */
  readonly promptTokens: number;
  /** Tokens of the text, at least 1. */
  readonly tokens: number;
}

/** Frames that the graph makes at `speed`, the recording's included; in float32 after each operation, as it computes them. */
export function framesAt({ promptFrames, promptTokens, tokens }: Counts, speed: number): number {
  const r = Math.fround;
  return Math.ceil(r(r(r(promptFrames / promptTokens) * (promptTokens + tokens)) / r(speed)));
}

/**
 * The `speed` at which the graph makes exactly `frames` frames of reply behind the recording's. Half a frame is taken off:
 * the graph rounds up, and a float32 that is a hair too large would make one more.
 */
export function speedFor(counts: Counts, frames: number): number {
  const { promptFrames, promptTokens, tokens } = counts;
  const all = promptFrames + frames;
  const speed = Math.fround((promptFrames * (promptTokens + tokens)) / (promptTokens * (all - 0.5)));
  const made = framesAt(counts, speed);
  if (made !== all) throw new Error(`speed ${speed} makes ${made} frames instead of ${all}`);
  return speed;
}

/** The fewest frames of reply: with less than one frame a token, the graph says nothing at all. */
export function fewestFrames({ promptFrames, promptTokens, tokens }: Counts): number {
  return Math.max(1, promptTokens + tokens - promptFrames);
}
