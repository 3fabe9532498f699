/** One line, said by one quality: its scores under given codes, its mel and its sound. */
import { MEL_BINS } from '../../audio/mel.ts';
import { FIRST_POSITION } from '../../runtime/decoder.ts';
import { createRandom } from '../../runtime/noise.ts';
import { values } from '../../runtime/sessions.ts';
import { SEGMENT_TOKENS } from '../../text/segments.ts';
import { type Codes, type Conditions, sampleCodes } from '../codes.ts';
import { writeFrames } from '../frames.ts';
import { promptOf, writeContent, writeMel } from '../mel-writer.ts';
import { type Parts, vocode } from '../pipeline.ts';
import type { Voice } from '../voice-print.ts';

/** Streams of random numbers: the codes', the flow's. */
const [CODES, NOISE] = [0, 100];

/** What a line is said from, the same for every quality. */
export interface Given {
  readonly conditions: Conditions;
  readonly codes: readonly number[];
}

/** What a quality makes of it. */
export interface Take {
  /** Of each code, given those before it. */
  readonly scores: readonly Float32Array[];
  /** [80, F] */
  readonly mel: Float32Array;
  /** At 22,050 Hz. */
  readonly sound: Float32Array;
}

/** The first segment of `text` and the codes that `parts` say it with; `seed` decides. */
export async function give(
  { version, graphs, architecture, reader }: Parts,
  voice: Voice,
  text: string,
  seed: number,
): Promise<Given> {
  const maxTokens = Math.min(SEGMENT_TOKENS, architecture.gpt.textPositions - 2);
  const [segment] = reader.read(text, maxTokens).segments;
  const conditions = version.conditions(architecture, voice, voice.emotion, segment!);
  const { codes } = await sampleCodes(graphs, architecture, conditions, {
    atLeast: 1,
    beams: 1,
    random: createRandom(seed, CODES),
    onCode: () => Promise.resolve(),
  });
  return { conditions, codes };
}

/** What `parts` make of it. @param onStep awaited before every step of the work */
export async function take(
  parts: Parts,
  voice: Voice,
  { conditions, codes }: Given,
  seed: number,
  onStep: () => Promise<void>,
): Promise<Take> {
  const { version, graphs, quality } = parts;
  const { scores, said } = await follow(parts, conditions, codes, onStep);
  const content = await writeContent(parts, conditions, said, Math.max(1, version.naturalFrames(codes.length)));
  const prompt = promptOf(voice, quality.promptSeconds);
  const frames = content.length / (prompt.content.length / prompt.frames);
  const mel = await writeMel(graphs, prompt, content, noiseOf(frames, prompt.frames, seed), quality, onStep);
  await onStep();
  return { scores, mel, sound: await vocode(graphs, mel) };
}

/** The GPT made to say `codes`, and what it would have said. */
async function follow(
  { version, graphs, architecture, quality }: Parts,
  conditions: Conditions,
  codes: readonly number[],
  onStep: () => Promise<void>,
): Promise<{ scores: Float32Array[]; said: Codes }> {
  const { layers, heads, width } = architecture.gpt;
  const isCollecting = version.readsStates && quality.latents === 'collected';
  const first = isCollecting ? FIRST_POSITION.dense : FIRST_POSITION.official;
  const read = await graphs.run('gpt-prefill', { ...conditions });
  const shape = { layers, heads, headWidth: width / heads };
  const decoder = await graphs.decoder('gpt-step', shape, read, first);
  const scores: Float32Array[] = [];
  const states = new Float32Array(codes.length * width);
  let last = decoder.start;
  try {
    for (const [index, code] of codes.entries()) {
      await onStep();
      scores.push(Float32Array.from(last.logits));
      if (isCollecting) states.set(last.state!, index * width);
      if (index < codes.length - 1)
        [last] = (await decoder.extend([{ from: last.continuation, code }])) as [typeof last];
    }
  } finally {
    decoder.close();
  }
  const said: Codes = { codes, isCut: false, ...(isCollecting && { states: values(states, 1, codes.length, width) }) };
  return { scores, said };
}

/** The noise of a reply of `frames`, the same whatever stands before it: [80, prompt + frames]. */
function noiseOf(frames: number, promptFrames: number, seed: number): Float32Array {
  const random = createRandom(seed, NOISE);
  const reply = Float32Array.from({ length: MEL_BINS * frames }, random.normal);
  const noise = new Float32Array(MEL_BINS * (promptFrames + frames));
  writeFrames(noise, reply, MEL_BINS, promptFrames);
  return noise;
}
