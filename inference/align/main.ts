/** `npm run align -- talk.mp3 talk.txt`: subtitles of a recording whose script is known, without the bot. */
import { open, readFile, writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { requireWritable, runCommand, type Terminal } from '../../terminal/index.ts';
import { openCodec } from '../audio/opus.ts';
import type { SoundFile } from '../audio/sound.ts';
import { WeightsError } from '../errors.ts';
import { findWhisper, INSTALL_COMMAND, openWhisper } from '../whisper/index.ts';
import type { Alignment, AlignStage } from './aligner.ts';
import { ALIGN_OPTIONS, type AlignArguments, readAlignArguments } from './arguments.ts';
import { openReadingAligner } from './reading-aligner.ts';
import { writeSubtitles } from './subtitles.ts';

await runCommand({ name: 'align', options: ALIGN_OPTIONS, read: readAlignArguments, run: align });

async function align(wish: AlignArguments, terminal: Terminal): Promise<boolean> {
  // 1. The recording and its script, without the lines that are empty; and where the times go.
  const started = performance.now();
  const audio = await soundFile(wish.audioPath);
  const lines = wish.scriptPath === undefined ? undefined : await readLines(wish.scriptPath);
  await requireWritable(wish.outPath);

  // 2. The times.
  const onProgress = (stage: AlignStage, done: number, total: number) =>
    terminal.tell(terminal.say('align-step', { stage, done, total }));
  const alignment = await timesOf(wish, audio, lines, onProgress);

  // 3. The file, and what to look at in it.
  await writeFile(wish.outPath, writeSubtitles(alignment, wish.format, { words: wish.words }));
  for (const warning of warnings(alignment, terminal)) terminal.tell(warning);
  const took = ((performance.now() - started) / 1000).toFixed(1);
  const done = { file: wish.outPath, lines: alignment.lines.length, seconds: alignment.seconds.toFixed(1), took };
  terminal.tell(terminal.say('align-done', done));
  terminal.report({ file: wish.outPath, ...alignment });
  return true;
}

async function readLines(path: string): Promise<string[]> {
  const text = await readFile(path, 'utf8');
  return text
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .filter((line) => line.trim() !== '');
}

/** @throws WeightsError `missing`: Whisper is asked for and not there */
async function timesOf(
  wish: AlignArguments,
  audio: SoundFile,
  lines: readonly string[] | undefined,
  report: (stage: AlignStage, done: number, total: number) => void,
): Promise<Alignment> {
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

/** WAV files need no ffmpeg. */
async function soundFile(path: string): Promise<SoundFile> {
  const file = await open(path);
  const { buffer, bytesRead } = await file.read(Buffer.alloc(4), 0, 4, 0);
  await file.close();
  if (buffer.toString('latin1', 0, bytesRead) === 'RIFF') return { file: path, ffmpeg: undefined };
  const codec = await openCodec({ ffmpegPath: process.env.FFMPEG_PATH || undefined });
  return { file: path, ffmpeg: codec.ffmpeg };
}

/** A line for each place that deserves a look. */
function warnings({ lines, unscripted }: Alignment, { say }: Terminal): string[] {
  const odd = lines.flatMap(({ text, state, start, confidence }, i) => {
    const values = { line: i + 1, state, start: start.toFixed(2), confidence: confidence.toFixed(2), text };
    return state === 'heard' ? [] : [say('align-odd', values)];
  });
  const extra = unscripted.map(({ start, end }) =>
    say('align-unscripted', { start: start.toFixed(2), end: end.toFixed(2) }),
  );
  return [...odd, ...extra];
}
