/** ZipVoice at a glance: from a request to sound. */
import { toLoudness } from '../audio/loudness.ts';
import { fade, trimSilence } from '../audio/silence.ts';
import type { RunOptions, Speech, SpeechRequest } from '../engine.ts';
import { TextError } from '../errors.ts';
import { createRandom } from '../runtime/noise.ts';
import { createSteps } from '../steps.ts';
import { splitChunks, splitEvenly } from './chunks.ts';
import { BANDS, HOP, RATE, toMel } from './features.ts';
import { integrate } from './flow.ts';
import type { Graphs } from './graphs.ts';
import { inverseStft } from './istft.ts';
import { crossFade } from './joints.ts';
import { speedFor } from './lengths.ts';
import { readMood } from './mood.ts';
import { type Piece, planPace } from './pace.ts';
import { withPitchRange } from './pitch-range.ts';
import { readTokens, type Token } from './tokens.ts';
import type { Vocabulary } from './vocabulary.ts';
import { fromPrint, promptFrames, type Voice } from './voice-print.ts';

/** What a reply is made with. */
export interface Parts {
  readonly graphs: Graphs;
  readonly vocabulary: Vocabulary;
  /** Euler steps: 4 or 8. */
  readonly steps: number;
}

/** The most that the network is given at once, the recording included. (ZipVoice, zipvoice/bin/infer_zipvoice_onnx.py:619) */
const WINDOW_SECONDS = 25;
/** Longer replies would be held in memory as a whole: as the built-in engine has it. */
const MAX_LINE_SECONDS = 180;

/** `request`, spoken; see `VoiceEngine.speak`. */
export async function speak(parts: Parts, request: SpeechRequest, options: RunOptions = {}): Promise<Speech> {
  const { graphs, vocabulary, steps } = parts;
  const step = createSteps(options);
  const seed = options.seed ?? 0;

  // 1. How it feels, which is whose recording it continues and how fast.
  await step('text', 0, 1);
  const { voice, tempo, range, notices } = readMood(request.emotion, fromPrint(request.voice));

  // 2. What to say, in pieces that the network can take.
  const tokens = readTokens(request.text, vocabulary, { numbersIn: request.language });
  const framesPerWeight = voice.speechFrames / voice.weight / tempo;
  const chunks = splitText(tokens, (WINDOW_SECONDS * RATE) / HOP - promptFrames(voice), framesPerWeight);

  // 3. How long it takes: frames of each piece.
  const plan = planPace(
    chunks.map((chunk) => toPiece(chunk, voice, framesPerWeight)),
    request.pace,
  );
  refuseLong(request.text, plan.naturalSeconds);
  await step('text', 1, 1);

  // 4. Features of each piece, grown from noise behind the recording's own.
  const mels: Float32Array[] = [];
  for (const [index, frames] of plan.frames.entries()) {
    const random = createRandom(seed, index);
    const noise = new Float32Array(voice.features.length + frames * BANDS);
    for (let i = 0; i < noise.length; i++) noise[i] = random.normal();
    const ids = chunks[index].map(({ id }) => id);
    const onStep = (done: number) => step('flow', index * steps + done, chunks.length * steps);
    mels.push(toMel(await growFeatures(graphs, voice, ids, noise, steps, onStep)));
  }
  await step('flow', chunks.length * steps, chunks.length * steps);

  // 5. Sound.
  const sounds: Float32Array[] = [];
  for (const [index, mel] of mels.entries()) {
    await step('vocode', index, mels.length);
    sounds.push(inverseStft(await graphs.vocode(mel)).map((value) => Math.max(-1, Math.min(1, value))));
  }
  await step('vocode', mels.length, mels.length);

  // 6. One recording, exactly as long as planned, as lively as it feels, as loud as every other.
  const whole = { samples: withPitchRange(crossFade(sounds).slice(0, plan.samples), range), sampleRate: RATE };
  const trimmed = plan.hasRoom && request.pace.kind === 'free' ? trimSilence(whole) : whole;
  const audio = toLoudness(fade(trimmed.samples.length > 0 ? trimmed : whole));
  // What a short text takes is known only now.
  const naturalSeconds = request.pace.kind === 'free' ? audio.samples.length / RATE : plan.naturalSeconds;
  await step('finish', 1, 1);
  return { audio, naturalSeconds, notices };
}

/**
 * Features of the reply alone, [W, 100]: from `noise` [L + W, 100], whose first L frames stand for the recording.
 *
 * @param onStep awaited before each step of the flow
 */
async function growFeatures(
  graphs: Graphs,
  voice: Voice,
  tokens: readonly number[],
  noise: Float32Array,
  steps: number,
  onStep: (done: number) => Promise<void>,
): Promise<Float32Array> {
  const counts = { promptFrames: promptFrames(voice), promptTokens: voice.tokens.length, tokens: tokens.length };
  const speed = speedFor(counts, noise.length / BANDS - counts.promptFrames);
  const text = await graphs.encodeText({ ...counts, tokens, promptTokens: voice.tokens, speed });
  const speech = new Float32Array(noise.length);
  speech.set(voice.features);
  const grown = await integrate((x, time) => graphs.velocity({ x, time, text, speech }), noise, steps, onStep);
  return grown.slice(voice.features.length);
}

function splitText(tokens: readonly Token[], frames: number, framesPerWeight: number): Token[][] {
  const most = Math.max(1, frames / framesPerWeight);
  const weightOf = ({ weight }: Token) => weight;
  const sum = (chunk: readonly Token[]) => chunk.reduce((all, { weight }) => all + weight, 0);
  return splitChunks(tokens, most, weightOf).flatMap((chunk) =>
    sum(chunk) > most ? splitEvenly(chunk, most, weightOf) : [chunk],
  );
}

function toPiece(chunk: readonly Token[], voice: Voice, framesPerWeight: number): Piece {
  const weight = chunk.reduce((sum, token) => sum + token.weight, 0);
  return {
    promptFrames: promptFrames(voice),
    promptTokens: voice.tokens.length,
    tokens: chunk.length,
    naturalFrames: Math.ceil(weight * framesPerWeight),
  };
}

/** @throws TextError `too-long` beyond three minutes */
function refuseLong(text: string, seconds: number): void {
  if (seconds <= MAX_LINE_SECONDS) return;
  const characters = [...text].length;
  throw new TextError('too-long', { characters, maxCharacters: Math.floor((characters * MAX_LINE_SECONDS) / seconds) });
}
