/** A check from its request to its page. */
import { access, constants, mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join, sep } from 'node:path';
import { alignedTable, type Sentences } from '../../../terminal/index.ts';
import { openCodec } from '../../audio/opus.ts';
import { readWav, writeWav } from '../../audio/wav.ts';
import { withFolderLock } from '../../compile/folder-lock.ts';
import { hasCode } from '../../compile/if-present.ts';
import type { Pcm } from '../../engine.ts';
import { INSTALL_COMMAND } from '../../whisper/index.ts';
import { qualitiesIn, summaryOf } from '../folder-summary.ts';
import { checkModel, type Result } from './check.ts';
import { demonstrationVoice } from './demonstration.ts';
import { LINES } from './lines.ts';
import { fastest, pageOf, soundFile, tableOf } from './report.ts';
import type { CheckRequest } from './request.ts';
import type { CountWordErrors } from './word-errors.ts';

export interface RunOptions {
  /** Default: the ten of `LINES`. */
  readonly lines?: readonly string[];
  /** Where one is installed. */
  readonly countWordErrors?: CountWordErrors;
  /** Writes a line for the one at the terminal. */
  readonly tell: (line: string) => void;
}

/** Measures, writes the page and its sounds, and says what came of it. */
export async function runCheck(
  { folder, voice: file, out, threads }: CheckRequest,
  sentences: Sentences,
  { lines = LINES, countWordErrors, tell }: RunOptions,
): Promise<readonly Result[]> {
  const { say } = sentences;
  const voice = file === undefined ? await demonstrationVoice() : await readSound(file);
  if (countWordErrors === undefined) tell(say('check-no-recogniser', { command: INSTALL_COMMAND }));
  // Before an hour of work: what of it would measure nothing, and whether its outcome can be written.
  for (const line of summaryOf(folder, await qualitiesIn(folder), sentences)) tell(line);
  await requireFolder(out);
  await withFolderLock(folder, async () => undefined);
  const results = await checkModel({
    folder,
    voice,
    lines,
    threads,
    ...(countWordErrors && { countWordErrors }),
    onLine: (quality, line, count) => tell(say('check-line', { quality, line: line + 1, lines: count })),
    onSound: async (quality, line, sound) => {
      // Not before there is a sound: a folder that is no model's stays as it was.
      await mkdir(out, { recursive: true });
      await writeFile(join(out, soundFile(quality, line)), writeWav(sound));
    },
  });
  const page = join(out, 'index.html');
  await writeFile(page, pageOf(results, lines, sentences));
  tell('');
  tell(alignedTable(tableOf(results, sentences)));
  tell('');
  tell(say('check-result', { quality: fastest(results), page }));
  return results;
}

/** Nothing, if files can be written in `folder`, which is not made yet. @throws Error EACCES, EROFS, ENOTDIR */
async function requireFolder(folder: string): Promise<void> {
  try {
    // What ends so is a folder, or an error.
    await access(`${folder}${sep}.`, constants.W_OK);
  } catch (error) {
    if (!hasCode(error, 'ENOENT') || dirname(folder) === folder) throw about(error, folder);
    await requireFolder(dirname(folder));
  }
}

/** `error` as one about `path`. */
const about = (error: unknown, path: string): unknown =>
  error instanceof Error ? Object.assign(error, { path }) : error;

/** WAV files are read here, so that they need no ffmpeg. */
async function readSound(path: string): Promise<Pcm> {
  const bytes = await readFile(path);
  if (bytes.toString('latin1', 0, 4) === 'RIFF') return readWav(bytes);
  return (await (await openCodec()).decode(bytes)).pcm;
}
