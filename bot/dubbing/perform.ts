/** Does the job of a dubbing: every line spoken, one file, and a report of the lines that did not fit. */

import { seconds } from '../../inference/index.ts';
import type { Dependencies } from '../dependencies.ts';
import type { DubRequest, Job, Parcel, Run } from '../jobs/index.ts';
import { applyEntries } from '../pronunciation/index.ts';
import { type Finish, languageOf, lineNameOf, type SoundFile, type Speaker, type SpokenBy } from '../replies/index.ts';
import { type Translate, zipped } from '../telegram/index.ts';
import { reportOf } from './report.ts';
import { type Cue, readScript } from './script.ts';
import { type Dubbed, dub } from './timeline.ts';

type T = (key: string, args?: Record<string, string | number>) => string;

export interface DubbingParts extends Pick<Dependencies, 'personal'> {
  readonly translate: Translate;
  readonly speak: Speaker;
  readonly finish: Finish;
}

interface DubbingJob {
  readonly job: Job;
  readonly request: DubRequest;
  readonly run: Run;
}

/** What listening says of words that are missing, other or too many. */
const WRONG_WORDS: ReadonlySet<string> = new Set(['words-unsaid', 'words-added']);
/** Lines that are named; a look at a file of many finds the others. */
const MAX_NAMED = 20;

/** Samples per second of a WAV. */
const FILE_HZ = 48_000;
/** Samples per second of a WAV for those who want it as speech is mostly kept. */
const SPEECH_HZ = 24_000;
/** A bot sends files of up to 50 MB. */
const MAX_BYTES = 49e6;

/** The file with the report under it. */
export async function performDubbing(parts: DubbingParts, { job, request, run }: DubbingJob): Promise<Parcel> {
  const { personal, translate, speak } = parts;
  const t: T = (key, args) => translate(request.locale, key, args);
  // 1. Every line.
  const cues = readScript(request.script, request.format, request.cast);
  const entries = await personal.pronunciations.list(job.user);
  const { owner, voice, emotion, seed } = request;
  const language = languageOf(request.locale);
  const isPerLine = request.isPerLine === true;
  const doubted: number[] = [];
  const dubbed = await dub(
    cues,
    async (cue, pace) => {
      const text = applyEntries(cue.text, entries);
      const utterance = { text, pace, emotion: cue.emotion ?? emotion, seed: seed + cue.number, language };
      const { role = { owner, voice } } = cue;
      const spoken = await speak(utterance, { owner: role.owner, voice: role.voice, signal: run.signal });
      if (spoken.proof?.notices.some(({ code }) => WRONG_WORDS.has(code))) doubted.push(cue.number);
      return spoken.audio;
    },
    {
      mayOverlap: isPerLine || request.mayOverlap === true,
      onLine: (done) => run.progress(done, cues.length),
    },
  );
  // 2. One file, or one for each line.
  const file = isPerLine
    ? await zipOf(parts, { job, request, run }, dubbed)
    : await fileOf(parts, { job, request, run }, dubbed);
  // 3. The report.
  // A file of its own has no next line to run into.
  const misfits = isPerLine ? dubbed.misfits.map((misfit) => ({ ...misfit, end: 'overlap' as const })) : dubbed.misfits;
  const caption = reportOf({ ...dubbed, misfits }, cues.length, t);
  const notices = doubted.length > 0 ? [t('dub-words-doubted', { lines: named(doubted) })] : [];
  return { as: 'file', ...file, seconds: seconds(dubbed.audio), caption, notices };
}

/** `3, 7, 12 …` */
function named(lines: readonly number[]): string {
  return lines.slice(0, MAX_NAMED).join(', ') + (lines.length > MAX_NAMED ? ' …' : '');
}

async function fileOf({ finish }: DubbingParts, { request, run }: DubbingJob, { audio, lines }: Dubbed) {
  const { owner, voice, name } = request;
  const { as, hz, extension } = soundOf(request, seconds(audio), audio.sampleRate);
  const by = { owner, voice };
  // The last to begin is first: a line that runs on into the next one has been cut off there, or sounds below it.
  const parts = lines
    .map(({ cue, audio: line, from }) => ({ ...byOf(cue, by), from, to: from + line.samples.length }))
    .reverse();
  const bytes = await finish(audio, { as, hz, by, parts, signal: run.signal });
  return { bytes, name: name + extension };
}

/** Every line as a file of its own, named after its number and its words. */
async function zipOf({ finish }: DubbingParts, { request, run }: DubbingJob, { lines }: Dubbed) {
  const { owner, voice, name } = request;
  const total = lines.reduce((sum, { audio }) => sum + seconds(audio), 0);
  async function* files() {
    for (const { cue, audio } of lines) {
      const { as, hz, extension } = soundOf(request, total, audio.sampleRate);
      const bytes = await finish(audio, { as, hz, by: byOf(cue, { owner, voice }), signal: run.signal });
      yield { name: lineNameOf(cue.number, lines.length, cue.text, extension), chunks: [bytes], isCompressed: true };
    }
  }
  const chunks: Uint8Array[] = [];
  for await (const chunk of zipped(files())) chunks.push(chunk);
  return { bytes: Buffer.concat(chunks), name: `${name}.zip` };
}

/** Whose voice says `cue`. */
function byOf({ role }: Cue, otherwise: SpokenBy): SpokenBy {
  return role === undefined ? otherwise : { owner: role.owner, voice: role.voice };
}

interface Sound {
  readonly as: SoundFile;
  readonly hz: number | undefined;
  readonly extension: string;
}

/**
 * The kind of file: WAV of 48 kHz, as video editors work; as it was spoken where the files would be larger than Telegram takes.
 *
 * @param total seconds of all files together
 */
function soundOf({ as }: DubRequest, total: number, spokenHz: number): Sound {
  if (as === 'ogg' || as === 'mp3') return { as, hz: undefined, extension: `.${as}` };
  const bytesOf = (hz: number) => total * hz * (as === 'wav16' ? 2 : 3);
  const hz = as === 'wav24k' ? SPEECH_HZ : bytesOf(FILE_HZ) > MAX_BYTES ? spokenHz : FILE_HZ;
  return { as: as === 'wav16' ? 'wav16' : 'wav24', hz, extension: '.wav' };
}
