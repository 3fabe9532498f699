/** From a segment's codes to its mel: the length regulator, the flow. */
import { MEL_BINS, MEL_HOP, MEL_RATE } from '../audio/mel.ts';
import { int64 } from '../runtime/sessions.ts';
import type { Codes, Conditions } from './codes.ts';
import { nearestFrames } from './duration.ts';
import { integrate, type Velocity } from './flow.ts';
import { FlowLooks, type FlowPrompt } from './flow-looks.ts';
import { dropPrompt } from './frames.ts';
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
  { steps, guidance, guidedUntil, promptEvery }: Quality,
  onStep: (step: number) => Promise<void>,
): Promise<Float32Array> {
  const looks = new FlowLooks(graphs, prompt, content);
  const velocity: Velocity = async (reply, time) => {
    const step = Math.round(time * steps);
    await onStep(step);
    const batch = guidance > 0 && time < guidedUntil ? 2 : 1;
    const look = promptEvery === 1 ? 'at' : step % promptEvery === 0 ? 'anew' : 'again';
    const speeds = await looks[look](reply, time, batch);
    if (batch === 1) return { guided: speeds };
    return { guided: speeds.subarray(0, reply.length), free: speeds.subarray(reply.length) };
  };
  return integrate(velocity, dropPrompt(noise, MEL_BINS, prompt.frames), { steps, guidance });
}
