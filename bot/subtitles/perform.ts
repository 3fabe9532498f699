/** Does the job of subtitles: the recording is fetched, heard and forgotten; what is made is a file of times. */
import type { Api, InlineKeyboard } from 'grammy';
import {
  AlignError,
  type AlignedLine,
  type Alignment,
  type AlignStage,
  type AudioCodec,
  type Pcm,
  type SoundFile,
  writeSubtitles,
} from '../../inference/index.ts';
import type { Config } from '../config.ts';
import { dubButtons } from '../dubbing/index.ts';
import type { Enclosure, Parcel, Run, SubtitleKind, SubtitlesRequest } from '../jobs/index.ts';
import { download, isGroupId, type Translate } from '../telegram/index.ts';
import type { Hearing } from './hearing.ts';
import { linesOf, type ScriptLine, sentencesOf, visible } from './script.ts';
import { formatButtons, sayButtons } from './subtitles.ts';

/** Lines of a report; more would not fit under a file. */
const MAX_REPORTED = 8;
/** Telegram's limit on a message, characters. */
const MAX_MESSAGE = 4096;

/** Characters of a line that a report shows. */
const MAX_SHOWN = 40;

type T = (key: string, args?: Record<string, string | number>) => string;

export interface SubtitlingParts {
  readonly api: Api;
  readonly config: Config;
  readonly codec: AudioCodec;
  readonly hearing: Hearing;
  readonly translate: Translate;
}

interface SubtitlesJob {
  readonly request: SubtitlesRequest;
  readonly run: Run;
}

/** The file, or the words; and the lines that are to be said otherwise in the same times. */
export async function performSubtitles(
  { api, config, codec, hearing, translate }: SubtitlingParts,
  { request, run }: SubtitlesJob,
): Promise<Parcel> {
  const t: T = (key, args) => translate(request.locale, key, args);
  const script = request.script === undefined ? undefined : linesOf(request.script);

  // 1. The recording, as it was sent: it is decoded where it is heard, and never all at once.
  const { fileId, size } = request;
  const recording = await download({ api, config, fileId, size });

  // 2. When its lines are said, and, without a script, which those are.
  const alignment = await hear(hearing, { file: recording, ffmpeg: codec.ffmpeg }, script, run);
  if (alignment.lines.length === 0) throw new AlignError('no-speech');
  const common = { seconds: 0, notices: [] };

  // 3. Its words as a message, where that is all that is wanted and they fit into one.
  const words = alignment.lines.map(({ text }) => text).join('\n');
  if (request.as === 'words' && words.length <= MAX_MESSAGE) {
    // A group is not to be filled with buttons.
    const buttons = isGroupId(request.to.chatId) ? undefined : rowsOf(sayButtons(t));
    return { ...common, as: 'text', bytes: new Uint8Array(), name: '', caption: words, buttons };
  }

  // 4. The file, and what is to be looked at in it.
  const { name } = request;
  const as = request.as === 'words' ? 'srt' : request.as;
  const keyboard = () =>
    formatButtons(t, script === undefined)
      .row()
      .append(dubButtons(t));
  const file = {
    ...common,
    ...fileOf(alignment, as, name),
    as: 'file',
    caption: reportOf(alignment, script === undefined, t),
    ...(as === 'srt' && { buttons: rowsOf(keyboard()) }),
  } as const;

  // 5. What else may be said in these times.
  const others = script === undefined ? [] : otherLines(alignment.lines, script);
  if (as !== 'srt' || others.length === 0) return file;
  const other = {
    ...fileOf({ lines: others }, 'srt', `${name}.dub`),
    caption: t('subtitles-others', { lines: others.length }),
    buttons: rowsOf(dubButtons(t)),
  };
  return { ...file, more: [other] };
}

/** A keyboard of taps as what a parcel keeps of it. */
function rowsOf({ inline_keyboard: rows }: InlineKeyboard) {
  return rows.map((row) =>
    row.flatMap((key) => ('callback_data' in key ? [{ text: key.text, callback_data: key.callback_data }] : [])),
  );
}

function hear(
  hearing: Hearing,
  audio: SoundFile,
  script: readonly ScriptLine[] | undefined,
  { signal, progress }: Pick<Run, 'signal' | 'progress'>,
): Promise<Alignment> {
  const onWindow = (done: number, total: number) => progress(percentOf(done, total, { from: 0, to: 100 }), 100);
  const onStage = (stage: AlignStage, done: number, total: number) =>
    progress(percentOf(done, total, STAGE_PERCENT[stage]), 100);
  return hearing.use((ears) =>
    script === undefined
      ? ears.transcribe(audio, { signal, onProgress: onWindow, isGivenAway: true })
      : ears.align(
          { audio, lines: script.map(({ text }) => text) },
          { signal, onProgress: onStage, isGivenAway: true },
        ),
  );
}

/** What a stage is of the whole, percent; roughly. */
const STAGE_PERCENT: Readonly<Record<AlignStage, { readonly from: number; readonly to: number }>> = {
  listen: { from: 0, to: 30 },
  read: { from: 30, to: 60 },
  compare: { from: 60, to: 100 },
};

function percentOf(done: number, total: number, { from, to }: { from: number; to: number }): number {
  return Math.round(from + (to - from) * (total === 0 ? 1 : done / total));
}

/** When each word of `text` is said in `audio`, a reply: an `.srt` by words. @throws AlignError, TextError */
export async function timesOf(hearing: Hearing, audio: Pcm, text: string, signal: AbortSignal): Promise<Enclosure> {
  const lines = linesOf(visible(text)).flatMap((line) => sentencesOf(line.text));
  const alignment = await hearing.use((ears) => ears.align({ audio, lines }, { signal }));
  return fileOf(alignment, 'srt-words', 'voxback');
}

function fileOf(alignment: Pick<Alignment, 'lines'>, as: SubtitleKind, name: string): Enclosure {
  const format = as.startsWith('vtt') ? 'vtt' : 'srt';
  const text = writeSubtitles(alignment, format, { words: as.endsWith('-words') });
  return { bytes: Buffer.from(text), name: `${name}.${format}` };
}

/** The lines that are to be said otherwise, each in the time of the one in whose place it stands. */
function otherLines(lines: readonly AlignedLine[], script: readonly ScriptLine[]): AlignedLine[] {
  return lines.flatMap((line, index) => {
    const other = script[index]?.other;
    return other === undefined ? [] : [{ ...line, text: other, words: [] }];
  });
}

/** How many lines, and each of which a look is due. */
function reportOf({ lines, unscripted }: Alignment, isHeard: boolean, t: T): string {
  const said = lines.filter(({ state }) => state === 'heard' || state === 'doubtful').length;
  const odd = lines.filter(({ state }) => state === 'missing' || (state === 'doubtful' && !isHeard));
  const rows = [
    ...odd.map(({ state, text, start }) => t(`subtitles-line-${state}`, { line: shortened(text), at: clock(start) })),
    ...unscripted.map(({ start, end }) => t('subtitles-unscripted', { from: clock(start), to: clock(end) })),
  ];
  const shown = rows.slice(0, MAX_REPORTED);
  const left = rows.length - shown.length;
  const more = left > 0 ? [t('subtitles-more', { count: left })] : [];
  return [t(isHeard ? 'subtitles-heard' : 'subtitles-done', { lines: said }), ...shown, ...more].join('\n');
}

function shortened(text: string): string {
  const characters = [...text];
  return characters.length <= MAX_SHOWN ? text : `${characters.slice(0, MAX_SHOWN - 1).join('')}…`;
}

/** `1:05` */
function clock(at: number): string {
  const whole = Math.floor(at);
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`;
}
