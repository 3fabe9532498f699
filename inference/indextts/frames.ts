/** A mel [bands, T], band after band, whose first frames are the prompt's. */

/** The frames after the first `prompt`: [bands, T] -> [bands, T - prompt]. */
export function dropPrompt(mel: Float32Array, bands: number, prompt: number): Float32Array {
  const frames = mel.length / bands;
  const kept = frames - prompt;
  const reply = new Float32Array(bands * kept);
  for (let band = 0; band < bands; band++) {
    reply.set(mel.subarray(band * frames + prompt, (band + 1) * frames), band * kept);
  }
  return reply;
}

/** Writes `part` [bands, F] into the frames of `mel` [bands, T] from `at` on; the others stay as they are. */
export function writeFrames(mel: Float32Array, part: Float32Array, bands: number, at: number): void {
  const [frames, width] = [mel.length / bands, part.length / bands];
  for (let band = 0; band < bands; band++) {
    mel.set(part.subarray(band * width, (band + 1) * width), band * frames + at);
  }
}
