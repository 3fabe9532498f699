/** Front end, encoder and decoder, each on what the stage before gave. */
import type { Comparison } from '../../parity/comparison.ts';
import { createLogMel, WINDOW_FRAMES } from '../log-mel.ts';
import type { Heard } from '../networks.ts';
import { compareNumbers } from './reference.ts';
import type { Subject } from './subject.ts';

const MEL_TOLERANCE = 1e-4;
const ENCODER_TOLERANCE = 1e-4;
const LOGITS_TOLERANCE = 2e-4;
/** Long references hold every 16th frame or row, and every 12th row of logits. */
const FRAME_STEP = 16;
const LOGITS_STEP = 12;

export async function compareNetworks(subject: Subject): Promise<{ stages: Comparison[]; heard: Heard }> {
  const { name, clip, reference, networks } = subject;
  const { mels, width, vocabulary, tokens: special } = networks.config;
  const audio = (await reference.floats(`${name}.audio`)).data.map((sample) => sample / 32_768);

  // 1. The log mel: what the reference has of it, and silence behind the sound.
  const mel = createLogMel(mels)(audio);
  const expectedMel = await reference.floats(`${name}.mel`);
  const kept = expectedMel.shape[1];
  const melStep = kept < clip.frames ? FRAME_STEP : 1;
  const ownMel = Float32Array.from({ length: mels * kept }, (_, i) => {
    return mel.data[Math.floor(i / kept) * WINDOW_FRAMES + (i % kept) * melStep];
  });
  const silence = Array.from({ length: mels }, (_, band) => mel.data[(band + 1) * WINDOW_FRAMES - 1]);
  const stages = [
    compareNumbers(`${name}.mel`, ownMel, expectedMel.data, MEL_TOLERANCE),
    compareNumbers(`${name}.mel floor`, silence, new Float32Array(mels).fill(clip.mel_floor), MEL_TOLERANCE),
  ];

  // 2. The encoder.
  const heard = await networks.hear(mel);
  const expectedStates = await reference.floats(`${name}.encoder`);
  const rowStep = expectedStates.shape[0] < heard.columns ? FRAME_STEP : 1;
  const states = everyNth(heard.states.data as Float32Array, width, rowStep);
  stages.push(compareNumbers(`${name}.encoder`, states, expectedStates.data, ENCODER_TOLERANCE));

  // 3. The decoder: scores of the next token behind every token.
  const tokens = await reference.golden.integers(`${name}.tokens`);
  const expectedLogits = await reference.floats(`${name}.logits`);
  const logitsStep = expectedLogits.shape[0] < tokens.length ? LOGITS_STEP : 1;
  const rows = tokens.map((_, row) => row).filter((row) => row % logitsStep === 0);
  const logits = await networks.score(heard, tokens, rows);
  stages.push(compareNumbers(`${name}.logits`, logits, expectedLogits.data, LOGITS_TOLERANCE));

  // 4. The scores of the languages, behind the first token alone.
  const first = await networks.score(heard, [special.startOfTranscript], [0]);
  if (first.length !== vocabulary) throw new Error(`${first.length} scores of ${vocabulary} tokens`);
  const languages = [...special.languages.values()].map((id) => first[id]);
  const expected = (await reference.floats(`${name}.language_logits`)).data;
  stages.push(compareNumbers(`${name}.language_logits`, languages, expected, LOGITS_TOLERANCE));
  return { stages, heard };
}

function everyNth(data: Float32Array, width: number, step: number): Float32Array {
  const rows = Math.ceil(data.length / width / step);
  const kept = new Float32Array(rows * width);
  for (let row = 0; row < rows; row++)
    kept.set(data.subarray(row * step * width, (row * step + 1) * width), row * width);
  return kept;
}
