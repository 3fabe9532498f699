/** From a segment's codes to its mel: the length regulator, the flow. */
import { MEL_BINS, MEL_HOP, MEL_RATE } from '../audio/mel.ts';
import { int64, values } from '../runtime/sessions.ts';
import type { Codes, Conditions } from './codes.ts';
import { nearestFrames } from './duration.ts';
import { integrate, type Velocity } from './flow.ts';
import { dropPrompt, writeFrames } from './frames.ts';
import type { Graphs } from './graphs.ts';
import type { Quality } from './presets.ts';
import type { Version } from './version.ts';
import { promptFrames, type Voice } from './voice-print.ts';

/** What was `said`, a row for each of `frames` mel frames, [frames, 512]. */
export async function writeContent(
  { graphs, version }: { readonly graphs: Graphs; readonly version: Version },
  conditions: Conditions,
  said: Codes,
  frames: number,
): Promise<Float32Array> {
  const features = await version.features(graphs, conditions, said);
  // As many rows as the mel has frames: this is where the length is decided.
  const rows = int64(nearestFrames(features.shape[1]!, frames));
  return graphs.floats('length-regulator', { features, frames: rows }, 'content');
}

/** What the flow sees of the recording: its first seconds. */
export interface FlowPrompt {
  readonly frames: number;
  /** [80, frames] */
  readonly mel: Float32Array;
  /** [frames, 512] */
  readonly content: Float32Array;
  readonly style: Float32Array;
}

/** The first `seconds` of the recording behind `voice`. */
export function promptOf(voice: Voice, seconds: number): FlowPrompt {
  const all = promptFrames(voice);
  const frames = Math.min(all, Math.floor((seconds * MEL_RATE) / MEL_HOP));
  const mel = new Float32Array(MEL_BINS * frames);
  for (let band = 0; band < MEL_BINS; band++) {
    mel.set(voice.mel.subarray(band * all, band * all + frames), band * frames);
  }
  return { frames, mel, content: voice.content.subarray(0, (voice.content.length / all) * frames), style: voice.style };
}

/** Frames of noise that a mel of `content` grows from, prompt included. */
export function noiseLength(prompt: FlowPrompt, content: Float32Array): number {
  const width = prompt.content.length / prompt.frames;
  return MEL_BINS * (prompt.frames + content.length / width);
}

/**
 * The mel of `content`, [80, F].
 *
 * @param noise standard normal, [80, P + F], prompt first
 * @param onStep awaited before every step of the flow
 */
export async function writeMel(
  graphs: Graphs,
  prompt: FlowPrompt,
  content: Float32Array,
  noise: Float32Array,
  { steps, guidance, guidedUntil }: Quality,
  onStep: (step: number) => Promise<void>,
): Promise<Float32Array> {
  const frames = noise.length / MEL_BINS;
  const width = prompt.content.length / prompt.frames;
  const promptMel = new Float32Array(MEL_BINS * frames);
  writeFrames(promptMel, prompt.mel, MEL_BINS, 0);
  const contents = new Float32Array(frames * width);
  contents.set(prompt.content);
  contents.set(content, prompt.content.length);
  const from = int64([prompt.frames]);

  // A batch of one with the conditions, or of two, the second without any: zeros. `x` is written anew in every step.
  const given = (batch: 1 | 2) => ({
    prompt: values(padded(promptMel, batch), batch, MEL_BINS, frames),
    style: values(padded(prompt.style, batch), batch, prompt.style.length),
    content: values(padded(contents, batch), batch, frames, width),
    from,
    x: { data: new Float32Array(batch * MEL_BINS * frames), shape: [batch, MEL_BINS, frames] },
  });
  const inputs = new Map<1 | 2, ReturnType<typeof given>>();

  const velocity: Velocity = async (reply, time) => {
    await onStep(Math.round(time * steps));
    const batch = guidance > 0 && time < guidedUntil ? 2 : 1;
    const known = inputs.get(batch) ?? given(batch);
    inputs.set(batch, known);
    // No noise is resolved where the prompt stands: zeros.
    for (let copy = 0; copy < batch; copy++) {
      const x = known.x.data.subarray(copy * noise.length, (copy + 1) * noise.length);
      writeFrames(x, reply, MEL_BINS, prompt.frames);
    }
    const speeds = await graphs.floats(
      'flow-estimator',
      { ...known, time: values(Float32Array.of(time), 1) },
      'velocity',
    );
    if (batch === 1) return { guided: speeds };
    return { guided: speeds.subarray(0, reply.length), free: speeds.subarray(reply.length) };
  };
  return integrate(velocity, dropPrompt(noise, MEL_BINS, prompt.frames), { steps, guidance });
}

/** `data`, followed by zeros for the rest of a batch of `batch`. */
function padded(data: Float32Array, batch: number): Float32Array {
  if (batch === 1) return data;
  const all = new Float32Array(batch * data.length);
  all.set(data);
  return all;
}
