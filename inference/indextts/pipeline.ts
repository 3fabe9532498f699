/** IndexTTS at a glance: from a request to sound. */
import { toLoudness } from '../audio/loudness.ts';
import { MEL_BINS, MEL_HOP, MEL_RATE } from '../audio/mel.ts';
import { fade } from '../audio/silence.ts';
import type { Notice, RunOptions, Speech, SpeechRequest, VoicePrint } from '../engine.ts';
import { createRandom } from '../runtime/noise.ts';
import { values } from '../runtime/sessions.ts';
import { createSteps, type Step } from '../steps.ts';
import { leftOutNotices } from '../text/left-out-notice.ts';
import { SEGMENT_TOKENS } from '../text/segments.ts';
import { type Codes, type Conditions, MAX_CODES, sampleTogether } from './codes.ts';
import type { Architecture } from './config.ts';
import { type EmotionTables, readMood, type WordsReader } from './emotion/mood.ts';
import type { Graphs } from './graphs.ts';
import { noiseLength, promptOf, writeContent, writeMel } from './mel-writer.ts';
import { discomfort, type Plan, planPace } from './pace.ts';
import type { Quality } from './presets.ts';
import { likenessOf } from './speaker.ts';
import { hissFrames } from './tail.ts';
import type { TextReader } from './text-reader.ts';
import type { Version } from './version.ts';
import { fromPrint } from './voice-print.ts';

/** What a reply is made with. */
export interface Parts {
  readonly version: Version;
  readonly graphs: Graphs;
  readonly architecture: Architecture;
  readonly reader: TextReader;
  readonly tables: EmotionTables;
  readonly readWords: WordsReader;
  readonly quality: Quality;
  /** Continuations that the sampler follows at once: 1, or 3 as the reference. */
  readonly beams: number;
  /** Most codes of a segment, default and at most 1,500. */
  readonly maxCodes?: number;
}

/** Draws of the codes that are tried: for an empty one, and for a length that comes nearer to an exact wish. */
const MAX_DRAWS = 3;

/** A wish this far from comfortable (below 0.37 or above 2.7 times the natural length) is refused, whatever is drawn. */
const HOPELESS = Math.log(2);

/** Streams of random numbers: the codes of draw 0, 1, 2 of the first segment, of the next one so much further on, and the flow's noise. */
const [SEGMENT_STREAMS, NOISE_STREAM] = [1000, 100];

/** Fades, seconds: at the joints of segments, and at the very end, where a code that comes too early clicks. */
const JOINT_SECONDS = 0.005;
const END_SECONDS = 0.02;

/** `request`, spoken; see `VoiceEngine.speak`. */
export async function speak(parts: Parts, request: SpeechRequest, options: RunOptions = {}): Promise<Speech> {
  const { version, graphs, architecture, quality } = parts;
  const step = createSteps(options);
  const seed = options.seed ?? 0;
  const readPrint = (print: VoicePrint) => fromPrint(print, version.engine);
  const voice = readPrint(request.voice);

  // 1. What to say: tokens, in segments that the GPT can take.
  await step('text', 0, 1);
  const maxTokens = Math.min(SEGMENT_TOKENS, architecture.gpt.textPositions - 2);
  const { segments, leadSeconds, leftOut } = parts.reader.read(request.text, maxTokens, {
    numbersIn: request.language,
  });
  const pauses = [leadSeconds, ...segments.map(({ pauseSeconds }) => pauseSeconds)].map(samplesIn);
  await step('text', 1, 1);

  // 2. How it feels.
  const pause = () => step('emotion', 0, 1);
  const { vector, notices } = await readMood(request.emotion, voice, parts.tables, parts.readWords, pause, readPrint);
  await step('emotion', 1, 1);
  const conditions = segments.map((segment) => version.conditions(architecture, voice, vector, segment));

  // 3. Codes: what is said, sound by sound.
  const drawn = await drawCodes(parts, conditions, pauses, request, seed, step);

  // 4. How long it takes.
  const plan = planPace(
    drawn.map(({ codes }) => codes.length),
    request.pace,
    version.naturalFrames,
    pauses,
  );

  // 5. The mel of each segment, grown from noise beside the recording's own.
  const prompt = promptOf(voice, quality.promptSeconds);
  const random = createRandom(seed, NOISE_STREAM);
  const total = segments.length * quality.steps;
  const mels: Float32Array[] = [];
  for (const [index, frames] of plan.frames.entries()) {
    const content = await writeContent(parts, conditions[index]!, drawn[index]!, frames);
    const noise = Float32Array.from({ length: noiseLength(prompt, content) }, random.normal);
    const onStep = (done: number) => step('flow', index * quality.steps + done, total);
    mels.push(await writeMel(graphs, prompt, content, noise, quality, onStep));
  }
  await step('flow', total, total);

  // 6. Sound.
  const sounds: Float32Array[] = [];
  for (const [index, mel] of mels.entries()) {
    await step('vocode', index, mels.length);
    sounds.push(await vocode(graphs, mel));
  }
  await step('vocode', mels.length, mels.length);

  // 7. One recording, exactly as long as planned, as loud as every other.
  const audio = toLoudness({ samples: join(sounds, mels, plan), sampleRate: MEL_RATE });
  const likeness = request.wantsLikeness === true ? await likenessOf(graphs, audio, voice.style) : undefined;
  await step('finish', 1, 1);
  return {
    audio,
    naturalSeconds: plan.naturalSeconds,
    notices: [...notices, ...leftOutNotices(leftOut), ...cutNotices(drawn)],
    ...(likeness !== undefined && { likeness }),
  };
}

/** The codes of every segment: another draw where one came out empty or, for an exact wish, far from it. */
async function drawCodes(
  { version, graphs, architecture, beams, quality, maxCodes = MAX_CODES }: Parts,
  conditions: readonly Conditions[],
  pauses: readonly number[],
  { pace }: SpeechRequest,
  seed: number,
  step: Step,
): Promise<Codes[]> {
  const total = conditions.length * MAX_CODES;
  let nearest: { codes: Codes[]; distance: number } | undefined;
  for (let draw = 0; draw < MAX_DRAWS; draw++) {
    // A second draw repeats the work, not the progress.
    const onCodes = (counts: readonly number[]) =>
      step('decode', draw === 0 ? counts.reduce((sum, count) => sum + count, 0) : total, total);
    // The last draw may not be empty again: silence is no answer.
    const atLeast = draw === MAX_DRAWS - 1 ? 1 : 0;
    const latents = version.readsStates ? quality.latents : 'second pass';
    const randoms = conditions.map((_, segment) => createRandom(seed, SEGMENT_STREAMS * segment + draw));
    const options = { beams, randoms, onCodes, atLeast, latents, limit: maxCodes } as const;
    const codes = await sampleTogether(graphs, architecture, conditions, options);
    const counts = codes.map((segment) => segment.codes.length);
    if (counts.includes(0)) continue;
    const distance = discomfort(counts, pace, version.naturalFrames, pauses);
    if (nearest === undefined || distance < nearest.distance) nearest = { codes, distance };
    if (!(distance > 0 && distance < HOPELESS)) break;
  }
  if (nearest === undefined) throw new Error('a text without segments');
  await step('decode', total, total);
  return nearest.codes;
}

/** Samples of a mel [80, T]: 256 a frame. */
export async function vocode(graphs: Graphs, mel: Float32Array): Promise<Float32Array> {
  return graphs.floats('vocoder', { mel: values(mel, 1, MEL_BINS, mel.length / MEL_BINS) }, 'audio');
}

/** The segments in a row with their silences, the hiss behind the last word faded out, as long as planned. */
function join(sounds: readonly Float32Array[], mels: readonly Float32Array[], plan: Plan): Float32Array {
  const { samples: length, silences } = plan;
  const all = new Float32Array(length);
  let at = silences[0] ?? 0;
  for (const [index, sound] of sounds.entries()) {
    const end = sound.length - hissFrames(mels[index]!) * MEL_HOP;
    const room = Math.max(0, Math.min(end, length - at));
    const faded = fade(
      { samples: sound.slice(0, room), sampleRate: MEL_RATE },
      {
        inSeconds: index === 0 ? 0 : JOINT_SECONDS,
        outSeconds: index === sounds.length - 1 ? END_SECONDS : JOINT_SECONDS,
      },
    );
    all.set(faded.samples, Math.min(at, length));
    at += sound.length + (silences[index + 1] ?? 0);
  }
  return all;
}

const samplesIn = (seconds: number) => Math.round(seconds * MEL_RATE);

/** A segment that ran into the limit was not said to its end. */
function cutNotices(segments: readonly Codes[]): Notice[] {
  const count = segments.filter(({ isCut }) => isCut).length;
  return count === 0 ? [] : [{ code: 'text-shortened', details: { segments: count } }];
}
