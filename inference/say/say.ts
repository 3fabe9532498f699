/**
 * `npm run say -- --voice enrol.wav --text "…" --out out.wav`: one line in the voice of a recording, without the bot.
 *
 * Progress goes to stderr. Exit codes: 0 spoken, 1 the request or the recording can't be served (the code and its
 * details are printed), 2 the command line makes no sense.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { argv, exit, stderr } from 'node:process';
import { openCodec } from '../audio/opus.ts';
import { type Pcm, seconds } from '../audio/pcm.ts';
import { PROMPT_LIMITS } from '../audio/prompt-check.ts';
import { writeWav } from '../audio/wav.ts';
import type { Emotion, VoiceEngine, VoicePrint } from '../engine.ts';
import { loadEngine } from '../engines.ts';
import { CodedError } from '../errors.ts';
import { type EmotionWish, parseSayArguments, type SayArguments, USAGE, UsageError } from './arguments.ts';
import { judge } from './prompt.ts';

try {
  await say(parseSayArguments(argv.slice(2)));
} catch (error) {
  if (error instanceof UsageError) stderr.write(`${error.message}\n\n${USAGE}`);
  else if (error instanceof CodedError) stderr.write(`${error.subject}: ${error.message}\n`);
  else if (isFileError(error)) stderr.write(`${error.message}\n`);
  else throw error;
  exit(error instanceof UsageError ? 2 : 1);
}

async function say(wish: SayArguments): Promise<void> {
  // 1. The engine. It runs in this thread: there is nothing else to keep responsive.
  const started = performance.now();
  const engine = await loadEngine(wish.engine);

  // 2. The voice, and the mood.
  const voice = await enroll(engine, wish.voicePath, wish.transcript, 'voice');
  const emotion = await readEmotion(engine, wish.emotion);

  // 3. The line.
  const request = { text: wish.text, voice, emotion, pace: wish.pace };
  const speech = await engine.speak(request, { ...progress('line'), seed: wish.seed });
  for (const notice of speech.notices) stderr.write(`${notice.code} ${JSON.stringify(notice.details)}\n`);

  // 4. The file.
  await writeFile(wish.outPath, await encode(speech.audio, wish.format));
  const length = seconds(speech.audio).toFixed(3);
  const natural = speech.naturalSeconds.toFixed(3);
  const took = ((performance.now() - started) / 1000).toFixed(1);
  stderr.write(`${wish.outPath}: ${length} s (natural ${natural} s) in ${took} s\n`);
  await engine.close();
}

async function readEmotion(engine: VoiceEngine, wish: EmotionWish): Promise<Emotion> {
  if (wish.from !== 'clip') return wish;
  const print = await enroll(engine, wish.path, wish.transcript, 'emotion clip');
  return { from: 'clip', print, strength: wish.strength };
}

async function enroll(
  engine: VoiceEngine,
  path: string,
  transcript: string | undefined,
  what: string,
): Promise<VoicePrint> {
  const pcm = await readPrompt(path, what);
  return engine.enroll(pcm, { ...progress(what), ...(transcript !== undefined && { transcript }) });
}

/** As the bot decodes and judges a recording; here its owner decides, so what the bot would refuse it for is only said. */
async function readPrompt(path: string, what: string): Promise<Pcm> {
  const codec = await openCodec({ ffmpegPath: process.env.FFMPEG_PATH });
  const { pcm, sourceRate } = await codec.decode(await readFile(path), { maxSeconds: PROMPT_LIMITS.maxSeconds + 1 });
  for (const line of judge(pcm, sourceRate)) stderr.write(`${what}: ${line}\n`);
  return pcm;
}

async function encode(audio: Pcm, format: 'wav' | 'ogg'): Promise<Uint8Array> {
  if (format === 'wav') return writeWav(audio);
  return (await (await openCodec()).encodeVoice(audio)).bytes;
}

function progress(what: string) {
  return {
    onProgress: (stage: string, done: number, total: number): void => {
      stderr.write(`${what}: ${stage} ${done}/${total}\n`);
    },
  };
}

/** Node's own errors about files: missing, not permitted, a folder. */
function isFileError(error: unknown): error is Error {
  return error instanceof Error && 'syscall' in error;
}
