/**
 * `npm run align -- talk.mp3 talk.txt`: subtitles of a recording whose script is known, without the bot.
 *
 * Progress and whatever deserves a look go to stderr. Exit codes: 0 written, 1 the recording and the script can't be
 * brought together (the code and its details are printed), 2 the command line makes no sense.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { argv, exit, stderr } from 'node:process';
import { openCodec } from '../audio/opus.ts';
import { type Pcm, seconds } from '../audio/pcm.ts';
import { readWav } from '../audio/wav.ts';
import { CodedError, WeightsError } from '../errors.ts';
import { UsageError } from '../say/arguments.ts';
import { findWhisper, INSTALL_COMMAND, openWhisper } from '../whisper/index.ts';
import type { Alignment } from './aligner.ts';
import { type AlignArguments, parseAlignArguments, USAGE } from './arguments.ts';
import { LONGEST_SECONDS, openReadingAligner } from './reading-aligner.ts';
import { writeSubtitles } from './subtitles.ts';

/** Hz: more is not listened to. */
const SAMPLE_RATE = 16_000;

try {
  await align(parseAlignArguments(argv.slice(2)));
} catch (error) {
  if (error instanceof UsageError) stderr.write(`${error.message}\n\n${USAGE}`);
  else if (error instanceof CodedError) stderr.write(`${error.subject}: ${error.message}\n`);
  else if (isFileError(error)) stderr.write(`${error.message}\n`);
  else throw error;
  exit(error instanceof UsageError ? 2 : 1);
}

async function align(wish: AlignArguments): Promise<void> {
  // 1. The recording and its script, without the lines that are empty.
  const started = performance.now();
  const audio = await readSound(wish.audioPath);
  const lines = wish.scriptPath === undefined ? undefined : await readLines(wish.scriptPath);

  // 2. The times.
  const alignment = await timesOf(wish, audio, lines);

  // 3. The file, and what to look at in it.
  await writeFile(wish.outPath, writeSubtitles(alignment, wish.format, { words: wish.words }));
  for (const warning of warnings(alignment)) stderr.write(`${warning}\n`);
  const took = ((performance.now() - started) / 1000).toFixed(1);
  stderr.write(
    `${wish.outPath}: ${alignment.lines.length} lines, ${seconds(audio).toFixed(1)} s of sound, in ${took} s\n`,
  );
}

async function readLines(path: string): Promise<string[]> {
  const text = await readFile(path, 'utf8');
  return text
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .filter((line) => line.trim() !== '');
}

/** @throws WeightsError `missing`: Whisper is asked for and not there */
async function timesOf(wish: AlignArguments, audio: Pcm, lines: readonly string[] | undefined): Promise<Alignment> {
  const folder =
    wish.aligner === 'reading' ? undefined : (wish.model ?? (await findWhisper(process.env.VOXBACK_MODELS)));
  if (folder === undefined && wish.aligner === 'whisper') {
    throw new WeightsError('missing', { file: 'models/whisper-base', command: INSTALL_COMMAND });
  }
  if (folder === undefined || wish.aligner === 'reading') {
    const aligner = await openReadingAligner();
    const alignment = await aligner.align({ audio, lines: lines ?? [] }, { onProgress: report });
    await aligner.close();
    return alignment;
  }
  const ears = await openWhisper({ folder, threads: availableParallelism() });
  const alignment =
    lines === undefined
      ? await ears.transcribe(audio, { onProgress: (done, total) => report('listen', done, total) })
      : await ears.align({ audio, lines }, { onProgress: report });
  await ears.close();
  return alignment;
}

/** WAV files are read here, so that they need no ffmpeg. */
async function readSound(path: string): Promise<Pcm> {
  const bytes = await readFile(path);
  if (bytes.toString('latin1', 0, 4) === 'RIFF') return readWav(bytes);
  const codec = await openCodec({ ffmpegPath: process.env.FFMPEG_PATH });
  return (await codec.decode(bytes, { sampleRate: SAMPLE_RATE, maxSeconds: LONGEST_SECONDS })).pcm;
}

function warnings({ lines, unscripted }: Alignment): string[] {
  const odd = lines.flatMap(({ text, state, start, confidence }, i) =>
    state === 'heard' ? [] : [`line ${i + 1} ${state} at ${start.toFixed(2)} s (${confidence.toFixed(2)}): ${text}`],
  );
  const extra = unscripted.map(({ start, end }) => `not in the script: ${start.toFixed(2)} to ${end.toFixed(2)} s`);
  return [...odd, ...extra];
}

function report(stage: string, done: number, total: number): void {
  stderr.write(`${stage} ${done}/${total}\n`);
}

/** Node's own errors about files: missing, not permitted, a folder. */
function isFileError(error: unknown): error is Error {
  return error instanceof Error && 'syscall' in error;
}
